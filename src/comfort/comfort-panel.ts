// The panel behind "Aa": how large, how open, how plain, how still and in which colours a reader wants the site.
import styles from '#styles/comfort.css?url';
import type { Comfort, ComfortName } from '#record/comfort-record.ts';
import { $comfort, backToDefaults, choose } from './comfort.ts';
import { $saving } from '#record/persistence.ts';
import { element } from '#lib/element.ts';
import { showComfort } from './show-comfort.ts';

type Group = {
  readonly name: ComfortName;
  readonly legend: string;
  /** What each choice is kept as, and what it is called; the first is how the site comes. */
  readonly choices: Readonly<Record<string, string>>;
};

const groups: readonly Group[] = [
  {
    name: 'text',
    legend: 'Text size',
    choices: { '': 'Standard', large: 'Large', larger: 'Larger', largest: 'Largest' },
  },
  { name: 'lines', legend: 'Line spacing', choices: { '': 'Standard', wide: 'Wide', widest: 'Widest' } },
  { name: 'motion', legend: 'Motion', choices: { '': 'As on this device', reduced: 'Always reduced' } },
  { name: 'theme', legend: 'Colours', choices: { '': 'Auto', light: 'Light', dark: 'Dark' } },
  {
    name: 'speech',
    legend: 'Reading aloud',
    choices: { '': 'As the voice is', slow: 'Slower', fast: 'Faster' },
  },
  { name: 'keys', legend: 'The / key', choices: { '': 'Opens the search', off: 'Does nothing' } },
];

/** Draws the panel into an open popover, once its style is there. */
export async function fillComfortPanel(panel: HTMLElement): Promise<void> {
  const link = element('link', { rel: 'stylesheet', href: styles });
  const styled = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await styled;

  const form = element('form', { autocomplete: 'off' }, ...groups.map(fieldset));
  const said = element('p', { role: 'status' });
  const reset = element('button', { type: 'button' }, 'Back to defaults');
  const close = element(
    'button',
    { type: 'button', popovertarget: panel.id, popovertargetaction: 'hide' },
    'Close',
  );
  form.append(said, element('div', {}, reset, close));

  form.addEventListener('change', () => {
    said.textContent = '';
    choose(Object.fromEntries(new FormData(form)), Date.now());
  });
  reset.addEventListener('click', () => {
    backToDefaults(Date.now());
    said.textContent = 'Everything is as it came.';
  });
  $comfort.subscribe((comfort) => {
    showComfort(comfort);
    tick(form, comfort);
  });
  $saving.subscribe((saving) => {
    if (saving !== 'saved')
      said.textContent = 'This browser does not keep it: it lasts until you leave the page.';
  });

  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Reading comfort');
  panel.replaceChildren(form);
  panel.addEventListener('toggle', () => focusFirst(panel));
  focusFirst(panel);
}

function fieldset({ name, legend, choices }: Group): HTMLElement {
  const labels = Object.entries(choices).map(([value, called]) =>
    element('label', {}, element('input', { type: 'radio', name, value }), element('span', {}, called)),
  );
  return element('fieldset', {}, element('legend', {}, legend), ...labels);
}

function tick(form: HTMLFormElement, comfort: Comfort): void {
  const values = new Map<string, unknown>(Object.entries(comfort));
  for (const input of form.querySelectorAll('input')) input.checked = values.get(input.name) === input.value;
}

function focusFirst(panel: HTMLElement): void {
  if (panel.matches(':popover-open')) panel.querySelector<HTMLElement>(':checked')?.focus();
}
