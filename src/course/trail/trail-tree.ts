// The trail as a tree, and what its words are called.
import { longDate } from '#lib/day.ts';
import type { Certainty, Chain, Difference, TrailPage } from './trail-schema.ts';

/** The case-file card on which the whole tree hangs. */
export const trailRoot = 'dossier-report';

/** The pages that hang on a page (`trail/<id>`) or card, in the order of the file. */
export function copiesOf(trail: readonly TrailPage[], origin: string): TrailPage[] {
  return trail.filter((page) => page.origin === origin);
}

/** The page that a page hangs on, or undefined where that is the root. */
export function originOf(trail: readonly TrailPage[], page: TrailPage): TrailPage | undefined {
  return trail.find(({ id }) => page.origin === `trail/${id}`);
}

/** What a page's boldest words do, in a word or two. */
export const certaintyNames: Record<Certainty, string> = {
  asked: 'asks',
  said: 'is said',
  suggests: 'suggests',
  probably: 'probably',
  knew: 'knew',
  shows: 'shows',
  more: 'knew more',
};

/** The same in a few words more, for lists to choose from. */
export const certaintyMeanings: Record<Certainty, string> = {
  asked: 'Asks whether they knew',
  said: 'They are said to have known',
  suggests: 'Something suggests that they knew',
  probably: 'They probably knew',
  knew: 'They knew',
  shows: 'It shows or reveals that they knew',
  more: 'They knew more than a threat, or ignored it',
};

export const differenceNames: Record<Difference, string> = {
  stronger: 'Stronger',
  weaker: 'More careful',
  added: 'Added',
  date: 'Another date',
  name: 'Another name',
  translation: 'Lost in translation',
  caveat: 'A caveat added',
  none: 'The same',
};

export const chainNames: Record<Chain, string> = {
  yesterday: 'One yesterday in four languages',
  'prompt-in-the-page': 'The order in the page',
  'greek-loop': 'English, Greek, English',
  'town-hall': 'The town hall test',
  caveat: 'The page that added a caveat',
};

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** "Greek" for el, "Portuguese (Brazil)" for pt-BR. */
export const languageName = (code: string): string =>
  code === 'pt-BR' ? 'Portuguese (Brazil)' : (languages.of(code) ?? code);

/** The language without its country, to sort by. */
export const baseLanguage = (code: string): string => code.split('-')[0] ?? code;

/** The language of words that are read from an address: "el-Latn" for Greek. */
export const addressLanguage = (code: string): string =>
  ['ar', 'el', 'uk'].includes(code) ? `${code}-Latn` : code;

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr';

/** "29 March 2024", "about 30 March 2024", "March 2024, day not seen", "no date seen". */
export function whenOf({ date, isDateInferred }: TrailPage): string {
  if (!date) return 'no date seen';
  if (date.length < 10) return `${longDate(date)}, day not seen`;
  return isDateInferred ? `about ${longDate(date)}` : longDate(date);
}

/** When a page came out, as seen from the article's day. */
export function periodOf(
  { date }: TrailPage,
  articleDate: string,
): 'before' | 'same-day' | 'after' | 'unknown' {
  if (!date || date.length < 10) return 'unknown';
  if (date < articleDate) return 'before';
  return date === articleDate ? 'same-day' : 'after';
}
