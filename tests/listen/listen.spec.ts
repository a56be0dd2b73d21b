// Somebody listens: with a voice on the device, without one, and with voices that would send the text away.
import { expect, test, type Page } from '@playwright/test';
import { plainText } from '#quiz/rich-text.ts';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import { content, openComfort, watchConsole } from '../helpers/learner.ts';

const [report] = content.reports;
const [lesson] = content.lessons;
if (!report || !lesson) throw new Error('expected a report and a lesson');

/** A browser that speaks: it keeps what it was asked to say, and says it at once or when it is told to go on. */
async function withVoices(page: Page, voices: readonly { lang: string; localService: boolean }[]) {
  await page.addInitScript((known) => {
    const said: { words: string; rate: number }[] = [];
    let speaking: EventTarget | undefined;
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => known.map((voice) => ({ ...voice, name: voice.lang, default: false })),
      speak(utterance: SpeechSynthesisUtterance) {
        said.push({ words: utterance.text, rate: utterance.rate });
        speaking = utterance;
      },
      cancel() {
        speaking = undefined;
      },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    // A voice of the page’s own cannot be given to a real one.
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class extends EventTarget {
        rate = 1;
        text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      },
    });
    Object.assign(globalThis, {
      said,
      isSpeaking: () => speaking !== undefined,
      goOn: () => speaking?.dispatchEvent(new Event('end')),
    });
  }, voices);
}

const said = (page: Page) => page.evaluate<{ words: string; rate: number }[]>('said');
const goOn = (page: Page) => page.evaluate('goOn()');
const isSpeaking = (page: Page) => page.evaluate<boolean>('isSpeaking()');
const english = [{ lang: 'en-GB', localService: true }];
const path = `/reports/${report.slug}/`;
const listen = (page: Page) => page.getByRole('button', { name: /^Listen/ });

test('a report is read sentence by sentence, each marked, and Escape stops it', async ({ page }) => {
  const complaints = watchConsole(page);
  await withVoices(page, english);
  await page.goto(path);
  await page.getByRole('button', { name: `Listen: ${report.headline}` }).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  for (let sentences = 0; sentences < 8; sentences++) await goOn(page);
  const words = (await said(page)).map((one) => one.words);
  const told = [report.headline, ...report.paragraphs.map(({ text }) => text)].join(' ');
  expect(words).toContain(report.headline);
  const inText = words.filter((one) => told.includes(one));
  expect(inText.length).toBeGreaterThanOrEqual(4);
  const marked = await page.evaluate(() => {
    const [range] = CSS.highlights.get('heard') ?? [];
    return range instanceof Range ? range.toString() : '';
  });
  expect(marked.replaceAll(/\s+/g, ' ')).toBe(words.at(-1));
  await page.keyboard.press('Escape');
  expect(await isSpeaking(page)).toBe(false);
  await expect(listen(page).first()).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.has('heard'))).toBe(false);
  expect(complaints).toEqual([]);
});

test('each step of a lesson can be heard; another one stops the first, and the same button stops it', async ({
  page,
}) => {
  await withVoices(page, english);
  await page.goto(`/lessons/${lesson.slug}/`);
  await expect(listen(page)).toHaveCount(lesson.steps.length);
  const [first, second] = lesson.steps;
  await page.getByRole('button', { name: `Listen: ${first?.title}` }).click();
  await page.getByRole('button', { name: `Listen: ${second?.title}` }).click();
  await expect(page.getByRole('button', { name: /^Stop/ })).toHaveCount(1);
  await page.getByRole('button', { name: `Stop: ${second?.title}` }).click();
  expect(await isSpeaking(page)).toBe(false);
  await expect(listen(page)).toHaveCount(lesson.steps.length);
  await expectAccessibleInBothSchemes(page, 'with its buttons');
});

test('reasons that nobody has earned yet are not read', async ({ page }) => {
  await withVoices(page, english);
  await page.goto(path);
  await page.getByRole('button', { name: `Listen: ${report.headline}` }).click();
  for (let sentences = 0; sentences < 200 && (await isSpeaking(page)); sentences++) await goOn(page);
  const words = (await said(page)).map((one) => one.words).join(' ');
  for (const { note } of report.questions) expect(words).not.toContain(plainText(note));
  await expect(page.getByRole('button', { name: /^Stop/ })).toHaveCount(0);
});

test('how fast it reads is chosen in “Aa” and kept', async ({ page }) => {
  await withVoices(page, english);
  await page.goto(path);
  const panel = await openComfort(page);
  await panel.getByRole('group', { name: 'Reading aloud' }).getByRole('radio', { name: 'Slower' }).check();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: `Listen: ${report.headline}` }).click();
  expect((await said(page))[0]?.rate).toBe(0.75);
});

for (const [who, voices] of [
  ['without a voice', []],
  ['whose only voice is elsewhere', [{ lang: 'en-US', localService: false }]],
  ['whose only voice speaks another language', [{ lang: 'uk-UA', localService: true }]],
] as const) {
  test(`a device ${who} shows no button`, async ({ page }) => {
    await withVoices(page, voices);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(listen(page)).toHaveCount(0);
    expect(asked.filter((url) => url.includes('listen-buttons'))).toEqual([]);
  });
}
