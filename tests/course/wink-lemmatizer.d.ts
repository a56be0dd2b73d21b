declare module 'wink-lemmatizer' {
  /** The base form of a word, taken for a noun, a verb or an adjective. */
  const lemmatizer: Readonly<Record<'noun' | 'verb' | 'adjective', (word: string) => string>>;
  export default lemmatizer;
}
