// Rules that look at the words of a note or of an own report, and never judge: the writer may know better. Pure.
import { noteLinesOf } from './desk-note.ts';
import type { Fields } from './fields.ts';
import { bestLine, cut, wordsOf, type BoxLine } from './note-text.ts';

/** Words that tell who says so. */
export const attribution =
  /\b(according to|by (\S+ ){1,3}account|sa(y|ys|id|ying)|tells?|told|writes?|wrote|reports?|reported|claim(s|ed)?|states?|stated|warn(s|ed)? (that|of)|announced?|announces|confirms?|confirmed|den(y|ies|ied)|suggests?|suggested|accus(es|ed)|answer(s|ed)|asked|reviewed|published|shows?)\b|:/i;
/** Words that hold a claim back. */
export const hedge =
  /\b(may|might|could|possibl[ey]|perhaps|probabl[ey]|likely|unlikely|suggests?|suggested|appears?|seems?|alleged(ly)?|reportedly|about \d+)\b/i;
export const openness =
  /\b(not|no|nothing|nobody|never|whether|unproven|unclear|unknown|open|unanswered|without|yet|neither)\b|n[’']t\b|\?/i;
const strong =
  /\b(prov(e|es|ed|en)|proof|reveal(s|ed)?|expos(e|es|ed)|admit(s|ted)?|confess(es|ed)?|undoubtedly|certainly|definitely|knew everything|covered up)\b/i;

/** Plural names of peoples and faiths, and the like: each takes millions for a few. */
const groups =
  /\b(tajiks|russians|ukrainians|americans|central asians|asians|chechens|uzbeks|kyrgyz people|arabs|muslims|christians|jews|islamists|migrants|immigrants|foreigners|refugees)\b|\b(tajik|muslim|islamic|migrant|foreign) (attackers?|terrorists?|gunm[ae]n|killers?|men)\b/i;

/**
 * What to ask where a text names a whole group of people.
 * @param labels names for groups besides those known here, in lower case
 */
export function labelHint(text: string, labels: readonly string[]): string | undefined {
  const label = groups.exec(text)?.[0] ?? labels.find((name) => wordsOf(text.toLowerCase()).includes(name));
  return (
    label &&
    `‘${label}’ names a whole group of people. Whom does the text mean: some people, suspects, citizens, an office? And does a reader need to know where they are from?`
  );
}

/** What to ask of the first lines under *Claimed by* that tell nobody. */
export const namelessClaims = (fields: Fields): string[] =>
  noteLinesOf(fields, 'claimed')
    .filter((line) => !attribution.test(line))
    .slice(0, 2)
    .map((line) => `Who claims ‘${cut(line)}’? Give a name, or what the text has in its place, and a verb.`);

/** The line of the box that a sentence claims more than, and the word that does it; without a line nothing supports it. */
export type Overclaim = { readonly best?: BoxLine; readonly word?: string };

/** Whether a sentence claims more than the line of the box that is most like it. */
export function overclaimIn(fields: Fields, sentence: string): Overclaim | undefined {
  const best = bestLine(fields, sentence);
  if (!best) return {};
  if (best.box === 'known') return undefined;
  const word = strong.exec(sentence)?.[0];
  if (word) return { best, word };
  const isHeld = hedge.test(sentence) || openness.test(sentence);
  return isHeld || (best.box !== 'open' && attribution.test(sentence)) ? undefined : { best };
}
