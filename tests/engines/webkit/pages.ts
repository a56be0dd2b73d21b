// Every kind of page in WebKit opens without a complaint, with its heading; and every kind of question is asked, checked and judged.
import assert from 'node:assert/strict';
import { content, hasKey, questionsOf } from '../../helpers/learner.ts';
import { lessonsWithEveryKind } from '../../helpers/every-kind.ts';
import { inWebKit } from './in-webkit.ts';

const pages = [
  '/',
  '/a/',
  '/about/',
  '/article/',
  '/card/',
  '/case-file/',
  '/check/start/',
  '/glossary/',
  '/ledger/',
  '/lessons/',
  '/lessons/desk-note/',
  '/look-up/',
  '/offline/',
  '/practice/',
  '/progress/',
  '/progress/keep/',
  '/reports/',
  '/review/',
  '/search/',
  '/teach/',
  '/teach/assign/',
  '/teach/desk/',
  '/teach/embedding/',
  '/teach/present/headline-and-floor/',
  '/teach/print/',
  '/trail/',
  '/try/',
  '/who-is-who/',
  '/your-own/',
];

inWebKit('every kind of page stands with its heading, and nothing is thrown or refused', async (person) => {
  for (const path of pages) {
    await person.driver.get(person.site + path);
    await person.until(
      `${path} is loaded, with its heading`,
      () =>
        document.readyState === 'complete' &&
        [...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility()),
    );
    assert.deepEqual(await person.complaints(), [], path);
  }
});

for (const slug of lessonsWithEveryKind()) {
  const title = content.lessons.find((lesson) => lesson.slug === slug)?.title ?? slug;
  inWebKit(`one question of each kind in "${title}" is answered, checked and judged`, async (person) => {
    await person.open(`/lessons/${slug}/`);
    const tried = new Set<string>();
    for (const { item, role } of questionsOf(slug)) {
      if (tried.has(item.kind) || role !== 'own') continue;
      tried.add(item.kind);
      await person.answer(item, 'right');
      assert.equal(await person.verdict(item), hasKey(item) ? 'Right.' : 'Kept.', item.id);
    }
  });
}
