// Every text of the content that a reader sees, with where it stands.
import type { Item } from '#quiz/types.ts';
import type { Content } from './content-types.ts';
import { isFamilyForm, isFamilyItem } from './families/family-items.ts';
import { isReportItem, reportItems } from './reports/reports.ts';

export type Text = { readonly file: string; readonly path: string; readonly text: string };

/** Fields that hold names, addresses or exact words rather than text of ours. */
const notText = new Set(['id', 'rulings', 'url', 'finder', 'headline', 'quotes', 'seen', 'looksFor', 'span']);

/** Every text of ours that a reader sees, with where it stands. */
export function textsOf(content: Content): Text[] {
  const parts: [string, unknown][] = [
    ['article/source.yaml', content.article],
    ['article/paragraphs.yaml', content.paragraphs],
    ['case-file.yaml', content.caseFile],
    ['ledger.yaml', content.ledger],
    ['trail.yaml', content.trail],
    ['glossary.yaml', content.glossary],
    ['denial-kinds.yaml', content.denialKinds],
    ['certainty-bands.yaml', content.certaintyBands],
    ['misconceptions.yaml', content.misconceptions],
    ['standards-of-judgement.yaml', content.rulings],
    ['desk-note.yaml', content.deskNote],
    ['who-is-who.yaml', content.whoIsWho],
    ['card.yaml', content.card],
    ['try.yaml', content.try],
    ['your-own.yaml', content.yourOwn],
    ['routes.yaml', content.teach.routes],
    ['standards.yaml', content.teach.standards],
    ['studies.yaml', content.teach.studies],
    ...[...content.teach.plans].map(([slug, plan]): [string, unknown] => [`teach/${slug}.yaml`, plan]),
    ...formsOfFiles(content).flatMap(({ form, texts, items }): [string, unknown][] => [
      [`checks/${form}/form.yaml`, texts],
      ...items.map((item): [string, unknown] => [`${item.id}.yaml`, item]),
    ]),
    ...content.lessons.map((lesson): [string, unknown] => [lesson.file, lesson.head]),
    ...content.families.flatMap(({ id, texts, ...family }): [string, unknown][] => [
      [`families/${id}/family.yaml`, family],
      ...texts.map((text): [string, unknown] => [`families/${id}/${text.id}.yaml`, text]),
    ]),
    ...content.reports.map(({ slug, ...told }): [string, unknown] => [
      `reports/${slug}/report.yaml`,
      { ...told, questions: undefined },
    ]),
    ...[...content.items.values(), ...reportItems(content)]
      .filter(({ id }) => !isFamilyItem(id))
      .map((item): [string, unknown] => [itemFile(item), item]),
  ];
  return parts.flatMap(([file, part]) =>
    leaves(part)
      .filter(({ path, key }) => !notText.has(key) && !isExactPassage(part, path))
      .map(({ path, value }) => ({ file, path, text: value })),
  );
}

/** The forms that have files of their own; the others are told by the files of their families. */
const formsOfFiles = ({ checks }: Content) => checks.filter(({ form }) => !isFamilyForm(form));

function isExactPassage(part: unknown, path: string): boolean {
  const index = /^passages\[(\d+)\]\.text$/.exec(path)?.[1];
  if (index === undefined || typeof part !== 'object' || part === null || !('passages' in part)) return false;
  const passage: unknown = Array.isArray(part.passages) ? part.passages[Number(index)] : undefined;
  return typeof passage === 'object' && passage !== null && 'exact' in passage && passage.exact === true;
}

export type Leaf = { readonly path: string; readonly key: string; readonly value: string };

/** Every string in a tree, with its path and the name of its field. */
export function leaves(node: unknown, path = '', key = ''): Leaf[] {
  if (typeof node === 'string') return [{ path, key, value: node }];
  if (Array.isArray(node)) return node.flatMap((part, index) => leaves(part, `${path}[${index}]`, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, part]) => leaves(part, path ? `${path}.${name}` : name, name));
}

/** The file of an item, below content/. */
export const itemFile = ({ id }: Pick<Item, 'id'>) =>
  `${isFamilyItem(id) || isReportItem(id) ? '' : 'lessons/'}${id}.yaml`;
