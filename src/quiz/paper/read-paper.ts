// How a question is answered on paper: letters and numbers that a worksheet prints, a pupil writes, and a teacher types.
import { confidenceSteps } from '#measure/calibration.ts';
import { sureField, type Fields } from '../fields.ts';
import type { GradableChoice } from '../kinds/choice/grade.ts';
import type { GradableItem, GradableItems } from '../kinds/graders.ts';
import { papers } from '../kinds/papers.ts';
import type { Kind } from '../types.ts';
import type { Identified } from './on-paper.ts';
import type { PaperRow } from './typed-letters.ts';

export type { PaperLetter, PaperRow } from './typed-letters.ts';

export type PaperRead =
  | { readonly status: 'ok'; readonly fields: Fields }
  /** What is wrong with what was typed, in a sentence. */
  | { readonly status: 'refused'; readonly reason: string };

/** The rows of a question and the letters for each, in the order in which page and print draw them. */
export function paperParts(item: GradableItem): readonly PaperRow[] {
  return paperOf(item.kind, item).rows;
}

/** What to write, as in "one letter, A to C; then how sure, 1 to 4". */
export function paperPrompt(item: GradableItem): string {
  const { prompt } = paperOf(item.kind, item);
  return item.confidence ? `${prompt}; then how sure, 1 to ${confidenceSteps.length}` : prompt;
}

/** Longer than any answer in letters. */
const longest = 400;

/**
 * Reads what was typed from paper: letters in either case, with or without commas and row numbers, and where the question
 * asks how sure the answer is, that as a digit after it. What it accepts is a complete answer. Never throws.
 */
export function readPaper(item: GradableItem, typed: string): PaperRead {
  const text = typed.trim();
  if (text === '') return refused('Nothing is typed.');
  const { isText = false } = papers[item.kind];
  if (!isText && text.length > longest) return refused('That is far too long for an answer in letters.');
  const [answer, sure] = item.confidence && !isText ? splitSure(text) : [text];
  const read = paperOf(item.kind, item).read(isText ? text : answer.normalize('NFKC').toUpperCase());
  if ('reason' in read) return refused(read.reason);
  return { status: 'ok', fields: sure ? [...read.fields, [sureField, sure]] : read.fields };
}

const refused = (reason: string): PaperRead => ({ status: 'refused', reason });

/** The answer, and the id of the step of confidence that follows it. */
function splitSure(text: string): readonly [answer: string, sure?: string] {
  const [, answer, digit] = /^(.*[a-z])[\s,;:/-]*(\d)$/is.exec(text) ?? [];
  const step = confidenceSteps[Number(digit) - 1];
  return answer !== undefined && step ? [answer, step.id] : [text];
}

/** The answers that everybody sees of a question; undefined where only what was chosen can be counted. */
export function offeredBy(item: GradableItem): Fields | undefined {
  return paperOf(item.kind, item).offered;
}

/** What of an answer is counted where answers are: every field, without how sure somebody is. */
export function countedBy(item: GradableItem, fields: Fields): Fields {
  return paperOf(item.kind, item).counted(fields.filter(([name]) => name !== sureField));
}

function paperOf<K extends Kind>(kind: K, item: GradableItems[K]) {
  const paper = papers[kind];
  const rows = paper.rows(item);
  return {
    rows,
    prompt: paper.prompt(item, rows),
    read: (typed: string) => paper.read(item, typed, rows),
    offered: paper.offered?.(item),
    counted: (fields: Fields) => paper.counted?.(item, fields) ?? fields,
  };
}

/** A question of a check, as the functions here take it. */
export function checkOnPaper({
  id,
  options,
}: Identified & { readonly options: readonly Identified[] }): GradableChoice {
  return {
    kind: 'choice',
    id,
    several: false,
    confidence: true,
    options: options.map((option) => ({ id: option.id })),
  };
}
