// Questions as a GIFT file, which Moodle imports and other tools read, and a list of those that the format cannot hold.
// How the format is read: question/format/gift/format.php of Moodle 5.
import { siteName } from '#lib/site.ts';
import { formatNames } from '#quiz/format-names.ts';
import type { Gift, GiftAnswer } from '#quiz/gift.ts';
import { giftIn } from '#quiz/projections.ts';
import type { Passage } from '#quiz/schema.ts';
import type { Item } from '#quiz/types.ts';
import { canBeName, canBeTyped, escapeGift, giftHtml, htmlOf, htmlOfPlain, plainOf } from './gift-text.ts';
import type { Names } from './names.ts';

export type GiftFile = {
  readonly text: string;
  /** The ids of the questions in it, in their order. */
  readonly held: readonly string[];
  /** The questions that are not in it, and why. */
  readonly left: readonly { readonly id: string; readonly why: string }[];
};

/** The questions in GIFT, with a category for each lesson. What the format cannot hold is left out, and named in the head. */
export function giftOf(items: readonly Item[], names: Names): GiftFile {
  const all = items.map((item) => ({ item, gift: heldBy(giftIn(item)) }));
  const left = all.flatMap(({ item: { id }, gift }) => (gift.form === 'none' ? [{ id, why: gift.why }] : []));
  const held = all.filter(({ gift }) => gift.form !== 'none');
  const blocks = held.flatMap(({ item, gift }, index) => {
    const { title } = names.lessonOf(item.id);
    const before = held[index - 1];
    const isNew = !before || names.lessonOf(before.item.id).title !== title;
    return [...(isNew ? [category(title)] : []), question(item, gift, names)];
  });
  const forms = new Set(held.map(({ gift }) => gift.form));
  return {
    text: `${[head(names.title, held.length, forms, left), ...blocks].join('\n\n')}\n`,
    held: held.map(({ item }) => item.id),
    left,
  };
}

/** A question as its kind says it, unless a reader of the format would take some of its words for something else. */
function heldBy(gift: Gift): Gift {
  const isSafe =
    gift.form === 'pair'
      ? [...gift.rows.map(({ name }) => name), ...gift.others].map(plainOf).every(canBeName)
      : gift.form !== 'type' || gift.answers.map(({ text }) => plainOf(text)).every(canBeTyped);
  return isSafe ? gift : { form: 'none', why: 'the format reads signs in its answers as its own' };
}

/** What is lost of every question of a form. */
const lost: Readonly<Record<Gift['form'], readonly string[]>> = {
  choose: [],
  pair: [
    'In a matching question the reasons for right pairs are in the general feedback; those for wrong pairs are lost.',
  ],
  type: ['In a short answer no slip of spelling is forgiven.'],
  none: [],
};

function head(
  title: string,
  count: number,
  forms: ReadonlySet<Gift['form']>,
  left: GiftFile['left'],
): string {
  return [
    `${siteName} ${title}, in GIFT. ${count} questions. Texts and questions: CC BY 4.0; quotations from the article are CNN’s.`,
    'The texts that stand above questions are invented, and say so. P1 to P19 are paragraphs of the article, which is not here.',
    'How sure somebody is, which the course asks with many questions, GIFT cannot ask.',
    ...[...forms].flatMap((form) => lost[form]),
    ...(left.length > 0 ? [`Left out, because GIFT has nothing that could hold them: ${left.length}.`] : []),
    ...left.map(({ id, why }) => `- ${id}: ${why}.`),
  ]
    .map((line) => `// ${line}`)
    .join('\n');
}

/** A slash in a name is written twice. */
const category = (title: string) =>
  `$CATEGORY: ${[siteName, title].map((name) => name.replaceAll('/', '//')).join('/')}`;

function question(item: Item, gift: Gift, { lessonOf, textOf }: Names): string {
  const { id, skill, stem } = item;
  const text = ('passage' in item ? item.passage : undefined) ?? textOf(id);
  const asked = [text ? passage(text) : '', `<p>${htmlOf(stem)}</p>`, ...below(gift)].join('');
  return [
    `// [id:${id}] [tag:${lessonOf(id).slug}] [tag:${skill}]`,
    `::${escapeGift(id)}::${giftHtml(asked)}{`,
    ...answers(gift).map((answer) => `\t${answer}`),
    '}',
  ].join('\n');
}

const passage = ({ title, format, paragraphs }: Passage): string =>
  [
    `<blockquote><p><strong>${htmlOfPlain(title)}</strong> (${formatNames[format].toLowerCase()}, invented)</p>`,
    ...paragraphs.map((paragraph) => `<p>${htmlOfPlain(paragraph)}</p>`),
    '</blockquote>',
  ].join('');

/** What stands between what is asked and the answers. Five strokes are where Moodle puts the box for a short answer. */
function below(gift: Gift): string[] {
  if (gift.form === 'type') return [`<p>${htmlOf(gift.line).replace('{gap}', '_____')}</p>`];
  if (gift.form !== 'pair') return [];
  return gift.notes.map(({ name, note }) => `<p><strong>${htmlOf(name)}</strong>: ${htmlOf(note)}</p>`);
}

function answers(gift: Gift): string[] {
  switch (gift.form) {
    case 'choose':
      return gift.answers.map(
        (answer) => `${gift.several ? `~${weight(answer)}` : answer.percent > 0 ? '=' : '~'}${rich(answer)}`,
      );
    case 'type':
      return [...gift.answers, { text: '*', percent: 0, feedback: gift.otherwise }].map(
        (answer) => `=${weight(answer)}${escapeGift(plainOf(answer.text))}${reason(answer.feedback)}`,
      );
    case 'pair':
      return [
        ...gift.rows.map(({ text, name }) => `=${giftHtml(htmlOf(text))} -> ${escapeGift(plainOf(name))}`),
        ...gift.others.map((name) => `= -> ${escapeGift(plainOf(name))}`),
        `####${giftHtml(gift.rows.map(rightPair).join(''))}`,
      ];
    case 'none':
      return [];
  }
}

/** Five decimal places are what Moodle knows thirds by. */
const weight = ({ percent }: GiftAnswer) => `%${Number(percent.toFixed(5))}%`;

const rich = ({ text, feedback }: GiftAnswer) => `${giftHtml(htmlOf(text))}${reason(feedback)}`;

const reason = (feedback: string) => (feedback ? `#${giftHtml(htmlOf(feedback))}` : '');

const rightPair = ({
  text,
  name,
  feedback,
}: {
  readonly text: string;
  readonly name: string;
  readonly feedback: string;
}) => `<p><strong>${htmlOf(text)}</strong> ${htmlOf(name)}</p><p>${htmlOf(feedback)}</p>`;
