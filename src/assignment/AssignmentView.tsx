// What a pupil's link opens: the assignment in it, how far the pupil is, and the receipt.
import { useStore } from '@nanostores/react';
import { useEffect, useMemo, useState } from 'react';
import { href } from '#lib/href.ts';
import { timeWords } from '#lib/times/time-words.ts';
import type { OpenAssignment } from './assignment-link.ts';
import { askedOf, watchAssignment } from './assignment-progress.ts';
import type { ReceiptCourse } from './assignable.ts';
import { $currentAssignment } from './current-assignment.ts';
import { dayOf, dueInWords } from '#lib/day.ts';
import { $saving } from '#record/persistence.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import shared from './Assigned.module.css';
import styles from './AssignmentView.module.css';
import { CheckStatus } from '#check/CheckStatus.tsx';
import { LessonStatus } from '#lesson/LessonStatus.tsx';
import { OpenLink } from './OpenLink.tsx';

type Props = { readonly course: ReceiptCourse };

export function AssignmentView({ course }: Props) {
  return (
    <OpenLink>
      {(open, fragment) => (
        <Assigned key={open.fingerprint} open={open} fragment={fragment} course={course} />
      )}
    </OpenLink>
  );
}

type AssignedProps = Props & { readonly open: OpenAssignment; readonly fragment: string };

function Assigned({ open, fragment, course }: AssignedProps) {
  const { assignment } = open;
  const { title, due, note, receipt } = assignment;
  const [asked, $progress] = useMemo(() => {
    const parts = askedOf(assignment, course);
    return [parts, watchAssignment(parts)];
  }, [assignment, course]);
  const [today] = useState(() => dayOf(Date.now()));
  const progress = useStore($progress);
  const saving = useStore($saving);
  useEffect(() => $currentAssignment.set({ fragment, title, changed: Date.now() }), [fragment, title]);

  const check = (one: (typeof asked.checks)[number]) => (
    <li key={one.name}>
      <a href={href(`/check/${one.name}/`)}>
        <small>Check</small> {one.title}
      </a>
      <span className={styles.time}>{timeWords(one.time)}</span>
      <CheckStatus name={one.name} />
    </li>
  );
  return (
    <div className={`${toolStyles.tool} ${buttonStyles.all} ${shared.assigned}`}>
      <section aria-labelledby="asked">
        <h2 id="asked">{title || 'What is asked'}</h2>
        {due && <p className={styles.due}>{dueInWords(due, today)}</p>}
        {note && (
          <figure className={styles.note}>
            <figcaption>A note that came with the link</figcaption>
            <p>{note}</p>
          </figure>
        )}
        {saving === 'blocked' && (
          <p className={noticeStyles.notice}>
            <b>This browser forgets between two pages,</b> so this page cannot see what you answer in a
            lesson. Another browser, or a window that is not private, is the easy way out. If you have no
            other: before you leave a lesson, press <b>Download my answers</b> on top of it. When you make the
            receipt, you can add the files.
          </p>
        )}
        <ul className={styles.parts}>
          {asked.checks.filter(({ name }) => name === 'start').map(check)}
          {asked.lessons.map((lesson) => (
            <li key={lesson.slug}>
              <a href={href(lesson.path)}>
                <small>{lesson.name}</small> {lesson.title}
              </a>
              <span className={styles.time}>{timeWords(lesson.time)}</span>
              <LessonStatus outline={lesson} />
            </li>
          ))}
          {asked.checks.filter(({ name }) => name !== 'start').map(check)}
          {asked.missing.map((slug) => (
            <li key={slug}>
              <span>
                A lesson that this copy of the site does not have: <i>{slug}</i>
              </span>
            </li>
          ))}
        </ul>
        <output className={styles.left}>
          {progress.open === 0
            ? 'Everything is done.'
            : `${progress.open === 1 ? 'One part is' : `${progress.open} parts are`} open: ${timeWords(progress.timeLeft)}.`}
        </output>
      </section>
      <section aria-labelledby="hand-in">
        <h2 id="hand-in">What your teacher gets</h2>
        {receipt ? (
          <>
            <p>
              Nobody sees what you do here while you do it. Your teacher gets what you hand in yourself: a
              receipt of this assignment, which you can look at before you make it.
            </p>
            <p className={toolStyles.row}>
              <a className={buttonStyles.large} href={`${href('/a/receipt/')}#${fragment}`}>
                {progress.open === 0 ? 'Make the receipt' : 'See the receipt, or make it early'}
              </a>
            </p>
          </>
        ) : (
          <p>Nothing: no receipt is asked for. What you do here stays in this browser.</p>
        )}
      </section>
    </div>
  );
}
