// Numbers that the course says of itself: counted from its content, and none written by hand into a page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { counts, judgedClaims } from '#course/counts.ts';
import { verdictsOf } from './choices.ts';
import { content } from '../tools/content.ts';

test('the claims that a learner judges are those of all questions, row by row', () => {
  const verdicts = [...content.items.values()].flatMap(verdictsOf);
  assert.deepEqual(judgedClaims(content), {
    judged: verdicts.length,
    sound: verdicts.filter((verdict) => verdict === 'sound').length,
  });
});

test('denials, claims and silences make up the ledger, and each count is one of something', () => {
  const silences = content.ledger.filter(({ type }) => type === 'silence').length;
  assert.equal(counts.denials(content) + counts.claims(content) + silences, counts.cases(content));
  for (const [name, count] of Object.entries(counts)) assert.ok(count(content) > 0, name);
});

/** What there are several of in the course. */
const things =
  'lessons|questions|cards|entries|cases|denials|claims|pages|languages|routes|terms|words|kinds|plans|studies|codes|frameworks';
const byHand = new RegExp(
  `\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a third|most|\\d+)(?: of (?:all|the))? (?:[a-z-]+ )?(?:${things})\\b`,
  'gi',
);

/** Not counts of what is there: a rule that every entry keeps, and how long something is. */
const rules = new Set(['two separate pages', 'three words', 'Most pages']);

test('no page about the course has a number of it written by hand', () => {
  for (const room of ['home', 'reference', 'teach', 'search']) {
    for (const name of readdirSync(join('src', room)).filter((file) => /\.(astro|tsx)$/.test(file))) {
      const source = readFileSync(join('src', room, name), 'utf8');
      const template = name.endsWith('.astro') ? (source.split(/^---$/m)[2] ?? '') : source;
      const words = template.replaceAll(/<style[\s\S]*?<\/style>/g, '').replaceAll(/\s+/g, ' ');
      const found = [...words.matchAll(byHand)].map(([text]) => text).filter((text) => !rules.has(text));
      assert.deepEqual(found, [], `${room}/${name}`);
    }
  }
});
