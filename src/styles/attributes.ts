// The names by which markup, style sheets and scripts know one another.

/** The value of an attribute that is there or not: as short as HTML has it. */
export const flag = (is: unknown): '' | undefined => (is ? '' : undefined);
