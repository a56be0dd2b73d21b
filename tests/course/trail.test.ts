// What the trail promises: it hangs together, it translates, it links no machine-made page, and it shows only what is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chains } from '#course/trail/trail-schema.ts';
import { plainText } from '#quiz/rich-text.ts';
import { content } from '../tools/content.ts';

const { trail } = content;

test('every page of the trail leads back to the Dossier Center’s report', () => {
  const origins = new Map(trail.map(({ id, origin }) => [`trail/${id}`, origin]));
  for (const { id } of trail) {
    let at: string | undefined = `trail/${id}`;
    for (let hops = 0; at !== undefined && at !== 'dossier-report' && hops < trail.length; hops++)
      at = origins.get(at);
    assert.equal(at, 'dossier-report', id);
  }
});

test('what stands there in another language is translated', () => {
  for (const { id, language, headline, words, differs } of trail) {
    const elsewhere = differs.filter((difference) => (difference.language ?? language) !== 'en');
    for (const part of language === 'en' ? elsewhere : [headline, words, ...elsewhere]) {
      if (part?.seen) assert.ok(part.translation, `${id}: ${part.seen}`);
    }
  }
});

test('a page made by a machine has no link, and every other page has one', () => {
  for (const { id, isFarm, sources } of trail) assert.equal(sources.length === 0, isFarm, id);
});

test('no page is said to lack anything: most were seen in part', () => {
  for (const { id, differs } of trail) {
    for (const { text } of differs)
      assert.doesNotMatch(
        plainText(text),
        /\b(dropped|drops|omits?|omitted|left out|leaves out|missing)\b/i,
        id,
      );
  }
});

test('a page comes no earlier than the one it hangs on', () => {
  for (const { id, date, origin } of trail) {
    const before = trail.find((page) => origin === `trail/${page.id}`)?.date;
    if (date?.length === 10 && before?.length === 10) assert.ok(date >= before, id);
  }
});

test('every chain has at least one link, and the ladder of verbs has no gap', () => {
  const links = new Set(trail.flatMap(({ differs }) => differs.flatMap(({ chain }) => chain ?? [])));
  assert.deepEqual([...links].toSorted(), chains.toSorted());
  const rungs = trail.flatMap(({ rung }) => rung ?? []).toSorted((one, other) => one - other);
  assert.deepEqual(
    rungs,
    rungs.map((_rung, index) => index + 1),
  );
});
