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
      <h3>Checks, on texts not met before</h3>
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
        {judged.lean ? leans[judged.lean] : 'Too few to say more.'} Accepting everything and rejecting
        everything are equally far from telling them apart.
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
        Mean Brier score {twoPlaces.format(brier)} over {counted(count, 'forecast')}; 0 is best, and always
        saying half earns {coinFlipBrier}.{' '}
        {both
          ? `On average ${both.said} per cent sure, with ${both.so} per cent of those answers fully right.`
          : 'Too few to say how sure and how right go together.'}
      </p>
    </section>
  );
}
