// A sheet that pupils get in their hands has no answer and no reason in it, seen or hidden.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { sheetsOf, type Sheet } from '#paper/build/sheets.ts';
import { tryItems } from '#course/try/try-items.ts';
import { leaves } from '#course/texts.ts';
import { plainText } from '#quiz/rich-text.ts';
import { content } from '../tools/content.ts';

const { lessons, items, checks, ledger } = content;
const forPupils = sheetsOf(content).filter(({ kind }) => ['try', 'worksheet', 'check'].includes(kind));

/** The main part of a built page. */
function mainOf(path: string): Element {
  const main = new JSDOM(readFileSync(`dist${path}index.html`)).window.document.querySelector('main');
  assert.ok(main, path);
  return main;
}

/** Everything that answers, or reacts to an answer, on the questions of a sheet. */
function answersOf(sheet: Sheet): string[] {
  const lesson = lessons.find(({ slug }) => slug === sheet.of);
  const asked = lesson
    ? lesson.steps.flatMap((step) => step.items).map(({ id }) => items.get(id))
    : sheet.of === 'try'
      ? tryItems(content)
      : checks.filter(({ form }) => form === sheet.of).flatMap((form) => form.items);
  return leaves(asked)
    .filter(
      ({ key, path }) => key === 'feedback' || path.includes('.exemplars') || path.includes('.criteria'),
    )
    .filter(({ key }) => ['feedback', 'text', 'note'].includes(key))
    .map(({ value }) => plainText(value));
}

const bare = (text: string) => text.replaceAll(/\s+/g, ' ');

for (const sheet of forPupils) {
  test(`${sheet.path} has no answer and no reason in it, seen or hidden`, () => {
    const main = mainOf(sheet.path);
    const text = bare(main.textContent);
    const found = answersOf(sheet);
    if (sheet.of !== 'desk-note') assert.ok(found.length > 10);
    assert.deepEqual(
      found.filter((answer) => text.includes(bare(answer))),
      [],
    );
    assert.doesNotMatch(main.innerHTML, /data-right|data-half/);
  });
}

test('no ending is told on the sheet of the forecasts', () => {
  const text = bare(mainOf('/teach/print/do-denials-come-true/').textContent);
  const asked = [...items.values()].filter(({ id }) => id.startsWith('do-denials-come-true/'));
  const endings = ledger
    // What is still open has no ending: its card, which a question sends readers to, says what would settle it.
    .filter(({ outcome }) => outcome !== 'open')
    .filter(({ id }) => asked.some(({ evidence }) => evidence[0] === `ledger/${id}`))
    .map(({ settled }) => bare(plainText(settled)));
  assert.ok(endings.length >= 8);
  assert.deepEqual(
    endings.filter((ending) => text.includes(ending)),
    [],
  );
});
