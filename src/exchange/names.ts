// What a file for other tools has to be told besides its questions.
import type { Passage } from '#quiz/schema.ts';

export type Names = {
  /** What the file is of: "Lesson 3: Small words". */
  readonly title: string;
  /** The lesson that a question belongs to, by the question's id. */
  readonly lessonOf: (id: string) => { readonly slug: string; readonly title: string };
  /** The text that a question is about, where it brings none along: a whole report. */
  readonly textOf: (id: string) => Passage | undefined;
};
