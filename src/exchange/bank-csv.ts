// The bank as a table for a spreadsheet, one row a question.
import { writeTable } from '#lib/csv.ts';
import { blankField, placeField } from '#quiz/fields.ts';
import { formatNames } from '#quiz/format-names.ts';
import { keyOf } from '#quiz/key/answer-key.ts';
import { keyInLetters } from '#quiz/key/paper-key.ts';
import { paperParts } from '#quiz/paper/read-paper.ts';
import { countedIn, partWords, passagesIn } from '#quiz/projections.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Passage } from '#quiz/schema.ts';
import type { Item } from '#quiz/types.ts';
import type { Names } from './names.ts';

/** The columns in their order, each with what stands in it. What has several lines or parts is one to a line. */
const columns: Readonly<Record<string, (item: Item, names: Names) => string>> = {
  id: ({ id }) => id,
  lesson: ({ id }, { lessonOf }) => lessonOf(id).slug,
  kind: ({ kind }) => kind,
  stem: ({ stem }) => plainText(stem),
  passage: (item, { textOf }) => shownText(item, textOf(item.id)),
  options: optionsOf,
  key: keyInLetters,
  misconceptions: (item) => misconceptionsOf(item).join('\n'),
  skill: ({ skill }) => skill,
  objective: ({ objective }) => objective,
  verdict: ({ verdict }) => verdict,
  confidence: ({ confidence }) => (confidence ? 'yes' : 'no'),
  evidence: ({ evidence, ...item }) =>
    [
      ...evidence,
      ...('passage' in item && item.passage?.evidence ? [`“${item.passage.evidence}”`] : []),
    ].join('\n'),
};

/** The questions as a table (RFC 4180) with a row of names above it. */
export const csvOf = (items: readonly Item[], names: Names): string =>
  writeTable([
    Object.keys(columns),
    ...items.map((item) => Object.values(columns).map((cell) => cell(item, names))),
  ]);

/** What is read before it is answered: its own text, the report it is about, or the lines it is asked in. */
function shownText(item: Item, about: Passage | undefined): string {
  const text = ('passage' in item ? item.passage : undefined) ?? about;
  const lines = 'lines' in item ? item.lines : 'line' in item ? [item.line] : [];
  return [
    ...(text
      ? [`${text.title} (${formatNames[text.format].toLowerCase()}, invented)`, ...text.paragraphs]
      : []),
    ...[...passagesIn(item).map((passage) => passage.text), ...lines].map(plainText),
  ].join('\n');
}

/** What there is to answer: numbered rows, and what may be chosen under the letters that the key uses, those of a worksheet. */
function optionsOf(item: Item): string {
  const ends = 'ends' in item ? Object.entries(item.ends) : [];
  const dials = 'dials' in item ? (item.dials ?? []) : [];
  // A statement that is to be put in order has a letter, and its place would be the key.
  const rows = keyOf(item).flatMap(({ prompt, mark }) => (prompt && !mark ? [plainText(prompt)] : []));
  return [
    ...ends.map(([end, text]) => `${end}: ${plainText(text)}`),
    ...dials.map(({ label, text }) => `${label}: ${plainText(text)}`),
    ...rows.map((text, index) => `${index + 1}. ${text}`),
    ...lettersOf(item),
  ].join('\n');
}

/** "A. a group"; "1 A. They" where a letter says something else in another row. */
function lettersOf(item: Item): string[] {
  const words = partWords(item);
  const letters = paperParts(item).flatMap(({ mark: row, id: rowId, letters: all }) =>
    all.map(({ mark, id }) => {
      const text = words[id] ?? words[`${blankField(rowId)} ${id}`] ?? words[placeField(id)] ?? id;
      return { row, mark, line: `${mark}. ${text}` };
    }),
  );
  const lines = new Set(letters.map(({ line }) => line));
  if (lines.size === new Set(letters.map(({ mark }) => mark)).size) return [...lines].toSorted();
  return letters.map(({ row, line }) => `${row} ${line}`);
}

/** "B: M12", "3 Any other: M8": the answer, as the key names it, and the belief that makes it tempting. */
function misconceptionsOf(item: Item): string[] {
  const parts = keyOf(item);
  const { pull } = countedIn(item);
  return [
    ...parts.flatMap((part, index) => {
      const row = part.mark ?? (parts.length > 1 ? String(index + 1) : '');
      return part.answers.flatMap(({ mark, text, misconception }) =>
        misconception
          ? [`${[row, mark ?? plainText(text)].filter(Boolean).join(' ')}: ${misconception}`]
          : [],
      );
    }),
    ...(pull ? [`The wrong side: ${pull}`] : []),
  ];
}
