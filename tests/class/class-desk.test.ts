import assert from 'node:assert/strict';
import { join } from 'node:path';
import { beforeEach, test, type TestContext } from 'node:test';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import { linkOf } from '#assignment/assignment-link.ts';
import { assignmentText } from '#assignment/assignment.ts';
import { withSame } from '#class/intake/match-names.ts';
import { textSource } from '#class/intake/dropped-text.ts';
import type { PaperAnswer } from '#class/class.ts';
import { deflate } from '#lib/deflate.ts';
import { writeCodes } from '#receipt/receipt-code.ts';
import { receiptFile, wrapReceipt } from '#receipt/wrap-receipt.ts';
import { receiptText, type Receipt } from '#receipt/receipt.ts';
import { makeKey } from '#keys/unseal.ts';
import { someReceipt } from '../helpers/arbitraries.ts';
import { fakeDatabase } from '../helpers/fake-database.ts';

type ClassTab = typeof import('#class/keeping/open-class.ts') &
  typeof import('#class/keeping/class-changes.ts') &
  typeof import('#class/intake/hand-in.ts');
type Kept = typeof import('#class/keeping/class-repository.ts');

const now = 1_795_000_000_000;
const [first, second, third] = fc.sample(someReceipt, { seed: 7, numRuns: 3 });
assert.ok(first && second && third);
const key = await makeKey();
assert.ok(key);

let database = fakeDatabase();
beforeEach(() => {
  database = fakeDatabase();
  database.install();
});

const { outputFiles } = buildSync({
  stdin: {
    contents:
      "export * from './keeping/open-class.ts'; export * from './keeping/class-changes.ts'; export * from './intake/hand-in.ts'; export { $keeping } from './keeping/class-repository.ts';",
    resolveDir: join(import.meta.dirname, '../../src/class'),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
let tabs = 0;

/** A page of its own: another tab, or the same one reloaded. Tabs here do not hear one another. */
async function openTab() {
  const script = `${outputFiles[0]?.text ?? ''}// ${(tabs += 1)}`;
  const tab: ClassTab & Pick<Kept, '$keeping'> = await import(
    `data:text/javascript,${encodeURIComponent(script)}`
  );
  await tab.openClasses();
  return tab;
}

const fileOf = async (receipt: Receipt, to?: string) => {
  const wrapped = await wrapReceipt(receipt, to);
  assert.ok(wrapped);
  return textSource(receiptFile(wrapped), `${receipt.pupil}.txt`);
};

const answer = (pupil: string, fields: PaperAnswer['fields'] = [['choice', 'yes']]): PaperAnswer => ({
  pupil,
  placement: 'one/a',
  hash: '0a1b2c3d',
  typed: 'A',
  fields,
  day: '2026-11-26',
});

const receiptsOn = ({ $openClass }: ClassTab) => $openClass.get()?.receipts.map(({ receipt }) => receipt);

test('a class, its receipts, paper and marks are there after a reload, and what was sealed is kept sealed', async () => {
  const tab = await openTab();
  const id = await tab.makeClass(' Year <b>10</b> ', ['Ada', 'ada ', '', 'Bo'], now);
  await tab.openClass(id, [key]);
  const intake = await tab.handIn([await fileOf(first, key.x), await fileOf(second)], [key], now);
  assert.deepEqual(intake.lines, []);
  await tab.keepPaper(answer('Ada'));
  await tab.keepMarks({ pupil: 'Bo', placement: 'desk-note/it', scores: { sourcing: 3 }, note: 'Level.' });
  assert.equal(tab.$keeping.get(), 'kept');

  const reloaded = await openTab();
  assert.deepEqual(
    reloaded.$classes.get().map(({ name, roster }) => [name, roster]),
    [['Year b10/b', ['Ada', 'Bo']]],
  );
  await reloaded.openClass(id, []);
  assert.deepEqual(receiptsOn(reloaded), [second]);
  assert.deepEqual(
    reloaded.$openClass.get()?.locked.map(({ kind }) => kind),
    ['sealed'],
  );
  await reloaded.openClass(id, [key]);
  assert.deepEqual(new Set(receiptsOn(reloaded)), new Set([first, second]));
  const desk = reloaded.$openClass.get();
  assert.deepEqual(
    [desk?.paper, desk?.marks, desk?.locked],
    [tab.$openClass.get()?.paper, tab.$openClass.get()?.marks, []],
  );
  assert.equal(desk?.paper.length, 1);
});

test('what is taken back, emptied or forgotten leaves nothing behind', async () => {
  const tab = await openTab();
  const other = await tab.makeClass('Another', [], now);
  const id = await tab.makeClass('Year 10', [], now + 1);
  assert.deepEqual(
    tab.$classes.get().map(({ name }) => name),
    ['Year 10', 'Another'],
  );
  await tab.openClass(other, []);
  await tab.handIn([await fileOf(second)], [], now);
  await tab.openClass(id, []);
  const { taken } = await tab.handIn([await fileOf(first), await fileOf(second)], [], now);
  await tab.removeReceipt(taken[0]?.key ?? '');
  await tab.keepPaper(answer('Ada'));
  await tab.keepPaper(answer('Ada', []));
  await tab.keepMarks({ pupil: 'Bo', placement: 'one/a', scores: {}, note: 'x' });
  await tab.keepMarks({ pupil: 'Bo', placement: 'one/a', scores: {}, note: ' ' });
  const reloaded = await openTab();
  await reloaded.openClass(id, []);
  assert.deepEqual(receiptsOn(reloaded), [second]);
  assert.deepEqual([reloaded.$openClass.get()?.paper, reloaded.$openClass.get()?.marks], [[], []]);
  await reloaded.forgetClass(id);
  assert.equal(reloaded.$openClass.get(), undefined);
  assert.deepEqual(
    reloaded.$classes.get().map(({ name }) => name),
    ['Another'],
  );
  // Of the other class: its head and its receipt.
  assert.equal(database.rows().length, 2);
});

test('two tabs do not lose each other’s additions', async () => {
  const [one, other] = [await openTab(), await openTab()];
  const id = await one.makeClass('Year 10', ['Ada'], now);
  await Promise.all([one.openClass(id, []), other.openClass(id, [])]);
  await Promise.all([
    one.handIn([await fileOf(first)], [], now),
    other.handIn([await fileOf(second)], [], now),
    one.keepClass(id, (head) => ({ ...head, roster: [...head.roster, 'Bo'] })),
    other.keepClass(id, (head) => ({ ...head, roster: [...head.roster, 'Cy'] })),
    one.keepPaper(answer('Ada')),
    other.keepPaper(answer('Bo')),
  ]);
  const reloaded = await openTab();
  await reloaded.openClass(id, []);
  assert.deepEqual(new Set(receiptsOn(reloaded)), new Set([first, second]));
  assert.deepEqual(reloaded.$openClass.get()?.head.roster.toSorted(), ['Ada', 'Bo', 'Cy']);
  assert.equal(reloaded.$openClass.get()?.paper.length, 2);
});

test('a class that another tab has forgotten takes nothing more', async () => {
  const [one, other] = [await openTab(), await openTab()];
  const id = await one.makeClass('Year 10', [], now);
  await other.openClass(id, []);
  await one.forgetClass(id);
  await other.handIn([await fileOf(first)], [], now);
  assert.deepEqual(database.rows(), []);
  assert.equal(other.$openClass.get(), undefined);
  assert.deepEqual(other.$classes.get(), []);
});

test('parts wait in the class until the missing ones come', async () => {
  const codes = writeCodes('plain', first.id, await deflate(receiptText(first)), 60);
  const tab = await openTab();
  const id = await tab.makeClass('Year 10', [], now);
  await tab.openClass(id, []);
  await tab.handIn(
    codes.slice(1).map((code) => textSource(code)),
    [],
    now,
  );
  const reloaded = await openTab();
  await reloaded.openClass(id, []);
  assert.equal(reloaded.$openClass.get()?.parts.length, codes.length - 1);
  await reloaded.handIn([textSource(codes[0] ?? '')], [], now);
  assert.deepEqual(receiptsOn(reloaded), [first]);
  assert.deepEqual(reloaded.$openClass.get()?.parts, []);
  // Its head and the receipt: no part is left.
  assert.equal(database.rows().length, 2);
});

test('what has come of a load is kept before the rest is read', async (context) => {
  const [, part = ''] = writeCodes('plain', second.id, await deflate(receiptText(second)), 60);
  const tab = await openTab();
  const id = await tab.makeClass('Year 10', [], now);
  await tab.openClass(id, []);
  const slow = Promise.withResolvers<Uint8Array>();
  const load = tab.handIn(
    [
      await fileOf(first),
      await fileOf(third, key.x),
      textSource(part),
      { name: 'slow.txt', size: 1, read: () => slow.promise },
    ],
    [],
    now,
  );
  // The class, two receipts and a part.
  await context.waitFor(() => assert.equal(database.rows().length, 4), { timeout: 5_000 });
  const left = await openTab();
  await left.openClass(id, []);
  assert.deepEqual(receiptsOn(left), [first]);
  assert.equal(left.$openClass.get()?.locked.length, 1);
  assert.equal(left.$openClass.get()?.parts.length, 1);
  slow.resolve(new TextEncoder().encode('no receipt'));
  await load;
  assert.deepEqual(receiptsOn(tab), [first]);
  assert.equal(database.rows().length, 4);
});

/** Everything there is of a class: on the desk, and in the database. */
const stateOf = ({ $openClass }: ClassTab) => [[$openClass.get()], database.rows().toSorted(byText)] as const;
const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** What comes back after a load is undone: a class with a receipt, one that is locked, a part that waits, paper and a match. */
async function classBefore(tab: ClassTab, [ada, bea, cy]: readonly [Receipt, Receipt, Receipt], to: string) {
  const id = await tab.makeClass('Year 10', ['Ada Lovelace', 'Bo'], now);
  await tab.openClass(id, []);
  const parts = writeCodes('plain', bea.id, await deflate(receiptText(bea)), 400);
  const [, ...missing] = parts;
  assert.ok(missing.length > 0);
  await tab.handIn([await fileOf(ada), textSource(parts[0] ?? '')], [], now);
  await tab.keepClass(id, (head) => ({ ...head, sameAs: [[ada.pupil, 'Bo']] }));
  await tab.keepPaper(answer('Ada'));
  // Of a set that the load adds to, of one that it begins, of the name that is there, locked, here already, and nothing.
  const cyParts = writeCodes('plain', cy.id, await deflate(receiptText(cy)), 60);
  const loads = [
    textSource(missing.join(' ')),
    textSource(cyParts[0] ?? ''),
    await fileOf({ ...cy, pupil: ada.pupil }),
    await fileOf(cy, to),
    await fileOf(ada),
    textSource('no receipt'),
  ];
  return { id, loads };
}

test('a load that is undone leaves the class as it was, here and after a reload, whatever it brought', async () => {
  const tab = await openTab();
  const { id, loads } = await classBefore(tab, [first, second, third], key.x);
  const before = stateOf(tab);
  await fc.assert(
    fc.asyncProperty(fc.subarray(loads), fc.boolean(), async (some, isMatched) => {
      const { taken, locked, undo } = await tab.handIn(some, [], now);
      if (taken.length + locked.length > 0) assert.notDeepEqual(stateOf(tab), before);
      assert.equal(
        undo === undefined,
        some.every((one) => loads.indexOf(one) > 3),
        'no undo where nothing came',
      );
      if (isMatched) {
        await tab.keepClass(id, (head) =>
          taken.reduce((changed, { receipt }) => withSame(changed, receipt.pupil, 'Ada Lovelace'), head),
        );
      }
      await undo?.();
      assert.deepEqual(stateOf(tab), before);
    }),
    { numRuns: 40 },
  );
  const reloaded = await openTab();
  await reloaded.openClass(id, []);
  assert.deepEqual(receiptsOn(reloaded), [first]);
});

test('a load that is stopped is undone, though it was written as it came and a file never answers', async (context) => {
  const tab = await openTab();
  const { loads } = await classBefore(tab, [first, second, third], key.x);
  const before = stateOf(tab);
  const stop = new AbortController();
  const load = tab.handIn(
    [...loads, { name: 'slow.txt', size: 1, read: () => new Promise(() => {}) }, await fileOf(second)],
    [],
    now,
    undefined,
    stop.signal,
  );
  await context.waitFor(() => assert.ok(database.rows().length > before[1].length + 2), { timeout: 5_000 });
  stop.abort();
  assert.deepEqual((await load).taken, []);
  assert.deepEqual(stateOf(tab), before);
});

test('what an address carries is looked into without anything being kept', async () => {
  const tab = await openTab();
  const { loads } = await classBefore(tab, [first, second, third], key.x);
  const before = stateOf(tab);
  const { taken, locked, parts } = await tab.lookInto(loads, [], now);
  assert.deepEqual(
    taken.map(({ receipt }) => receipt.pupil).toSorted(),
    [first.pupil, second.pupil].toSorted(),
  );
  assert.equal(locked.length, 1);
  assert.deepEqual(parts, [], 'a part of what is there whole');
  assert.equal((await tab.lookInto(loads.slice(1, 2), [], now)).parts.length, 1);
  assert.deepEqual(stateOf(tab), before);
  const waiting = tab.$openClass.get()?.parts ?? [];
  const [own = '', next = ''] = writeCodes('plain', second.id, await deflate(receiptText(second)), 400);
  assert.equal(tab.isAwaited(next, waiting), true);
  assert.equal(tab.isAwaited(`${own} ${next}`, waiting), true);
  const [foreign = ''] = writeCodes('plain', third.id, await deflate(receiptText(third)), 400);
  assert.equal(tab.isAwaited(`${next} ${foreign}`, waiting), false, 'one that is not waited for');
  assert.equal(tab.isAwaited('', waiting), false, 'nothing');
});

test('what was brought to a class does not come into another that was opened before its turn', async () => {
  const tab = await openTab();
  const id = await tab.makeClass('Year 10', [], now);
  const other = await tab.makeClass('Year 11', [], now);
  await tab.openClass(other, []);
  const file = await fileOf(first);
  const { taken, lines } = await tab.handIn([file], [], now, undefined, undefined, id);
  assert.deepEqual([taken, tab.$openClass.get()?.receipts], [[], []]);
  assert.deepEqual(
    lines.map(({ source }) => source),
    [file.name],
  );
  assert.match(lines[0]?.reason ?? '', /^Another class was opened/);
});

test('names that differ in what cannot be seen are one, also in what was kept before that was so', async () => {
  const tab = await openTab();
  const id = await tab.makeClass('Year\u202E 10', ['Ada', 'Ada\u200B', '\u3164'], now);
  await tab.openClass(id, []);
  assert.equal(tab.$openClass.get()?.head.name, 'Year 10');
  assert.deepEqual(tab.$openClass.get()?.head.roster, ['Ada']);
  // A receipt as it could be made before names were cleaned.
  const bytes = await deflate(receiptText({ ...first, pupil: 'Ad\u200Ba' }));
  await tab.handIn([textSource(writeCodes('plain', first.id, bytes).join(' '), 'a\u202Etxt.exe')], [], now);
  const [taken] = tab.$openClass.get()?.receipts ?? [];
  assert.deepEqual([taken?.receipt.pupil, taken?.source], ['Ada', 'atxt.exe']);
  const nobody = await deflate(receiptText({ ...second, pupil: '\u3164' }));
  const { taken: none, lines } = await tab.handIn(
    [textSource(writeCodes('plain', second.id, nobody).join(' '))],
    [],
    now,
  );
  assert.deepEqual(none, []);
  assert.match(lines[0]?.reason ?? '', /^The name on it has no letter and no digit/);
  await tab.keepMarks({ pupil: 'Ada\u200B', placement: 'desk-note/it', scores: { sourcing: 3 }, note: '' });
  await tab.keepMarks({ pupil: 'Ada', placement: 'desk-note/it', scores: { sourcing: 4 }, note: '' });
  const reloaded = await openTab();
  await reloaded.openClass(id, []);
  assert.deepEqual(
    reloaded.$openClass.get()?.marks.map(({ pupil, scores }) => [pupil, scores.sourcing]),
    [['Ada', 4]],
  );
});

test('the assignment comes from its link', async () => {
  const { fragment, fingerprint } = await linkOf(
    assignmentText({
      title: 'Year 10',
      lessons: ['one'],
      checks: [],
      note: '',
      receipt: true,
      content: '0a1b2c3d',
      made: '2026-11-20',
    }),
  );
  const tab = await openTab();
  const id = await tab.makeClass('Year 10', [], now);
  await tab.openClass(id, []);
  await tab.keepClass(id, (head) => ({ ...head, assignment: fragment }));
  assert.equal(tab.$openClass.get()?.assignment?.fingerprint, fingerprint);
  await tab.keepClass(id, ({ assignment: _gone, ...head }) => head);
  assert.equal(tab.$openClass.get()?.assignment, undefined);
});

const file = await fileOf(first);

/** A class is made and worked with, and closed and opened again in the same tab. */
async function workIn(tab: Awaited<ReturnType<typeof openTab>>) {
  const id = await tab.makeClass('Year 10', ['Ada'], now);
  await tab.openClass(id, []);
  await tab.handIn([file], [], now);
  await tab.keepPaper(answer('Ada'));
  tab.closeClass();
  await tab.openClass(id, []);
  assert.deepEqual(receiptsOn(tab), [first]);
  assert.equal(tab.$openClass.get()?.paper.length, 1);
  assert.equal(tab.$keeping.get(), 'tab');
  await tab.forgetClass(id);
  assert.deepEqual(tab.$classes.get(), []);
}

test('where storage is refused the desk works for the tab, and says so', async () => {
  database.state.refusesToOpen = true;
  await workIn(await openTab());
});

test('where there is no database at all the desk works for the tab, and says so', async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  await workIn(await openTab());
});

test('where storage is full the desk works for the tab, and says so; what there is room for again is kept', async () => {
  database.state.isFull = true;
  await workIn(await openTab());
  const tab = await openTab();
  database.state.isFull = false;
  const id = await tab.makeClass('Year 10', [], now);
  await tab.openClass(id, []);
  database.state.isFull = true;
  await tab.keepPaper(answer('Ada'));
  assert.equal(tab.$keeping.get(), 'tab');
  assert.equal(tab.$openClass.get()?.paper.length, 1);
  database.state.isFull = false;
  await tab.keepPaper({ ...answer('Ada'), typed: 'B' });
  const reloaded = await openTab();
  await reloaded.openClass(id, []);
  assert.deepEqual(
    reloaded.$openClass.get()?.paper.map(({ typed }) => typed),
    ['B'],
  );
});

/** Two classes, four results in the first. */
const withTwoClasses = async (tab: Awaited<ReturnType<typeof openTab>>) => {
  const [other, id] = [await tab.makeClass('Another', [], now), await tab.makeClass('Year 10', [], now + 1)];
  await tab.openClass(id, []);
  await tab.handIn([file, await fileOf(second)], [], now);
  await tab.keepPaper(answer('Ada'));
  return { other, id };
};

async function turnAway(tab: Awaited<ReturnType<typeof openTab>>, other: string, id: string) {
  await tab.openClass(other, []);
  await tab.openClass(id, []);
}

const namesOn = ({ $classes }: ClassTab) => $classes.get().map(({ name }) => name);

test('a database that is deleted under the desk takes nothing from it: classes can be changed, and kept again', async () => {
  const tab = await openTab();
  const { other, id } = await withTwoClasses(tab);
  database.remove();
  await tab.handIn([await fileOf(third)], [], now);
  await tab.keepMarks({ pupil: 'Bo', placement: 'one/a', scores: {}, note: 'x' });
  await turnAway(tab, other, id);
  assert.equal(tab.$keeping.get(), 'tab');
  assert.deepEqual(new Set(receiptsOn(tab)), new Set([first, second, third]));
  const desk = tab.$openClass.get();
  assert.deepEqual([desk?.paper.length, desk?.marks.length], [1, 1]);
  await tab.removeReceipt(desk?.receipts.find(({ receipt }) => receipt.id === second.id)?.key ?? '');
  await turnAway(tab, other, id);
  assert.deepEqual(new Set(receiptsOn(tab)), new Set([first, third]));

  await tab.tryKeeping();
  assert.equal(tab.$keeping.get(), 'kept');
  const reloaded = await openTab();
  assert.deepEqual(namesOn(reloaded), ['Year 10', 'Another']);
  await reloaded.openClass(id, []);
  assert.deepEqual(new Set(receiptsOn(reloaded)), new Set([first, third]));
  assert.deepEqual(
    [reloaded.$openClass.get()?.paper.length, reloaded.$openClass.get()?.marks.length],
    [1, 1],
  );
});

/** Lets everything happen that waits for nothing but itself, and then for the longest wait. */
async function waitInVain(context: TestContext, work: Promise<unknown>) {
  const state = { isDone: false };
  void work.finally(() => (state.isDone = true));
  while (!state.isDone) {
    context.mock.timers.tick(8000);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a database that never answers is waited for once, and what it had shows when it answers again', async (context) => {
  const before = await openTab();
  const { other, id } = await withTwoClasses(before);
  context.mock.timers.enable({ apis: ['setTimeout'] });
  database.state.isSilent = true;
  const opening = openTab();
  await waitInVain(context, opening);
  const tab = await opening;
  assert.deepEqual([tab.$keeping.get(), namesOn(tab)], ['tab', []]);
  // From then on it is not waited for.
  const made = await tab.makeClass('Meanwhile', [], now + 2);
  await tab.openClass(made, []);
  await tab.handIn([await fileOf(third)], [], now);
  database.state.isSilent = false;
  await tab.tryKeeping();
  assert.equal(tab.$keeping.get(), 'kept');
  assert.deepEqual(namesOn(tab), ['Meanwhile', 'Year 10', 'Another']);
  await turnAway(tab, other, id);
  assert.deepEqual(new Set(receiptsOn(tab)), new Set([first, second]));
  context.mock.timers.reset();
  const reloaded = await openTab();
  await reloaded.openClass(made, []);
  assert.deepEqual(receiptsOn(reloaded), [third]);
});

test('a database that falls silent under the desk takes nothing from it', async (context) => {
  const tab = await openTab();
  const { other, id } = await withTwoClasses(tab);
  context.mock.timers.enable({ apis: ['setTimeout'] });
  database.state.isSilent = true;
  await waitInVain(context, turnAway(tab, other, id));
  assert.equal(tab.$keeping.get(), 'tab');
  assert.deepEqual(new Set(receiptsOn(tab)), new Set([first, second]));
  assert.equal(tab.$openClass.get()?.paper.length, 1);
});

test('what somebody put into the database by hand is passed over', async () => {
  const tab = await openTab();
  const id = await tab.makeClass('Year 10', [], now);
  const { browserDatabase } = await import('#class/keeping/class-database.ts');
  const kept = await browserDatabase();
  assert.ok(kept);
  await kept.changeHead('x', () => ({ id: 'x', name: '<script>', roster: 5 }) as { id: string });
  const junk = [null, 'text', {}, { key: 'x', bytes: 'no' }, JSON.parse('{"__proto__":{"polluted":true}}')];
  await kept.write(
    id,
    junk.flatMap((value: unknown, index) =>
      (['receipt', 'part', 'paper', 'mark'] as const).map((kind) => ({ kind, name: String(index), value })),
    ),
  );
  const reloaded = await openTab();
  assert.deepEqual(
    reloaded.$classes.get().map(({ name }) => name),
    ['Year 10'],
  );
  await reloaded.openClass(id, []);
  const desk = reloaded.$openClass.get();
  assert.deepEqual(
    [desk?.receipts, desk?.locked, desk?.parts, desk?.paper, desk?.marks],
    [[], [], [], [], []],
  );
});
