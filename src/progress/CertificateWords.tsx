// Checks, discernment and calibration as a record states them: in words, with the counts behind them.
import { checks as checkTexts } from '#lib/site.ts';
import { coinFlipBrier } from '#measure/calibration.ts';
import type { Lean } from '#measure/discernment.ts';
import type { StatedDiscernment, Statement } from './statement.ts';
import { longDay } from '#lib/moment.ts';
import { counted, twoPlaces } from '#lib/format.ts';

const leans: Readonly<Record<Lean, string>> = {
  'too-trusting': 'The mistakes lean towards trusting too much.',
  'too-doubting': 'The mistakes lean towards doubting too much.',
  even: 'The mistakes lean neither way.',
};

/** "5 of 6 supported claims accepted, and 1 of 6 unsupported ones." */
const accepted = ({ hits, sound, falseAlarms, unsound }: StatedDiscernment) =>
  `${hits} of ${sound} supported claims accepted, and ${falseAlarms} of ${unsound} unsupported ones.`;

export function Checked({ checks }: Pick<Statement, 'checks'>) {
  return (
    <section>
      <h3>Checks, on texts not read before</h3>
      <ul>
        {checks.map(({ name, finished, judged }) => (
          <li key={name}>
            {checkTexts[name].title}, on {longDay(finished)}
            {judged ? `: ${accepted(judged)} ${judged.lean ? leans[judged.lean] : ''}` : '.'}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Judgements({ judged }: { readonly judged: StatedDiscernment | undefined }) {
  if (!judged) return null;
  return (
    <section>
      <h3>Telling supported claims from unsupported ones</h3>
      <p>
        In first answers of the lessons: {accepted(judged)}{' '}
        {judged.lean ? leans[judged.lean] : 'There are too few to say more.'} Neither accepting everything nor
        rejecting everything tells them apart.
      </p>
    </section>
  );
}

export function Confidence({ forecasts }: { readonly forecasts: Statement['forecasts'] | undefined }) {
  if (!forecasts) return null;
  const { count, brier, both } = forecasts;
  return (
    <section>
      <h3>Confidence</h3>
      <p>
        Mean Brier score {twoPlaces.format(brier)} over {counted(count, 'forecast')}; 0 is best, and saying
        half each time gives {coinFlipBrier}.{' '}
        {both
          ? `The answers were given as ${both.said} per cent sure on average, and ${both.so} per cent of them were fully right.`
          : 'There are too few to compare how sure and how right the answers were.'}
      </p>
    </section>
  );
}
