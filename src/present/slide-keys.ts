// Which key does what while slides are shown: arrows, pages and a clicker's keys, and letters.

/** What can be done, by the name that also stands in `data-do` of the buttons. */
export type Act =
  | 'on'
  | 'back'
  | 'first'
  | 'last'
  | 'step'
  | 'unstep'
  | 'down'
  | 'up'
  | 'reveal'
  | 'unreveal'
  | 'tally'
  | 'notes'
  | 'all'
  | 'keys'
  | 'full'
  | 'scheme'
  | 'escape';

const keyActs: Readonly<Record<string, Act>> = {
  ' ': 'step',
  PageDown: 'step',
  PageUp: 'unstep',
  ArrowRight: 'on',
  ArrowLeft: 'back',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
  Escape: 'escape',
};

const letterActs: Readonly<Record<string, Act>> = {
  r: 'reveal',
  R: 'unreveal',
  t: 'tally',
  n: 'notes',
  a: 'all',
  d: 'scheme',
  f: 'full',
  '?': 'keys',
};

/** Where the focus is, as far as keys mean something else there. */
export type FocusedOn = 'field' | 'button' | 'notes' | 'slide';

type Pressed = { readonly key: string; readonly shiftKey: boolean };

/**
 * What a key does; undefined where it does what it does on any page.
 * @param withLetters false for a reader who has switched letter keys off
 */
export function actOf(
  { key, shiftKey }: Pressed,
  focusedOn: FocusedOn,
  withLetters: boolean,
): Act | undefined {
  if (focusedOn === 'button' && (key === ' ' || key === 'Enter')) return undefined;
  // Numbers are typed into a field.
  if (focusedOn === 'field' && !/^(t|Escape|PageDown|PageUp)$/.test(key)) return undefined;
  // The notes scroll with the keys that turn slides.
  if (focusedOn === 'notes' && !/^(Escape|n)$/.test(key)) return undefined;
  if (key === ' ' && shiftKey) return 'unstep';
  return keyActs[key] ?? (withLetters ? letterActs[key] : undefined);
}
