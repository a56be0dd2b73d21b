// The way to a record store: its key, and what the platform keeps there for a page before it opens it. Learned once, and asked
// for again while it has not come.
import { fingerprint } from '#lib/bytes.ts';
import { fromJson, open, string, yes } from '#lib/decoders.ts';
import type { Shelf } from '../shelf.ts';
import { launchDataIn, wantsSilence, type LaunchData } from './launch-data.ts';
import type { Launch } from './launch.ts';
import { ask, askForKey, type Answer, type Fetch, type Request } from './record-store.ts';

export type Connection = {
  /** What the platform wants of the page; undefined while it has not said, or once it takes no more. */
  readonly open: () => Promise<LaunchData | undefined>;
  readonly ask: (request: Request) => Promise<Answer>;
  /** The store takes nothing more in this session. */
  readonly isOver: () => boolean;
  /** The session ends here. */
  readonly close: () => void;
};

/** What a tab knows of a launch, for a page that is loaded again: the key is given once. */
const remembered = open({ token: string(8000) }, { isOver: yes });

export const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** No word on whether it was taken: it is to be sent again. */
export const isUnheard = ({ status }: Answer): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

/** Where a document of a learner on a page stands. */
export const placeOf = ({ activityId, actor, registration }: Launch, stateId: string) => ({
  activityId,
  agent: JSON.stringify(actor),
  registration,
  stateId,
});

/**
 * @param tab where this tab keeps the key
 * @param silence to be called where the learner wants no sound
 */
export function connectionTo(launch: Launch, fetch: Fetch, tab: Shelf, silence: () => void): Connection {
  const name = `launch:${fingerprint(launch.fetch)}`;
  const before = remembered(fromJson(tab.get(name) ?? ''));
  let token = before?.token;
  let isOver = before?.isOver ?? false;
  let data: LaunchData | undefined;

  async function askStore(request: Request): Promise<Answer> {
    const answer = token === undefined ? { status: 0, body: '' } : await ask(launch, token, fetch, request);
    if (answer.status === 401) isOver = true;
    return answer;
  }

  return {
    async open() {
      if (isOver || data) return isOver ? undefined : data;
      if (token === undefined) {
        const key = await askForKey(launch, fetch);
        if (key.status === 'refused') isOver = true;
        if (key.status !== 'ok') return undefined;
        token = key.token;
        tab.keep(name, JSON.stringify({ token }));
      }
      const [wanted, liked] = await Promise.all([
        askStore({ method: 'GET', resource: 'activities/state', query: placeOf(launch, 'LMS.LaunchData') }),
        askStore({
          method: 'GET',
          resource: 'agents/profile',
          query: { agent: JSON.stringify(launch.actor), profileId: 'cmi5LearnerPreferences' },
        }),
      ]);
      // A store without preferences is as good as one that has none. One that does not answer is asked again.
      if (isUnheard(liked) || !isTaken(wanted)) return undefined;
      if (isTaken(liked) && wantsSilence(liked.body)) silence();
      data = launchDataIn(wanted.body);
      return data;
    },
    ask: askStore,
    isOver: () => isOver,
    close() {
      isOver = true;
      if (token !== undefined) tab.keep(name, JSON.stringify({ token, isOver }));
    },
  };
}
