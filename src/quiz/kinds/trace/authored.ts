import { pairField } from '../../fields.ts';
import { keyPairs } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { originsFor } from './grade.ts';
import { traceQti } from './qti.ts';
import { traceSlides } from './slides.ts';

const answers = { '*': { correct: true, half: true } } as const;
const gradable = {
  kind: true,
  id: true,
  confidence: true,
  roots: [{ id: true }],
  copies: [{ id: true, answers }],
} as const;
const live = {
  ...gradable,
  roots: [{ id: true, name: true }],
  copies: [{ id: true, name: true, answers }],
} as const;

const named = (nodes: readonly { readonly id: string; readonly name: string }[]) =>
  nodes.map(({ id, name }) => ({ id, text: name }));

export const traceAuthored: Authored<'trace'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, live),
  asked: (item) =>
    project(item, {
      ...live,
      stem: true,
      verdict: true,
      copies: [{ id: true, name: true, text: true, verdict: true, answers, otherwise: { correct: true } }],
    }),
  decisions: ({ copies }) => copies.length,
  reads: ({ roots, copies }) => [
    ...roots.map(({ name }) => name),
    ...copies.flatMap(({ name, text }) => [name, text]),
  ],
  tempting: (item) =>
    item.copies.flatMap((copy) =>
      originsFor<{ readonly id: string }>(item, copy.id).flatMap(({ id }) => {
        const code = (copy.answers[id] ?? copy.otherwise).misconception;
        return code ? [[pairField(copy.id), id, code] as const] : [];
      }),
    ),
  words: ({ roots, copies }) => ({
    ...wordsOf(named(copies), pairField),
    ...wordsOf(named([...roots, ...copies])),
  }),
  passages: () => [],
  key: ({ roots, copies }, markOf) =>
    copies.map((copy) =>
      keyPairs({ ...copy, text: `${copy.name}. ${copy.text}` }, named([...roots, ...copies]), markOf),
    ),
  letters: { judge: ({ copies }, row, answer) => copies.find(({ id }) => id === row)?.answers[answer] },
  gift: () => ({
    form: 'none',
    why: 'copies of a story are given the page that they come from, one another among them',
  }),
  qti: traceQti,
  slides: traceSlides,
};
