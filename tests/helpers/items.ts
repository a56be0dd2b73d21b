// Small items of every kind, for tests of grading: as an author's file would give them.
import type { Item, Items, Kind } from '#quiz/types.ts';

const shared = {
  stem: 'What is so?',
  skill: 'scope' as const,
  objective: 'see',
  verdict: 'none' as const,
  confidence: false,
  evidence: ['p1'],
};

const right = { correct: true as const, feedback: 'Because.', evidence: ['p1'] };
const wrong = { misconception: 'M1', feedback: 'Because not.', evidence: ['p1'] };

export const choice: Items['choice'] = {
  ...shared,
  id: 'lesson/choice',
  kind: 'choice',
  several: false,
  options: [
    { id: 'yes', text: 'Yes', ...right },
    { id: 'no', text: 'No', ...wrong },
    { id: 'perhaps', text: 'Perhaps', ...wrong },
  ],
};

export const several: Items['choice'] = {
  ...choice,
  id: 'lesson/several',
  several: true,
  options: [
    { id: 'one', text: 'One', ...right },
    { id: 'two', text: 'Two', ...right },
    { id: 'three', text: 'Three', ...wrong },
    { id: 'four', text: 'Four', ...wrong },
  ],
};

export const hottext: Items['hottext'] = {
  ...shared,
  id: 'lesson/hottext',
  kind: 'hottext',
  passages: [{ from: 'p1', exact: false, text: '[They](#they) [may](#may) have [seemed](#seemed) to know.' }],
  words: [
    { id: 'they', ...wrong },
    { id: 'may', ...right },
    { id: 'seemed', ...right },
  ],
  none: { text: 'No such words', ...wrong },
};

export const order: Items['order'] = {
  ...shared,
  id: 'lesson/order',
  kind: 'order',
  ends: { first: 'most', last: 'least' },
  rows: ['all', 'most', 'some', 'none'].map((id) => ({
    id,
    text: id,
    feedback: 'Because.',
    evidence: ['p1'],
    misplaced: { misconception: 'M1', feedback: 'Because not.', evidence: ['p1'] },
  })),
};

export const match: Items['match'] = {
  ...shared,
  id: 'lesson/match',
  kind: 'match',
  targets: [
    { id: 'in', text: 'In' },
    { id: 'out', text: 'Out' },
    { id: 'between', text: 'Between' },
  ],
  sources: ['cat', 'dog', 'bird'].map((id) => ({
    id,
    text: id,
    evidence: ['p1'],
    answers: { in: right, between: { half: true as const, feedback: 'Nearly.', evidence: ['p1'] } },
    otherwise: wrong,
  })),
};

export const trace: Items['trace'] = {
  ...shared,
  id: 'lesson/trace',
  kind: 'trace',
  roots: [{ id: 'origin', name: 'The report' }],
  copies: [
    {
      id: 'first',
      name: 'First',
      text: 'first',
      evidence: ['p1'],
      answers: { origin: right },
      otherwise: wrong,
    },
    {
      id: 'second',
      name: 'Second',
      text: 'second',
      evidence: ['p1'],
      answers: { first: right, origin: { half: true, feedback: 'In the end.', evidence: ['p1'] } },
      otherwise: wrong,
    },
    {
      id: 'third',
      name: 'Third',
      text: 'third',
      evidence: ['p1'],
      answers: { second: right },
      otherwise: wrong,
    },
  ],
};

export const inlineChoice: Items['inline-choice'] = {
  ...shared,
  id: 'lesson/inline',
  kind: 'inline-choice',
  lines: ['{who} {verb} it.'],
  meter: { label: 'the text', level: [1, 3] },
  blanks: [
    {
      id: 'who',
      label: 'Who',
      options: [
        { id: 'they', text: 'They', strength: 1, ...right },
        { id: 'all', text: 'All', strength: 5, ...wrong },
      ],
    },
    {
      id: 'verb',
      label: 'Verb',
      options: [
        { id: 'suggest', text: 'suggest', strength: 0, ...right },
        { id: 'say', text: 'say', strength: 2, ...right },
        { id: 'prove', text: 'prove', strength: 5, ...wrong },
      ],
    },
  ],
};

export const slider: Items['slider'] = {
  ...shared,
  id: 'lesson/slider',
  kind: 'slider',
  ends: { low: 'no', high: 'yes' },
  outcome: true,
  misconception: 'M13',
  reveal: { feedback: 'It is so.', evidence: ['p1'] },
};

export const dials: Items['slider'] = {
  ...shared,
  id: 'lesson/dials',
  kind: 'slider',
  ends: { low: 'no', high: 'yes' },
  dials: [
    { id: 'rain', label: 'Rain', text: 'It will rain.' },
    { id: 'storm', label: 'Storm', text: 'There will be a storm.' },
  ],
  moments: ['noon', 'evening'].map((id) => ({
    id,
    label: id,
    text: 'A cloud.',
    opinion: { rain: 60, storm: 10 },
    feedback: 'Because.',
    evidence: ['p1'],
  })),
  reveal: { feedback: 'It is so.', evidence: ['p1'] },
};

export const extendedText: Items['extended-text'] = {
  ...shared,
  id: 'lesson/text',
  kind: 'extended-text',
  rows: 4,
  criteria: [
    { id: 'asks', text: 'It asks.', feedback: 'A question.', evidence: ['p1'], looksFor: ['?'] },
    { id: 'thanks', text: 'It thanks.', feedback: 'Thanks.', evidence: ['p1'] },
  ],
  exemplars: [{ text: 'Why?', note: 'Short.', evidence: ['p1'] }],
};

export const textEntry: Items['text-entry'] = {
  ...shared,
  id: 'lesson/word',
  kind: 'text-entry',
  line: 'They were told that it {gap} happen.',
  label: 'The word',
  words: [
    { id: 'could', text: 'could', ...right },
    { id: 'might', text: 'might', also: ['may'], half: true, feedback: 'Nearly.', evidence: ['p1'] },
    { id: 'would', text: 'would', ...wrong },
  ],
  otherwise: wrong,
};

/** One item of each kind: a kind without one does not compile. */
export const oneOfEach: { readonly [K in Kind]: Items[K] } = {
  choice,
  hottext,
  order,
  match,
  'inline-choice': inlineChoice,
  slider,
  trace,
  'extended-text': extendedText,
  'text-entry': textEntry,
};

/** One of each form that there is: some kinds have two. */
export const everyForm: readonly Item[] = [...Object.values(oneOfEach), several, dials];
