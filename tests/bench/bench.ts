// npm run bench [rounds] [lessons]: how fast a lesson answers on a slow phone, side by side with the same text and question written by hand.
// Fails past the limits; only the ratio carries over to another machine.
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { answer, check, content, questionsOf } from '../helpers/learner.ts';
import { browserArguments, findBrowser } from '../tools/browser.ts';
import { serve, type Site } from '../tools/serve.ts';
import { readParts, writeFloor, writeUnframed } from './floor.ts';
import { installProbe, type Readings, type Target } from './probe.ts';

const rounds = Number(process.argv[2] ?? 7);
/** Those to measure; all of them take long, about ten minutes a round. */
const slugs = content.lessons.map(({ slug }) => slug);
const lessons = process.argv.length > 3 ? process.argv.slice(3) : slugs;
const unknown = lessons.filter((slug) => !slugs.includes(slug));
if (unknown.length > 0 || !(rounds > 0)) {
  console.error(
    unknown.length > 0
      ? `There is no lesson ${unknown.join(', ')}. There are ${slugs.join(', ')}.`
      : `${process.argv[2]} is no number of rounds.`,
  );
  process.exit(2);
}

/** A mid-range phone on a slow connection. */
const phone = {
  screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  slowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
} as const;

/** What must hold: times in milliseconds. */
const limits = { ratio: 1.15, ignored: 150, feedback: 50, shift: 0.001 } as const;

type Contestant = {
  readonly name: string;
  readonly url: string;
  readonly target: Target;
  /** The lesson whose questions are answered one by one; of the others only the first is. */
  readonly lesson?: string;
  readonly loads: Readings[];
  /** The longest time from a tap to its choice, one a load. */
  readonly taps: number[];
  /** The time from Check to its outcome, one a question. */
  readonly outcomes: number[];
};

const executablePath = findBrowser();
const browser = await chromium.launch({
  args: browserArguments,
  ...(executablePath ? { executablePath } : {}),
});
const sites: Site[] = [await serve('dist')];
const groups = await Promise.all(lessons.map((slug) => contestantsOf(slug)));
const contestants = groups.flat();
// The first page that a browser loads is slow and is not counted. After it the two take turns at being first.
for (const contestant of contestants) await loadOnce(contestant);
for (let round = 0; round < rounds; round++) {
  for (const contestant of round % 2 ? contestants.toReversed() : contestants) {
    contestant.loads.push(await loadOnce(contestant));
    contestant.taps.push(await longestDelay(contestant));
    contestant.outcomes.push(...(await feedbackTimes(contestant)));
  }
}
await browser.close();
await Promise.all(sites.map((site) => site.close()));
report();

/** A lesson page, answered at its first `choice` item, and what it is measured against. */
async function contestantsOf(
  lesson: string,
): Promise<[byHand: Contestant, unframed: Contestant, ours: Contestant]> {
  const first = questionsOf(lesson).find(({ item }) => item.kind === 'choice')?.item;
  if (!first) throw new Error(`${lesson} has no choice item to measure`);
  const question = `form[id="${first.id.split('/')[1]}"]`;
  // Not every question asks for confidence.
  const ifSure = (selector: string) => (first.confidence ? [selector] : []);
  const ours = {
    question,
    press: [
      '[data-answer] label',
      ...ifSure('[name="confidence"] + *'),
      'button[data-check], [data-check] > summary',
    ],
    feedback: '[data-note]',
  };
  const byHand = { question, press: ['label', ...ifSure('.sure label'), 'button'], feedback: '.feedback' };
  const contestant = (name: string, url: string, target: Target) => ({
    name: `${lesson}${name}`,
    url,
    target,
    loads: [],
    taps: [],
    outcomes: [],
  });
  const url = `${sites[0]?.url}/lessons/${lesson}/`;
  const tab = await browser.newPage();
  await tab.goto(url);
  const folder = join('test-results/floor', lesson);
  writeFloor(join(folder, 'by-hand'), await readParts(tab));
  writeUnframed(join(folder, 'unframed'), join('dist/lessons', lesson, 'index.html'));
  await tab.close();
  return [
    contestant(', by hand', await serveToo(join(folder, 'by-hand')), byHand),
    contestant(', same design', await serveToo(join(folder, 'unframed')), ours),
    { ...contestant('', url, ours), lesson },
  ];
}

async function serveToo(folder: string): Promise<string> {
  const site = await serve(folder);
  sites.push(site);
  return `${site.url}/`;
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
  const boxes = await placesAtRest(options);
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
async function feedbackTimes({ url, target, lesson }: Contestant): Promise<number[]> {
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
  if (!lesson) {
    const form = tab.locator(target.question);
    const controls = target.press.map((selector) => form.locator(selector).first());
    const button = controls.pop();
    const [option, confidence] = controls;
    await option?.click();
    await confidence?.click({ position: { x: 4, y: 4 }, force: true });
    await time(target.question, target.feedback, async () => button?.click());
  } else {
    for (const { item: each } of questionsOf(lesson)) {
      const form = `form[data-item-id="${each.id}"]`;
      // A question may be taller than the screen; it wakes when a reader comes near its end.
      await tab.locator(`${form} [data-check]`).scrollIntoViewIfNeeded();
      await tab.locator(`${form}[data-live]`).waitFor();
      await answer(tab, each, 'wrong');
      await time(form, '[data-verdict]', () => check(tab, each));
    }
  }
  await tab.context().close();
  return times;
}

/** Where the first two options are, once they are in sight and stand still: what lies above them may just be laid out. */
async function placesAtRest(options: Locator) {
  for (let before = ''; ;) {
    await options.last().scrollIntoViewIfNeeded();
    const places = await Promise.all([0, 1].map((index) => options.nth(index).boundingBox()));
    const now = JSON.stringify(places);
    if (now === before) return places;
    before = now;
  }
}

function report(): void {
  const rows = contestants.map(({ name, loads, taps, outcomes }) => {
    const of = (take: (reading: Readings) => number | undefined) =>
      median(loads.map((one) => take(one) ?? NaN));
    return {
      name,
      'question there': of(({ seen }) => seen),
      answered: of(({ answered }) => answered),
      'largest paint': of(({ largestPaint }) => largestPaint),
      'longest tap': median(taps),
      'Check to feedback': median(outcomes),
      'at most': Math.max(...outcomes),
      shift: Math.max(...loads.map((one) => one.shift)),
    };
  });
  console.log(
    `Medians of ${rounds} cold loads in ms; phone: CPU slowed ${phone.slowdown} times, 1.6 Mbit/s, 150 ms.`,
  );
  console.table(Object.fromEntries(rows.map(({ name, ...rest }) => [name, rounded(rest)])));
  for (const [byHand, unframed, ours] of groups) {
    const rowOf = ({ name }: Contestant) => {
      const row = rows.find((each) => each.name === name);
      if (!row) throw new Error(`${name} was not measured`);
      return row;
    };
    const row = rowOf(ours);
    const ratio = row.answered / rowOf(byHand).answered;
    const framework = row.answered / rowOf(unframed).answered;
    console.log(ours.name);
    judge(`first answer against the page by hand: ${ratio.toFixed(2)} times`, ratio, limits.ratio);
    judge(
      `against its own design without a framework: ${framework.toFixed(2)} times`,
      framework,
      limits.ratio,
    );
    judge(
      `longest tap while loading: ${row['longest tap'].toFixed(0)} ms`,
      row['longest tap'],
      limits.ignored,
    );
    judge(
      `Check to feedback: ${row['Check to feedback'].toFixed(0)} ms`,
      row['Check to feedback'],
      limits.feedback,
    );
    judge(`layout shift: ${row.shift.toFixed(4)}`, row.shift, limits.shift);
  }
}

function judge(what: string, value: number, limit: number): void {
  console.log(`  ${value <= limit ? 'ok  ' : 'PAST'} ${what} (limit ${limit})`);
  if (!(value <= limit)) process.exitCode = 1;
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
