// One question as a task on paper: what is asked, room for the answer, and how sure somebody is. No key, no reason.
import { confidenceSteps } from '#measure/calibration.ts';
import { formatNames } from '../format-names.ts';
import type { Passage } from '../schema.ts';
import type { PaperItem, PaperItems } from '../kinds/paper-view.ts';
import { paperViews } from '../kinds/paper-views.ts';
import styles from './PaperTask.module.css';
import { RichText } from '../RichText.tsx';
import type { Sources } from '../sources.ts';
import type { Kind } from '../types.ts';

type Props = {
  readonly item: PaperItem;
  /** What the task is called: "Question 4". */
  readonly name: string;
  readonly sources: Sources;
};

export function PaperTask({ item, name, sources }: Props) {
  return (
    <section className={styles.task} data-task={item.id}>
      <h3>
        {name} <span>{instructionOf(item.kind, item)}</span>
      </h3>
      {'passage' in item && item.passage && <PaperPassage {...item.passage} />}
      <p className={styles.stem}>
        <RichText text={item.stem} sources={sources} links={false} />
      </p>
      <KindPaper kind={item.kind} item={item} sources={sources} />
      {item.confidence && <Sure />}
    </section>
  );
}

/** The text that questions are about, without the marks on what decides. */
export function PaperPassage({ title, format, paragraphs }: Passage) {
  return (
    <blockquote className={styles.passage}>
      <p>
        <b>{title}</b> ({formatNames[format].toLowerCase()}, invented)
      </p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </blockquote>
  );
}

/** How sure somebody is, to circle: the number is what a teacher types in. */
export function Sure() {
  return (
    <p className={styles.sure}>
      <span>How sure are you? Circle one.</span>
      {confidenceSteps.map(({ id, label }, index) => (
        <span key={id}>
          <b>{index + 1}</b> {label}
        </span>
      ))}
    </p>
  );
}

function instructionOf<K extends Kind>(kind: K, item: PaperItems[K]): string {
  return paperViews[kind].instruction(item);
}

type KindProps<K extends Kind> = {
  readonly kind: K;
  readonly item: PaperItems[K];
  readonly sources: Sources;
};

function KindPaper<K extends Kind>({ kind, ...props }: KindProps<K>) {
  const { Paper } = paperViews[kind];
  return <Paper {...props} />;
}
