// The class itself: what it is called, who is in it, what was asked, what has come in, and forgetting it all.
import { useId, useRef, useState } from 'react';
import type { ClassHead, OpenClass } from '../class.ts';
import { OutsideFrames } from '#lib/OutsideFrames.tsx';
import { longDate } from '#lib/day.ts';
import dialogStyles from '#styles/patterns/dialog.module.css';
import fieldStyles from '#styles/patterns/field.module.css';
import foldStyles from '#styles/patterns/fold.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './ClassDesk.module.css';
import ownStyles from './ClassSettings.module.css';
import type { DeskApi } from '../load-desk.ts';
import { LazyFold } from './LazyFold.tsx';
import { NewClass } from './NewClass.tsx';

type Props = {
  readonly open: OpenClass;
  readonly api: DeskApi;
  readonly onChange: (change: (head: ClassHead) => ClassHead) => void;
  readonly onTakeOut: (key: string, pupil: string) => void;
  readonly onForget: () => void;
};

export function ClassSettings({ open, api, onChange, onTakeOut, onForget }: Props) {
  const { head, receipts } = open;
  const [news, setNews] = useState('');
  const question = useRef<HTMLDialogElement>(null);
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="class" data-screen="">
      <h2 id="class">The class</h2>
      <details className={`${foldStyles.fold} fold`}>
        <summary>Name, list and assignment</summary>
        <NewClass
          key={`${head.name} ${head.roster.join('\n')}`}
          name={head.name}
          roster={head.roster}
          action="Keep the changes"
          onMake={(name, roster) => {
            onChange((now) => ({ ...now, name, roster }));
            setNews('Name and list are kept.');
          }}
        />
        <AssignmentField open={open} api={api} onChange={onChange} onNews={setNews} />
        {head.sameAs.length > 0 && (
          <>
            <h3>Names you have settled</h3>
            <ul className={`${styles.list} ${styles.strangers}`}>
              {head.sameAs.map(([typed, is]) => (
                <li key={typed}>
                  “{typed}” is {is}.{' '}
                  <button
                    type="button"
                    onClick={() => {
                      onChange((now) => api.withSame(now, typed, ''));
                      setNews(`“${typed}” stands by itself again.`);
                    }}
                  >
                    Undo: {typed}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
      <LazyFold
        isUnprinted
        summary={
          receipts.length === 1 ? 'One receipt has come in' : `${receipts.length} receipts have come in`
        }
      >
        {() => (
          <ul className={`${styles.list} ${ownStyles.receipts}`}>
            {receipts.map(({ key, receipt, source, kind }) => (
              <li key={key}>
                <span>
                  <b>
                    <bdi>{receipt.pupil}</bdi>
                  </b>{' '}
                  made {longDate(receipt.made)}, from <bdi>{source}</bdi>
                  {kind === 'sealed' && ', encrypted'}
                </span>
                <button type="button" onClick={() => onTakeOut(key, receipt.pupil)}>
                  Take out
                  <span className="visually-hidden">
                    {' '}
                    the receipt of <bdi>{receipt.pupil}</bdi>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </LazyFold>
      <output className={styles.news}>{news}</output>
      <div className={toolStyles.row}>
        <OutsideFrames>
          <button type="button" onClick={() => question.current?.showModal()}>
            Forget this class
          </button>
        </OutsideFrames>
      </div>
      <dialog
        ref={question}
        className={`${dialogStyles.dialog} ${ownStyles.question}`}
        aria-labelledby="forget"
      >
        <p id="forget">
          Forget <bdi>{head.name}</bdi>? Its list, receipts, typed answers, marks and notes are removed from
          this device, and nothing brings them back. Receipts that you have as files stay where you have them.
        </p>
        <form method="dialog" className={toolStyles.row}>
          <button type="submit">Keep it</button>
          <button type="submit" onClick={onForget}>
            Forget it
          </button>
        </form>
      </dialog>
    </section>
  );
}

type FieldProps = Pick<Props, 'open' | 'api' | 'onChange'> & { readonly onNews: (news: string) => void };

function AssignmentField({ open: { head, assignment }, api, onChange, onNews }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const take = async () => {
    const link = field.current?.value.trim() ?? '';
    if (link === '') {
      setProblem('');
      onChange(({ assignment: _old, ...now }) => now);
      onNews('No assignment is named: the desk goes by what the receipts say.');
      return;
    }
    const read = await api.readLink(link);
    setProblem(read.status === 'refused' ? api.linkFaults[read.fault] : '');
    if (read.status === 'refused') {
      field.current?.focus();
      return;
    }
    onChange((now) => ({ ...now, assignment: read.fragment }));
    onNews(`The assignment is ${read.assignment.title || 'without a title'}.`);
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <div className={fieldStyles.field}>
        <label htmlFor={id}>
          Link of the assignment{' '}
          <small>
            May be left empty. With it the desk knows what was asked, when it was due, and whose receipts are
            for something else.
          </small>
        </label>
        <input
          ref={field}
          id={id}
          defaultValue={head.assignment ? `#${head.assignment}` : ''}
          inputMode="url"
          aria-describedby={`${id}-problem`}
        />
        <p id={`${id}-problem`} className={styles.wrong} role="alert">
          {problem}
        </p>
        {assignment && (
          <p className={textStyles.fine}>
            It is {assignment.assignment.title || 'without a title'}, fingerprint {assignment.fingerprint}.
          </p>
        )}
      </div>
      <p className={toolStyles.row}>
        <button type="submit">Keep the link</button>
      </p>
    </form>
  );
}
