import type { Fields } from '../../fields.ts';
import type { Keyed } from '../grader.ts';
import { builtStrength, chosenOptions, greatestStrength, type GradableInlineChoice } from './grade.ts';
import styles from './View.module.css';

type LiveOption = Keyed & { readonly text: string; readonly strength?: number | undefined };

export type LiveInlineChoice = GradableInlineChoice & {
  readonly blanks: readonly { readonly id: string; readonly options: readonly LiveOption[] }[];
  readonly meter?:
    | {
        readonly label: string;
        readonly level: readonly [low: number, high: number];
        readonly words?: number | undefined;
      }
    | undefined;
};

type Props = { readonly item: LiveInlineChoice; readonly fields: Fields };

/** How far what is built so far goes, beside what the text supports. */
export function StrengthMeter({ item, fields }: Props) {
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
