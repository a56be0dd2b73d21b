// What a projector is promised: every question of a lesson is on a slide, with every reason, and no answer tells itself apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '#quiz/key/answer-key.ts';
import { markupLines, parseMdx } from '#course/lesson-tree.ts';
import { blocksOf, portions } from '#present/build/blocks.ts';
import { notesOf } from '#present/build/presenter-notes.ts';
import { showsOf, tryShow } from '#present/build/shows.ts';
import { slidesOf } from '#present/build/slides.ts';
import { tryItems } from '#course/try/try-items.ts';
import { content } from '../tools/content.ts';

const shown = content.lessons.map((lesson) => ({ lesson, slides: slidesOf(lesson, content) }));

test('every question and every passage of a lesson is on a slide, in the order of the lesson', () => {
  for (const { lesson, slides } of shown) {
    const asked = [
      ...new Set(slides.flatMap(({ topics }) => topics.filter((topic) => content.items.has(topic)))),
    ];
    assert.deepEqual(
      asked,
      lesson.steps.flatMap(({ items }) => items.map(({ id }) => id)),
      lesson.slug,
    );
    const passages = slides.flatMap((slide) => (slide.type === 'passage' ? [slide.ref] : []));
    const placed = lesson.references.filter(({ tag }) => tag === 'Passage').map(({ value }) => value);
    assert.deepEqual(
      passages,
      placed.map((value) => (value === 'hl' ? value : `p${value}`)),
      lesson.slug,
    );
  }
});

test('the ten minutes stand before the lessons: each number, the report, each question with it, and the task', () => {
  const { of, slides } = tryShow(content);
  assert.equal(showsOf(content)[0]?.of, of);
  const asked = tryItems(content).map(({ id }) => id);
  assert.deepEqual(
    slides.flatMap(({ topics }) => topics),
    ['start', ...asked.slice(0, 5), 'report', ...asked.slice(5), 'tonight'],
  );
  for (const item of tryItems(content)) {
    const slide = slides.find(({ topics }) => topics.includes(item.id));
    assert.ok(slide?.type === 'ask', item.id);
    const told = [...slide.answers.flatMap(({ reason }) => reason ?? []), ...slide.after].map(
      ({ feedback }) => feedback,
    );
    const reasons =
      item.kind === 'slider' ? [item.reveal.feedback] : item.options.map(({ feedback }) => feedback);
    assert.deepEqual(new Set(told), new Set(reasons));
    if (item.kind === 'choice')
      assert.deepEqual(
        slide.given.map(({ text }) => text),
        content.try.report.paragraphs,
      );
  }
});

test('a slide has an address of its own, and it can stand in the page', () => {
  for (const { of, slides } of showsOf(content)) {
    const ids = slides.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, of);
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9-]*$/);
  }
});

test('the reasons on the slides of a question are those of its key, unless a later lesson opens it', () => {
  for (const { lesson, slides } of shown) {
    for (const { id, role } of lesson.steps.flatMap(({ items }) => items)) {
      const item = content.items.get(id);
      assert.ok(item);
      const asks = slides.flatMap((slide) =>
        slide.type === 'ask' && slide.topics.includes(id) ? [slide] : [],
      );
      const reasons = asks.flatMap(({ answers, after }) => [
        ...answers.map(({ reason }) => reason),
        ...after,
      ]);
      const said = new Set(reasons.flatMap((reason) => (reason ? [reason.feedback] : [])));
      if (role === 'own' && 'reopens' in item && item.reopens) {
        assert.equal(said.size, 0, `${lesson.slug}: ${id} gives itself away`);
        continue;
      }
      for (const { feedback } of keyOf(item).flatMap(({ answers }) => answers)) {
        if (item.kind === 'slider' && item.dials && feedback === item.reveal.feedback) continue;
        assert.ok(said.has(feedback), `${lesson.slug}: ${id} lacks "${feedback.slice(0, 40)}"`);
      }
    }
  }
});

test('of a slide’s answers each has a reason behind it or none has, so that none stands out before it is revealed', () => {
  for (const { lesson, slides } of shown) {
    for (const slide of slides) {
      if (slide.type !== 'ask') continue;
      const closed = slide.answers.filter(({ reason }) => reason).length;
      assert.ok(closed === 0 || closed === slide.answers.length, `${lesson.slug}: ${slide.id}`);
    }
  }
});

test('what is right is revealed first, and what follows has a place of its own', () => {
  for (const { slides } of shown) {
    for (const slide of slides) {
      if (slide.type !== 'ask') continue;
      const reasons = [...slide.answers.flatMap(({ reason }) => reason ?? []), ...slide.after];
      const turns = [...new Set(reasons.map(({ turn }) => turn))].toSorted((one, other) => one - other);
      assert.deepEqual(
        turns,
        turns.map((_turn, index) => index + 1),
        slide.id,
      );
      const wrong = reasons.filter(({ standing }) => standing === 'wrong').map(({ turn }) => turn);
      const right = reasons.filter(({ standing }) => standing === 'right').map(({ turn }) => turn);
      assert.ok(Math.max(0, ...right) < Math.min(Infinity, ...wrong), slide.id);
    }
  }
});

test('every note of a plan belongs to a slide', () => {
  for (const { lesson, slides } of shown) {
    const plan = content.teach.plans.get(lesson.slug);
    assert.ok(plan);
    const topics = new Set(slides.flatMap((slide) => slide.topics));
    for (const { topics: on, title } of notesOf(plan)) {
      // A misconception that no answer rests on comes up in talk, and stands in the plan.
      if (/^M\d+$/.test(on[0] ?? '')) continue;
      assert.ok(
        on.some((topic) => topics.has(topic)),
        `${lesson.slug}: "${title}" belongs to no slide`,
      );
    }
  }
});

test('the capstone shows the parts of a note, the rubric, and four notes on each text with their scores closed', () => {
  const slides = shown.find(({ lesson }) => lesson.slug === 'desk-note')?.slides ?? [];
  const { rubric, notes } = content.deskNote;
  assert.equal(slides.filter(({ id }) => id.startsWith('rubric-')).length, rubric.length);
  const prefixes = ['note', 'an-unseen-story'];
  notes.forEach(({ exemplars }, index) => {
    for (const { band, criteria } of exemplars) {
      const scores = slides.find(({ id }) => id === `${prefixes[index]}-${band.toLowerCase()}-scores`);
      assert.ok(scores?.type === 'ask');
      assert.deepEqual(
        scores.answers.map(({ id, reason }) => [id, reason?.verdict]),
        rubric.map(({ id }) => [id, `${criteria[id]?.score} of 4`]),
      );
    }
  });
  assert.ok(slides.some(({ id }) => id === 'an-unseen-story'));
});

test('a component that nobody has decided about stops the build, naming it and its step', () => {
  const [lesson] = content.lessons;
  assert.ok(lesson);
  const odd = { ...lesson, tree: parseMdx('<Step id="odd" title="Odd">\n\n<Hologram />\n\n</Step>') };
  assert.throws(() => slidesOf(odd, content), /<Hologram> stands in the step "odd"/);
});

test('a lesson’s text is read as lines: quotations keep their paragraph, what opens elsewhere becomes words', () => {
  const [step] = blocksOf(
    parseMdx(
      '<Step id="one" title="One">\n\n<WorkedExample>\n\n**What does *it* do?** See <Quote p="3">at least</Quote>, <Card id="x">a card</Card>\nand [a page](/article/).\n\nMore.\n\n</WorkedExample>\n\n</Step>',
    ),
  );
  const [desk] = step?.blocks ?? [];
  assert.deepEqual(markupLines(desk?.children ?? []), [
    '**What does it do?** See [at least](p3), a card and a page.',
    'More.',
  ]);
});

test('lines are dealt out in portions that stay below their words, and none is lost', () => {
  const lines = ['one two three', 'four five', 'six', 'seven eight nine ten'].map((text) => ({ text }));
  const dealt = portions(lines, 5);
  assert.deepEqual(
    dealt.map((some) => some.length),
    [2, 2],
  );
  assert.deepEqual(dealt.flat(), lines);
});
