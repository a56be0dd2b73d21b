// Puts what a reader has chosen on the page's root, where the style sheets look for it.
import { comfortNames } from '#record/comfort-record.ts';

/** Shows choices; a value that no style sheet knows changes nothing. */
export function showComfort(chosen: Readonly<Record<string, unknown>>): void {
  const { dataset } = document.documentElement;
  for (const name of comfortNames) {
    if (chosen[name]) dataset[name] = String(chosen[name]);
    else delete dataset[name];
  }
}
