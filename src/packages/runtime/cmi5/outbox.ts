// The statements of a session: which are still to be told, each made once, and sent until the store has it.
import type { AroundPage } from '../around.ts';
import { reportOf } from '../report.ts';
import type { Entries } from '../suspend-data.ts';
import { isTaken, isUnheard, type Connection } from './connection.ts';
import { rounded, type Statement, type Statements } from './statements.ts';

export type Outbox = {
  /** Whether the store has heard that the session has begun; tells it. */
  readonly begin: () => Promise<boolean>;
  /** Tells whatever is left to tell. */
  readonly send: (entries: Entries) => Promise<void>;
  readonly isEmpty: (entries: Entries) => boolean;
  /** Tells the rest and that the session is over, in one request, which is not waited for by a page that goes. */
  readonly end: (entries: Entries | undefined) => Promise<void>;
};

/** One to tell, and the name by which it is remembered as told. */
type Letter = readonly [name: string, statement: Statement];

/** So many at a time: what is larger a browser would not send from a page that goes. */
const mostAtOnce = 25;

const beginning = ':initialized';

type Around = Pick<AroundPage, 'facts' | 'latencyOf' | 'lasted'> & {
  /** In milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * @param told names of what the store has, in this session or an earlier one; it grows
 * @param masteryScore the score from which a page is passed, where somebody set one
 */
export function outboxOf(
  { facts, latencyOf, lasted, now }: Around,
  statements: Statements,
  { ask, isOver }: Connection,
  told: Set<string>,
  masteryScore: number | undefined,
): Outbox {
  const made = new Map<string, Statement>();
  const underway = new Set<string>();
  const refused = new Set<string>();
  let last = 0;

  /** Never before what was told: what was answered before the session is told as at its beginning. */
  const stamp = (at: number): number => (last = Math.max(at, last));
  const letter = (name: string, make: () => Statement): Letter => {
    const statement = made.get(name) ?? make();
    made.set(name, statement);
    return [name, statement];
  };

  function letters(entries: Entries): Letter[] {
    const { told: answers, isDone, score } = reportOf(facts, entries);
    const list = answers
      .filter(({ id }) => !told.has(id))
      .map((one) =>
        letter(one.id, () => statements.answered(one, stamp(one.at), latencyOf(one.placement, one.at))),
      );
    if (!isDone) return list;
    if (!told.has(':completed'))
      list.push(letter(':completed', () => statements.completed(stamp(now()), lasted())));
    if (masteryScore === undefined || score === undefined || told.has(':passed')) return list;
    // Once a session, whatever becomes of the score.
    const name =
      [':passed', ':failed'].find((one) => made.has(one)) ??
      (rounded(score) >= masteryScore ? ':passed' : ':failed');
    if (!told.has(name))
      list.push(letter(name, () => statements.judged(score, masteryScore, stamp(now()), lasted())));
    return list;
  }

  const isThere = async ({ id }: Statement) =>
    isTaken(await ask({ method: 'GET', resource: 'statements', query: { statementId: id } }));

  /** Of those that are refused together each is sent again, in halves; one that is refused alone may be there already. */
  async function tell(list: readonly Letter[]): Promise<void> {
    const [first] = list;
    if (!first || isOver()) return;
    for (const [name] of list) underway.add(name);
    const answer = await ask({
      method: 'POST',
      resource: 'statements',
      body: list.map(([, statement]) => statement),
    });
    for (const [name] of list) underway.delete(name);
    if (isTaken(answer)) {
      for (const [name] of list) {
        told.add(name);
        refused.delete(name);
      }
      return;
    }
    if (isUnheard(answer) || isOver()) return;
    if (list.length > 1) {
      const half = Math.ceil(list.length / 2);
      await tell(list.slice(0, half));
      await tell(list.slice(half));
      return;
    }
    const [name, statement] = first;
    if (await isThere(statement)) told.add(name);
    else refused.add(name);
  }

  async function tellAll(list: readonly Letter[]): Promise<void> {
    if (list.length === 0) return;
    await tell(list.slice(0, mostAtOnce));
    await tellAll(list.slice(mostAtOnce));
  }

  return {
    async begin() {
      if (!told.has(beginning)) await tell([letter(beginning, () => statements.initialized(stamp(now())))]);
      return told.has(beginning);
    },
    send: (entries) => tellAll(letters(entries)),
    isEmpty: (entries) => letters(entries).length === 0,
    async end(entries) {
      // A store that has not heard of a beginning takes no end.
      if (!made.has(beginning)) return;
      const rest = entries ? letters(entries) : [];
      const left = rest.filter(([name]) => !underway.has(name) && !refused.has(name)).slice(0, mostAtOnce);
      await ask({
        method: 'POST',
        resource: 'statements',
        body: [...left.map(([, statement]) => statement), statements.terminated(stamp(now()), lasted())],
      });
    },
  };
}
