import { placeField } from '../../fields.ts';
import { keyAnswer } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { orderQti } from './qti.ts';
import { orderSlides } from './slides.ts';

const gradable = { kind: true, id: true, confidence: true, rows: [{ id: true }] } as const;

export const orderAuthored: Authored<'order'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, gradable),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      verdict: true,
      ends: true,
      // Its fields are all of those that may be mended; the place it holds in the hash stays.
      rows: [{ id: true, text: true, misplaced: {} }],
    }),
  // The last row takes the place that is left.
  decisions: ({ rows }) => rows.length - 1,
  reads: ({ ends, rows }) => [ends.first, ends.last, ...rows.map(({ text }) => text)],
  tempting: ({ rows }) =>
    rows.flatMap(({ id, misplaced }, place) =>
      rows.flatMap((_, other) =>
        other === place ? [] : [[placeField(id), String(other + 1), misplaced.misconception] as const],
      ),
    ),
  words: ({ rows }) => wordsOf(rows, placeField),
  passages: () => [],
  key: ({ rows }, markOf) =>
    rows.map(({ id, text, feedback, evidence, misplaced }, index) => ({
      prompt: `${index + 1}. ${text}`,
      mark: markOf(id),
      answers: [
        keyAnswer('Here', { correct: true, feedback, evidence }),
        keyAnswer('Anywhere else', misplaced),
      ],
    })),
  letters: { inOrder: ({ rows }) => rows.map(({ id }) => id) },
  gift: () => ({ form: 'none', why: 'each pair of statements in order earns a point' }),
  qti: orderQti,
  slides: orderSlides,
};
