// What a platform is told of answers, tried on every question of the course and on a runtime that is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import * as fc from 'fast-check';
import { unitsOf } from '#packages/build/units.ts';
import type { Edition, PageFacts } from '#packages/page-facts.ts';
import { editions } from '#packages/runtime/editions.ts';
import { reportOf, type Told } from '#packages/runtime/report.ts';
import { shareOf } from '#quiz/grading.ts';
import { scoreFor } from '#quiz/grade.ts';
import { interactionOf } from '#quiz/kinds/interactions.ts';
import { emptyRecord, withAttempt, type ItemRecord } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';
import { encode } from '#record/envelope.ts';
import type { Fields } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import { anyAnswer, spaceOf } from '../helpers/answers.ts';
import { fieldsFor } from '../helpers/seeds.ts';
import { content } from '../tools/content.ts';

const units = unitsOf(content);
const items = [...content.items.values()];

const factsOf = (name: string): PageFacts => {
  const page = units.find((unit) => unit.name === name)?.pages[0];
  assert.ok(page, name);
  return { ...page.facts, address: page.address };
};

const entriesOf = (records: Readonly<Record<string, ItemRecord>>) =>
  new Map(Object.entries(records).map(([id, record]) => [itemKey(id), storedText(itemEntry, record)]));

const recordOf = (hash: string, at: number, fields: Fields) => withAttempt(emptyRecord, hash, { at, fields });

test('an answer that is told as right is the one that is told as the key, for any answer to any question', () => {
  for (const item of items) {
    const space = spaceOf(item);
    if (!space) continue;
    fc.assert(
      fc.property(anyAnswer(space), (fields) => {
        const told = interactionOf(item, fields);
        const score = scoreFor(item, fields);
        if (!told || !score || !('correct' in told) || told.type === 'fill-in' || told.type === 'numeric')
          return;
        const isRight = shareOf(score) === 1;
        const sorted = (parts: readonly (string | readonly string[])[]) =>
          told.type === 'sequencing' ? JSON.stringify(parts) : JSON.stringify(parts.map(String).toSorted());
        // Where several parts may fill a gap, the key names one of them.
        if (item.kind === 'inline-choice' && isRight) return;
        assert.equal(sorted(told.response) === sorted(told.correct), isRight, item.id);
      }),
      { numRuns: 200 },
    );
  }
});

test('every question of the course can be told of, in a type of the standards', () => {
  const types = new Map<string, Set<string>>();
  for (const item of items) {
    const told = interactionOf(item, fieldsFor(item, 'right'));
    assert.ok(told, item.id);
    types.set(item.kind, (types.get(item.kind) ?? new Set()).add(told.type));
  }
  assert.deepEqual(
    Object.fromEntries([...types].map(([kind, all]) => [kind, [...all].toSorted().join(' ')])),
    {
      choice: 'choice',
      hottext: 'choice',
      order: 'sequencing',
      match: 'matching',
      'inline-choice': 'matching',
      slider: 'numeric performance',
      trace: 'matching',
      'extended-text': 'fill-in',
      'text-entry': 'fill-in',
    },
  );
});

/** A session with the runtime that is not ours. */
function runtime(edition: Edition): (element: string, value: string) => string {
  const settings = { autocommit: false, logLevel: 5 } as const;
  if (edition === '1.2') {
    const api = new Scorm12API(settings);
    api.lmsInitialize();
    return (element, value) => `${api.lmsSetValue(element, value)} ${api.lmsGetLastError()}`;
  }
  const api = new Scorm2004API(settings);
  api.lmsInitialize();
  return (element, value) => `${api.lmsSetValue(element, value)} ${api.lmsGetLastError()}`;
}

const answers: readonly Fields[] = items.flatMap((item) => [
  fieldsFor(item, 'right'),
  fieldsFor(item, 'wrong'),
]);

for (const edition of ['1.2', '2004'] as const) {
  test(`scorm-again takes every field of every answer to every question in SCORM ${edition}`, () => {
    const set = runtime(edition);
    let index = 0;
    const tell = (told: Told) => {
      for (const [field, value] of editions[edition].interaction(told, 61_234)) {
        const element = `cmi.interactions.${index}.${field}`;
        assert.equal(set(element, value), 'true 0', `${told.id}: ${element} = ${value}`);
      }
      index += 1;
    };
    for (const [place, item] of items.flatMap((each) => [each, each]).entries()) {
      const fields = answers[place] ?? [];
      const facts = { ...factsOf('try'), asked: [askedFor(item)] };
      const report = reportOf(facts, entriesOf({ [item.id]: recordOf('x', 1_800_000_000_000, fields) }));
      assert.ok(report.told.length > 0, item.id);
      for (const told of report.told) tell(told);
    }
    assert.ok(index > 2 * items.length);
    for (const [element, value] of editions[edition].sums({
      progress: 0.333,
      isDone: false,
      score: 0.666,
      told: [],
    }))
      assert.equal(set(element, value), 'true 0', element);
    const { sessionTime, duration, status, exit, suspend, normal } = editions[edition];
    for (const [element, value] of [
      [sessionTime, duration(5_025_678)],
      [status, 'incomplete'],
      [status, 'completed'],
      [exit, suspend],
      [exit, normal],
    ] as const)
      assert.equal(set(element, value), 'true 0', `${element} = ${value}`);
  });
}

function askedFor(item: Item): PageFacts['asked'][number] {
  return { placement: item.id, hash: 'x', question: item.stem, isScored: true, item };
}

test('nothing answered is no score, and an answer of many is a small part of all there is to earn', () => {
  const facts = factsOf('lesson-who-says-so');
  assert.deepEqual(reportOf(facts, new Map()), { progress: 0, isDone: false, told: [] });
  const asked = facts.asked.find(({ placement }) => placement === 'who-says-so/whose-claim');
  const item = content.items.get('who-says-so/whose-claim');
  assert.ok(asked && item);
  const record = recordOf(asked.hash, 5, fieldsFor(item, 'right'));
  const report = reportOf(facts, entriesOf({ [asked.placement]: record }));
  const scored = facts.asked.filter(({ isScored }) => isScored).length;
  assert.equal(report.score, 1 / scored);
  assert.equal(report.progress, 1 / facts.asked.length);
  assert.equal(report.isDone, false);
});

test('the first answer counts, whatever came of the second', () => {
  const facts = factsOf('lesson-who-says-so');
  const item = content.items.get('who-says-so/whose-claim');
  const asked = facts.asked.find(({ placement }) => placement === item?.id);
  assert.ok(item && asked);
  const first = recordOf(asked.hash, 5, fieldsFor(item, 'wrong'));
  const both = withAttempt(first, asked.hash, { at: 9, fields: fieldsFor(item, 'right') });
  const [one, two] = [first, both].map((record) => reportOf(facts, entriesOf({ [item.id]: record })));
  assert.deepEqual(one, two);
});

test('an answer to an earlier wording is told of, and counts on neither side', () => {
  const facts = factsOf('lesson-who-says-so');
  const asked = facts.asked.filter(({ isScored }) => isScored);
  const records = Object.fromEntries(
    asked.map(({ placement, hash, item }, index) => {
      const full = content.items.get(item?.id ?? '');
      assert.ok(full, placement);
      return [
        placement,
        recordOf(index === 0 ? 'earlier' : hash, index + 1, fieldsFor(full, index === 0 ? 'wrong' : 'right')),
      ];
    }),
  );
  const report = reportOf(facts, entriesOf(records));
  assert.equal(report.score, 1);
  const told = report.told.find(({ id }) => id === asked[0]?.placement);
  assert.ok(told && told.share === undefined);
});

test('a check is done when it is finished, and asks the form that was drawn', () => {
  const facts = factsOf('check-end');
  const [[form, ids] = ['', []]] = Object.entries(facts.check?.forms ?? {});
  const records = Object.fromEntries(
    ids.map((id) => [
      id,
      recordOf(id, 5, [
        ['choice', keyOf(facts, id)],
        ['confidence', 'certain'],
      ]),
    ]),
  );
  const entries = entriesOf(records);
  const begun = new Map([...entries, [checkKey('end'), encode({ form, begun: 3 })]]);
  assert.equal(reportOf(facts, begun).isDone, false);
  const finished = new Map([...entries, [checkKey('end'), encode({ form, begun: 3, finished: 9 })]]);
  const report = reportOf(facts, finished);
  assert.deepEqual([report.isDone, report.progress, report.score], [true, 1, 1]);
  // Each answer, and how sure.
  assert.equal(report.told.length, 2 * ids.length);
});

function keyOf(facts: PageFacts, id: string): string {
  const item = facts.asked.find(({ placement }) => placement === id)?.item;
  assert.ok(item?.kind === 'choice');
  return item.options.find(({ correct }) => correct)?.id ?? '';
}
