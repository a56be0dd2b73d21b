// A learner's record in the record store: read once and whenever somebody else has written it, and written after every answer.
import type { Standing } from '../around.ts';
import { closeSuspendData, openSuspendData, type Entries } from '../suspend-data.ts';
import { isTaken, isUnheard, placeOf, type Connection } from './connection.ts';
import type { Launch } from './launch.ts';
import type { Request } from './record-store.ts';
import { stateIn, stateName } from './state.ts';

/** In characters, as SCORM 2004 has it: the record of any page fits, with room for long texts. */
const longestRecord = 64_000;

/** In characters: what is set aside of a document that is not ours. */
const longestAside = 100_000;

export type KeptState = {
  /** Reads it where that has not been done; false while no answer has come. */
  readonly read: () => Promise<boolean>;
  /** Writes what is here; joins first with what somebody else has written since. */
  readonly keep: () => Promise<void>;
  /** Writes it from a page that goes, and waits for nothing before. */
  readonly keepLast: () => Promise<void>;
  /** What is here is what is there. */
  readonly isKept: () => boolean;
  /** A later version of the package wrote it: it stays as it is. */
  readonly isNewer: () => boolean;
  readonly isCrowded: () => boolean;
};

type Around = {
  readonly launch: Launch;
  readonly connection: Connection;
  /** Names of what the store was told. */
  readonly told: Set<string>;
  readonly whose: string;
  readonly mine: () => Entries;
  readonly takeIn: (key: string, text: string) => void;
  /** The store handed over what could not be used as it was. */
  readonly setAside: (text: string, why: NonNullable<Standing['handed']>) => void;
};

export function keptState({ launch, connection, told, whose, mine, takeIn, setAside }: Around): KeptState {
  const place = placeOf(launch, stateName);
  /** What is known of it is what it is; and whether it was known at any time. */
  let isRead = false;
  let hasRead = false;
  let isNewer = false;
  let isCrowded = false;
  /** The document as the store is known to have it. */
  let known = '';
  /** Under what conditions it may be written over; undefined where the store has not said which version it has. */
  let only: Request['only'];

  const written = (): string => {
    const { text, left } = closeSuspendData(mine(), whose, longestRecord);
    isCrowded = left.length > 0;
    const names = [...told].filter((name) => name !== ':initialized').toSorted();
    return text === '' && names.length === 0 ? '' : JSON.stringify({ record: text, told: names });
  };

  function take(body: string): void {
    const { record, told: names } = stateIn(body);
    const opened = openSuspendData(record, whose);
    isNewer = opened.status === 'newer';
    if (opened.status === 'another' || opened.status === 'foreign' || opened.status === 'damaged')
      setAside(body.slice(0, longestAside), opened.status);
    if (opened.status !== 'ok' && opened.status !== 'damaged') return;
    for (const [key, text] of opened.entries) takeIn(key, text);
    for (const name of names) told.add(name);
  }

  async function read(): Promise<boolean> {
    if (isRead) return true;
    const answer = await connection.ask({ method: 'GET', resource: 'activities/state', query: place });
    if (isUnheard(answer) || connection.isOver()) return false;
    isRead = true;
    hasRead = true;
    const isThere = isTaken(answer);
    only = isThere
      ? answer.version === undefined
        ? undefined
        : { 'If-Match': answer.version }
      : { 'If-None-Match': '*' };
    if (isThere && answer.body !== known && answer.body !== '') take(answer.body);
    known = isThere ? answer.body : '';
    return true;
  }

  const put = (text: string) =>
    connection.ask({
      method: 'PUT',
      resource: 'activities/state',
      query: place,
      body: JSON.parse(text),
      ...(only && { only }),
    });

  async function keep(tries: number): Promise<void> {
    if (!(await read()) || connection.isOver()) return;
    const text = written();
    if (text === known || isNewer) return;
    const answer = await put(text);
    // Where the store does not say which version it has, it is asked before the next.
    only = answer.version === undefined ? undefined : { 'If-Match': answer.version };
    isRead = isTaken(answer) && only !== undefined;
    if (isTaken(answer)) known = text;
    // Somebody else was faster: their record is joined with this one.
    else if ((answer.status === 412 || answer.status === 409) && tries > 0) await keep(tries - 1);
  }

  return {
    read,
    keep: () => keep(2),
    async keepLast() {
      const text = written();
      if (hasRead && !isNewer && text !== known && isTaken(await put(text))) known = text;
    },
    isKept: () => written() === known,
    isNewer: () => isNewer,
    isCrowded: () => isCrowded,
  };
}
