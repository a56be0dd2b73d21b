// A check before or after the course: texts with questions, no feedback on the way, and at the end what the learner may know.
import { useStore } from '@nanostores/react';
import { useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Sources } from '#quiz/sources.ts';
import { beginCheck, checkOf, drawForm, finishCheck, laterIsDue, type CheckName } from './checks.ts';
import type { CheckKey } from './check-key.ts';
import { noCheck } from '#record/check-record.ts';
import { longDay } from '#lib/moment.ts';
import { CheckResult } from './CheckResult.tsx';
import { CheckTexts } from './CheckTexts.tsx';
import type { ShownForm } from './shown-form.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import { useForm } from './use-form.ts';
import styles from './CheckRun.module.css';

type Props = {
  readonly name: CheckName;
  /** Those that it may draw. */
  readonly forms: readonly ShownForm[];
  /** By name: the addresses of the forms that it drew in earlier editions. */
  readonly former: Readonly<Record<string, string>>;
  /** To tell what this check and those before it came to; empty for the one at the start. */
  readonly keys: readonly CheckKey[];
  readonly sources: Sources;
};

/** For a value that differs between server and browser and never changes after that: there is nothing to subscribe to. */
const nothingToWatch = () => () => {};

export function CheckRun({ name, forms, former, keys, sources }: Props) {
  const check = useStore(checkOf(name), { ssr: () => noCheck });
  const end = useStore(checkOf('end'), { ssr: () => noCheck });
  const start = useStore(checkOf('start'), { ssr: () => noCheck });
  const isLive = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useForm(check.form, forms, former);

  // Move focus to the heading of what a press has changed. On loading the page it stays where it is.
  const show = (change: () => void) => {
    flushSync(change);
    heading.current?.focus();
  };
  const begin = () => {
    const taken = name === 'start' ? end.form : start.form;
    const names = forms.map(({ form }) => form);
    show(() => beginCheck(name, drawForm(names, taken, Math.random()), Date.now()));
  };

  if (found.is === 'fetching') {
    return (
      <div className={styles.intro} data-begun>
        <output>Fetching the texts of the check that you began …</output>
      </div>
    );
  }
  if (found.is === 'failed') {
    return (
      <div className={styles.intro} data-begun>
        <p role="alert">
          The texts of the check that you began could not be fetched. What you answered is kept.
        </p>
        <button type="button" data-main onClick={found.tryAgain}>
          Try again
        </button>
      </div>
    );
  }
  if (found.is !== 'here') {
    return (
      <div className={`${buttonStyles.all} ${styles.intro}`}>
        {name === 'later' && <Due finished={end.finished} />}
        <button type="button" data-main disabled={!isLive} onClick={begin}>
          Begin
        </button>
      </div>
    );
  }
  const { form } = found;
  if (check.finished === undefined) {
    const finish = () =>
      show(() =>
        finishCheck(
          name,
          form.items.map(({ id }) => id),
          Date.now(),
        ),
      );
    return (
      <CheckTexts
        form={form}
        begun={check.begun}
        sources={sources}
        heading={heading}
        show={show}
        onFinish={finish}
      />
    );
  }
  if (name !== 'start')
    return <CheckResult name={name} form={form} keys={keys} sources={sources} heading={heading} />;
  return (
    <div className={`${buttonStyles.all} ${styles.intro}`} data-begun>
      <h2 ref={heading} tabIndex={-1}>
        Kept
      </h2>
      <p>
        Your answers are kept in this browser. After the last lesson there is another check. When you have
        done it, you see how you did in both.
      </p>
    </div>
  );
}

/** When it is the best time for the later check. */
function Due({ finished }: { readonly finished: number | undefined }) {
  if (finished === undefined) {
    return (
      <p>
        Do it two to three weeks after the check at the end. In this browser you have not done that one yet.
      </p>
    );
  }
  const { from, until } = laterIsDue(finished);
  return (
    <p>
      You finished the check at the end on {longDay(finished)}. The best time for this one is between{' '}
      {longDay(from)} and {longDay(until)}.
    </p>
  );
}
