import { pairField } from '../../fields.ts';
import { keyPairs } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { wordsOf } from '../../words.ts';
import type { Authored } from '../authoring.ts';
import { matchGift } from './gift.ts';
import { matchQti } from './qti.ts';
import { matchSlides } from './slides.ts';

const gradable = {
  kind: true,
  id: true,
  confidence: true,
  targets: [{ id: true }],
  sources: [{ id: true, answers: { '*': { correct: true, half: true } } }],
} as const;

export const matchAuthored: Authored<'match'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, gradable),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      verdict: true,
      targets: [{ id: true, text: true }],
      sources: [
        {
          id: true,
          text: true,
          verdict: true,
          answers: { '*': { correct: true, half: true } },
          otherwise: { correct: true },
        },
      ],
    }),
  decisions: ({ sources }) => sources.length,
  reads: ({ sources, targets }) => [
    ...targets.flatMap(({ text, note = '' }) => [text, note]),
    ...sources.map(({ text }) => text),
  ],
  tempting: ({ sources, targets }) =>
    sources.flatMap(({ id: row, answers, otherwise }) =>
      targets.flatMap(({ id }) => {
        const code = (answers[id] ?? otherwise)?.misconception;
        return code ? [[pairField(row), id, code] as const] : [];
      }),
    ),
  words: ({ sources, targets }) => ({ ...wordsOf(sources, pairField), ...wordsOf(targets) }),
  passages: () => [],
  key: ({ sources, targets }, markOf) => sources.map((source) => keyPairs(source, targets, markOf)),
  letters: { judge: ({ sources }, row, answer) => sources.find(({ id }) => id === row)?.answers[answer] },
  gift: matchGift,
  qti: matchQti,
  slides: matchSlides,
};
