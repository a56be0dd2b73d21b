// The record store of a platform as a page of a package sees it: requests of xAPI over `fetch`. Whatever it does, nothing here fails.
// `@xapi/cmi5` is not used: it brings 31 kB of axios and more, gives a statement another id each time it is sent, and its last
// request is cut off when the page goes.
import { fromJson, open, string } from '#lib/decoders.ts';
import type { Launch } from './launch.ts';

/** In milliseconds: how long an answer is waited for. */
const patience = 20_000;

/** In characters: what is longer was not written here. */
const longestAnswer = 400_000;

/** In characters: what a browser still sends when its page is gone. */
const mostAtTheEnd = 60_000;

export type Answer = {
  /** As HTTP has them; 0 where none came. */
  readonly status: number;
  readonly body: string;
  /** The version of a document, where the store tells it. */
  readonly version?: string;
};

export type Request = {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly resource: 'statements' | 'activities/state' | 'agents/profile';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Conditions under which a document is taken: `If-Match`, `If-None-Match`. */
  readonly only?: Readonly<Record<string, string>>;
};

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** The key to the store: given once, by a store that then knows who asks. */
export type Key =
  { readonly status: 'ok'; readonly token: string } | { readonly status: 'unheard' | 'refused' };

const given = open({ 'auth-token': string(8000, /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/) });
const error = open({ 'error-code': string(100) });

/** Asks for the key. A store that has given it once refuses. */
export async function askForKey(launch: Launch, fetch: Fetch): Promise<Key> {
  const { status, body } = await answerOf(fetch, launch.fetch, { method: 'POST' });
  const token = given(fromJson(body))?.['auth-token'];
  if (token !== undefined) return { status: 'ok', token };
  const isRefused = error(fromJson(body)) !== undefined || (status >= 400 && status < 500 && status !== 429);
  return { status: isRefused ? 'refused' : 'unheard' };
}

/** Sends a request to the store. */
export function ask(launch: Launch, token: string, fetch: Fetch, request: Request): Promise<Answer> {
  const { method, resource, query = {}, body, only } = request;
  const text = body === undefined ? undefined : JSON.stringify(body);
  const search = new URLSearchParams(query).toString();
  return answerOf(fetch, `${launch.endpoint}${resource}${search && `?${search}`}`, {
    method,
    headers: {
      Authorization: `Basic ${token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(text !== undefined && { 'Content-Type': 'application/json' }),
      ...only,
    },
    ...(text !== undefined && { body: text, keepalive: text.length < mostAtTheEnd }),
  });
}

async function answerOf(fetch: Fetch, address: string, options: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, {
      ...options,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const version = response.headers.get('ETag');
    return {
      status: response.status,
      body: await beginningOf(response),
      ...(version !== null && { version }),
    };
  } catch {
    // No line, no answer in time, or one that broke off: the caller sends it again.
    return { status: 0, body: '' };
  }
}

/** What a response says, as far as it is read. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const read = async (before: string): Promise<string> => {
    const piece = await reader?.read();
    if (!piece || piece.done) return before + decoder.decode();
    const text = before + decoder.decode(piece.value, { stream: true });
    if (text.length <= longestAnswer) return read(text);
    await reader?.cancel();
    return text.slice(0, longestAnswer);
  };
  return read('');
}
