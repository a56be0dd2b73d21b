// The React part of a question: it takes over what was chosen before it loaded, keeps the answer, and says what it is worth.
import type { ReadableAtom } from 'nanostores';
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { NotSaved } from '#backup/NotSaved.tsx';
import { confidenceStep } from '#measure/calibration.ts';
import { sureField, valueOf, type Fields } from '#quiz/fields.ts';
import { lives, type LiveItem, type LiveProps } from '#quiz/kinds/lives.ts';
import type { Kind } from '#quiz/types.ts';
import { keepRecord, recordOf } from '#record/item-records.ts';
import { emptyRecord, isCurrent, type ItemRecord } from '#record/item-record.ts';
import { makeCheckButton } from './check-button.ts';
import { followDials } from './dials.ts';
import { afterPaint, followItems, restore, type Keeper } from './item-events.ts';
import { outcomeText, readFields } from './item-form.ts';
import styles from './LiveQuestion.module.css';
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

export function LiveQuestion({ placement, ...props }: Props) {
  const { item } = props;
  const kept = useMemo(
    () => ({
      $record: recordOf(placement),
      keep: (record: ItemRecord) => keepRecord(placement, item, record),
    }),
    [item, placement],
  );
  return <LiveQuestionWithRecord {...props} {...kept} />;
}

type LiveQuestionProps = Omit<Props, 'placement'> & {
  readonly $record: ReadableAtom<ItemRecord>;
  /** Keeps a record in `$record`, with its scores. Both must stay the same for as long as the item does. */
  readonly keep: (record: ItemRecord) => void;
};

/** An answer in it was checked since the page was opened. */
const isOfThisVisit = ({ attempts }: ItemRecord) => attempts.some(({ at }) => at > performance.timeOrigin);

/** A live question whose record the caller keeps, as review does. */
export function LiveQuestionWithRecord({ item, hash, reopensIn, $record, keep }: LiveQuestionProps) {
  const result = useRef<HTMLParagraphElement>(null);
  const [fields, setFields] = useState<Fields>([]);
  const [record, setRecord] = useState<ItemRecord>();
  const [news, setNews] = useState('');
  const heard = useRef<ItemRecord>(undefined);

  useEffect(() => {
    const form = result.current?.closest('form');
    if (!form) return undefined;
    // What was done here is shown at once, and kept when that is painted, or before the page goes.
    let unkept: ItemRecord | undefined;
    let isOwn = false;
    const keepNow = () => {
      if (!unkept) return;
      isOwn = true;
      keep(unkept);
      unkept = undefined;
      isOwn = false;
    };
    const keeper: Keeper = {
      get: () => unkept ?? $record.get(),
      set: (_form, next) => {
        if (!unkept) afterPaint(keepNow);
        unkept = next;
      },
    };
    const show = () => {
      makeCheckButton(form);
      setFields(readFields(form));
      setRecord($record.get());
    };
    const ending = new AbortController();
    form.setAttribute('data-live', '');
    followItems(form, keeper, () => true, ending.signal);
    form.addEventListener('input', show, { signal: ending.signal });
    addEventListener('pagehide', keepNow, { signal: ending.signal });
    document.addEventListener('visibilitychange', keepNow, { signal: ending.signal });
    // An answer checked before this ran has no score yet.
    const kept = $record.get();
    if (kept.attempts.some(({ score }) => !score)) keep(kept);
    restore(form, keeper);
    followDials(form, ending.signal);
    show();
    const unbind = $record.listen(() => {
      // What the learner did here is on the page already, and what React adds comes after it; what another tab did is not.
      if (!isOwn) restore(form, keeper);
      show();
    });
    return () => {
      keepNow();
      ending.abort();
      unbind();
      form.removeAttribute('data-live');
    };
  }, [$record, keep]);

  // Says what is new since the last render, or since the page was opened; what was there from the start is not.
  useEffect(() => {
    const form = result.current?.closest('form');
    if (!form || !record) return;
    const isChecked = heard.current
      ? record.attempts.length > heard.current.attempts.length
      : isOfThisVisit(record);
    if (isChecked) setNews(outcomeText(form));
    else if (record.retrying && heard.current && !heard.current.retrying) setNews('Try once more.');
    heard.current = record;
  }, [record]);

  const shown = record ?? emptyRecord;
  const isChanged = shown.attempts.length > 0 && !isCurrent(shown, hash);
  const detail = [
    verdictDetail(item, shown, confidenceStep(valueOf(fields, sureField)), reopensIn),
    isChanged && 'This question has changed since you answered it; your answer is kept as it was.',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <KindLive kind={item.kind} item={item} fields={fields} />
      <p ref={result} className={styles.result} data-outcome="" tabIndex={-1}>
        <b data-verdict="right">Right.</b>
        <b data-verdict="partly">Partly right.</b>
        <b data-verdict="miss">Not this time.</b>
        <b data-verdict="kept">Kept.</b>
        {detail && <span> {detail}</span>}
        {isOfThisVisit(shown) && <NotSaved />}
      </p>
      <output className="visually-hidden">{news}</output>
    </>
  );
}

type KindProps<K extends Kind> = LiveProps<K> & { readonly kind: K };

function KindLive<K extends Kind>({ kind, ...props }: KindProps<K>) {
  const Live: ComponentType<LiveProps<K>> | undefined = lives[kind];
  return Live ? <Live {...props} /> : null;
}
