import type { LiveProps } from '../view.ts';
import { builtStrength, chosenOptions, greatestStrength } from './grade.ts';
import styles from './View.module.css';

/** How far what is built so far goes, beside what the text supports. */
export function StrengthMeter({ item, fields }: LiveProps<'inline-choice'>) {
  const { meter } = item;
  if (!meter) return null;
  const [low, high] = meter.level;
  const built = builtStrength(item, fields);
  const isComplete = chosenOptions(item, fields).every(Boolean);
  const words = chosenOptions(item, fields)
    .map((option) => option?.text ?? '')
    .join(' ')
    .split(/\s+/)
    .filter(Boolean).length;
  const reading = !isComplete
    ? 'Fill every gap.'
    : built < low
      ? `Says less than ${meter.label}.`
      : built > high
        ? `Says more than ${meter.label}.`
        : `Level with ${meter.label}.`;
  return (
    <div className={styles.meter}>
      <span>Claim strength</span>
      <meter
        aria-label="Claim strength"
        min={0}
        max={greatestStrength(item)}
        low={low}
        high={high}
        optimum={low}
        value={built}
      />
      <output>
        {reading}
        {meter.words ? ` ${words} of at most ${meter.words} words.` : ''}
      </output>
    </div>
  );
}
