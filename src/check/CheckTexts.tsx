// The texts of a check with their questions, one after the other.
import { useState, type RefObject } from 'react';
import { NotSaved } from '#backup/NotSaved.tsx';
import type { Sources } from '#quiz/sources.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import noticeStyles from '#styles/patterns/notice.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import textStyles from '#styles/patterns/text.module.css';
import { answerTo } from './checks.ts';
import { CheckQuestion } from './CheckQuestion.tsx';
import { asked, type ShownForm, type ShownItem } from './shown-form.ts';
import styles from './CheckRun.module.css';

type Props = {
  readonly form: ShownForm;
  readonly begun: number;
  readonly sources: Sources;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Makes a change and moves focus to the heading. */
  readonly show: (change: () => void) => void;
  readonly onFinish: () => void;
};

function isOpen({ id }: ShownItem): boolean {
  const { option, confidence } = answerTo(id);
  return !option || !confidence;
}

export function CheckTexts({ form, begun, sources, heading, show, onFinish }: Props) {
  const items = asked(form, begun);
  const pageOf = (item: ShownItem) => form.texts.findIndex(({ id }) => id === item.text);
  // Somebody who comes back goes on with the first text that has an unanswered question.
  const [page, setPage] = useState(() => {
    const open = items.find(isOpen);
    return open ? pageOf(open) : form.texts.length - 1;
  });
  const [missing, setMissing] = useState<readonly ShownItem[]>([]);
  const text = form.texts[page];
  if (!text) return null;

  const finish = () => {
    const open = items.filter(isOpen);
    if (open.length === 0) onFinish();
    else setMissing(open);
  };
  const goTo = (item: ShownItem) => {
    show(() => setPage(pageOf(item)));
    const question = document.getElementById(item.id);
    question?.querySelector<HTMLElement>('fieldset:not(:has(:checked)) input')?.focus();
  };
  const [first] = missing;

  return (
    <div
      className={styles.running}
      data-begun
      onChange={() => {
        if (missing.length > 0) setMissing(items.filter(isOpen));
      }}
    >
      <article className={`${panelStyles.panel} ${styles.text}`} id={text.id}>
        <p className={styles.place}>
          Text {page + 1} of {form.texts.length}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        <p className={textStyles.fine}>
          {text.note ?? 'This text is invented, so that nobody knows the answer already.'}
        </p>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <div>
        {items.map(
          (item, index) =>
            item.text === text.id && (
              <CheckQuestion key={item.id} item={item} number={index + 1} seed={begun} sources={sources} />
            ),
        )}
        <div className={`${buttonStyles.all} ${styles.turn}`}>
          {page > 0 && (
            <button type="button" onClick={() => show(() => setPage(page - 1))}>
              Back to text {page}
            </button>
          )}
          {page < form.texts.length - 1 ? (
            <button type="button" data-main onClick={() => show(() => setPage(page + 1))}>
              Next: text {page + 2}
            </button>
          ) : (
            <button type="button" data-main onClick={finish}>
              Finish
            </button>
          )}
        </div>
        <NotSaved />
        <div role="alert">
          {first && (
            <div className={`${noticeStyles.notice} ${buttonStyles.all} ${styles.missing}`}>
              <p>
                {missing.length === 1 ? 'One question is' : `${missing.length} questions are`} not answered
                yet, or you have not said how sure you are.
              </p>
              <button type="button" onClick={() => goTo(first)}>
                Go to the first
              </button>
              <button type="button" onClick={onFinish}>
                Finish all the same
              </button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
