// What an answer is called aloud.

/** "A" for 0. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);
