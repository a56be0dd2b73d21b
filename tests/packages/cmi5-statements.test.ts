// Answers as statements: every question there is, answered right and wrong, in words that xAPI knows, read by a validator that is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tryItems } from '#course/try/try-items.ts';
import { unitsOf } from '#packages/build/units.ts';
import { launchDataIn } from '#packages/runtime/cmi5/launch-data.ts';
import { launchIn } from '#packages/runtime/cmi5/launch.ts';
import { statementsFor } from '#packages/runtime/cmi5/statements.ts';
import { uuidOf } from '#packages/runtime/cmi5/uuid.ts';
import { reportOf } from '#packages/runtime/report.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { itemKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';
import { fieldsFor, type Want } from '../helpers/seeds.ts';
import { validate } from './xapi-statement.ts';
import { content } from '../tools/content.ts';

const items = new Map(
  [
    ...content.items.values(),
    ...tryItems(content),
    ...content.reports.flatMap(({ questions }) => questions.map(({ item }) => item)),
  ].map((item) => [item.id, item]),
);

const query = new URLSearchParams({
  endpoint: 'https://store.example/xapi',
  fetch: 'https://store.example/fetch?1',
  actor: '{"objectType":"Agent","account":{"homePage":"https://platform.example","name":"ada"}}',
  registration: '4f2a6a1e-9a5f-4a63-8d5c-0d9f0f1f2a10',
  activityId: 'https://platform.example/activity/1',
});
const launched = launchIn(`?${query}`);
const data = launchDataIn(
  '{"contextTemplate":{"extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"one"}},"launchMode":"Normal"}',
);
assert.ok(launched.status === 'ok' && data);
const statements = statementsFor(launched.launch, data);

/** Every answer of somebody who has done all of a page. */
function answersOn(name: string, want: Want) {
  const page = unitsOf(content).find((unit) => unit.name === name)?.pages[0];
  assert.ok(page);
  const entries = new Map(
    page.facts.asked.flatMap(({ placement, hash, item }, place) => {
      const full = items.get(item?.id ?? '');
      const fields = full ? fieldsFor(full, want) : ([['text', 'A note.\nOf two lines.']] as const);
      const text = storedText(itemEntry, withAttempt(emptyRecord, hash, { at: 1000 + place, fields }));
      return [[itemKey(placement), text] as const];
    }),
  );
  const { told } = reportOf({ ...page.facts, address: page.address }, entries);
  return told.map((one) => ({ one, statement: statements.answered(one, one.at, 1234) }));
}

const pages = unitsOf(content).filter(({ name }) => /^(lesson|report|try)/.test(name));
const answers = pages.flatMap(({ name }) => [...answersOn(name, 'right'), ...answersOn(name, 'wrong')]);

test('an answer to any question is a valid statement, with its type, what is right, and what it earned', () => {
  const types = new Set<unknown>();
  for (const { one, statement } of answers) {
    assert.deepEqual(validate(statement), [], one.id);
    const definition = Object(statement.object['definition']);
    const result = Object(statement.result);
    types.add(definition.interactionType);
    assert.equal(result.success, one.share === undefined ? undefined : one.share === 1, one.id);
    assert.equal(typeof result.response, 'string');
    assert.equal(result.duration, 'PT1.23S');
    // Of what is told as right, what is told as the key is the answer.
    if (one.share === 1 && ['matching', 'sequencing'].includes(one.interaction.type))
      assert.ok(definition.correctResponsesPattern.length > 0, one.id);
  }
  assert.deepEqual([...types].toSorted(), [
    'choice',
    'fill-in',
    'likert',
    'matching',
    'numeric',
    'performance',
    'sequencing',
  ]);
});

test('every answer and part that is named in a response or a key is among those that can be chosen', () => {
  for (const { one, statement } of answers) {
    const {
      interactionType,
      correctResponsesPattern = [],
      choices,
      scale,
      source,
      target,
    } = Object(statement.object['definition']);
    const among = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
    for (const text of [Object(statement.result).response, ...correctResponsesPattern]) {
      const parts: string[] = text === '' ? [] : String(text).split('[,]');
      if (['choice', 'sequencing', 'likert'].includes(interactionType)) {
        const ids = among(choices ?? scale);
        for (const part of parts) assert.ok(ids.has(part), `${one.id}: ${part}`);
      }
      if (interactionType !== 'matching') continue;
      for (const [row = '', name = ''] of parts.map((part) => part.split('[.]')))
        assert.ok(among(source).has(row) && among(target).has(name), `${one.id}: ${row} ${name}`);
    }
  }
});

test('an answer has one id however often it is told, and another than any other has', () => {
  const ids = answersOn('lesson-headline-and-floor', 'right').map(({ statement }) => statement.id);
  assert.deepEqual(
    answersOn('lesson-headline-and-floor', 'right').map(({ statement }) => statement.id),
    ids,
  );
  assert.equal(new Set(ids).size, ids.length);
  const many = new Set(Array.from({ length: 20_000 }, (_each, place) => uuidOf(`page\n${place}`)));
  assert.equal(many.size, 20_000);
});
