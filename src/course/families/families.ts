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
import type { ReportProblem } from '../problems.ts';
import { readFolder, readYaml } from '../yaml-file.ts';

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
      const head = readYaml(root, file, familySchema, report);
      return head ? [{ id, ...head, texts: loadTexts(root, id, report) }] : [];
    });
}

function loadTexts(root: string, family: string, report: ReportProblem): FamilyText[] {
  return readFolder(root, `families/${family}`, 'family.yaml', familyTextSchema, report).map(
    ({ name, value }) => ({ id: name, ...value }),
  );
}

/** The question as it is asked of a text. */
export const stemOf = ({ stem }: Family, { claim }: FamilyText): string => stem.replace(gap, () => claim);

/** How the claim stands in a text: what its key says. */
export function verdictOf({ options }: Family, { key }: FamilyText) {
  return options.find(({ id }) => id === key)?.verdict ?? 'not-established';
}
