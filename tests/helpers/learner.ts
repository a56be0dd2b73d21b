// A learner who knows the content: finds questions by their words and answers them right or wrong, as a person would.
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { originsFor } from '#quiz/kinds/trace/grade.ts';
import { flatSegments, plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { fontsKey } from '#record/storage-keys.ts';
import { content } from '../tools/content.ts';

export { content };

/** A question of the course. */
export function itemNamed(id: string): Item {
  const item = content.items.get(id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

const isOfKind = <K extends Item['kind']>(item: Item, kind: K): item is Extract<Item, { readonly kind: K }> =>
  item.kind === kind;

/** The same, where a test needs to know what is in it. */
export function itemOfKind<K extends Item['kind']>(kind: K, id: string): Extract<Item, { readonly kind: K }> {
  const item = itemNamed(id);
  if (!isOfKind(item, kind)) throw new Error(`${id} is of kind ${item.kind}, not ${kind}`);
  return item;
}

export type Placed = { readonly item: Item; readonly role: 'own' | 'recall' | 'reopen' };

/** Every question of a lesson, in the order it stands there. */
export function questionsOf(lesson: string): Placed[] {
  const found = content.lessons.find(({ slug }) => slug === lesson);
  if (!found) throw new Error(`no lesson ${lesson}`);
  return found.steps.flatMap((step) => step.items).map(({ id, role }) => ({ item: itemNamed(id), role }));
}

/** Where questions stand: a page, or a frame of a page that is not ours. */
export type Shown = Page | Frame;

/** The same, and a frame by how it is found. */
type Where = Pick<Shown, 'locator'>;

/** An item where it stands: its id is an address that others rely on. Everything inside is found by role and name. */
export function questionOf(page: Where, item: Item): Locator {
  return page.locator(`form[data-item-id="${item.id}"]`);
}

/** A control to be set, by role and name, and what it has to be set to. */
export type Move =
  | {
      readonly act: 'press';
      readonly role: 'radio' | 'checkbox';
      readonly name: string;
      readonly group?: string;
    }
  | { readonly act: 'select'; readonly name: string; readonly option: string }
  | { readonly act: 'write'; readonly text: string }
  | { readonly act: 'slide'; readonly value: number; readonly name?: string };

/** What a learner does to answer, right or wrong. */
export function movesFor(item: Item, want: 'right' | 'wrong'): Move[] {
  const isWanted = (part: { readonly correct?: true | undefined }) =>
    Boolean(part.correct) === (want === 'right');
  switch (item.kind) {
    case 'choice': {
      const role = item.several ? 'checkbox' : 'radio';
      const wanted = item.options.filter(isWanted);
      return (item.several && want === 'right' ? wanted : wanted.slice(0, 1)).map((option) => ({
        act: 'press',
        role,
        name: plainText(option.text),
      }));
    }
    case 'hottext': {
      const tokens = item.passages.flatMap((passage) => flatSegments(passage.text));
      const textOf = (id: string) =>
        tokens.find((token) => token.type === 'token' && token.id === id)?.text ?? id;
      const words = item.words.filter(isWanted).map((word) => textOf(word.id));
      if (want === 'right' && item.none.correct)
        return [{ act: 'press', role: 'checkbox', name: item.none.text }];
      return (want === 'right' ? words : words.slice(0, 1)).map((name) => ({
        act: 'press',
        role: 'checkbox',
        name,
      }));
    }
    case 'order': {
      const rows = want === 'right' ? item.rows : item.rows.toReversed();
      return rows.map((row, index) => ({
        act: 'press',
        role: 'radio',
        name: String(index + 1),
        group: plainText(row.text),
      }));
    }
    case 'match':
      return item.sources.map((source) => {
        const isMiss = ({ id }: { readonly id: string }) => !source.answers[id]?.correct;
        const target =
          want === 'right'
            ? item.targets.find(({ id }) => source.answers[id]?.correct)
            : // A row may have no plain miss, only a second answer that earns half.
              (item.targets.find((each) => isMiss(each) && !source.answers[each.id]?.half) ??
              item.targets.find(isMiss));
        const group = plainText(source.text);
        const name = target?.text ?? '';
        return item.targets.length > 5
          ? { act: 'select', name: group, option: name }
          : { act: 'press', role: 'radio', name, group };
      });
    case 'trace':
      return item.copies.map((copy) => {
        const nodes = originsFor<{ readonly id: string; readonly name: string }>(item, copy.id);
        const origin = nodes.find(({ id }) => {
          const cell = copy.answers[id];
          return want === 'right' ? cell?.correct : !cell?.correct && !cell?.half;
        });
        return {
          act: 'select',
          name: `${copy.name}. ${plainText(copy.text)}`,
          option: origin?.name ?? '',
        };
      });
    case 'inline-choice':
      return item.blanks.map((blank) => ({
        act: 'select',
        name: blank.label,
        option: blank.options.find(isWanted)?.text ?? '',
      }));
    case 'text-entry': {
      const word = item.words.find(({ correct, half }) => (want === 'right' ? correct : !correct && !half));
      return [{ act: 'write', text: word?.text ?? 'nothing listed' }];
    }
    case 'slider':
      if (item.dials && item.moments) {
        const dials = item.dials;
        return item.moments.flatMap((moment, index) =>
          dials.map((dial) => ({ act: 'slide', value: 95 - index, name: `${moment.label} ${dial.label}` })),
        );
      }
      return [{ act: 'slide', value: want === 'right' ? 95 : 20 }];
    case 'extended-text':
      return [
        { act: 'write', text: 'The text does not say that anybody knew the place. Please answer by noon.' },
      ];
  }
}

/** The control a move is about. */
export function controlFor(question: Locator, move: Move): Locator {
  switch (move.act) {
    case 'press': {
      const scope = move.group ? question.getByRole('radiogroup', { name: spoken(move.group) }) : question;
      return scope.getByRole(move.role, { name: tagged(move.name) });
    }
    case 'select':
      return question.getByRole('combobox', { name: spoken(move.name) });
    case 'write':
      return question.getByRole('textbox');
    default:
      return move.name
        ? question.getByRole('slider', { name: move.name, exact: true })
        : question.getByRole('slider');
  }
}

/** A name as browsers compute it: the marks around a quotation come from the style sheet and may not be part of it. */
function spoken(name: string): RegExp {
  const words = name.split(/[“”]/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${words.join('[“”]?')}$`);
}

/** What is said of an answer that was checked belongs to the name of its control. */
function tagged(name: string): RegExp {
  const said = '(?:(?:not |half )?right|best answer|the right one)';
  return new RegExp(`${spoken(name).source.slice(0, -1)}(?: ${said}\\b.*)?$`, 'i');
}

/** Answers with mouse or finger. */
export async function answer(page: Where, item: Item, want: 'right' | 'wrong', confidence = 'Fairly sure') {
  const question = questionOf(page, item);
  await bringNear(page, question);
  for (const move of movesFor(item, want)) {
    const control = controlFor(question, move);
    if (move.act === 'press') await control.check({ force: true });
    else if (move.act === 'select') await control.selectOption({ label: move.option });
    else if (move.act === 'write') await control.fill(move.text);
    else await control.fill(String(move.value));
  }
  if (item.confidence) {
    const sure = question.getByRole('radio', { name: confidence, exact: true });
    if (!(await sure.isChecked())) await sure.check({ force: true });
  }
}

/** Until then a page has more to fetch, and on a phone more to lay out. A copy at a path has that path before the name. */
export async function fontsAreFetched(page: Shown) {
  // Asked inside the page: to have Playwright ask again and again costs it a tenth of what a page costs to open.
  await page.evaluate(async (key) => {
    while (!Object.keys(localStorage).some((name) => name.endsWith(key)))
      await new Promise(requestAnimationFrame);
  }, fontsKey);
}

/**
 * A page has all that it fetches by itself: its fonts, and the scripts of what is alive from the start. Silence does not
 * say so: on a busy machine a page is silent before it has asked for everything, and Playwright may miss it altogether.
 */
export async function isAtRest(page: Shown) {
  await fontsAreFetched(page);
  await page.evaluate(async () => {
    const isAsleep = (island: Element) => !island.hasAttribute('margin') && island.hasAttribute('ssr');
    while ([...document.getElementsByTagName('astro-island')].some(isAsleep))
      await new Promise(requestAnimationFrame);
  });
}

/** A page that starts late, as over a slow connection. */
export async function startLate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 1000;
  });
}

/**
 * Holds back scripts that a page fetches, as a slow connection does.
 * @param which the files, as a glob; else every one
 * @returns lets them come
 */
export async function holdScripts(page: Page, which = '*.js'): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(`**/${which}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

/** On a phone, steps far off are laid out last; until then what a test aims at may still move. */
export async function isLaidOut(page: Shown) {
  await expect(page.locator('html')).not.toHaveAttribute('data-near', '');
}

/** Scrolls to a question and waits until it stands still: a step that was far from the reader is only laid out then. */
async function bringNear(page: Where, question: Locator) {
  await question.scrollIntoViewIfNeeded();
  const far = page.locator('[data-near="known"] [data-step]:not([data-laid])', { has: question });
  await expect(far).toHaveCount(0);
}

/** Goes to a question once the page is at rest, and waits until its island has it. */
export async function arriveAt(page: Shown, item: Item) {
  await fontsAreFetched(page);
  await isLaidOut(page);
  await bringNear(page, questionOf(page, item));
  await expect(questionOf(page, item)).toHaveAttribute('data-live', '');
}

/** Presses Check, whatever it is called in this item: before scripts it is a fold, with them a button. */
export async function check(page: Where, item: Item) {
  await questionOf(page, item).getByText(checkName(item), { exact: true }).click();
}

export function checkName(item: Item): string {
  if (item.kind === 'extended-text') return 'Compare';
  if (item.kind === 'slider' && item.outcome === undefined)
    return item.dials ? 'Keep my numbers' : 'Keep my number';
  return 'reopens' in item && item.reopens ? 'Keep my answer' : 'Check';
}

/** What an item says once it is checked. */
export async function expectVerdict(
  page: Where,
  item: Item,
  verdict: 'Right.' | 'Partly right.' | 'Not this time.' | 'Kept.',
) {
  // The same words follow once more for screen readers, out of sight.
  await expect(questionOf(page, item).getByText(verdict, { exact: true }).first()).toBeVisible();
}

/** Whether an item can be got right or wrong at all. */
export function hasKey(item: Item): boolean {
  if (item.kind === 'extended-text' || item.kind === 'slider') return false;
  return !('reopens' in item && item.reopens);
}

/** What Playwright says in the page where the configuration blocks workers. */
const blocked = 'Service Worker registration blocked by Playwright';

/** Fails a test on anything the browser complains about. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== blocked)
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** Opens the panel behind "Aa", with whatever is chosen there. */
export async function openComfort(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Aa: reading comfort' }).click();
  const panel = page.getByRole('dialog', { name: 'Reading comfort' });
  await expect(panel.getByRole('group', { name: 'Text size' })).toBeVisible();
  return panel;
}
