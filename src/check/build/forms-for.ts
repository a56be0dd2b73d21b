// The forms of the checks as their pages need them.
import type { CheckItem } from '#course/check-forms.ts';
import { getContent } from '#course/index.ts';
import type { CheckName } from '#record/check-record.ts';
import type { ShownForm, ShownItem } from '../shown-form.ts';

/** The forms a check may draw, by their folders' names. */
const formsOf: Readonly<Record<CheckName, readonly string[]>> = {
  start: ['alder', 'birch'],
  end: ['alder', 'birch'],
  later: ['later'],
};

/**
 * The forms a check's page needs: those it may draw, and those of earlier checks, to compare with.
 * The start check gets no keys and no reasons, so that they are not in its page.
 */
export function formsFor(check: CheckName): ShownForm[] {
  const { checks } = getContent();
  const needed = check === 'later' ? [...formsOf.later, ...formsOf.end] : formsOf[check];
  return checks
    .filter(({ form }) => needed.includes(form))
    .map(({ form, texts, items }) => ({
      form,
      ...(formsOf[check].includes(form) ? { isFor: check } : {}),
      texts: texts.map(({ id, title, paragraphs, source }) => ({
        id,
        title,
        paragraphs,
        ...(source ? { note: source.note } : {}),
      })),
      items: items.map((item) => shownItem(item, check === 'start')),
    }));
}

function shownItem(
  { id, text, topic, stem, plain, verdict, options }: CheckItem,
  isBare: boolean,
): ShownItem {
  const asked = { id, text, topic, stem, plain };
  if (isBare) return { ...asked, options: options.map((option) => ({ id: option.id, text: option.text })) };
  return {
    ...asked,
    isSound: verdict === 'sound',
    options: options.map((option) => ({
      id: option.id,
      text: option.text,
      accepts: option.accepts === true,
      correct: option.correct === true,
      feedback: option.feedback,
      evidence: option.evidence,
    })),
  };
}
