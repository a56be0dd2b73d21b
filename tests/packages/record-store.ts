// A platform and its record store, for tests of cmi5 packages: small, kept in memory, and strict. It refuses what xAPI 1.0.3 and cmi5
// (Quartz, 1st edition) refuse; xapi-validation, which is not ours, reads every statement first.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { validate } from './xapi-statement.ts';

type Json = Readonly<Record<string, unknown>>;

export type Kept = {
  readonly id: string;
  readonly actor: Json;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: Json };
  readonly result?: Json;
  readonly context: {
    readonly registration?: string;
    readonly contextActivities?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly extensions?: Json;
  };
  readonly timestamp: string;
};

export type Asked = {
  readonly method: string;
  /** "statements", "activities/state", "agents/profile", "fetch". */
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly body: string;
};

/** What a store does instead of answering as it should. */
export type Fault =
  | { readonly status: number; readonly body?: string; readonly etag?: string }
  /** The line is cut: before the store has taken it, or after. */
  | 'drop'
  | 'take and drop';

type Mode = 'Normal' | 'Browse' | 'Review';

type Session = {
  readonly id: string;
  readonly learner: string;
  readonly token: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
  readonly mode: Mode;
  readonly masteryScore?: number;
  readonly template: Json;
  isFetched: boolean;
  hasPreferences: boolean;
  verbs: string[];
};

export type LaunchOptions = {
  readonly learner?: string;
  readonly registration?: string;
  readonly activityId?: string;
  readonly mode?: Mode;
  readonly masteryScore?: number;
  readonly returnURL?: string;
};

const root = 'https://w3id.org/xapi/cmi5/context/';
const adl = 'http://adlnet.gov/expapi/verbs/';
const course = '4f2a6a1e-9a5f-4a63-8d5c-0d9f0f1f2a10';

/** Why a request is refused, and how. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

export class RecordStore {
  readonly statements: Kept[] = [];
  readonly documents = new Map<string, string>();
  /** What learners prefer, by their names. */
  readonly preferences = new Map<string, Json>();
  /** Every request that arrived, and every reason for which one was refused. */
  readonly asked: Asked[] = [];
  readonly refusals: string[] = [];
  /** What goes wrong, with each request as it comes. */
  fault: (asked: Asked) => Fault | undefined = () => undefined;
  readonly #sessions: Session[] = [];
  readonly #server = createServer((request, response) => void this.#hear(request, response));
  #port = 0;

  static async start(): Promise<RecordStore> {
    const store = new RecordStore();
    store.#server.keepAliveTimeout = 0;
    await new Promise<void>((done) => void store.#server.listen(0, '127.0.0.1', done));
    // A server that listens at a port has such an address.
    store.#port = (store.#server.address() as AddressInfo).port;
    return store;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => void this.#server.close(() => done()));
  }

  /** Opens a session, and answers the query with which a page is opened. */
  launch({
    learner = 'ada',
    registration = course,
    activityId = 'https://platform.example/activity/1',
    mode = 'Normal',
    masteryScore,
    returnURL,
  }: LaunchOptions = {}): string {
    const actor = { objectType: 'Agent', account: { homePage: 'https://platform.example', name: learner } };
    const id = randomUUID();
    const template = {
      contextActivities: { grouping: [{ id: 'urn:uuid:0d3ba7f6-7f1e-8aaa-8bbb-0123456789ab' }] },
      extensions: { [`${root}extensions/sessionid`]: id },
    };
    const session: Session = {
      id,
      learner,
      token: Buffer.from(`${learner}:${id}`).toString('base64'),
      actor,
      registration,
      activityId,
      mode,
      template,
      ...(masteryScore !== undefined && { masteryScore }),
      isFetched: false,
      hasPreferences: false,
      verbs: [],
    };
    this.#sessions.push(session);
    this.documents.set(
      keyOf('activities/state', { activityId, agent: actor, registration, stateId: 'LMS.LaunchData' }),
      JSON.stringify({
        contextTemplate: template,
        launchMode: mode,
        moveOn: 'Completed',
        ...(masteryScore !== undefined && { masteryScore }),
        ...(returnURL !== undefined && { returnURL }),
      }),
    );
    return `?${new URLSearchParams({
      endpoint: `${this.url}/xapi`,
      fetch: `${this.url}/fetch?session=${id}`,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    })}`;
  }

  /** The document with the record of a learner's page. */
  stateKey({
    learner = 'ada',
    registration = course,
    activityId = 'https://platform.example/activity/1',
  }: LaunchOptions = {}): string {
    const agent = { objectType: 'Agent', account: { homePage: 'https://platform.example', name: learner } };
    return keyOf('activities/state', { activityId, agent, registration, stateId: 'says-who' });
  }

  /** What was told, by the last word of each verb. */
  get told(): readonly string[] {
    return this.statements.map(({ verb }) => verb.id.replace(/.*\//, ''));
  }

  async #hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Expose-Headers', 'ETag');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
      response.setHeader(
        'Access-Control-Allow-Headers',
        'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
      );
      response.writeHead(204).end();
      return;
    }
    const asked: Asked = {
      method: request.method ?? '',
      resource: url.pathname.replace(/^\/(xapi\/)?/, ''),
      query: url.searchParams,
      body,
    };
    this.asked.push(asked);
    const fault = this.fault(asked);
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    if (typeof fault === 'object') {
      if (fault.etag) response.setHeader('ETag', fault.etag);
      response.writeHead(fault.status).end(fault.body);
      return;
    }
    const { status, text, etag } = this.#answer(asked, request);
    if (fault === 'take and drop') {
      request.socket.destroy();
      return;
    }
    if (etag !== undefined) response.setHeader('ETag', etag);
    response.setHeader('Content-Type', 'application/json');
    response.writeHead(status).end(text);
  }

  #answer(asked: Asked, { headers }: IncomingMessage): { status: number; text?: string; etag?: string } {
    try {
      if (asked.resource === 'fetch') return { status: 200, text: JSON.stringify(this.#key(asked)) };
      if (!/^1\.0(\.\d+)?$/.test(String(headers['x-experience-api-version'])))
        throw new Refusal(400, 'no version of xAPI is named');
      const session = this.#sessions.find(
        ({ token, isFetched }) => isFetched && headers.authorization === `Basic ${token}`,
      );
      if (!session) throw new Refusal(401, 'the key is none, or was not fetched');
      if (asked.resource === 'statements') return this.#hearStatements(asked, session);
      return this.#document(asked, session, headers);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusals.push(error.message);
      return { status: error.status, text: error.message };
    }
  }

  #key({ method, query }: Asked): Json {
    if (method !== 'POST') throw new Refusal(405, 'the key is fetched with POST');
    const session = this.#sessions.find(({ id }) => id === query.get('session'));
    if (!session) return { 'error-code': '2', 'error-text': 'no such session' };
    if (session.isFetched) return { 'error-code': '1', 'error-text': 'the key was given already' };
    session.isFetched = true;
    return { 'auth-token': session.token };
  }

  #document(
    { method, resource, query, body }: Asked,
    session: Session,
    headers: IncomingMessage['headers'],
  ): { status: number; text?: string; etag?: string } {
    const agent: unknown = JSON.parse(query.get('agent') ?? 'null');
    if (!isDeepStrictEqual(agent, session.actor)) throw new Refusal(403, 'another learner than launched');
    const isState = resource === 'activities/state';
    if (isState) {
      if (query.get('registration') !== session.registration) throw new Refusal(403, 'another registration');
      if (query.get('activityId') !== session.activityId) throw new Refusal(403, 'another activity');
    } else if (resource !== 'agents/profile') throw new Refusal(404, `nothing is at ${resource}`);
    else if (query.get('profileId') !== 'cmi5LearnerPreferences') throw new Refusal(403, 'another profile');
    else session.hasPreferences = true;
    const key = keyOf(resource, {
      ...(isState && {
        activityId: session.activityId,
        registration: session.registration,
        stateId: query.get('stateId') ?? '',
      }),
      ...(!isState && { profileId: 'cmi5LearnerPreferences' }),
      agent: session.actor,
    });
    const liked = isState ? undefined : this.preferences.get(session.learner);
    if (liked) this.documents.set(key, JSON.stringify(liked));
    const there = this.documents.get(key);
    if (method === 'GET') {
      if (there === undefined) return { status: 404 };
      return { status: 200, text: there, etag: etagOf(there) };
    }
    if (query.get('stateId') === 'LMS.LaunchData') throw new Refusal(403, 'LMS.LaunchData may only be read');
    if (method !== 'PUT') throw new Refusal(405, `nothing to ${method}`);
    if (!headers['content-type']?.startsWith('application/json')) throw new Refusal(400, 'not JSON');
    JSON.parse(body);
    const [match, none] = [headers['if-match'], headers['if-none-match']];
    if (there !== undefined && match === undefined && none === undefined)
      throw new Refusal(409, 'a document is there, and its version was not named');
    if (match !== undefined && match !== (there === undefined ? undefined : etagOf(there)))
      throw new Refusal(412, 'another version than named');
    if (none === '*' && there !== undefined) throw new Refusal(412, 'a document is there already');
    this.documents.set(key, body);
    return { status: 204, etag: etagOf(body) };
  }

  #hearStatements({ method, query, body }: Asked, session: Session): { status: number; text?: string } {
    if (method === 'GET') {
      const found = this.statements.find(({ id }) => id === query.get('statementId'));
      return found ? { status: 200, text: JSON.stringify(found) } : { status: 404 };
    }
    if (method !== 'POST') throw new Refusal(405, `nothing to ${method}`);
    const given: unknown = JSON.parse(body);
    const list: readonly unknown[] = Array.isArray(given) ? given : [given];
    // All or none.
    const [verbs, length] = [[...session.verbs], this.statements.length];
    try {
      for (const one of list) this.#take(one, session);
    } catch (error) {
      session.verbs = verbs;
      this.statements.length = length;
      throw error;
    }
    return { status: 200, text: JSON.stringify(list) };
  }

  #take(given: unknown, session: Session): void {
    const problems = validate(given);
    if (problems.length > 0) throw new Refusal(400, problems.join('; '));
    // xapi-validation has read it.
    const statement = given as Kept;
    const there = this.statements.find(({ id }) => id === statement.id);
    if (there && isDeepStrictEqual(there, statement)) return;
    if (there) throw new Refusal(409, 'another statement has this id');
    const why = this.#whyNot(statement, session);
    if (why !== undefined) throw new Refusal(403, why);
    const verb = statement.verb.id.slice(adl.length);
    session.verbs.push(verb);
    this.statements.push(statement);
  }

  /** What cmi5 has against a statement. */
  #whyNot(statement: Kept, session: Session): string | undefined {
    const { verbs, mode, masteryScore, registration, template } = session;
    const { context, result = {}, object } = statement;
    const verb = statement.verb.id.slice(adl.length);
    const categories = new Set((context.contextActivities?.['category'] ?? []).map(({ id }) => id));
    const isDefined = categories.has(`${root}categories/cmi5`);
    const isMoving = categories.has(`${root}categories/moveon`);
    const score = result['score'] as Json | undefined;
    const of = (name: string) =>
      this.statements.some(
        (one) =>
          one.verb.id === adl + name &&
          one.context.registration === registration &&
          one.object.id === session.activityId &&
          isDeepStrictEqual(one.actor, session.actor),
      );
    const rules: readonly (readonly [isBroken: boolean, why: string])[] = [
      [typeof statement.id !== 'string', 'no id'],
      [!/Z$|[+-]00:?00$/.test(String(statement.timestamp)), 'no time in UTC'],
      [!isDeepStrictEqual(statement.actor, session.actor), 'another learner than launched'],
      [context.registration !== registration, 'another registration'],
      [!holds(context, template), 'the context is not made of the template'],
      [verbs.includes('terminated'), 'the session is over'],
      [verbs.length === 0 && verb !== 'initialized', 'the first statement is not "initialized"'],
      [verb === 'initialized' && !session.hasPreferences, 'the preferences were not asked for'],
      [mode !== 'Normal' && !['initialized', 'terminated'].includes(verb), `told in the mode ${mode}`],
      [isDefined && verbs.includes(verb), `"${verb}" twice in a session`],
      [isDefined && object.id !== session.activityId, 'the object is not the page'],
      [
        isDefined &&
          ['passed', 'failed'].includes(verb) &&
          (verbs.includes('passed') || verbs.includes('failed')),
        'judged twice',
      ],
      [['completed', 'passed'].includes(verb) && of(verb), `"${verb}" twice in a registration`],
      [verb === 'failed' && of('passed'), '"failed" after "passed"'],
      [verb === 'passed' && result['success'] !== true, '"passed" without success'],
      [verb === 'failed' && result['success'] !== false, '"failed" with success'],
      [verb === 'completed' && result['completion'] !== true, '"completed" without completion'],
      [
        isDefined && 'success' in result && !['passed', 'failed'].includes(verb),
        'success of what is neither passed nor failed',
      ],
      [isDefined && 'completion' in result && verb !== 'completed', 'completion of what is not completed'],
      [
        isDefined && score !== undefined && !['passed', 'failed'].includes(verb),
        'a score of what is neither passed nor failed',
      ],
      [
        score?.['raw'] !== undefined && (score['min'] === undefined || score['max'] === undefined),
        'a raw score without its range',
      ],
      [
        ['terminated', 'completed', 'passed', 'failed'].includes(verb) && result['duration'] === undefined,
        'no duration',
      ],
      [
        isMoving !== (isDefined && ('success' in result || 'completion' in result)),
        'the category of moveOn is in the wrong place',
      ],
      [
        isDefined !== ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb),
        'the category of cmi5 is in the wrong place',
      ],
      [
        verb === 'passed' && masteryScore !== undefined && Number(score?.['scaled']) < masteryScore,
        'passed below the mastery score',
      ],
      [
        verb === 'failed' && masteryScore !== undefined && Number(score?.['scaled']) >= masteryScore,
        'failed with the mastery score',
      ],
      [
        ['passed', 'failed'].includes(verb) &&
          context.extensions?.[`${root}extensions/masteryscore`] !== masteryScore,
        'another mastery score',
      ],
    ];
    return rules.find(([isBroken]) => isBroken)?.[1];
  }
}

/** Whether something has everything that a template has. */
function holds(whole: unknown, template: unknown): boolean {
  if (Array.isArray(template))
    return (
      Array.isArray(whole) && template.every((part) => whole.some((one) => isDeepStrictEqual(one, part)))
    );
  if (typeof template !== 'object' || template === null) return whole === template;
  return Object.entries(template).every(
    ([key, part]) => typeof whole === 'object' && whole !== null && holds(Reflect.get(whole, key), part),
  );
}

const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

const keyOf = (resource: string, place: Json): string =>
  `${resource} ${JSON.stringify(Object.entries(place).toSorted(([one], [other]) => (one < other ? -1 : 1)))}`;
