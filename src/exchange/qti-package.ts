// Questions as a content package of QTI 3: an item a file, a test a lesson, the manifest that names them, and what is to be known.
import { siteName } from '#lib/site.ts';
import { qtiIn } from '#quiz/projections.ts';
import { declareOutcome, score } from '#quiz/qti/rules.ts';
import { writeXml, xml, type Xml } from '#quiz/qti/xml.ts';
import type { Item } from '#quiz/types.ts';
import type { Names } from './names.ts';
import { qtiId, qtiItem, root } from './qti-item.ts';

export type QtiPackage = {
  /** The text of every file by its path, the manifest first. */
  readonly files: Readonly<Record<string, string>>;
  /** The ids of the questions in it, in their order. */
  readonly held: readonly string[];
  /** The questions that are not in it, and why. */
  readonly left: readonly { readonly id: string; readonly why: string }[];
};

/** Items with a test for each lesson that they belong to. What QTI cannot hold is left out, and named in about.txt. */
export function qtiPackage(items: readonly Item[], names: Names): QtiPackage {
  const all = items.map((item) => ({ item, qti: qtiIn(item) }));
  const left = all.flatMap(({ item: { id }, qti }) => (qti.form === 'none' ? [{ id, why: qti.why }] : []));
  const held = all.flatMap(({ item, qti }) =>
    qti.form === 'item'
      ? [{ id: item.id, lost: qti.lost ?? [], written: qtiItem(item, qti, names.textOf(item.id)) }]
      : [],
  );
  const tests = Object.entries(Object.groupBy(held, ({ id }) => names.lessonOf(id).slug)).map(
    ([slug, asked = []]) => ({ slug, asked: asked.map(({ id }) => id) }),
  );
  return {
    files: {
      'imsmanifest.xml': file(
        manifest(
          held.map(({ id }) => id),
          tests,
        ),
      ),
      'about.txt': about(names.title, held, left),
      ...Object.fromEntries(
        tests.map(({ slug, asked }) => [
          testPath(slug),
          file(test(slug, names.lessonOf(asked[0] ?? '').title, asked)),
        ]),
      ),
      ...Object.fromEntries(held.map(({ id, written }) => [itemPath(id), file(written)])),
    },
    held: held.map(({ id }) => id),
    left,
  };
}

const itemPath = (id: string) => `items/${qtiId(id)}.xml`;
const testPath = (slug: string) => `tests/${slug}.xml`;
const itemResource = (id: string) => `item_${qtiId(id)}`;

const file = (content: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(content)}\n`;

type Test = { readonly slug: string; readonly asked: readonly string[] };

/** In any order, with reasons after every answer, as often as somebody likes; the points are summed up. */
function test(slug: string, title: string, asked: readonly string[]): Xml {
  return xml(
    'qti-assessment-test',
    { ...root, identifier: `test_${slug}`, title: `${siteName} ${title}` },
    declareOutcome(score, 'float', 'single', 0),
    xml(
      'qti-test-part',
      { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
      xml('qti-item-session-control', { 'max-attempts': 0, 'show-feedback': true }),
      xml(
        'qti-assessment-section',
        { identifier: 'section', title, visible: true },
        ...asked.map((id) =>
          xml('qti-assessment-item-ref', { identifier: qtiId(id), href: `../${itemPath(id)}` }),
        ),
      ),
    ),
    xml(
      'qti-outcome-processing',
      {},
      xml(
        'qti-set-outcome-value',
        { identifier: score },
        xml('qti-sum', {}, xml('qti-test-variables', { 'variable-identifier': score })),
      ),
    ),
  );
}

const packaging = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';

function manifest(held: readonly string[], tests: readonly Test[]): Xml {
  const resource = (identifier: string, type: string, href: string, needs: readonly string[] = []) =>
    xml(
      'resource',
      { identifier, type, href },
      xml('file', { href }),
      ...needs.map((id) => xml('dependency', { identifierref: id })),
    );
  return xml(
    'manifest',
    {
      xmlns: packaging,
      'xmlns:xsi': root['xmlns:xsi'],
      'xsi:schemaLocation': `${packaging} https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
      identifier: 'says-who',
    },
    xml('metadata', {}, xml('schema', {}, 'QTI Package'), xml('schemaversion', {}, '3.0.0')),
    xml('organizations'),
    xml(
      'resources',
      {},
      ...tests.map(({ slug, asked }) =>
        resource(`test_${slug}`, 'imsqti_test_xmlv3p0', testPath(slug), asked.map(itemResource)),
      ),
      ...held.map((id) => resource(itemResource(id), 'imsqti_item_xmlv3p0', itemPath(id))),
      resource('about', 'webcontent', 'about.txt'),
    ),
  );
}

type Held = { readonly id: string; readonly lost: readonly string[] };

/** What is in it, what of it is different from the page, and what is left out. */
function about(title: string, held: readonly Held[], left: QtiPackage['left']): string {
  const lost = Object.entries(
    Object.groupBy(
      held.flatMap(({ id, lost: sentences }) => sentences.map((sentence) => ({ id, sentence }))),
      ({ sentence }) => sentence,
    ),
  );
  return `${[
    `${siteName} ${title}, in QTI 3.0. ${held.length} questions. Texts and questions: CC BY 4.0; quotations from the article are CNN’s.`,
    'The texts that stand above questions are invented, and say so. P1 to P19 are paragraphs of the article, which is not here.',
    'How sure somebody is, which the course asks with many questions, is not asked here: it would be a second interaction without points.',
    ...lost.flatMap(([sentence, questions = []]) => ['', sentence, ...questions.map(({ id }) => `- ${id}`)]),
    ...(left.length > 0
      ? ['', `Left out: ${left.length}.`, ...left.map(({ id, why }) => `- ${id}: ${why}.`)]
      : []),
  ].join('\n')}\n`;
}
