import { plainText } from '../../rich-text.ts';
import { plainAsk } from '../../slides/slide-parts.ts';
import type { AfterReason, Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

/** One slide, or one for each thing that became known. */
export const sliderSlides = (item: Items['slider'], placing: Placing): Part[] =>
  item.dials && item.moments ? momentParts(item, placing) : [sliderPart(item, placing)];

/** The five stretches of a line from 0 to 100 that hands are raised for. */
const stretches = [
  { id: 'to-twenty', text: '0–20' },
  { id: 'to-forty', text: '21–40' },
  { id: 'to-sixty', text: '41–60' },
  { id: 'to-eighty', text: '61–80' },
  { id: 'to-hundred', text: '81–100' },
] as const;

function sliderPart(item: Items['slider'], { label, opensIn }: Placing): Part {
  const { outcome, ends, reveal } = item;
  const verdict = outcome === undefined ? 'No right number' : `✓ Towards “${outcome ? ends.high : ends.low}”`;
  const after: AfterReason[] =
    opensIn === undefined
      ? [
          {
            ...reveal,
            standing: outcome === undefined ? 'open' : 'right',
            verdict,
            ask: 'What is so?',
            turn: 1,
          },
        ]
      : [];
  return {
    name: plainText(item.stem),
    misconceptions: item.misconception ? [item.misconception] : [],
    slide: {
      ...plainAsk,
      label,
      heading: item.stem,
      call: `0 = ${ends.low} · 100 = ${ends.high}`,
      answers: stretches.map(({ id, text }) => ({ id, text })),
      columns: stretches.length,
      isLettered: false,
      after,
      sure: item.confidence,
      opensIn,
    },
  };
}

const moves = [
  { id: 'higher', text: 'higher' },
  { id: 'same', text: 'the same' },
  { id: 'lower', text: 'lower' },
] as const;

/** A slide for each thing that became known: hands say which way a dial goes, and the desk says where it would be. */
function momentParts(item: Items['slider'], { label }: Placing): Part[] {
  const { dials = [], moments = [] } = item;
  const claims: Part = {
    name: plainText(item.stem),
    misconceptions: [],
    slide: {
      type: 'text',
      label,
      heading: item.stem,
      lines: dials.map((dial) => ({ mark: dial.label, text: dial.text })),
    },
  };
  const cards = moments.map((moment, index): Part => ({
    part: moment.id,
    name: moment.label,
    misconceptions: [],
    slide: {
      ...plainAsk,
      label: `${label} · ${index + 1} of ${moments.length}`,
      stem: item.stem,
      heading: moment.label,
      given: [{ text: moment.text }],
      call: index === 0 ? 'Every dial begins at 50.' : undefined,
      answers: dials.flatMap((dial) =>
        moves.map(({ id, text }) => ({
          id: `${dial.id}-${id}`,
          group: dial.id,
          text: `${dial.label}: ${text}`,
        })),
      ),
      columns: dials.length,
      isLettered: false,
      after: [
        {
          standing: 'open',
          ask: 'And the desk?',
          verdict: `The desk: ${dials.map((dial) => `${dial.label.toLowerCase()} ${moment.opinion[dial.id] ?? ''}`).join(', ')}`,
          feedback: moment.feedback,
          evidence: moment.evidence,
          turn: 1,
        },
      ],
    },
  }));
  return [claims, ...cards];
}
