// One question of a check: choose, say how sure, go on. Nothing tells whether it was right.
import { useStore } from '@nanostores/react';
import '#styles/patterns/choice-chip.css';
import { confidenceSteps } from '#measure/calibration.ts';
import { valueOf } from '#quiz/fields.ts';
import { RichText } from '#quiz/RichText.tsx';
import type { Sources } from '#quiz/sources.ts';
import { keepDraft } from './checks.ts';
import { recordOf } from '#record/item-records.ts';
import { shuffled, type ShownItem } from './shown-form.ts';
import { readFields } from '#question/item-form.ts';
import optionStyles from '#styles/patterns/option.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from './CheckQuestion.module.css';

type Props = {
  readonly item: ShownItem;
  readonly number: number;
  readonly seed: number;
  readonly sources: Sources;
};

export function CheckQuestion({ item, number, seed, sources }: Props) {
  const { draft = [] } = useStore(recordOf(item.id));
  return (
    <form
      id={item.id}
      className={`${panelStyles.panel} ${styles.question}`}
      autoComplete="off"
      onChange={(event) => keepDraft(item.id, readFields(event.currentTarget), Date.now())}
    >
      <fieldset>
        <legend>
          <span className={styles.number}>{number}</span>{' '}
          <RichText text={item.stem} sources={sources} links={false} />
        </legend>
        {shuffled(item.options, seed).map((option) => (
          <label key={option.id} className={`${optionStyles.option} ${styles.option}`}>
            <input
              type="radio"
              name="choice"
              defaultChecked={valueOf(draft, 'choice') === option.id}
              value={option.id}
            />
            <span>
              <RichText text={option.text} sources={sources} links={false} />
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.sure}>
        <legend>How sure are you?</legend>
        {confidenceSteps.map((step) => (
          <label key={step.id} data-chip="">
            <input
              type="radio"
              name="confidence"
              defaultChecked={valueOf(draft, 'confidence') === step.id}
              value={step.id}
            />
            <span>{step.label}</span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
