// A check before or after the course: texts with questions, no feedback on the way, and at the end what the learner may know.
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Sources } from '../quiz/sources.ts';
import {
  answerTo,
  beginCheck,
  checkOf,
  drawForm,
  finishCheck,
  laterIsDue,
  type CheckName,
} from '../stores/checks.ts';
import { noCheck } from '../stores/check-record.ts';
import { CheckQuestion } from './CheckQuestion.tsx';
import { CheckResult } from './CheckResult.tsx';
import { shuffled, type ShownForm, type ShownItem } from '../stores/check-form.ts';
import styles from './CheckRun.module.css';

type Props = {
  readonly name: CheckName;
  readonly forms: readonly ShownForm[];
  readonly sources: Sources;
};

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export function CheckRun({ name, forms, sources }: Props) {
  const check = useStore(checkOf(name), { ssr: () => noCheck });
  const end = useStore(checkOf('end'), { ssr: () => noCheck });
  const start = useStore(checkOf('start'), { ssr: () => noCheck });
  const form = forms.find((one) => one.form === check.form);

  const begin = () => {
    const mine = forms.filter(({ isFor }) => isFor === name).map((one) => one.form);
    const taken = name === 'start' ? end.form : start.form;
    beginCheck(name, drawForm(mine, taken, Math.random()), Date.now());
  };

  if (form && check.finished !== undefined) {
    return name === 'start' ? (
      <div className={styles.intro} aria-live="polite">
        <h2>Kept</h2>
        <p>
          Your answers are kept in this browser. You will see how you did beside how you do at the end, in the
          check that follows the last lesson. Until then they are of no use to anybody.
        </p>
      </div>
    ) : (
      <CheckResult name={name} forms={forms} sources={sources} />
    );
  }
  if (form) return <Running name={name} form={form} begun={check.begun} />;
  return (
    <div className={styles.intro}>
      {name === 'later' && <Due finished={end.finished} />}
      <button type="button" onClick={begin}>
        Begin
      </button>
    </div>
  );
}

/** When the later check does most good. */
function Due({ finished }: { readonly finished: number | undefined }) {
  if (finished === undefined) {
    return (
      <p>
        It is meant for two to three weeks after the end check, which you have not done in this browser yet.
      </p>
    );
  }
  const { from, until } = laterIsDue(finished);
  return (
    <p>
      You finished the end check on {day.format(finished)}. This one does most good between {day.format(from)}{' '}
      and {day.format(until)}.
    </p>
  );
}

type RunningProps = { readonly name: CheckName; readonly form: ShownForm; readonly begun: number };

function Running({ name, form, begun }: RunningProps) {
  const [page, setPage] = useState(0);
  const [missing, setMissing] = useState<readonly ShownItem[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  // The eye goes to the new text; on arrival it is where the reader put it.
  const turnTo = (next: number) => {
    flushSync(() => setPage(next));
    heading.current?.focus();
  };
  const text = form.texts[page];
  if (!text) return null;
  const items = shuffled(
    form.items.filter((item) => item.text === text.id),
    begun,
  );

  const pageOf = (item: ShownItem) => form.texts.findIndex(({ id }) => id === item.text);
  const before = form.items.filter((item) => pageOf(item) < page).length;
  const isOpen = ({ id }: ShownItem) => {
    const { option, confidence } = answerTo(id);
    return !option || !confidence;
  };
  const end = () => {
    const ids = form.items.map(({ id }) => id);
    finishCheck(name, ids, Date.now());
  };
  const finish = () => {
    const open = form.items.filter(isOpen);
    setMissing(open);
    if (open.length === 0) end();
  };

  return (
    <div>
      <p className={styles.place}>
        Text {page + 1} of {form.texts.length}
      </p>
      <article className={styles.text} id={text.id}>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        <p className={styles.note}>
          {text.note ?? 'Invented, like the country in it, so that nobody knows the answer already.'}
        </p>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      {items.map((item, index) => (
        <CheckQuestion key={item.id} item={item} number={before + index + 1} seed={begun} />
      ))}
      <div className={styles.turn}>
        {page > 0 && (
          <button type="button" onClick={() => turnTo(page - 1)}>
            Back to text {page}
          </button>
        )}
        {page < form.texts.length - 1 ? (
          <button type="button" data-main onClick={() => turnTo(page + 1)}>
            Next: text {page + 2}
          </button>
        ) : (
          <button type="button" data-main onClick={finish}>
            Finish
          </button>
        )}
      </div>
      <div role="alert">
        {missing.length > 0 && (
          <p className={styles.missing}>
            {missing.length === 1 ? 'One question is' : `${missing.length} questions are`} not answered yet,
            or not rated.{' '}
            <button
              type="button"
              onClick={() => {
                setMissing([]);
                turnTo(Math.min(...missing.map(pageOf)));
              }}
            >
              Go to the first
            </button>{' '}
            <button type="button" onClick={end}>
              Finish all the same
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
