// What a learner's own tally says, in a sentence or two: what their numbers went with, and whether that was any help.
import { followed, telling, worthOf, type Split } from '#measure/own-tally.ts';

const worth = {
  helped: 'Among these cases that was the right way to lean',
  misled: 'Among these cases that was the wrong way to lean',
  neither: 'Among these cases it made no difference',
} as const;

const held = ({ there, missing }: Split) =>
  `${there.held} of ${there.count} held with it, ${missing.held} of ${missing.count} without`;

export function TallyReading({ splits }: { readonly splits: readonly Split[] }) {
  if (splits.every(({ gap }) => !gap)) {
    return (
      <p>By these ticks, nothing lay open often enough, and was missing often enough, to be compared.</p>
    );
  }
  const dial = followed(splits);
  const best = telling(splits);
  const isBetter = best && Math.abs(best.gap?.held ?? 0) > Math.abs(dial?.gap?.held ?? 0);
  return (
    <p>
      {dial ? (
        <>
          Your dial moved most with <b>{dial.feature.label.toLowerCase()}</b>: {dial.there.mean} on average
          where it was there, {dial.missing.mean} where it was not. {worth[worthOf(dial)]}: {held(dial)}.
        </>
      ) : (
        <>Your dial followed none of these far: with or without, your averages lie less than ten apart.</>
      )}
      {isBetter && (
        <>
          {' '}
          Nothing was more telling than <b>{best.feature.label.toLowerCase()}</b>: {held(best)}.
        </>
      )}
    </p>
  );
}
