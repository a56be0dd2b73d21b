import { disorderParts } from '../../part-order.ts';
import { plainText } from '../../rich-text.ts';
import { plainAsk } from '../../slides/slide-parts.ts';
import type { Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

/** One slide, whose rows move to their places. */
export function orderSlides(item: Items['order'], { label }: Placing): Part[] {
  const shown = disorderParts(item.id, item.rows);
  return [
    {
      name: plainText(item.stem),
      misconceptions: item.rows.map(({ misplaced }) => misplaced.misconception),
      slide: {
        ...plainAsk,
        label,
        heading: item.stem,
        press: 'Place?',
        isOrder: true,
        call: `Hands up for one: ${item.ends.first}`,
        sure: item.confidence,
        answers: shown.map((row) => {
          const place = item.rows.indexOf(row) + 1;
          return {
            id: row.id,
            text: row.text,
            reason: {
              standing: 'right',
              verdict: endOf(item, place) ?? `Place ${place}`,
              feedback: row.feedback,
              evidence: row.evidence,
              turn: place,
            },
          };
        }),
        after: item.rows.map((row, index) => ({
          standing: 'wrong',
          verdict: '✕ Elsewhere',
          ask: 'And elsewhere?',
          about: row.text,
          feedback: row.misplaced.feedback,
          evidence: row.misplaced.evidence,
          turn: item.rows.length + index + 1,
        })),
      },
    },
  ];
}

function endOf({ ends, rows }: Items['order'], place: number): string | undefined {
  if (place === 1) return `1 ${ends.first}`;
  return place === rows.length ? `${place} ${ends.last}` : undefined;
}
