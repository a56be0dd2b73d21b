// What pages know of the ten minutes without their texts.

export type TryCase = {
  /** Where its number is kept. */
  readonly placement: string;
  /** The anchor of its question on the page. */
  readonly anchor: string;
  /** "Spain, 2004" */
  readonly name: string;
  readonly held: boolean;
};

export type TryCourse = {
  readonly cases: readonly TryCase[];
  /** Where the answers to the questions on the report are kept. */
  readonly questions: readonly string[];
};
