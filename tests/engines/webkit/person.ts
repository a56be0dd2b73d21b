// What a person does in WebKit, by mouse and keys: finds things by their words and waits for what shows.
import { By, Key, Origin, until as soon, type WebDriver, type WebElement } from 'selenium-webdriver';
import assert from 'node:assert/strict';
import { fieldsFor, type Want } from '../../helpers/seeds.ts';
import { textField, type Fields } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import { fontsKey } from '#record/storage-keys.ts';

const patience = 20_000;

/**
 * Two pages of nothing but `@view-transition { navigation: auto }` say it after Back, too: WebKit stops the transition of a
 * page that it kept, and tells the page of a promise that nobody there has asked for.
 */
const ofWebKitItself = 'rejected: AbortError: Skipping view transition because skipTransition() was called.';

/** Words as XPath takes them; none here has both kinds of quotation marks. */
const quoted = (words: string) => (words.includes('"') ? `'${words}'` : `"${words}"`);

export const formOf = ({ id }: Item) => `form[data-item-id="${id}"]`;

export type Person = ReturnType<typeof personIn>;

/** @param site the address that the pages stand at */
export function personIn(driver: WebDriver, site: string) {
  /** Runs a function in the page; it sees nothing but its arguments. */
  const inPage = <Result, Given extends unknown[]>(
    run: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result> =>
    driver.executeScript<Result>(`return (${String(run)}).apply(null, arguments)`, ...given);

  /** Waits until something in the page is so. */
  const until = async <Given extends unknown[]>(
    what: string,
    run: (...given: Given) => boolean,
    ...given: Given
  ): Promise<void> => {
    await driver.wait(async () => inPage(run, ...given).catch(() => false), patience, `never: ${what}`, 50);
  };

  /** Complaints of the page that is open, each once. */
  const complaints = async () =>
    (await inPage(() => globalThis.heardFromPage?.splice(0) ?? [])).filter(
      (heard) => heard !== ofWebKitItself,
    );

  const isAtRest = async () => {
    await until(
      'the page is at rest',
      (key) => {
        const islands = [...document.getElementsByTagName('astro-island')];
        let isFontKnown = true;
        try {
          isFontKnown = localStorage.getItem(key) !== null;
        } catch {
          // Where nothing is kept, nothing says that the fonts have come.
        }
        return (
          document.readyState === 'complete' &&
          isFontKnown &&
          islands.every((island) => island.hasAttribute('margin') || !island.hasAttribute('ssr'))
        );
      },
      fontsKey,
    );
  };

  /** Goes to a page, and first asks that the one before had nothing to complain of. */
  const open = async (path: string) => {
    assert.deepEqual(await complaints(), []);
    await driver.get(site + path);
    await isAtRest();
  };

  const reload = async () => {
    assert.deepEqual(await complaints(), []);
    await driver.navigate().refresh();
    await isAtRest();
  };

  /** A click where an element is, or its label where it is out of sight. */
  const tap = async (element: WebElement) => {
    const at = await driver.executeScript<{ readonly x: number; readonly y: number }>(
      (target: HTMLElement) => {
        const { width, height } = target.getBoundingClientRect();
        const isOutOfSight = width < 2 || height < 2;
        const shown =
          isOutOfSight && target instanceof HTMLInputElement ? (target.labels?.[0] ?? target) : target;
        shown.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = shown.getBoundingClientRect();
        return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
      },
      element,
    );
    const mouse = driver.actions().move({ ...at, duration: 0, origin: Origin.VIEWPORT });
    await mouse.press().release().perform();
  };

  const find = (css: string) => driver.wait(soon.elementLocated(By.css(css)), patience);
  const findByPath = (path: string) => driver.wait(soon.elementLocated(By.xpath(path)), patience);

  const button = (words: string) => findByPath(`//button[normalize-space()=${quoted(words)}]`);
  const link = (words: string) => findByPath(`//main//a[contains(normalize-space(), ${quoted(words)})]`);

  /** The control with a label that begins so. */
  const field = async (words: string): Promise<WebElement> => {
    const label = await findByPath(`//label[starts-with(normalize-space(), ${quoted(words)})]`);
    return driver.executeScript<WebElement>('return arguments[0].control', label);
  };

  /** What a control holds. */
  const valueOf = (element: WebElement) => driver.executeScript<string>('return arguments[0].value', element);

  const press = (...keys: string[]) =>
    driver
      .actions()
      .sendKeys(...keys)
      .perform();

  const write = async (element: WebElement, text: string) => {
    await tap(element);
    await element.sendKeys(text);
  };

  /** Until a question is alive, where the person is looking at it. */
  const arriveAt = async (item: Item) => {
    await inPage((css) => {
      document.querySelector(css)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, formOf(item));
    await until(
      `${item.id} is alive`,
      (css) => document.querySelector(css)?.hasAttribute('data-live') ?? false,
      formOf(item),
    );
  };

  const setField = async (item: Item, [name, value]: Fields[number]) => {
    const control = await find(`${formOf(item)} [name="${name}"]`);
    const kind = await inPage(
      (css) => document.querySelector<HTMLInputElement>(css)?.type ?? '',
      `${formOf(item)} [name="${name}"]`,
    );
    if (kind === 'select-one') await (await control.findElement(By.css(`option[value="${value}"]`))).click();
    else if (kind === 'range') await control.sendKeys(Key.ARROW_UP, Key.ARROW_UP, Key.ARROW_UP);
    else if (/^(radio|checkbox)$/.test(kind)) {
      const box = await find(`${formOf(item)} [name="${name}"][value="${value}"]`);
      if (!(await box.isSelected())) await tap(box);
    } else {
      await control.clear();
      await write(control, value);
    }
  };

  /** Answers a question and presses Check. */
  const answer = async (item: Item, want: Want) => {
    await arriveAt(item);
    const fields = fieldsFor(item, want);
    // What is typed says by itself which word it is.
    const isTyped = fields.some(([name]) => name === textField);
    for (const given of fields) if (!isTyped || given[0] !== 'choice') await setField(item, given);
    await check(item);
  };

  const check = async (item: Item) => {
    await tap(await find(`${formOf(item)} :is(button[data-check], [data-check] > summary)`));
  };

  /** The word on a question that was checked. */
  const verdict = async (item: Item): Promise<string> => {
    await until(
      `${item.id} is checked`,
      (css) => /answered|done/.test(document.querySelector<HTMLElement>(css)?.dataset.status ?? ''),
      formOf(item),
    );
    return inPage(
      (css) =>
        [...document.querySelectorAll(`${css} [data-verdict]`)]
          .filter((part) => part.checkVisibility())
          .map((part) => part.textContent.trim())
          .join(' '),
      formOf(item),
    );
  };

  const status = (item: Item) =>
    inPage((css) => document.querySelector<HTMLElement>(css)?.dataset.status ?? '', formOf(item));

  /** The words are there to be read. */
  const shows = (words: string) =>
    until(
      `the page says "${words}"`,
      (said) => {
        const says = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, ' ').includes(said);
        return [...document.querySelectorAll('body *')].some(
          (part) => part.checkVisibility() && says(part) && ![...part.children].some(says),
        );
      },
      words,
    );

  return {
    driver,
    site,
    inPage,
    until,
    complaints,
    isAtRest,
    open,
    reload,
    tap,
    find,
    button,
    link,
    field,
    valueOf,
    press,
    write,
    arriveAt,
    setField,
    answer,
    check,
    verdict,
    status,
    shows,
  };
}
