// The checks: parallel forms of questions on short texts that a learner has not met, before and after the course.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import {
  checkChoice,
  checkUnique,
  choiceFields,
  idSchema,
  refsSchema,
  textSchema,
  verdicts,
} from '#quiz/schema.ts';
import { cure, type ReportProblem } from './problems.ts';
import { readFolder, readYaml } from './yaml-file.ts';

/** content/checks/<form>/form.yaml */
const formSchema = z.strictObject({
  /** The short texts, in the order they are read. */
  texts: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        /** Paragraphs of our own. */
        paragraphs: z.array(textSchema).min(1),
        /** Where a real text comes from; left out for an invented one. */
        source: z
          .strictObject({
            /** What it is and when: "A report of 14 April 2024, retold". */
            note: textSchema,
            /** Where its facts stand on this site. */
            evidence: refsSchema,
          })
          .optional(),
      }),
    )
    .min(1)
    .max(3),
});

/** content/checks/<form>/<item>.yaml: one judgement about one of the texts. */
const checkItemSchema = z
  .strictObject({
    /** The text it is about. */
    text: idSchema,
    topic: z.enum(['sourcing', 'unverified-claims', 'state-denials']),
    /** The question as asked: one complete sentence. */
    stem: textSchema,
    verdict: z.enum(verdicts).exclude(['none']),
    /** The text's id, where the key can be pointed at; or references of the site. */
    evidence: refsSchema,
    options: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          /** Whoever chooses it relies on the claim. */
          accepts: z.literal(true).optional(),
          ...choiceFields,
        }),
      )
      .min(3)
      .max(4),
  })
  .superRefine((item, context) => {
    checkUnique(item.options, context, 'options');
    item.options.forEach((option, index) => checkChoice(option, context, ['options', index]));
    const keys = item.options.filter((option) => option.correct);
    const [key] = keys;
    const message =
      keys.length !== 1 || !key
        ? `must mark exactly one option "correct: true", not ${keys.length}`
        : Boolean(key.accepts) !== (item.verdict === 'sound')
          ? 'must have a key that accepts the claim exactly when the verdict is sound'
          : !item.options.some(
                (option) => !option.correct && Boolean(option.accepts) !== Boolean(key.accepts),
              )
            ? 'must hold a wrong option that errs the other way: one that accepts, where the key does not, or the reverse'
            : undefined;
    if (message) context.addIssue({ code: 'custom', path: ['options'], message });
  });

export type CheckText = z.output<typeof formSchema>['texts'][number];
export type CheckItem = z.output<typeof checkItemSchema> & { readonly id: string };
export type CheckForm = {
  /** The name of its folder: `alder`, `birch`, `later`. */
  readonly form: string;
  readonly texts: readonly CheckText[];
  readonly items: readonly CheckItem[];
};

/** The forms below content/checks, in alphabetical order. An item's id is "checks/<form>/<file name>". */
export function loadChecks(root: string, report: ReportProblem): CheckForm[] {
  const folder = join(root, 'checks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((form) => {
      const file = `checks/${form}/form.yaml`;
      const head = readYaml(root, file, formSchema, report);
      return head ? [{ form, ...head, items: loadItems(root, form, report) }] : [];
    });
}

function loadItems(root: string, form: string, report: ReportProblem): CheckItem[] {
  return readFolder(root, `checks/${form}`, 'form.yaml', checkItemSchema, report).map(({ name, value }) => ({
    ...value,
    id: `checks/${form}/${name}`,
  }));
}

/** Reports items about texts that are not there, and evidence that leads nowhere. */
export function checkChecks(
  checks: readonly CheckForm[],
  known: { readonly refs: readonly string[]; readonly codes: readonly string[] },
  report: ReportProblem,
): void {
  for (const { form, texts, items } of checks) {
    const ids = texts.map(({ id }) => id);
    const refs = [...known.refs, ...ids];
    for (const { source } of texts) {
      for (const ref of source?.evidence.filter((one) => !known.refs.includes(one)) ?? []) {
        report(`checks/${form}/form.yaml`, `names "${ref}", ${cure(ref, known.refs)}`);
      }
    }
    for (const item of items) {
      const file = `${item.id}.yaml`;
      if (!ids.includes(item.text))
        report(file, `field "text" names "${item.text}", ${cure(item.text, ids)}`);
      for (const { evidence, misconception } of [item, ...item.options].map((part) => ({
        misconception: undefined,
        ...part,
      }))) {
        for (const ref of evidence.filter((one) => !refs.includes(one))) {
          report(file, `field "evidence" names "${ref}", ${cure(ref, refs)}`);
        }
        if (misconception && !known.codes.includes(misconception)) {
          report(file, `field "misconception" names "${misconception}", ${cure(misconception, known.codes)}`);
        }
      }
    }
  }
}
