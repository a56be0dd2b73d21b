// What a learner's own tally says, in a sentence or two: what their numbers went with, and whether that was any help.
import { followed, telling, worthOf, type Split } from '#measure/own-tally.ts';

const worth = {
  helped: 'In these cases that helped',
  misled: 'In these cases that misled you',
  neither: 'In these cases it made no difference',
} as const;

const held = ({ there, missing }: Split) =>
  `${there.held} of ${there.count} held with it, ${missing.held} of ${missing.count} without`;

export function TallyReading({ splits }: { readonly splits: readonly Split[] }) {
  if (splits.every(({ gap }) => !gap)) {
    return (
      <p>
        Nothing can be compared here: each of the five things was on too few cards, or missing from too few.
      </p>
    );
  }
  const dial = followed(splits);
  const best = telling(splits);
  const isBetter = best && Math.abs(best.gap?.held ?? 0) > Math.abs(dial?.gap?.held ?? 0);
  return (
    <p>
      {dial ? (
        <>
          Your numbers differed most by <b>{dial.feature.label.toLowerCase()}</b>: {dial.there.mean} on
          average on cards with it, {dial.missing.mean} on cards without it. {worth[worthOf(dial)]}:{' '}
          {held(dial)}.
        </>
      ) : (
        <>
          Your numbers followed none of the five: on cards with it and without it, your averages are less than
          ten apart.
        </>
      )}
      {isBetter && (
        <>
          {' '}
          The endings differed most by <b>{best.feature.label.toLowerCase()}</b>: {held(best)}.
        </>
      )}
    </p>
  );
}
