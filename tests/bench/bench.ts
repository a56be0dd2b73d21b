// npm run bench [rounds]: how fast a lesson answers on a slow phone, side by side with the same text and question written by hand.
// Fails past the limits; only the ratio carries over to another machine.
import { chromium, type Page } from '@playwright/test';
import { answer, check, content, questionsOf } from '../e2e/learner.ts';
import { browserArguments, findBrowser } from '../browser.ts';
import { serve } from '../serve.ts';
import { writeFloor, type Block } from './floor.ts';
import { installProbe, type Readings, type Target } from './probe.ts';

const rounds = Number(process.argv[2] ?? 7);
const lesson = 'headline-and-floor';
const itemId = 'headline-and-floor/a-friend-sums-up';

/** A mid-range phone on a slow connection. */
const phone = {
  screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  slowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
} as const;

/** What must hold: times in milliseconds. */
const limits = { ratio: 1.15, ignored: 150, feedback: 50, shift: 0.001 } as const;

type Contestant = { readonly name: string; readonly url: string; readonly target: Target };

const item = content.items.get(itemId);
if (item?.kind !== 'choice') throw new Error(`${itemId} is no choice item`);

const executablePath = findBrowser();
const browser = await chromium.launch({
  args: browserArguments,
  ...(executablePath ? { executablePath } : {}),
});
const site = await serve('dist');
const page: Contestant = {
  name: 'lesson page',
  url: `${site.url}/lessons/${lesson}/`,
  target: {
    question: `form[data-item-id="${itemId}"]`,
    press: ['[data-answer] label', '[name="confidence"] + *', '[data-check] > summary'],
    feedback: '[data-note]',
  },
};
writeFloor('test-results/floor', await textOf(page), item);
const floorSite = await serve('test-results/floor');
const floor: Contestant = {
  name: 'by hand',
  url: `${floorSite.url}/`,
  target: { question: '#quiz', press: ['label', '.sure label', 'button'], feedback: '.feedback' },
};

const contestants = [floor, page];
const loads = new Map<string, Readings[]>(contestants.map(({ name }) => [name, []]));
const delays = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
const answers = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
// A first page is slow whoever it is: it does not count. Then turn about, so that nobody is always first.
await loadOnce(floor);
await loadOnce(page);
for (let round = 0; round < rounds; round++) {
  for (const contestant of round % 2 ? contestants.toReversed() : contestants) {
    loads.get(contestant.name)?.push(await loadOnce(contestant));
    delays.get(contestant.name)?.push(await longestDelay(contestant));
    answers.get(contestant.name)?.push(...(await feedbackTimes(contestant)));
  }
}
await browser.close();
await Promise.all([site.close(), floorSite.close()]);
report();

/** The lesson's prose, block by block, as the built page has it, and where the question stands in it. */
async function textOf({ url, target }: Contestant): Promise<Block[]> {
  const tab = await browser.newPage();
  await tab.goto(url);
  const blocks = await tab.evaluate((question) => {
    const parts = document.querySelectorAll(`main :is(h1, h2, p, li), ${question}`);
    return [...parts].flatMap((part) => {
      if (part.matches(question)) return [{ tag: 'question', text: '' }];
      if (part.closest('form, [popover], nav') || part.querySelector('p')) return [];
      return [{ tag: part.tagName.toLowerCase(), text: part.textContent.replaceAll(/\s+/g, ' ').trim() }];
    });
  }, target.question);
  await tab.close();
  return blocks as Block[];
}

async function openPhone(target: Target, options: { auto: boolean; slowNetwork: boolean }): Promise<Page> {
  const context = await browser.newContext(phone.screen);
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
  if (options.slowNetwork) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', phone.network);
  }
  await tab.addInitScript(installProbe, { target, auto: options.auto });
  return tab;
}

/** From navigation to the painted feedback of an answer that is given as soon as it can be. */
async function loadOnce({ url, target }: Contestant): Promise<Readings> {
  const tab = await openPhone(target, { auto: true, slowNetwork: true });
  await tab.goto(url, { waitUntil: 'networkidle' });
  await tab.waitForFunction(() => probe.readings.answered !== undefined);
  const readings = await tab.evaluate(() => probe.readings);
  await tab.context().close();
  return readings;
}

/**
 * While the page loads and its scripts start, options are tapped in turn, as fast as taps come through.
 * @returns the longest time, in ms, from a tap to its option being chosen; Infinity when a tap chose nothing
 */
async function longestDelay({ url, target }: Contestant): Promise<number> {
  const tab = await openPhone(target, { auto: false, slowNetwork: true });
  await tab.addInitScript(() => {
    const tapped: { at: number; until?: number }[] = [];
    Object.assign(globalThis, { tapped });
    addEventListener('pointerdown', (event) => tapped.push({ at: event.timeStamp }), true);
    addEventListener(
      'input',
      () => {
        const last = tapped.at(-1);
        if (last) last.until ??= performance.now();
      },
      true,
    );
  });
  await tab.goto(url, { waitUntil: 'commit' });
  const options = tab.locator(`${target.question} ${target.press[0]}`);
  await options.last().waitFor();
  await options.last().scrollIntoViewIfNeeded();
  const boxes = await Promise.all([0, 1].map((index) => options.nth(index).boundingBox()));
  const end = Date.now() + 4000;
  for (let tap = 0; Date.now() < end; tap++) {
    const box = boxes[tap % 2];
    if (!box) throw new Error('the question has no place on the page');
    await tab.touchscreen.tap(box.x + 20, box.y + box.height / 2);
  }
  const waits = await tab.evaluate(async () => {
    // The last tap may still be on its way.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const tapped = Reflect.get(globalThis, 'tapped') as { at: number; until?: number }[];
    return tapped.map(({ at, until }) => (until ?? Infinity) - at);
  });
  await tab.context().close();
  return Math.max(...waits);
}

/** The page at rest: from a click on Check to its painted outcome, in ms, for every question of the lesson. */
async function feedbackTimes({ url, target }: Contestant): Promise<number[]> {
  const tab = await openPhone(target, { auto: false, slowNetwork: false });
  await tab.goto(url, { waitUntil: 'networkidle' });
  const times: number[] = [];
  const time = async (form: string, feedback: string, press: () => Promise<void>) => {
    const taken = tab.evaluate(([question, outcome]) => probe.timeFeedback(question, outcome), [
      form,
      feedback,
    ] as const);
    await press();
    times.push(await taken);
  };
  if (target === floor.target) {
    for (const selector of target.press.slice(0, 2)) await tab.locator(selector).first().click();
    await time(target.question, target.feedback, () => tab.getByRole('button').click());
  } else {
    for (const { item: each } of questionsOf(lesson)) {
      const form = `form[data-item-id="${each.id}"]`;
      await tab.locator(form).scrollIntoViewIfNeeded();
      await tab.locator(`${form}[data-live]`).waitFor();
      await answer(tab, each, 'wrong');
      await time(form, '[data-verdict]', () => check(tab, each));
    }
  }
  await tab.context().close();
  return times;
}

function report(): void {
  const rows = contestants.map(({ name }) => {
    const readings = loads.get(name) ?? [];
    const of = (take: (reading: Readings) => number | undefined) =>
      median(readings.map((one) => take(one) ?? NaN));
    return {
      name,
      'question there': of(({ seen }) => seen),
      answered: of(({ answered }) => answered),
      'largest paint': of(({ largestPaint }) => largestPaint),
      'longest tap': median(delays.get(name) ?? []),
      'Check to feedback': median(answers.get(name) ?? []),
      'at most': Math.max(...(answers.get(name) ?? [])),
      shift: Math.max(...readings.map((one) => one.shift)),
    };
  });
  console.log(
    `Medians of ${rounds} cold loads in ms; phone: CPU slowed ${phone.slowdown} times, 1.6 Mbit/s, 150 ms.`,
  );
  console.table(Object.fromEntries(rows.map(({ name, ...rest }) => [name, rounded(rest)])));

  const [byHand, ours] = rows;
  if (!byHand || !ours) throw new Error('nothing was measured');
  const ratio = ours.answered / byHand.answered;
  const verdicts = [
    [`first answer against the page by hand: ${ratio.toFixed(2)} times`, ratio, limits.ratio],
    [`longest tap while loading: ${ours['longest tap'].toFixed(0)} ms`, ours['longest tap'], limits.ignored],
    [
      `Check to feedback: ${ours['Check to feedback'].toFixed(0)} ms`,
      ours['Check to feedback'],
      limits.feedback,
    ],
    [`layout shift: ${ours.shift.toFixed(4)}`, ours.shift, limits.shift],
  ] as const;
  for (const [what, value, limit] of verdicts) {
    console.log(`${value <= limit ? 'ok  ' : 'PAST'} ${what} (limit ${limit})`);
    if (!(value <= limit)) process.exitCode = 1;
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

function rounded(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name === 'shift' ? Number(value.toFixed(4)) : Math.round(value),
    ]),
  );
}
