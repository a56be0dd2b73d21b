// A browser may have translated a page before its islands wake. React would take that for a fault, and draw them anew in English.

/** Set by the first island that is found translated; frame/jsx.ts reads it. */
export const page = { isTranslated: false };

/** Puts texts where React looks for them: the translated words, bare. Call it before anything is read of the island. */
export function acceptTranslation(island: Element): void {
  // Chrome and Edge put these in the place of a text that they have translated.
  const wrappers = island.querySelectorAll<HTMLElement>('font');
  // Firefox and Safari change the texts themselves, and the language of the page with them.
  if (wrappers.length > 0 || document.documentElement.lang !== 'en') page.isTranslated = true;
  for (const each of wrappers) each.replaceWith(each.textContent);
}
