// A class that is open: its name and buttons, and below them the view that was chosen.
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { ClassReport } from '../sums/report-types.ts';
import type { ClassHead, OpenClass, PaperAnswer } from '../class.ts';
import { weekdayDate } from '#lib/day.ts';
import styles from './ClassDesk.module.css';
import ownStyles from './OpenClass.module.css';
import { PaperEntry } from '../paper/PaperEntry.tsx';
import { ClassSettings } from './ClassSettings.tsx';
import { grouped, lessonsInWords } from './class-words.ts';
import type { LoadedDesk } from '../load-desk.ts';
import { WithRest } from './WithRest.tsx';

type Props = {
  readonly open: OpenClass;
  readonly desk: LoadedDesk;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly isAdding: boolean;
  /** The class has results, so the form for more of them can be closed. */
  readonly canAdd: boolean;
  readonly onAdd: () => void;
  readonly onForget: () => void;
  readonly switcher: ReactNode;
  /** What is being brought in, and what has come of it. */
  readonly children: ReactNode;
};

type View =
  { readonly kind: 'class' | 'paper' | 'marking' } | { readonly kind: 'pupil'; readonly name: string };

const wholeClass: View = { kind: 'class' };

export function OpenClassView(props: Props) {
  const { open, desk, heading, isAdding, canAdd, onAdd, onForget, switcher, children } = props;
  const { api, course, rest, views } = desk;
  const { head } = open;
  const onChange = (change: (head: ClassHead) => ClassHead) => void api.keepClass(head.id, change);
  const { report, isBehind } = useReport(open, desk);
  const [view, setView] = useState(wholeClass);
  const [taken, setTaken] = useState<{ readonly pupil: string; readonly undo: () => Promise<void> }>();
  const back = () => {
    setView(wholeClass);
    heading.current?.focus();
  };
  const takeOut = async (key: string, pupil: string) => {
    const undo = await api.removeReceipt(key);
    setTaken({ pupil, undo });
    back();
  };
  const keepAll = async (answers: readonly PaperAnswer[]) => {
    for (const answer of answers) {
      // In order, so that two tabs see the same.
      // oxlint-disable-next-line no-await-in-loop
      await api.keepPaper(answer);
    }
  };
  const names = [...new Set([...head.roster, ...(report?.pupils.map(({ name }) => name) ?? [])])];
  const csv = (what: 'classCsv' | 'itemsCsv', name: string) => {
    if (report)
      api.download(`${fileName(head.name)}-${name}.csv`, api[what](report), 'text/csv;charset=utf-8');
  };
  return (
    <>
      <header className={ownStyles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{head.name}</bdi>
          </h1>
          <p className={ownStyles.sub}>{subOf(open, report)}</p>
        </div>
        <div className={styles.actions} data-screen="">
          {canAdd && (
            <button type="button" aria-expanded={isAdding} onClick={onAdd}>
              Add results
            </button>
          )}
          <button type="button" onClick={() => setView({ kind: 'paper' })}>
            Type in from paper
          </button>
          <button type="button" disabled={!report} onClick={() => csv('classCsv', 'class')}>
            Export CSV
          </button>
          <button type="button" disabled={!report} onClick={() => csv('itemsCsv', 'questions')}>
            Export questions
          </button>
          <button type="button" disabled={!report} onClick={() => window.print()}>
            Print
          </button>
          {switcher}
        </div>
      </header>
      {view.kind === 'class' && children}
      {isBehind && open.receipts.length >= many && (
        <p className={styles.progress}>
          <label>
            Summing up {grouped(open.receipts.length)} receipts <progress />
          </label>
        </p>
      )}
      {taken && (
        <output className={ownStyles.undo} data-screen="">
          The receipt of <bdi>{taken.pupil}</bdi> is out.{' '}
          <button
            type="button"
            onClick={() => {
              setTaken(undefined);
              void taken.undo();
              heading.current?.focus();
            }}
          >
            Undo
          </button>
        </output>
      )}
      {view.kind === 'paper' && (
        <WithRest course={course} rest={rest} title="Answers from paper" onBack={back}>
          {(whole) => (
            <PaperEntry open={open} course={whole} api={api} names={names} onKeep={keepAll} onBack={back} />
          )}
        </WithRest>
      )}
      {report && view.kind === 'marking' && (
        <views.WrittenWork
          report={report}
          bands={api.bands}
          rubric={course.rubric}
          marks={open.marks}
          onMark={(mark) => void api.keepMarks(mark)}
          onBack={back}
        />
      )}
      {report && view.kind === 'pupil' && (
        <WithRest key={view.name} course={course} rest={rest} title={view.name} onBack={back}>
          {(whole) => (
            <views.PupilReport
              name={view.name}
              pupil={report.pupils.find(({ name }) => name === view.name)}
              open={open}
              course={whole}
              onBack={back}
              onTakeOut={(key, pupil) => void takeOut(key, pupil)}
            />
          )}
        </WithRest>
      )}
      {report && view.kind === 'class' && (
        <>
          {report.pupils.length > 0 && (
            <views.ClassReportView
              report={report}
              api={api}
              open={open}
              onPupil={(name) => setView({ kind: 'pupil', name })}
              onMarking={() => setView({ kind: 'marking' })}
              onChange={onChange}
            />
          )}
          <ClassSettings
            open={open}
            api={api}
            onChange={onChange}
            onTakeOut={(key, pupil) => void takeOut(key, pupil)}
            onForget={onForget}
          />
        </>
      )}
    </>
  );
}

/** The report on the open class. While it is summed up, the report from before the last change. */
function useReport(open: OpenClass, { api, course }: LoadedDesk) {
  const [done, setDone] = useState<{ readonly of: OpenClass; readonly report: ClassReport }>();
  useEffect(() => {
    let isNewest = true;
    const sum = async () => {
      const report = await api.classReportOf(open, course);
      if (isNewest) setDone({ of: open, report });
    };
    void sum();
    return () => {
      isNewest = false;
    };
  }, [open, api, course]);
  return { report: done?.report, isBehind: done?.of !== open };
}

/** Fewer receipts than this are summed up so fast that no progress is shown. */
const many = 100;

function subOf({ assignment }: OpenClass, report: ClassReport | undefined): string {
  if (!report) return 'Opening what is kept on this device';
  const { asked, lessons, summary } = report;
  const named = lessons.filter(({ slug }) => asked.lessons.includes(slug)).map(({ name }) => name);
  const due = assignment?.assignment.due;
  const { received, expected } = summary;
  return [
    named.length > 0 && lessonsInWords(named),
    due && `due ${weekdayDate(due)}`,
    expected === undefined
      ? `${received} ${received === 1 ? 'result' : 'results'} received`
      : `${received} of ${expected} results received`,
    'opened on this device only',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "year-10-tuesday-group", in whatever script. */
const fileName = (name: string) =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-') ?? 'class';
