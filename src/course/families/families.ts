// Families: one question asked of several short texts, of which every option is right for one, so that only whoever reads can tell.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import {
  checkUnique,
  idSchema,
  misconceptionSchema,
  skills,
  standsOnce,
  textFormats,
  textSchema,
  verdicts,
} from '#quiz/schema.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { parseYaml, validate } from '../yaml-file.ts';

/** What a text of a family is for: each is used once. */
export const uses = ['alder', 'birch', 'later', 'recall', 'way-out', 'practice', 'teacher'] as const;
export type Use = (typeof uses)[number];

/** The topics that the checks are balanced over. */
export const topics = ['sourcing', 'unverified-claims', 'state-denials'] as const;

/** What each text puts in its place: "How safe is it to print that {the level was too high}?" */
const gap = /\{[^{}]+\}/g;

/** content/families/<family>/family.yaml */
const familySchema = z
  .strictObject({
    topic: z.enum(topics),
    skill: z.enum(skills),
    /** The lesson that teaches it, and the objective there. */
    lesson: idSchema,
    objective: idSchema,
    /** The question, with a sample of a text's claim in braces. */
    stem: textSchema.refine((stem) => stem.match(gap)?.length === 1, 'must hold one {claim} in braces'),
    options: z
      .array(
        z.strictObject({
          id: idSchema,
          /** A fact that could be in such a text, and the judgement that follows from it. */
          text: textSchema,
          /** How the claim stands where this option is right; to choose a sound one is to rely on the claim. */
          verdict: z.enum(verdicts).exclude(['none']),
        }),
      )
      .min(3)
      .max(4),
  })
  .superRefine(({ options }, context) => {
    checkUnique(options, context, 'options');
    const sound = options.filter(({ verdict }) => verdict === 'sound').length;
    if (sound > 0 && sound < options.length) return;
    const message = 'must hold one that relies on the claim and one that does not';
    context.addIssue({ code: 'custom', path: ['options'], message });
  });

const count = (text: string) => text.split(/\s+/).length;

/** content/families/<family>/<text>.yaml */
const familyTextSchema = z
  .strictObject({
    use: z.enum(uses),
    format: z.enum(textFormats),
    /** A few words that give nothing away. */
    title: textSchema,
    /** What stands in the stem in place of the braces. */
    claim: textSchema,
    /** 40 to 90 words of our own, about an invented place; a blank line parts paragraphs. */
    text: textSchema.refine((text) => count(text) >= 40 && count(text) <= 90, 'must have 40 to 90 words'),
    /** The option that is right for this text. */
    key: idSchema,
    /** The words of the text that decide: they stand in it once. */
    evidence: textSchema,
    /** By the option's id: why it is right for this text, or what makes it wrong and tempting. */
    options: z.record(
      idSchema,
      z.strictObject({ misconception: misconceptionSchema.optional(), feedback: textSchema }),
    ),
  })
  .superRefine(({ text, evidence }, context) => {
    if (standsOnce(text, evidence)) return;
    const message = 'must be words that stand in "text" exactly once';
    context.addIssue({ code: 'custom', path: ['evidence'], message });
  });

export type FamilyText = z.output<typeof familyTextSchema> & { readonly id: string };
export type Family = z.output<typeof familySchema> & {
  /** The name of its folder. */
  readonly id: string;
  /** In alphabetical order. */
  readonly texts: readonly FamilyText[];
};

/** The families below content/families, in alphabetical order. */
export function loadFamilies(root: string, report: ReportProblem): Family[] {
  const folder = join(root, 'families');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((id) => {
      const file = `families/${id}/family.yaml`;
      const data = parseYaml(root, file, report);
      const head = data === undefined ? undefined : validate(file, data, familySchema, report);
      return head ? [{ id, ...head, texts: loadTexts(root, id, report) }] : [];
    });
}

function loadTexts(root: string, family: string, report: ReportProblem): FamilyText[] {
  return readdirSync(join(root, 'families', family))
    .filter((name) => name.endsWith('.yaml') && name !== 'family.yaml')
    .toSorted()
    .flatMap((name) => {
      const file = `families/${family}/${name}`;
      const data = parseYaml(root, file, report);
      const text = data === undefined ? undefined : validate(file, data, familyTextSchema, report);
      return text ? [{ id: name.replace(/\.yaml$/, ''), ...text }] : [];
    });
}

type Known = {
  /** The objectives of each lesson, by its slug. */
  readonly objectives: ReadonlyMap<string, readonly string[]>;
  readonly codes: readonly string[];
};

/** Reports families whose options give their key away, and names that lead nowhere. */
export function checkFamilies(
  families: readonly Family[],
  { objectives, codes }: Known,
  report: ReportProblem,
): void {
  for (const family of families) {
    const file = `families/${family.id}/family.yaml`;
    const taught = objectives.get(family.lesson);
    if (!taught)
      report(file, `field "lesson" names "${family.lesson}", ${cure(family.lesson, [...objectives.keys()])}`);
    else if (!taught.includes(family.objective))
      report(file, `field "objective" names "${family.objective}", ${cure(family.objective, taught)}`);
    checkKeys(family, file, report);
    for (const text of family.texts) checkText(family, text, codes, report);
  }
}

function checkKeys({ options, texts }: Family, file: string, report: ReportProblem): void {
  for (const { id } of options) {
    const right = texts.filter(({ key }) => key === id).length;
    if (right === 0) report(file, `option "${id}" is right for no text: write one for which it is.`);
    if (right > texts.length / 2)
      report(file, `option "${id}" is right for ${right} of ${texts.length} texts: half of them at most.`);
  }
  for (const use of ['alder', 'birch', 'later'] as const) {
    if (texts.filter((text) => text.use === use).length > 1)
      report(file, `has two texts for the check "${use}": a check asks each family once.`);
  }
  const [alder, birch] = (['alder', 'birch'] as const).map((use) => texts.find((text) => text.use === use));
  if (Boolean(alder) !== Boolean(birch))
    report(file, 'has a text for one of the checks "alder" and "birch" only: they ask the same families.');
  if (alder && birch && alder.key === birch.key)
    report(file, `has the same key "${alder.key}" in "alder" and "birch": give them different ones.`);
}

function checkText(family: Family, text: FamilyText, codes: readonly string[], report: ReportProblem): void {
  const file = `families/${family.id}/${text.id}.yaml`;
  const ids = family.options.map(({ id }) => id);
  if (!ids.includes(text.key)) report(file, `field "key" names "${text.key}", ${cure(text.key, ids)}`);
  for (const id of ids.filter((one) => !text.options[one]))
    report(file, `field "options" says nothing about "${id}": add why it is right, or what makes it wrong.`);
  const said = [text.title, text.claim, text.text].join('\n').replaceAll(/\s+/g, ' ').toLowerCase();
  for (const [id, { misconception, feedback }] of Object.entries(text.options)) {
    for (const [, words = ''] of feedback.matchAll(/“([^”]+)”/g)) {
      const bare = words
        .replace(/[.,;:!?…]+$/, '')
        .replaceAll(/\s+/g, ' ')
        .toLowerCase();
      if (!said.includes(bare))
        report(file, `field "options.${id}.feedback" quotes “${words}”, which the text does not say.`);
    }
    if (!ids.includes(id)) report(file, `field "options" names "${id}", ${cure(id, ids)}`);
    const field = `field "options.${id}.misconception"`;
    if (id === text.key && misconception)
      report(file, `${field} must go: a right choice has no misconception.`);
    if (id !== text.key && !misconception)
      report(file, `${field} is missing: name the misconception that makes this choice tempting.`);
    if (misconception && !codes.includes(misconception))
      report(file, `${field} names "${misconception}", ${cure(misconception, codes)}`);
  }
}

/** The question as it is asked of a text. */
export const stemOf = ({ stem }: Family, { claim }: FamilyText): string => stem.replace(gap, () => claim);

/** How the claim stands in a text: what its key says. */
export function verdictOf({ options }: Family, { key }: FamilyText) {
  return options.find(({ id }) => id === key)?.verdict ?? 'not-established';
}
