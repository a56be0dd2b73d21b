// Who is who: names as pupils type them, and names on a teacher's list. Never merged by guessing. Pure.
import type { ClassHead } from '../class.ts';
import { classLimits } from '../keeping/read-class.ts';
import { canBeSaid, foldName, nameLine } from '#lib/foreign/foreign-name.ts';

/** Names as a list holds them: cleaned, each once, as many as there may be. */
export function rosterFrom(names: readonly string[]): string[] {
  const roster = new Map<string, string>();
  for (const name of names) {
    const line = nameLine(name, classLimits.pupil);
    if (canBeSaid(line) && !roster.has(foldName(line))) roster.set(foldName(line), line);
  }
  return [...roster.values()].slice(0, classLimits.roster);
}

/** A head as it may be kept. */
export function cleanHead(head: ClassHead): ClassHead {
  return {
    ...head,
    name: nameLine(head.name, classLimits.name),
    roster: rosterFrom(head.roster),
    sameAs: head.sameAs
      .map(([typed, is]) => [nameLine(typed, classLimits.pupil), nameLine(is, classLimits.pupil)] as const)
      .filter(([typed, is]) => typed !== '' && is !== '')
      .slice(0, 2 * classLimits.roster),
  };
}

/** Says that a name on a receipt is somebody on the list, or with an empty second name that it is nobody's but its own. */
export function withSame(head: ClassHead, typed: string, is: string): ClassHead {
  const others = head.sameAs.filter(([name]) => foldName(name) !== foldName(typed));
  return { ...head, sameAs: is === '' ? others : [...others, [typed, is]] };
}

/** Whose receipt it is by its name: the name on the list, or the one that was typed. */
export function whoIs({ roster, sameAs }: Pick<ClassHead, 'roster' | 'sameAs'>): (typed: string) => string {
  const listed = new Map(roster.map((name) => [foldName(name), name]));
  const said = new Map(sameAs.map(([typed, is]) => [foldName(typed), is]));
  return (typed) => {
    const is = said.get(foldName(typed)) ?? typed;
    return listed.get(foldName(is)) ?? is;
  };
}

const wordsOf = (name: string) =>
  foldName(name)
    .split(/[\s,.-]+/)
    .filter(Boolean);

/**
 * Letters to add, take away or change to make one text of the other.
 * @param most with more than these it is Infinity, and what is sure to be further apart is not compared to its end
 */
export function editsBetween(one: ArrayLike<string>, other: ArrayLike<string>, most = Infinity): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_cell, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    let least = at;
    // What is further from the middle than the most edits takes more of them.
    const last = Math.min(other.length, at + most);
    for (let place = Math.max(1, at - most); place <= last; place++) {
      const edits = Math.min(
        (row[place - 1] ?? Infinity) + (one[at - 1] === other[place - 1] ? 0 : 1),
        (row[place] ?? Infinity) + 1,
        (next[place - 1] ?? Infinity) + 1,
      );
      next[place] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return Infinity;
    row = next;
  }
  const edits = row[other.length] ?? Infinity;
  return edits > most ? Infinity : edits;
}

/** Whether somebody may have typed the one name and meant the other; both in words. */
function isNear(given: readonly string[], listed: readonly string[]): boolean {
  if (given.length === 0 || listed.length === 0) return false;
  // "Lovelace, Ada", "Ada L" and "Ada" for "Ada Lovelace".
  const isShort = given.every((word) => listed.some((own) => own.startsWith(word)));
  const isLong = listed.every((word) => given.some((own) => own.startsWith(word)));
  if (isShort || isLong) return true;
  const [one, other] = [given.join(' '), listed.join(' ')];
  return (
    Math.min(one.length, other.length) > 3 && editsBetween(one, other, Math.ceil(one.length / 6)) < Infinity
  );
}

/** Finds somebody of those whose name is nearly the one that was typed; undefined where there are none, or several. */
export function suggestionsFrom(names: readonly string[]): (typed: string) => string | undefined {
  const listed = names.map((name) => [name, wordsOf(name)] as const);
  return (typed) => {
    const given = wordsOf(typed);
    let near: string | undefined;
    for (const [name, words] of listed) {
      if (!isNear(given, words)) continue;
      if (near !== undefined) return undefined;
      near = name;
    }
    return near;
  };
}
