// One question of a check: choose, say how sure, go on. Nothing tells whether it was right.
import { useStore } from '@nanostores/react';
import { useId } from 'react';
import { confidenceSteps } from '../quiz/calibration.ts';
import { valueOf, type Fields } from '../quiz/fields.ts';
import { keepDraft } from '../stores/checks.ts';
import { recordOf } from '../stores/progress.ts';
import { shuffled, type ShownItem } from '../stores/check-form.ts';
import styles from './CheckRun.module.css';

type Props = { readonly item: ShownItem; readonly number: number; readonly seed: number };

export function CheckQuestion({ item, number, seed }: Props) {
  const { draft = [] } = useStore(recordOf(item.id));
  const name = useId();
  const set = (field: string, value: string) => {
    const rest: Fields = draft.filter(([key]) => key !== field);
    keepDraft(item.id, [...rest, [field, value]], Date.now());
  };
  return (
    <form className={styles.question} autoComplete="off">
      <fieldset>
        <legend>
          <span className={styles.number}>{number}</span> {item.stem}
        </legend>
        <details>
          <summary>In plain words</summary>
          <p>{item.plain}</p>
        </details>
        {shuffled(item.options, seed).map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type="radio"
              name={`${name}-choice`}
              checked={valueOf(draft, 'choice') === option.id}
              onChange={() => set('choice', option.id)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.sure}>
        <legend>How sure are you?</legend>
        {confidenceSteps.map((step) => (
          <label key={step.id} className={styles.chip}>
            <input
              type="radio"
              name={`${name}-confidence`}
              checked={valueOf(draft, 'confidence') === step.id}
              onChange={() => set('confidence', step.id)}
            />
            <span>{step.label}</span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
