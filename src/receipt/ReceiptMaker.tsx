// Where a pupil makes the receipt: says what will be in it, shows it, and makes it when the pupil wants to.
import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import { idFrom, utf8 } from '#lib/bytes.ts';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import { dayOf } from '#lib/day.ts';
import { recordReader } from './record-reader.ts';
import { makeReceipt, type OwnWork } from './make-receipt.ts';
import { wrapReceipt, type Wrapped } from './wrap-receipt.ts';
import { receiptLimits, receiptText, saying, unfinishedIn, type Receipt } from './receipt.ts';
import { keyId } from '#keys/seal.ts';
import { canBeSaid } from '#lib/foreign/foreign-name.ts';
import fieldStyles from '#styles/patterns/field.module.css';
import foldStyles from '#styles/patterns/fold.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import styles from './ReceiptMaker.module.css';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import { ReceiptReady } from './ReceiptReady.tsx';

const AddOwnReports = lazy(() =>
  import('./AddOwnReports.tsx').then((module) => ({ default: module.AddOwnReports })),
);

type Props = {
  readonly open: OpenAssignment;
  readonly course: ReceiptCourse;
  readonly questions: Readonly<Record<string, string>>;
  /** What to do where it should be encrypted and cannot be, drawn by the server. */
  readonly unsealable?: ReactNode;
  /** How to hand it in, in the same way. */
  readonly handing?: ReactNode;
};

/** What stands between a pupil and the receipt. */
type Obstacle = 'name' | 'unfinished' | 'no-encryption' | 'too-long';

type Made = { readonly receipt: Receipt; readonly wrapped: Wrapped };

export function ReceiptMaker({ open, course, questions, unsealable, handing }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [name, setName] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [own, setOwn] = useState<readonly OwnWork[]>([]);
  const [obstacle, setObstacle] = useState<Obstacle>();
  const [ready, setReady] = useState<Made>();
  // Move focus to what is shown after a press.
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  const { key } = open.assignment;
  const [today] = useState(() => dayOf(Date.now()));
  const draft = (receipt: string, made: string) =>
    makeReceipt(open, course, recordReader, { id: receipt, made, pupil: name, own });

  const make = async ({ isEarly, isPlain }: { readonly isEarly: boolean; readonly isPlain: boolean }) => {
    setReady(undefined);
    if (!canBeSaid(name)) {
      setObstacle('name');
      document.getElementById(id)?.focus();
      return;
    }
    const receipt = draft(idFrom(crypto.getRandomValues(new Uint8Array(10))), dayOf(Date.now()));
    if (unfinishedIn(receipt, course) > 0 && !isEarly) {
      setObstacle('unfinished');
      return;
    }
    if (isTooLong(receipt)) {
      setObstacle('too-long');
      return;
    }
    const wrapped = await wrapReceipt(receipt, isPlain ? undefined : key);
    if (!wrapped) {
      setObstacle('no-encryption');
      return;
    }
    setObstacle(undefined);
    setReady({ receipt, wrapped });
  };

  return (
    <section className={styles.maker} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Make it</h2>
      <p>
        {key
          ? `It is encrypted to the key that came with the link: only somebody who has that key can read it. Compare its letters, ${keyId(key)}, with those that your teacher tells you.`
          : 'It is not encrypted: whoever has it can read it.'}{' '}
        It says: <i>{saying}</i> Anybody can make one in your name.
      </p>
      <details className={foldStyles.look} onToggle={({ currentTarget }) => setIsShown(currentTarget.open)}>
        <summary>See what is in it</summary>
        {isShown && <ReceiptPaper receipt={draft('', today)} course={course} questions={questions} />}
      </details>
      <form
        className={styles.make}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void make({ isEarly: false, isPlain: false });
        }}
      >
        <div className={fieldStyles.field}>
          <label htmlFor={id}>
            Your name, or the code that your teacher gave you{' '}
            <small>It goes into the receipt and is not kept anywhere.</small>
          </label>
          <input
            id={id}
            value={name}
            maxLength={receiptLimits.pupil}
            aria-describedby={obstacle === 'name' ? `${id}-obstacle` : undefined}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Suspense>
          <AddOwnReports
            isAdded={own.length > 0}
            onChange={(works) => {
              setOwn(works);
              setReady(undefined);
            }}
          />
        </Suspense>
        <button type="submit" data-main>
          Make the receipt
        </button>
      </form>
      <div role="alert" id={`${id}-obstacle`}>
        {obstacle && (
          <div className={noticeStyles.notice}>
            {obstacle === 'no-encryption' ? (
              unsealable
            ) : (
              <p>{sayObstacle(obstacle, () => unfinishedIn(draft('', today), course))}</p>
            )}
            {obstacle === 'unfinished' && (
              <button type="button" onClick={() => void make({ isEarly: true, isPlain: false })}>
                Make it anyway
              </button>
            )}
            {obstacle === 'no-encryption' && (
              <button type="button" onClick={() => void make({ isEarly: true, isPlain: true })}>
                Make it without encryption
              </button>
            )}
          </div>
        )}
      </div>
      {ready && <ReceiptReady {...ready} {...{ heading, course, questions, handing }} />}
    </section>
  );
}

/** More than a desk takes. */
const isTooLong = (receipt: Receipt) =>
  receipt.items.length > receiptLimits.items || utf8(receiptText(receipt)).length > receiptLimits.json;

function sayObstacle(obstacle: Exclude<Obstacle, 'no-encryption'>, unfinished: () => number): string {
  switch (obstacle) {
    case 'name':
      return 'Type your name or your code first, so that your teacher knows whose it is: with a letter or a digit in it, of any script.';
    case 'unfinished':
      return `Not everything is done yet: ${inParts(unfinished())} open. A receipt shows what you have done so far, and you can make another one later.`;
    default:
      return 'What you wrote is longer than a receipt may be, so it could not be made. If you have added your own reports, take them out, and hand them in as text.';
  }
}

const inParts = (count: number) => (count === 1 ? 'one part is' : `${count} parts are`);
