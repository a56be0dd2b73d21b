// A receipt that is made, in every form in which it can be handed in.
import { useRef, type ReactNode, type RefObject } from 'react';
import { href } from '#lib/href.ts';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import { download } from '#lib/download.ts';
import { writeCodes } from './receipt-code.ts';
import { receiptFile, type Wrapped } from './wrap-receipt.ts';
import type { Receipt } from './receipt.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './ReceiptReady.module.css';
import { CopyField } from '#lib/CopyField.tsx';
import { QrCode } from '#lib/qr/QrCode.tsx';
import { ReceiptPaper } from './ReceiptPaper.tsx';

type Props = {
  readonly receipt: Receipt;
  readonly wrapped: Wrapped;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly course: ReceiptCourse;
  readonly questions: Readonly<Record<string, string>>;
  /** How to hand it in, drawn by the server. */
  readonly handing: ReactNode;
};

/** As many characters as a code holds that a phone still reads from another screen, and as many codes as anybody will scan. */
const limits = { payload: 700, codes: 6 };

export function ReceiptReady({ receipt, wrapped, heading, course, questions, handing }: Props) {
  const paper = useRef<HTMLDivElement>(null);
  const code = writeCodes(wrapped.kind, wrapped.id, wrapped.bytes).join('');
  const parts = writeCodes(wrapped.kind, wrapped.id, wrapped.bytes, limits.payload);
  const print = () => {
    const element = paper.current;
    if (!element) return;
    addEventListener('afterprint', () => delete element.dataset.byItself, { once: true });
    element.dataset.byItself = '';
    window.print();
  };
  const codes = parts.length <= limits.codes && <Codes parts={parts} />;
  return (
    <div className={styles.ready}>
      <h3 ref={heading} tabIndex={-1}>
        Your receipt is made
      </h3>
      {handing}
      <p className={toolStyles.row}>
        <button
          type="button"
          data-main
          onClick={() =>
            download(fileName(receipt, wrapped), receiptFile(wrapped), 'text/plain;charset=utf-8')
          }
        >
          Save it as a file
        </button>
        <button type="button" onClick={print}>
          Print it
        </button>
      </p>
      <CopyField label="As text, to paste into a message" value={code} rows={4} action="Copy the text" />
      {codes ? (
        <details className={foldStyles.look}>
          <summary>
            {parts.length === 1 ? 'As a QR code' : `As ${parts.length} QR codes`}, for your teacher to scan
          </summary>
          {codes}
        </details>
      ) : (
        <p className={textStyles.fine}>It holds too much for QR codes. Use the file or the text.</p>
      )}
      <div ref={paper} className={styles.paper}>
        <h4>Says Who? Receipt</h4>
        <ReceiptPaper receipt={receipt} course={course} questions={questions} />
        {codes}
      </div>
    </div>
  );
}

/** Names the pupil only where the receipt can be read anyway. */
function fileName({ id, pupil }: Receipt, { kind }: Wrapped): string {
  const words =
    kind === 'sealed'
      ? ''
      : pupil
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join('-');
  return ['says-who', words, id.slice(0, 4)].filter(Boolean).join('-') + '.txt';
}

/** A phone that scans one opens the class desk with it. What stands after the # is not sent to any server. */
function Codes({ parts }: { readonly parts: readonly string[] }) {
  const desk = new URL(href('/teach/desk/'), location.href).href;
  return (
    <ol className={styles.codes}>
      {parts.map((part, index) => {
        const which = `Part ${index + 1} of ${parts.length}`;
        return (
          <li key={part}>
            <QrCode text={`${desk}#${part}`} label={`QR code of the receipt. ${which}`} />
            {parts.length > 1 && <p>{which}, in any order</p>}
          </li>
        );
      })}
    </ol>
  );
}
