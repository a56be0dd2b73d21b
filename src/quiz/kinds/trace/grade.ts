import { pairField, valueOf, type Fields } from '../../fields.ts';
import { gradePairs, readPairs, type PairRow } from '../../pairs.ts';
import { sayParts } from '../../scoring.ts';
import type { Gradable, Grader } from '../grader.ts';

type Identified = { readonly id: string };

export type GradableTrace = Gradable<'trace'> & {
  readonly roots: readonly Identified[];
  readonly copies: readonly PairRow[];
};

/** What a copy may come from: a root, or any copy but itself. */
export function originsFor<Node extends { readonly id: string }>(
  item: { readonly roots: readonly Node[]; readonly copies: readonly Node[] },
  copy: string,
): Node[] {
  return [...item.roots, ...item.copies].filter(({ id }) => id !== copy);
}

/** The origin given to each copy, or undefined while a copy has none. */
export function readTrace(item: GradableTrace, fields: Fields): Record<string, string> | undefined {
  return readPairs(item.copies, fields, (copy) => originsFor<Identified>(item, copy).map(({ id }) => id));
}

export const traceGrader: Grader<GradableTrace> = {
  grade: (item, fields) => gradePairs(item.copies, readTrace(item, fields)),
  say: sayParts,
};

type Named = { readonly id: string; readonly name: string };

/** A tree as it is drawn. */
export type TraceTree = { readonly roots: readonly Named[]; readonly copies: readonly Named[] };

export type Branch = { readonly id: string; readonly name: string; readonly branches: readonly Branch[] };

/**
 * The tree that an answer makes, complete or not.
 * @returns the roots with what hangs on them, and the copies that hang on no root: not placed yet, or in a circle
 */
export function treeOf(item: TraceTree, fields: Fields): { roots: Branch[]; loose: Branch[] } {
  const origins = new Map(item.copies.map(({ id }) => [id, valueOf(fields, pairField(id))]));
  // A copy whose origins lead round in a circle hangs on no root, so it is never reached from one.
  const placed = new Set<string>();
  const branch = ({ id, name }: Named): Branch => {
    placed.add(id);
    return { id, name, branches: item.copies.filter((copy) => origins.get(copy.id) === id).map(branch) };
  };
  const roots = item.roots.map(branch);
  const loose = item.copies
    .filter(({ id }) => !placed.has(id))
    .map(({ id, name }) => ({ id, name, branches: [] }));
  return { roots, loose };
}
