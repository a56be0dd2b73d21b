// The accessibility report has every criterion of WCAG 2.2, A and AA, once, and does not say more than it can show.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import axe from 'axe-core';
import { accessibilityReport, type CriterionReport } from '#home/accessibility-report.ts';

/** https://www.w3.org/TR/WCAG22/: 4.1.1 Parsing is gone from it. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
const rows: [string, CriterionReport][] = Object.entries(accessibilityReport);
const byNumber = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

for (const level of ['A', 'AA'] as const)
  test(`every criterion of level ${level} stands in the report once, at its level`, () => {
    const reported = rows.filter(([, row]) => row.level === level).map(([number]) => number);
    assert.deepEqual(reported, criteria[level].split(' '));
  });

test('they stand in the order of the standard', () => {
  const numbers = rows.map(([number]) => number);
  assert.equal(numbers.length, 55);
  assert.deepEqual(numbers, numbers.toSorted(byNumber));
});

test('every criterion that axe has a rule for is one of them', () => {
  const tested = axe
    .getRules(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .filter(({ tags }) => !tags.includes('deprecated') && !tags.includes('wcag2a-obsolete'))
    .flatMap(({ tags }) => tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? []));
  assert.ok(tested.length > 50);
  // A rule may serve a criterion of level AAA, too.
  const known = new Set([...rows.map(([number]) => number), '2.1.3', '2.4.9']);
  assert.deepEqual(
    [...new Set(tested)].filter((number) => !known.has(number)),
    [],
  );
});

test('what is not supported whole says what is missing, and nothing is left to be filled in', () => {
  for (const [number, { standing, evidence, gap }] of rows) {
    assert.match(evidence, /^[A-Z“].{15,}[.”]$/, number);
    assert.doesNotMatch(evidence + (gap ?? ''), /\bTO\b|\bTODO\b/, number);
    if (standing === 'Supports in part' || standing === 'Does not support') assert.ok(gap, number);
  }
});

test('the transcript that the page names is there', () => {
  assert.ok(existsSync('tests/lesson/heard.txt'));
});
