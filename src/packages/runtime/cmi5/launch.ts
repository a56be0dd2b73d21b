// What a platform gives to a page when it opens it as cmi5 asks: where answers go, whose they are, and for which course. Pure.
import { fromJson, open, string } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';

export type Launch = {
  /** Where the record store is, with a slash at its end. */
  readonly endpoint: string;
  /** Gives the key to the record store, once. */
  readonly fetch: string;
  /** The learner, exactly as the platform names them. */
  readonly actor: Readonly<Record<string, unknown>>;
  /** Tells learners of one platform apart; empty where that cannot be told. */
  readonly learner: string;
  readonly registration: string;
  readonly activityId: string;
};

export type Launched =
  /** Nobody's: the page was opened by itself. */
  | { readonly status: 'alone' }
  /** A platform's, with parts that are missing or make no sense. */
  | { readonly status: 'broken' }
  | { readonly status: 'ok'; readonly launch: Launch };

const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** What is longer was not meant for an address. */
const longest = 8000;

const web = /^https?:\/\/[^\s]+$/i;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const parts = open({
  endpoint: string(longest, web),
  fetch: string(longest, web),
  actor: string(longest),
  registration: string(36, uuid),
  activityId: string(longest, /^[a-z][\w+.-]*:\S+$/i),
});

const account = open({ homePage: string(longest, /./), name: string(longest, /./) });

/** Reads the query of an address: "?endpoint=…&fetch=…&actor=…&registration=…&activityId=…", in any order. */
export function launchIn(search: string): Launched {
  const query = new URLSearchParams(search);
  if (names.every((name) => !query.has(name))) return { status: 'alone' };
  const given = parts(Object.fromEntries(names.map((name) => [name, query.get(name)])));
  const actor = given && fromJson(given.actor);
  if (!given || !isObject(actor)) return { status: 'broken' };
  const { homePage, name } = account(actor['account']) ?? {};
  return {
    status: 'ok',
    launch: {
      ...given,
      endpoint: given.endpoint.replace(/\/*$/, '/'),
      actor,
      learner: homePage === undefined ? '' : `${homePage} ${name}`,
    },
  };
}
