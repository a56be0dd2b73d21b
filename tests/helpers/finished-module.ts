// Everything that a diligent learner of the real content leaves behind: each question twice, recalls, long texts, checks, notes.
import { ledgerCards } from '#review/build/card-items.ts';
import { reportItems } from '#course/reports/reports.ts';
import { tryItems } from '#course/try/try-items.ts';
import { familyItemId, isFamilyForm } from '#course/families/family-items.ts';
import { noteParts, scoreField, scorers } from '#quiz/desk-note.ts';
import { dialField, type Fields } from '#quiz/fields.ts';
import { originsFor } from '#quiz/kinds/trace/grade.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { encode } from '#record/envelope.ts';
import { checkKey, itemKey, lessonKey, reviewKey } from '#record/storage-keys.ts';
import {
  emptyRecord,
  withAttempt,
  withCriteria,
  withRetry,
  withScore,
  type ItemRecord,
} from '#record/item-record.ts';
import { scoreFor } from '#quiz/grade.ts';
import { most } from '#record/review-record.ts';
import { oneDay } from '#review/review-schedule.ts';
import { reviewable } from './answered.ts';
import { reviewEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';
import { content } from '../tools/content.ts';

/** So many words, as somebody writes them who takes the task seriously. */
function words(count: number): string {
  const some = 'the report says that nobody outside “the group” has seen the files, so far.'.split(' ');
  return Array.from({ length: count }, (_word, index) => some[index % some.length]).join(' ');
}

/** A complete answer: with the last of what there is to choose, or with the first. */
function fieldsFor(item: Item, isLast: boolean): Fields {
  const pick = <Part>(parts: readonly Part[]) => parts.at(isLast ? -1 : 0);
  const sure: Fields = item.confidence ? [['confidence', isLast ? 'certain' : 'fairly-sure']] : [];
  switch (item.kind) {
    case 'choice': {
      const chosen = item.several ? item.options.filter(({ correct }) => correct) : [pick(item.options)];
      return [...chosen.map((option) => ['choice', option?.id ?? ''] as const), ...sure];
    }
    case 'hottext':
      return [...item.words.map(({ id }) => ['words', id] as const), ...sure];
    case 'order': {
      const rows = isLast ? item.rows : item.rows.toReversed();
      return [...rows.map(({ id }, index) => [`place.${id}`, String(index + 1)] as const), ...sure];
    }
    case 'match':
      return [
        ...item.sources.map(({ id }) => [`pair.${id}`, pick(item.targets)?.id ?? ''] as const),
        ...sure,
      ];
    case 'trace':
      return item.copies.map(({ id }) => {
        const origin = pick(originsFor<{ readonly id: string }>(item, id));
        return [`pair.${id}`, origin?.id ?? ''] as const;
      });
    case 'inline-choice':
      return [
        ...item.blanks.map((blank) => [`blank.${blank.id}`, pick(blank.options)?.id ?? ''] as const),
        ...sure,
      ];
    case 'text-entry': {
      const word = pick(item.words);
      return [['text', word?.text ?? ''], ['choice', word?.id ?? ''], ...sure];
    }
    case 'slider': {
      const { dials, moments } = item;
      if (!dials || !moments) return [['forecast', '65']];
      return moments.flatMap((moment) => dials.map((dial) => [dialField(moment.id, dial.id), '55'] as const));
    }
    case 'extended-text': {
      // As long as the longest exemplar, and then some.
      const [longest = ''] = item.exemplars
        .map(({ text }) => plainText(text))
        .toSorted((one, other) => other.length - one.length);
      return [['text', `${longest} ${words(isLast ? 30 : 10)}`]];
    }
  }
}

let clock = 1_795_000_000_000;
const tick = () => (clock += 61_234);

function answered(item: Item): ItemRecord {
  const tries = item.kind === 'slider' ? [true] : [false, true];
  const record = tries.reduce((so, isLast, index) => {
    const attempt = { at: tick(), fields: fieldsFor(item, isLast) };
    const next = withAttempt(so, '0a1b2c3d', attempt);
    const score = scoreFor(item, attempt.fields);
    return score ? withScore(next, index, score) : next;
  }, emptyRecord);
  const { criteria } = item.kind === 'extended-text' ? item : { criteria: [] };
  return criteria.length > 0
    ? withCriteria(
        record,
        criteria.map(({ id }) => id),
        tick(),
      )
    : record;
}

/** A desk note of about 450 words, scored by its writer and by a teacher, and mended since. */
function note(): ItemRecord {
  const { rubric } = content.deskNote;
  const scores = scorers.flatMap((scorer) => rubric.map(({ id }) => [scoreField(scorer, id), '3'] as const));
  const parts = noteParts.map(({ id, limit }) => [id, words(limit ?? 36)] as const);
  const record = withAttempt(emptyRecord, 'the-article', { at: tick(), fields: parts });
  return withRetry(record, [...parts, ...scores], tick());
}

/**
 * Every entry of the record by its key.
 * @param write how an item's record is written
 */
export function finishedModule(write: (record: ItemRecord) => string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const lesson of content.lessons) {
    const placed = lesson.steps.flatMap((step) => step.items).filter(({ role }) => role !== 'reopen');
    for (const { id, role } of placed) {
      const item = content.items.get(id);
      if (!item) throw new Error(`no item ${id}`);
      entries.set(itemKey(role === 'recall' ? `${id}@${lesson.slug}` : id), write(answered(item)));
    }
    for (const id of lesson.steps.flatMap((step) => step.notes))
      entries.set(itemKey(`desk-note/${id}`), write(note()));
    const seen = lesson.steps.map(({ id }) => id).toSorted();
    entries.set(lessonKey(lesson.slug), encode({ step: seen[0], seen, changed: tick() }));
  }
  for (const { form, items } of content.checks.filter((one) => isFamilyForm(one.form))) {
    for (const { id, options } of items) {
      const fields: Fields = [
        ['choice', options[0]?.id ?? ''],
        ['confidence', 'fairly-sure'],
      ];
      entries.set(itemKey(id), write(withAttempt(emptyRecord, id, { at: tick(), fields })));
    }
    entries.set(checkKey(form), encode({ form, begun: tick(), finished: tick() }));
  }
  return entries;
}

/** Every text of families and every card of the ledger that review asks answered, and every question that review may ask reviewed as often as is kept at most. */
export function yearOfReviews(write: (record: ItemRecord) => string): Map<string, string> {
  const cards = ledgerCards(content);
  const sightings = Array.from({ length: most }, (_sighting, index) => ({
    at: (1_795_000_000 + index * 31 * (oneDay / 1000)) * 1000,
    share: index % 3 === 0 ? 0.67 : 1,
    sure: 'fairly-sure',
  }));
  const texts = [...content.items.values()].filter(({ standsIn }) => standsIn);
  return new Map([
    ...texts.map((item) => [itemKey(item.id), write(answered(item))] as const),
    ...cards.map((card) => [itemKey(card.id), write(answered(card))] as const),
    ...[...reviewable, ...cards].map(
      ({ id }) => [reviewKey(id), storedText(reviewEntry, { sightings })] as const,
    ),
  ]);
}

/** A year of practice, three texts a day, each as often as the others; the ten minutes and every whole report answered. */
export function yearOfPractice(write: (record: ItemRecord) => string): Map<string, string> {
  const texts = content.families.flatMap(({ id, texts: all }) =>
    all.filter(({ use }) => use === 'practice').map((text) => familyItemId(id, text.id)),
  );
  const times = Math.ceil((3 * 365) / texts.length) - 1;
  const sightings = Array.from({ length: times }, (_sighting, index) => ({
    at: (1_795_000_000 + index * 13 * (oneDay / 1000)) * 1000,
    share: index % 3 === 0 ? 0 : 1,
    sure: 'leaning',
  }));
  return new Map([
    ...texts.map((id) => [reviewKey(id), storedText(reviewEntry, { sightings })] as const),
    ...[...tryItems(content), ...reportItems(content)].map(
      (item) => [itemKey(item.id), write(answered(item))] as const,
    ),
  ]);
}

/** How many questions the lessons have. */
export const questionCount = content.lessons.flatMap(({ steps }) =>
  steps.flatMap(({ items }) => items),
).length;
