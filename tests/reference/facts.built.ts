// What a reader is told about a fact wherever it is drawn: that only one page had it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, serialize } from 'parse5';
import { counts } from '#course/counts.ts';
import { content } from '../tools/content.ts';

const { caseFile, ledger } = content;
const facts = [
  ...caseFile.map(({ id, text, confidence }) => ({ id, text, confidence })),
  ...ledger.map(({ id, said: text, confidence }) => ({ id, text, confidence })),
];
const onOnePage = facts.filter(({ confidence }) => confidence === 'C1');

/** A page's words, without its tags. */
const wordsOf = (html: string) =>
  serialize(parse(html))
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');
const times = (text: string, words: string) => text.split(words).length - 1;

test('wherever a fact that one page had is drawn, the page says so', () => {
  assert.ok(onOnePage.length > 0);
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  let drawn = 0;
  for (const page of pages) {
    const words = wordsOf(readFileSync(join('dist', page), 'utf8'));
    const here = onOnePage.map(({ text }) => times(words, text.replaceAll(/\s+/g, ' ').slice(0, 60)));
    const all = here.reduce((sum, count) => sum + count, 0);
    assert.ok(times(words, 'one page only') >= all, page);
    drawn += all;
  }
  assert.ok(drawn >= 2, 'the case file and the book draw it');
});

test('a count in a page is the one of the content', () => {
  const words = wordsOf(readFileSync('dist/ledger/index.html', 'utf8'));
  assert.ok(words.includes(`${counts.cases(content)} cases`));
});
