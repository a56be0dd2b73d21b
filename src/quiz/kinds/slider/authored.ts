import { features } from '#measure/own-tally.ts';
import { forecastField } from '../../fields.ts';
import { keyAnswer, type KeyPart } from '../../key/key-parts.ts';
import { project } from '../../project.ts';
import { plainText } from '../../rich-text.ts';
import type { Items } from '../../types.ts';
import type { Authored } from '../authoring.ts';
import { sliderQti } from './qti.ts';
import { sliderSlides } from './slides.ts';

type Slider = Items['slider'];

const gradable = {
  kind: true,
  id: true,
  confidence: true,
  outcome: true,
  reopens: true,
  dials: [{ id: true }],
  moments: [{ id: true }],
} as const;

export const sliderAuthored: Authored<'slider'> = {
  gradable: (item) => project(item, gradable),
  live: (item) => project(item, gradable),
  asked: (item) =>
    project(item, {
      ...gradable,
      stem: true,
      verdict: true,
      ends: true,
      dials: true,
      moments: [{ id: true, label: true, text: true }],
      tally: true,
      // Its fields are all of those that may be mended; the place it holds in the hash stays.
      reveal: {},
    }),
  closed: (item) => (item.reopens ? { ...item, evidence: [], reveal: { feedback: '', evidence: [] } } : item),
  decisions: ({ dials = [], moments = [], tally }) =>
    Math.max(1, dials.length * moments.length) + (tally ? features.length : 0),
  reads: ({ ends, dials = [], moments = [], tally }) => [
    ends.low,
    ends.high,
    ...dials.map(({ text }) => text),
    ...moments.flatMap(({ label, text }) => [label, text]),
    ...(tally ? features.map(({ label }) => label) : []),
  ],
  tempting: () => [],
  words: ({ ends }) => ({ low: plainText(ends.low), high: plainText(ends.high) }),
  says: () => ({ field: forecastField, says: {} }),
  counted: ({ outcome, misconception }) => ({ outcome, pull: misconception }),
  passages: () => [],
  key: sliderKey,
  letters: {
    say: ({ outcome }) => {
      if (outcome === undefined) return 'any number';
      return outcome ? 'the nearer to 100, the better' : 'the nearer to 0, the better';
    },
  },
  gift: ({ outcome, reopens }) => {
    if (reopens) return { form: 'none', why: 'its number is kept for a later lesson, and never scored' };
    if (outcome === undefined) return { form: 'none', why: 'a number is kept that nothing settles' };
    return {
      form: 'none',
      why: 'a forecast is scored by how far it was off, and a number is right or wrong there',
    };
  },
  qti: sliderQti,
  slides: sliderSlides,
};

function sliderKey({ outcome, reveal, ends, dials = [], moments = [] }: Slider): KeyPart[] {
  const [end = 'No right number'] = outcome === undefined ? [] : [outcome ? ends.high : ends.low];
  const whole = {
    answers: [
      keyAnswer(outcome === undefined ? end : `Towards *${end}*`, {
        correct: true,
        feedback: reveal.feedback,
        evidence: reveal.evidence,
      }),
    ],
  };
  return [
    ...moments.map(({ label, text, opinion, feedback, evidence }) => ({
      prompt: `${label}. ${text}`,
      answers: [
        keyAnswer(`The desk: ${dials.map((dial) => `${dial.label} ${opinion[dial.id] ?? ''}`).join(', ')}`, {
          correct: true,
          feedback,
          evidence,
        }),
      ],
    })),
    whole,
  ];
}
