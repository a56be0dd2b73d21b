// The fields that every kind of question shares, and the shapes its parts are made of. Used at build only: it pulls in zod.
import { z } from 'astro/zod';

/** What an item trains; one per item, so that results can be grouped. */
export const skills = [
  'claim-strength',
  'scope',
  'attribution',
  'hedges',
  'evidence-standing',
  'response-status',
  'denial-kind',
  'residue',
  'right-of-reply',
  'balance',
  'calibration',
] as const;

/** How the claim an item turns on stands in the text; `none` where the item weighs no claim. */
export const verdicts = ['sound', 'not-established', 'contradicted', 'none'] as const;
export type Verdict = (typeof verdicts)[number];

/** Ids are for ever: kebab-case words, no numbers. */
export const idSchema = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens, without numbers');

/** Words a learner reads; may hold `*emphasis*` and `[exact words](p6)` for a verified quotation. */
export const textSchema = z.string().trim().min(1, 'must not be empty');

const namesNone = 'must name at least one paragraph (p6) or case-file card';

/** Reports a part of a question that rests on nothing. */
export function checkEvidence(
  { evidence }: { readonly evidence: readonly string[] },
  context: z.RefinementCtx,
  path: (string | number)[],
) {
  if (evidence.length === 0)
    context.addIssue({ code: 'custom', path: [...path, 'evidence'], message: namesNone });
}

/** Where the evidence stands: `hl`, `p1` to `p19`, the id of a case-file card, `ledger/<id>` or `trail/<id>`. */
export const refsSchema = z.array(z.string()).min(1, namesNone);

/** The same where a text that a question brings along may hold what decides. */
export const refsBesidesTextSchema = z.array(z.string()).default([]);

/** A paragraph of the article, or its headline. */
export const paragraphSchema = z.string().regex(/^(hl|p\d{1,2})$/, 'must be hl, or p and a number');

/** M1 to M28 of content/misconceptions.yaml. */
export const misconceptionSchema = z.string().regex(/^M\d+$/, 'must be a code such as M12');

/** What a text that a question brings along looks like where it comes from. */
export const textFormats = [
  'agency-report',
  'news-report',
  'headline',
  'push-alert',
  'post',
  'statement',
  'chatbot-answer',
  'interview',
  'minutes',
] as const;
export type TextFormat = (typeof textFormats)[number];

/** Reports words that do not stand exactly once in a text. */
export const standsOnce = (text: string, words: string): boolean => text.split(words).length === 2;

/** A short text of our own that a question is about; it stands above the question. */
export const passageSchema = z
  .strictObject({
    /** A few words that give nothing away. */
    title: textSchema,
    format: z.enum(textFormats),
    paragraphs: z
      .array(textSchema.regex(/^[^*_]+$/, 'must be plain: marks such as * are shown as they are'))
      .min(1),
    /** The words that decide, marked once the question is checked: they stand in one paragraph, once. */
    evidence: textSchema.optional(),
  })
  .refine(({ paragraphs, evidence }) => !evidence || standsOnce(paragraphs.join('\n'), evidence), {
    path: ['evidence'],
    message: 'must be words that stand in "paragraphs" exactly once',
  });
export type Passage = z.output<typeof passageSchema>;

export const itemFields = {
  /** The question as asked: one complete sentence. */
  stem: textSchema,
  /** The question in a line, for lists, where the stem holds a case to read. */
  asks: textSchema.optional(),
  skill: z.enum(skills),
  /** An objective of the lesson the item belongs to. */
  objective: idSchema,
  verdict: z.enum(verdicts),
  /** Ask how sure the learner is before any feedback. */
  confidence: z.boolean().default(false),
  /** What the whole item rests on; shown under "Show me where". */
  evidence: refsSchema,
  /** The rulings of content/standards-of-judgement.yaml that it relies on; for authors alone. */
  rulings: z.array(idSchema).min(1).optional(),
  /** It leans on what stands around it in its lesson, so that review never asks it. */
  stays: z.literal(true).optional(),
};

/** Feedback belongs to one choice a learner can make, and cites what it rests on. */
export const feedbackFields = {
  /** 20 to 60 words that say something the question did not. */
  feedback: textSchema,
  evidence: refsSchema,
};

/** A choice is either right or rests on a named misconception. */
export const choiceFields = {
  correct: z.literal(true).optional(),
  /** The misconception that makes a wrong choice tempting. */
  misconception: misconceptionSchema.optional(),
  ...feedbackFields,
};

type Choosable = { readonly correct?: true | undefined; readonly misconception?: string | undefined };

/** Reports a choice that is neither right nor explained, or both. */
export function checkChoice(choice: Choosable, context: z.RefinementCtx, path: (string | number)[]) {
  if (choice.correct && choice.misconception) {
    context.addIssue({
      code: 'custom',
      path: [...path, 'misconception'],
      message: 'must go: a right choice has no misconception',
    });
  }
  if (!choice.correct && !choice.misconception) {
    context.addIssue({
      code: 'custom',
      path: [...path, 'misconception'],
      message: 'is missing: name the misconception that makes this choice tempting, or say "correct: true"',
    });
  }
}

/** Reports ids that stand twice in one list. */
export function checkUnique(parts: readonly { id: string }[], context: z.RefinementCtx, path: string) {
  parts.forEach((part, index) => {
    if (parts.findIndex(({ id }) => id === part.id) !== index) {
      context.addIssue({
        code: 'custom',
        path: [path, index, 'id'],
        message: `"${part.id}" stands twice: give each its own id`,
      });
    }
  });
}

/** What a row may be answered with: right, a named misconception, or a second answer that can be defended and earns half. */
export const pairAnswerSchema = z.strictObject({ ...choiceFields, half: z.literal(true).optional() });

type PairRow = {
  readonly answers: Readonly<Record<string, Choosable & { readonly half?: true | undefined }>>;
  readonly otherwise?: Choosable | undefined;
};

/**
 * Reports what is wrong with the answers a row has reasons for: names it cannot be given, reasons that do not add up,
 * and anything but one right name.
 * @param problemWith what is wrong with a name, or undefined
 */
export function checkPairs(
  row: PairRow,
  context: z.RefinementCtx,
  path: (string | number)[],
  name: string,
  problemWith: (id: string) => string | undefined,
) {
  const report = (below: string[], message: string) =>
    context.addIssue({ code: 'custom', path: [...path, ...below], message });
  for (const [id, answer] of Object.entries(row.answers)) {
    const problem = problemWith(id);
    if (problem) report(['answers', id], problem);
    if (!answer.half) checkChoice(answer, context, [...path, 'answers', id]);
    else if (answer.correct || answer.misconception) {
      report(['answers', id, 'half'], 'stands alone: a half answer is neither correct nor a misconception');
    }
  }
  if (row.otherwise) checkChoice(row.otherwise, context, [...path, 'otherwise']);
  if (Object.values(row.answers).filter(({ correct }) => correct).length !== 1) {
    report(['answers'], `must mark exactly one ${name} "correct: true"`);
  }
}
