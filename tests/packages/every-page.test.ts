// Every page there is a package of, done to its end against a runtime that is not ours, in both editions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { tryItems } from '#course/try/try-items.ts';
import { unitsOf, type PackagedPage } from '#packages/build/units.ts';
import { pageStorage } from '#packages/runtime/page-storage.ts';
import { platformOf } from '#packages/runtime/platform.ts';
import type { Standing } from '#packages/runtime/around.ts';
import { sessionOf } from '#packages/runtime/session.ts';
import type { Item } from '#quiz/types.ts';
import { encode } from '#record/envelope.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { fieldsFor, type Want } from '../helpers/seeds.ts';
import { inWindow, windowWith } from './fake-window.ts';
import { content } from '../tools/content.ts';

const pages = unitsOf(content).flatMap((unit) => (unit.pages.length === 1 ? unit.pages : []));
const items = new Map<string, Item>(
  [
    ...content.items.values(),
    ...tryItems(content),
    ...content.reports.flatMap(({ questions }) => questions.map(({ item }) => item)),
  ].map((item) => [item.id, item]),
);
const settings = { autocommit: false, logLevel: 5 } as const;

/** What somebody has kept who has answered everything on a page. */
function everything({ facts }: PackagedPage, want: Want): [key: string, text: string][] {
  const [[form, ids] = ['', undefined]] = Object.entries(facts.check?.forms ?? {});
  const answers = facts.asked
    .filter(({ placement }) => ids?.includes(placement) ?? true)
    .map(({ placement, hash, item }, index): [string, string] => {
      const full = items.get(item?.id ?? '');
      const keyed = item?.kind === 'choice' ? item.options : [];
      const chosen = keyed.find(({ correct }) => Boolean(correct) === (want === 'right'));
      const fields = full ? fieldsFor(full, want) : ([['choice', chosen?.id ?? 'a note']] as const);
      return [
        itemKey(placement),
        storedText(itemEntry, withAttempt(emptyRecord, hash, { at: 1000 + index, fields })),
      ];
    });
  const { name } = facts.check ?? {};
  return name === undefined
    ? answers
    : [...answers, [checkKey(name), encode({ form, begun: 1, finished: 9000 })]];
}

function doAll(page: PackagedPage, edition: '1.2' | '2004', api: object, want: Want): Standing | undefined {
  const window = windowWith(edition === '1.2' ? { API: api } : { API_1484_11: api });
  let last: Standing | undefined;
  const held = pageStorage((key, text) => session.hear(key, text));
  const session = sessionOf({
    facts: { ...page.facts, edition, address: page.address },
    platform: platformOf(edition),
    storages: { local: new FakeStorage(), session: new FakeStorage() },
    page: held,
    show: () => {},
    say: (standing) => (last = standing),
    latencyOf: () => 2500,
    lasted: () => 90_000,
  });
  inWindow(window, () => {
    session.begin();
    session.send();
    for (const [key, text] of everything(page, want)) {
      held.storage.setItem(key, text);
      session.send();
    }
    session.end();
  });
  return last;
}

test('SCORM 1.2: whoever has done a page has completed it, with all points or none, and each answer is told', () => {
  for (const page of pages) {
    for (const want of ['right', 'wrong'] as const) {
      const api = new Scorm12API(settings);
      api.loadFromFlattenedJSON({ 'cmi.core.student_id': 'ada' });
      const standing = doAll(page, '1.2', api, want);
      const { core, interactions, suspend_data: kept } = api.cmi;
      assert.equal(core.lesson_status, 'completed', page.name);
      assert.deepEqual(standing, { sent: 'sent', shelf: 'browser', isCrowded: false }, page.name);
      assert.ok(kept.length > 0 && kept.length <= 4096, page.name);
      if (want === 'right') assert.equal(core.score.raw, '100', page.name);
      else assert.ok(Number(core.score.raw) < 50, `${page.name}: ${core.score.raw}`);
      assert.ok(interactions.childArray.length >= everything(page, want).length - 1, page.name);
    }
  }
});

test('SCORM 2004: the same, with progress, and with no word on success', () => {
  for (const page of pages) {
    for (const want of ['right', 'wrong'] as const) {
      const api = new Scorm2004API(settings);
      api.loadFromFlattenedJSON({ 'cmi.learner_id': 'ada' });
      const standing = doAll(page, '2004', api, want);
      const { cmi } = api;
      assert.deepEqual(
        [cmi.completion_status, cmi.progress_measure, cmi.success_status],
        ['completed', '1', 'unknown'],
        page.name,
      );
      assert.deepEqual(standing, { sent: 'sent', shelf: 'browser', isCrowded: false }, page.name);
      const results = new Set(cmi.interactions.childArray.map((one) => String(Reflect.get(one, 'result'))));
      if (want === 'right') {
        assert.equal(cmi.score.scaled, '1', page.name);
        assert.deepEqual(results.difference(new Set(['correct', 'neutral'])), new Set(), page.name);
        assert.ok(results.has('correct'), page.name);
      } else assert.ok(results.has('incorrect') && !results.has('correct'), page.name);
      assert.ok(cmi.interactions.childArray.length >= everything(page, want).length - 1, page.name);
    }
  }
});

test('a pass mark is the teacher’s: the platform makes of the score what it has been told to', () => {
  const page = pages.find(({ name }) => name === 'lesson-who-says-so');
  assert.ok(page);
  for (const [want, status] of [
    ['right', 'passed'],
    ['wrong', 'failed'],
  ] as const) {
    const api = new Scorm12API({ ...settings, mastery_override: true });
    api.loadFromFlattenedJSON({
      'cmi.core.student_id': 'ada',
      'cmi.core.credit': 'credit',
      'cmi.student_data.mastery_score': '60',
    });
    doAll(page, '1.2', api, want);
    assert.equal(api.cmi.core.lesson_status, status);
  }
});
