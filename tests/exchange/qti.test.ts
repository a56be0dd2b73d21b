// The packages of QTI 3 as files: well-formed, complete, each named once in the manifest, and the same bytes every time.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { wholeBank } from '#exchange/build/exchange-files.ts';
import { bankQti, lessonQti, qtiFiles, zipped } from '#exchange/build/qti-files.ts';
import type { Names } from '#exchange/names.ts';
import { qtiId } from '#exchange/qti-item.ts';
import { qtiPackage } from '#exchange/qti-package.ts';
import { gradableItem, qtiIn } from '#quiz/projections.ts';
import { plainText } from '#quiz/rich-text.ts';
import { scoringOf } from '#quiz/scored.ts';
import type { Item } from '#quiz/types.ts';
import { choice, everyForm, hottext, match, order, several, textEntry, trace } from '../helpers/items.ts';
import { content } from '../tools/content.ts';

const items = wholeBank(content);
const bank = bankQti(content);
const packages = [bank, ...content.lessons.map((lesson) => lessonQti(content, lesson))];

const noNames: Names = {
  title: 'A file',
  lessonOf: () => ({ slug: 'lesson', title: 'Lesson 1: A & B' }),
  textOf: () => undefined,
};

const { DOMParser } = new JSDOM('').window;

/** @throws where the text is not XML */
function readXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const problem = document.querySelector('parsererror');
  assert.equal(problem, null, `${problem?.textContent}\n${text}`);
  return document;
}

const all = (document: Document, name: string) => [...document.getElementsByTagName(name)];
const attributes = (document: Document, name: string, attribute: string) =>
  all(document, name).map((element) => element.getAttribute(attribute) ?? '');

/** The items of the whole bank as they are read, by id. */
const documents = new Map(
  bank.held.map((id) => [id, readXml(bank.files[`items/${qtiId(id)}.xml`] ?? '')] as const),
);

function itemOf(id: string): Document {
  const document = documents.get(id);
  assert.ok(document, id);
  return document;
}

test('every question of the bank is in the package or named in about.txt with a reason, and none twice', (context) => {
  const named = [...bank.held, ...bank.left.map(({ id }) => id)];
  assert.deepEqual(named.toSorted(), items.map(({ id }) => id).toSorted());
  const about = bank.files['about.txt'] ?? '';
  for (const { id, why } of bank.left) assert.ok(about.includes(`\n- ${id}: ${why}.\n`), id);
  for (const { id } of items) {
    const item = items.find((one) => one.id === id);
    const qti = item && qtiIn(item);
    for (const sentence of (qti?.form === 'item' && qti.lost) || [])
      assert.match(about, new RegExp(`\n${sentence}\n(- .*\n)*- ${id}\n`), id);
  }
  context.diagnostic(`held: ${bank.held.length}, left: ${bank.left.map(({ id }) => id).join(', ')}`);
});

test('what is left out is what a later lesson opens again, and nothing else', () => {
  const reopened = items.filter((item) => 'reopens' in item && item.reopens).map(({ id }) => id);
  assert.deepEqual(bank.left.map(({ id }) => id).toSorted(), reopened.toSorted());
});

test('each lesson has a package of what it asks, and the files are those of the bank and of every lesson', () => {
  for (const [index, lesson] of content.lessons.entries()) {
    const made = packages[index + 1];
    const asked = [...new Set(lesson.steps.flatMap((step) => step.items.map(({ id }) => id)))];
    const left = made?.left.map(({ id }) => id) ?? [];
    assert.deepEqual(
      made?.held,
      asked.filter((id) => !left.includes(id)),
    );
    assert.deepEqual(
      left,
      asked.filter((id) => left.includes(id)),
    );
  }
  assert.deepEqual(
    qtiFiles(content).map(({ name }) => name),
    ['all', ...content.lessons.map(({ slug }) => slug)],
  );
});

test('every name is one that XML and QTI allow', () => {
  const named = /^(identifier|outcome-identifier|response-identifier)$/;
  for (const [id, document] of documents)
    for (const element of all(document, '*'))
      for (const { name, value } of element.attributes)
        if (named.test(name)) assert.match(value, /^[a-zA-Z_][\w.-]*$/, `${id}: ${name}`);
});

test('a package of a lesson has the same items as that of the whole bank', () => {
  for (const { files } of packages.slice(1))
    for (const [path, text] of Object.entries(files))
      if (path.startsWith('items/')) assert.equal(text, bank.files[path], path);
});

test('the manifest names every other file once, and every resource is a file', () => {
  for (const { files } of packages) {
    const [first, ...others] = Object.keys(files);
    assert.equal(first, 'imsmanifest.xml');
    const manifest = readXml(files['imsmanifest.xml'] ?? '');
    assert.deepEqual(attributes(manifest, 'file', 'href').toSorted(), others.toSorted());
    assert.deepEqual(attributes(manifest, 'resource', 'href').toSorted(), others.toSorted());
    const ids = attributes(manifest, 'resource', 'identifier');
    assert.equal(new Set(ids).size, ids.length);
    for (const id of attributes(manifest, 'dependency', 'identifierref')) assert.ok(ids.includes(id), id);
    for (const resource of all(manifest, 'resource')) {
      const href = resource.getAttribute('href') ?? '';
      const type = { items: 'imsqti_item_xmlv3p0', tests: 'imsqti_test_xmlv3p0' }[href.split('/')[0] ?? ''];
      assert.equal(resource.getAttribute('type'), type ?? 'webcontent');
    }
  }
});

test('a test asks each question of its lesson once, and its points are the sum of theirs', () => {
  for (const { files, held } of packages) {
    const tests = Object.entries(files).filter(([path]) => path.startsWith('tests/'));
    const asked = tests.flatMap(([path, text]) => {
      const document = readXml(text);
      const dependencies = all(readXml(files['imsmanifest.xml'] ?? ''), 'resource')
        .filter((resource) => resource.getAttribute('href') === path)
        .flatMap((resource) => [...resource.getElementsByTagName('dependency')])
        .map((dependency) => dependency.getAttribute('identifierref'));
      const references = attributes(document, 'qti-assessment-item-ref', 'identifier');
      assert.deepEqual(
        dependencies,
        references.map((id) => `item_${id}`),
      );
      assert.deepEqual(attributes(document, 'qti-test-variables', 'variable-identifier'), ['SCORE']);
      for (const href of attributes(document, 'qti-assessment-item-ref', 'href'))
        assert.ok(files[href.replace('../', '')], href);
      return references;
    });
    assert.deepEqual(asked.toSorted(), held.map(qtiId).toSorted());
  }
});

test('an item names only what it declares, and shows only reasons that it has', () => {
  for (const id of bank.held) {
    const document = itemOf(id);
    const [root] = all(document, 'qti-assessment-item');
    assert.equal(root?.getAttribute('identifier'), qtiId(id));
    const responses = attributes(document, 'qti-response-declaration', 'identifier');
    const outcomes = attributes(document, 'qti-outcome-declaration', 'identifier');
    const declared = [...responses, ...outcomes];
    assert.equal(new Set(declared).size, declared.length, id);
    const bound = all(document, '*').flatMap((element) => element.getAttribute('response-identifier') ?? []);
    assert.deepEqual(bound.toSorted(), responses.toSorted(), id);
    for (const used of attributes(document, 'qti-variable', 'identifier'))
      assert.ok(declared.includes(used), used);
    for (const used of attributes(document, 'qti-map-response', 'identifier'))
      assert.ok(responses.includes(used));
    for (const used of attributes(document, 'qti-set-outcome-value', 'identifier'))
      assert.ok(outcomes.includes(used));
    const reasons = all(document, 'qti-modal-feedback');
    assert.ok(reasons.length > 0, id);
    for (const used of reasons)
      assert.ok(outcomes.includes(used.getAttribute('outcome-identifier') ?? ''), id);
    const choices = ['qti-simple-choice', 'qti-hottext', 'qti-simple-associable-choice'].flatMap((name) =>
      attributes(document, name, 'identifier'),
    );
    assert.equal(new Set(choices).size, choices.length, id);
  }
});

test('what can be right or wrong here has points there, and what is only kept has none', () => {
  for (const item of items.filter(({ id }) => bank.held.includes(id))) {
    const document = itemOf(item.id);
    const most = all(document, 'qti-outcome-declaration').find(
      (declaration) => declaration.getAttribute('identifier') === 'MAXSCORE',
    );
    const scoring = scoringOf(gradableItem(item));
    const total = scoring && ('total' in scoring ? scoring.total : 1);
    assert.equal(most?.textContent, total === undefined ? undefined : String(total), item.id);
    const human = document.querySelectorAll('[external-scored="human"]').length;
    assert.equal(human, item.kind === 'extended-text' ? 1 : 0, item.id);
  }
});

test('what is asked is what the author asks, with the text that it is about, which says that it is invented', () => {
  for (const item of items.filter(({ id }) => bank.held.includes(id))) {
    const [body] = all(itemOf(item.id), 'qti-item-body');
    const words = body?.textContent ?? '';
    assert.ok(words.includes(plainText(item.stem)), item.id);
    if (item.kind !== 'choice' || !item.passage) continue;
    assert.ok(words.includes(`, invented)${item.passage.paragraphs.join('')}`), item.id);
  }
});

test('a tree is a match, and says so', () => {
  const { files } = qtiPackage([trace], noNames);
  const document = readXml(files['items/lesson_trace.xml'] ?? '');
  assert.equal(all(document, 'qti-match-interaction').length, 1);
  assert.match(
    all(document, 'p')[0]?.textContent ?? '',
    /draws itself as a tree\. Here each copy is matched/,
  );
});

test('small items of every form are held', () => {
  const { held, left } = qtiPackage(everyForm, noNames);
  assert.deepEqual(
    held,
    everyForm.map(({ id }) => id),
  );
  assert.deepEqual(left, []);
});

/** Signs of XML, HTML and our markup, and what XML cannot write, in any order, among any characters. */
const signs = fc.constantFrom(
  ...'& &amp; &#0; < > </p> <!-- --> ]]> <![CDATA[ <script>alert(1)</script> <?xml " \' ` {{ }} [exact](p6) word'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u0000',
  '\u000B',
  '\u0085',
  '\u2028',
  '\uFFFE',
  '\uD800',
  '😀',
);
const hostile = fc.oneof(
  fc.array(signs, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);

/** What a reader gets of a text: XML has no way to write some characters. */
const readable = (text: string) =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** The item as it is read, and the tree of its elements, which no word may change. */
function read(item: Item) {
  const { files } = qtiPackage([item], noNames);
  const document = readXml(files[`items/${qtiId(item.id)}.xml`] ?? '');
  return {
    document,
    shape: all(document, '*')
      .map(({ tagName }) => tagName)
      .filter((name) => !/^(em|strong)$/.test(name))
      .join(' '),
  };
}

test('whatever words a question has, they come back, and none becomes markup', () => {
  const plain = { choice: read(choice).shape, several: read(several).shape, word: read(textEntry).shape };
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 6, maxLength: 6 }), ([stem = '', ...texts]) => {
      const told = (item: typeof choice) => ({
        ...item,
        stem,
        options: item.options.map((option, index) => ({
          ...option,
          text: texts[index] ?? '',
          feedback: texts[4 - index] ?? '',
        })),
      });
      const { document, shape } = read(told(choice));
      assert.equal(shape, plain.choice);
      assert.equal(read(told(several)).shape, plain.several);
      const [item] = all(document, 'qti-assessment-item');
      assert.equal(item?.getAttribute('title'), readable(plainText(stem)));
      assert.equal(all(document, 'qti-prompt')[0]?.textContent, readable(plainText(stem)));
      assert.deepEqual(
        all(document, 'qti-simple-choice')
          .map(({ textContent }) => textContent)
          .toSorted(),
        choice.options.map((_option, index) => readable(plainText(texts[index] ?? ''))).toSorted(),
      );
      assert.deepEqual(
        all(document, 'qti-content-body').map(({ textContent }) => textContent),
        choice.options.map((_option, index) => readable(plainText(texts[4 - index] ?? ''))),
      );
      const [word, ...others] = textEntry.words;
      assert.ok(word);
      const entry = read({ ...textEntry, words: [{ ...word, text: stem }, ...others] });
      assert.equal(entry.shape, plain.word);
      assert.equal(attributes(entry.document, 'qti-map-entry', 'map-key')[0], readable(stem));
    }),
    { numRuns: 200 },
  );
});

test('words of a text above, of rows and of groups become no markup either', () => {
  const shapes = [read(match).shape, read(order).shape, read(trace).shape];
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const asked = [
        read({
          ...match,
          targets: match.targets.map((target) => ({ ...target, text: one, note: other })),
          sources: match.sources.map((source) => ({ ...source, text: other })),
        }),
        read({
          ...order,
          ends: { first: one, last: other },
          rows: order.rows.map((row) => ({ ...row, text: one })),
        }),
        read({ ...trace, copies: trace.copies.map((copy) => ({ ...copy, name: one, text: other })) }),
      ];
      assert.deepEqual(
        asked.map(({ shape }) => shape),
        shapes,
      );
      const passage = { title: one, format: 'post' as const, paragraphs: [other] };
      const { document } = read({ ...choice, passage });
      const words = [...(all(document, 'blockquote')[0]?.children ?? [])].map(
        ({ textContent }) => textContent,
      );
      assert.deepEqual(words, [`${readable(one)} (post, invented)`, readable(other)]);
    }),
    { numRuns: 100 },
  );
});

test('words to be marked are those that the text marks, and the rest of it stays', () => {
  const { document } = read(hottext);
  assert.deepEqual(
    all(document, 'qti-hottext').map((word) => [word.getAttribute('identifier'), word.textContent]),
    [
      ['they', 'They'],
      ['may', 'may'],
      ['seemed', 'seemed'],
      ['none', 'No such words'],
    ],
  );
  const words = all(document, 'p').map(({ textContent }) => textContent);
  assert.equal(words[0], 'P1 They may have seemed to know.');
});

test('a zip holds the files as they are, the manifest first', () => {
  const data = zipped(bank);
  const files = unzipSync(data);
  assert.deepEqual(Object.keys(files), Object.keys(bank.files));
  for (const [path, bytes] of Object.entries(files)) assert.equal(strFromU8(bytes), bank.files[path], path);
  // The date of the first file, as a zip writes it: 1 January 2020, 0:00.
  assert.equal(new DataView(data.buffer).getUint32(10, true), ((40 << 9) | (1 << 5) | 1) << 16);
});

test('the same questions are the same bytes, wherever and whenever they are zipped', () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { loadContent } from '#course/load.ts';
    import { qtiFiles } from '#exchange/build/qti-files.ts';
    for (const { name, read } of qtiFiles(loadContent('content')))
      console.log(name, createHash('sha256').update(read()).digest('hex'));`;
  const made = ['Pacific/Kiritimati', 'America/St_Johns'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );
  assert.equal(made[0], made[1]);
  assert.equal(made[0]?.trim().split('\n').length, content.lessons.length + 1);
});
