// What letters can say to every question of the course: read back as it was written, and never more than can be graded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { confidenceSteps } from '#measure/calibration.ts';
import { grade } from '#quiz/grade.ts';
import { paperParts, readPaper } from '#quiz/paper/read-paper.ts';
import type { Item } from '#quiz/types.ts';
import { choice, everyForm, match } from '../helpers/items.ts';
import { content } from '../tools/content.ts';

const items: readonly Item[] = [
  ...everyForm,
  { ...choice, confidence: true },
  { ...match, confidence: true },
  ...content.items.values(),
];

test('whatever is accepted can be graded, and garbage never throws', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'ABCDEFGHabcd 1234,.;=%50'), maxLength: 30 }),
    fc.array(fc.nat({ max: 120 }), { maxLength: 6 }).map((numbers) => numbers.join(' ')),
  );
  const sureness = new Set(['', ...confidenceSteps.map(({ id }) => id)]);
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...items), anything, (item, typed) => {
      const read = readPaper(item, typed);
      if (read.status === 'refused') {
        assert.match(read.reason, /\.$/);
        return;
      }
      accepted += 1;
      assert.notEqual(grade(item, read.fields).status, 'incomplete', `${item.id}: ${typed}`);
      const sure = read.fields.find(([name]) => name === 'confidence')?.[1] ?? '';
      assert.ok(sureness.has(sure) && (item.confidence || sure === ''));
    }),
    { numRuns: 5_000 },
  );
  assert.ok(accepted > 200, `only ${accepted} were accepted`);
});

test('every answer that letters can give to a question of this course is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...items),
      fc.func(fc.nat()),
      fc.integer({ min: 0, max: 4 }),
      (item, pick, sure) => {
        const rows = paperParts(item);
        if (rows.length === 0) return;
        const one = (row: (typeof rows)[number]) =>
          row.letters[pick(row.mark) % Math.max(1, row.letters.length)] ?? {
            mark: String(pick(row.mark) % 101),
            id: '',
          };
        const chosen =
          item.kind === 'order'
            ? (rows[0]?.letters ?? []).toSorted((a, b) => pick(a.id) - pick(b.id))
            : rows.map(one);
        const written = `${chosen.map(({ mark }) => mark).join(' ')}${item.confidence && sure > 0 ? ` ${sure}` : ''}`;
        const read = readPaper(item, written);
        assert.ok(read.status === 'ok', `${item.id}: ${written}`);
        const answers = read.fields.filter(([name]) => name !== 'confidence');
        const said = answers.map(([name, value]) =>
          item.kind === 'order' ? name.replace('place.', '') : value,
        );
        assert.deepEqual(
          said,
          chosen.map(({ mark, id }) => id || mark),
        );
        const step = item.confidence ? confidenceSteps[sure - 1]?.id : undefined;
        assert.equal(read.fields.find(([name]) => name === 'confidence')?.[1], step);
      },
    ),
    { numRuns: 2_000 },
  );
});
