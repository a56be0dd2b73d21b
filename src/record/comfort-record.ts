// How a reader wants the site to look and behave. Pure, like the record of an item.

/** What can be chosen, or could be: `stems` chose the questions in plain words, which every question is in. Names are for ever. */
export const comfortNames = ['text', 'lines', 'stems', 'motion', 'theme', 'keys', 'speech'] as const;

export type ComfortName = (typeof comfortNames)[number];

/** A word for each choice, as the style sheets know it; empty where the site is left as it comes. */
export type Comfort = Readonly<Record<ComfortName, string>> & {
  /** When it last changed, in milliseconds since 1970; 0 for what was never chosen here. */
  readonly changed: number;
};

const word = /^[a-z]{1,12}$/;

/** The choices in an unchecked object. A word that is not known here changes nothing; it may be a later version's. */
export function comfortFrom(chosen: Readonly<Record<string, unknown>>, changed: number): Comfort {
  const comfort = { text: '', lines: '', stems: '', motion: '', theme: '', keys: '', speech: '', changed };
  for (const name of comfortNames) {
    const value = chosen[name];
    if (typeof value === 'string' && word.test(value)) comfort[name] = value;
  }
  return comfort;
}

export const noComfort = /* @__PURE__ */ comfortFrom({}, 0);
