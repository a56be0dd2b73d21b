// The part of a question that answers back: it takes over what was chosen before it arrived, keeps it, and says what it is worth.
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { confidenceStep } from '../quiz/calibration.ts';
import { valueOf, type Fields } from '../quiz/fields.ts';
import { views } from '../quiz/kinds/views.ts';
import type { Kind, LiveItem, LiveItems } from '../quiz/types.ts';
import { keepRecord, recordOf } from '../stores/progress.ts';
import { emptyRecord } from '../stores/record.ts';
import { followItems, restore, type Keeper } from './item-events.ts';
import { outcomeText, readFields } from './item-form.ts';
import styles from './ItemLive.module.css';
import { verdictDetail } from './verdict.ts';

type Props = {
  readonly item: LiveItem;
  /** Where its answer is kept: the item's id, or "<item id>@<lesson>" for a recall. */
  readonly placement: string;
  /** Fingerprint of the item as it stands. */
  readonly hash: string;
  /** The number of the lesson that opens a kept question again, where there is one. */
  readonly reopensIn?: number | undefined;
};

const nothing: Fields = [];
const noRecord = () => emptyRecord;

export function ItemLive({ item, placement, hash, reopensIn }: Props) {
  const result = useRef<HTMLParagraphElement>(null);
  const [fields, setFields] = useState(nothing);
  const [news, setNews] = useState('');
  const record = useStore(recordOf(placement), { ssr: noRecord });

  useEffect(() => {
    const form = result.current?.closest('form');
    if (!form) return undefined;
    const $record = recordOf(placement);
    const keeper: Keeper = {
      get: () => $record.get(),
      set: (_form, next) => keepRecord(placement, item, next),
    };
    const showFields = () => setFields(readFields(form));
    const ending = new AbortController();
    form.setAttribute('data-live', '');
    followItems(form, keeper, () => true, ending.signal);
    form.addEventListener('input', showFields, { signal: ending.signal });
    // An answer checked before this ran has no score yet.
    const kept = $record.get();
    if (kept.attempts.some(({ score }) => !score)) keepRecord(placement, item, kept);
    restore(form, keeper);
    showFields();
    const unbind = $record.listen((next, last) => {
      restore(form, keeper);
      showFields();
      if (next.attempts.length > (last?.attempts.length ?? 0)) setNews(outcomeText(form));
      else if (next.retrying && !last?.retrying) setNews('Try once more.');
    });
    return () => {
      ending.abort();
      unbind();
      form.removeAttribute('data-live');
    };
  }, [item, placement]);

  const isChanged = record.attempts.length > 0 && record.item !== hash;
  return (
    <>
      <KindLive kind={item.kind} item={item} fields={fields} />
      <p ref={result} className={styles.result} data-outcome tabIndex={-1}>
        <b data-verdict="right">Right.</b>
        <b data-verdict="partly">Partly right.</b>
        <b data-verdict="miss">Not this time.</b>
        <b data-verdict="kept">Kept.</b>{' '}
        {verdictDetail(item, record, confidenceStep(valueOf(fields, 'confidence')), reopensIn)}
        {isChanged && ' This question has changed since you answered it; your answer is kept as it was.'}
      </p>
      <output className="visually-hidden">{news}</output>
    </>
  );
}

type LiveProps<K extends Kind> = { readonly kind: K; readonly item: LiveItems[K]; readonly fields: Fields };

function KindLive<K extends Kind>({ kind, ...props }: LiveProps<K>) {
  const { Live } = views[kind];
  return Live ? <Live {...props} /> : null;
}
