// The forms of the checks as their pages need them.
import type { CheckForm, CheckItem } from '#course/check-forms.ts';
import { getContent } from '#course/index.ts';
import { scriptFile, type ScriptFile } from '#course/script-file.ts';
import type { CheckName } from '#record/check-record.ts';
import type { CheckKey } from '../check-key.ts';
import type { ShownForm, ShownItem } from '../shown-form.ts';

/** The names of the forms a check may draw. */
export const formsOf: Readonly<Record<CheckName, readonly string[]>> = {
  start: ['alder-two', 'birch-two'],
  end: ['alder-two', 'birch-two'],
  later: ['later-two'],
};

/** Those that it drew in the first edition. */
const formerOf: Readonly<Record<CheckName, readonly string[]>> = {
  start: ['alder', 'birch'],
  end: ['alder', 'birch'],
  later: ['later'],
};

/** Every form with which a check may have been taken. */
export const everyFormOf = (check: CheckName): CheckForm[] =>
  getContent().checks.filter(({ form }) => [...formsOf[check], ...formerOf[check]].includes(form));

/** The forms a check may draw, as their authors wrote them. */
export const drawnForms = (check: CheckName): CheckForm[] =>
  getContent().checks.filter(({ form }) => formsOf[check].includes(form));

/** The same as its page shows them; for the start check without keys and reasons, so that they are not in its page. */
export function formsFor(check: CheckName): ShownForm[] {
  return drawnForms(check).map((form) => shownForm(form, check === 'start'));
}

/** The keys to every form there ever was: what a check is compared with may have been taken long ago. */
export const checkKeys = (): CheckKey[] =>
  getContent().checks.map(({ form, items }) => ({ form, items: items.map(keyOf) }));

/** The forms that no check draws any more, each as a script to import: for whoever began or finished a check with one. */
export function formerForms(): (ScriptFile & { readonly form: string })[] {
  const former = new Set(Object.values(formerOf).flat());
  return getContent()
    .checks.filter(({ form }) => former.has(form))
    .map((form) => ({ form: form.form, ...scriptFile(form.form, shownForm(form, false)) }));
}

function shownForm({ form, texts, items }: CheckForm, isBare: boolean): ShownForm {
  return {
    form,
    texts: texts.map(({ id, title, paragraphs, source }) => ({
      id,
      title,
      paragraphs,
      ...(source ? { note: source.note } : {}),
    })),
    items: items.map((item) => shownItem(item, isBare)),
  };
}

function shownItem({ id, text, topic, stem, verdict, options }: CheckItem, isBare: boolean): ShownItem {
  const asked = { id, text, topic, stem };
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

const keyOf = ({ id, verdict, options }: CheckItem): CheckKey['items'][number] => ({
  id,
  isSound: verdict === 'sound',
  options: options.map((option) => ({
    id: option.id,
    ...(option.accepts && { accepts: true }),
    ...(option.correct && { correct: true }),
  })),
});
