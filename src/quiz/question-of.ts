// What a question is called in a list.

/** The question in a line: its stem, or what it asks where the stem holds a case to read. */
export const questionOf = ({
  stem,
  asks,
}: {
  readonly stem: string;
  readonly asks?: string | undefined;
}): string => asks ?? stem;
