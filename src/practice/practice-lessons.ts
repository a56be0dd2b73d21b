// What practice knows of lessons: where their questions are fetched, and where what was missed is taught.

/** By the slug of the lesson: the address of its questions, its name, and its page. */
export type PracticeLessons = Readonly<
  Record<string, { readonly file: string; readonly name: string; readonly address: string }>
>;
