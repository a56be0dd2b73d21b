// One question: its form, complete without any script. What is drawn from the answer comes as children.
import { flag } from '#styles/attributes.ts';
import type { ReactNode } from 'react';
import '#styles/patterns/choice-chip.css';
import { confidenceSteps } from '#measure/calibration.ts';
import { anchorOf } from '../anchor.ts';
import { Evidence, WithoutSheets } from '../Evidence.tsx';
import styles from './ItemForm.module.css';
import { scoringOf } from '../scored.ts';
import { sureField } from '../fields.ts';
import { views } from '../kinds/views.ts';
import { PassageText } from './PassageText.tsx';
import { RichText } from '../RichText.tsx';
import type { Sources } from '../sources.ts';
import type { Item, Items, Kind } from '../types.ts';

type Props = {
  readonly item: Item;
  /** Where its answer is kept: the item's id, or "<item id>@<lesson>" for a recall. */
  readonly placement: string;
  /** Fingerprint of the item as it stands. */
  readonly hash: string;
  /** Its place in the lesson, from 1; left out where the page has said it. */
  readonly number?: number;
  readonly sources: Sources;
  /** Asked again outside its lesson: answered once, its parts in an order that this decides, and no sheets around it. */
  readonly again?: string;
  readonly children?: ReactNode;
};

export function ItemForm({ item, placement, hash, number, sources, again, children }: Props) {
  const { instruction, points, rule, check, retry, isOnce } = settings(item.kind, item);
  const anchor = anchorOf(item.id);
  const form = (
    <form
      className={styles.item}
      id={anchor}
      data-item-id={item.id}
      data-placement={placement === item.id ? undefined : placement}
      data-kind={item.kind}
      data-number={number}
      data-status="unanswered"
      data-hash={hash}
      data-scoring={points?.rule}
      data-once={flag(isOnce || again !== undefined)}
      autoComplete="off"
    >
      <header className={styles.header}>
        {number !== undefined && <h3>{`Question ${number}`}</h3>}
        <span>{instruction}</span>
        <span className={styles.rule}>{again === undefined ? rule : 'One answer'}</span>
      </header>
      {'passage' in item && item.passage && <PassageText passage={item.passage} id={`${anchor}-text`} />}
      <fieldset className={styles.answer} data-answer="">
        <legend id={`${anchor}-stem`}>
          <RichText text={item.stem} sources={sources} links={false} />
        </legend>
        <KindControls
          kind={item.kind}
          item={item}
          sources={sources}
          prefix={anchor}
          order={again ?? item.id}
        />
      </fieldset>
      {item.confidence && (
        <fieldset className={styles.confidence}>
          <legend>How sure are you?</legend>
          {confidenceSteps.map((step) => (
            <label key={step.id} data-chip="">
              <input type="radio" name={sureField} value={step.id} required />
              <span>{step.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      {children}
      <div className={styles.foot}>
        <p className={styles.hint}>
          <span data-hint="open">
            {item.confidence ? 'Answer, then say how sure you are.' : 'Answer to go on.'}
          </span>
          <span data-hint="clash">Two of them share a place.</span>
        </p>
        <details data-check="">
          <summary>{check}</summary>
        </details>
        <button type="button" data-retry="">
          {retry}
        </button>
        {item.evidence.length > 0 && (
          <details className={styles.where} data-where="">
            <summary>Show me where</summary>
            <p>
              {item.evidence.map((ref) => (
                <Evidence key={ref} of={ref} sources={sources} />
              ))}
            </p>
          </details>
        )}
      </div>
    </form>
  );
  return again === undefined ? form : <WithoutSheets value>{form}</WithoutSheets>;
}

function settings<K extends Kind>(kind: K, item: Items[K]) {
  const view = views[kind];
  const scoring = scoringOf(item);
  const points = scoring?.rule === 'forecast' ? undefined : scoring;
  return {
    instruction: view.instruction(item),
    points,
    rule: view.rule?.(item) ?? (points ? 'First answer counts' : 'Not scored'),
    check: view.check?.(item) ?? 'Check',
    retry: view.retry ?? 'Try once more',
    isOnce: !points && !view.retry,
  };
}

type ControlsProps<K extends Kind> = {
  readonly kind: K;
  readonly item: Items[K];
  readonly sources: Sources;
  readonly prefix: string;
  readonly order: string;
};

function KindControls<K extends Kind>({ kind, ...props }: ControlsProps<K>) {
  const { View } = views[kind];
  return <View {...props} />;
}
