// What is wrong with a content file, said so that its author can mend it: file, field, cure.
import type { z } from 'astro/zod';

/** Stops a build or a test with every problem found, one sentence a line. */
export class ContentError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `${problems.length} mistake(s) in the content:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Collects problems, so that an author sees all of them at once. */
export type ReportProblem = (file: string, message: string) => void;

/** "options[1].feedback", or "the file" for the whole. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}

/** Puts what zod found into one sentence per problem, with a cure where one can be told. */
export function describeIssues(error: z.ZodError, data: unknown, fields: readonly string[]): string[] {
  return error.issues.flatMap((issue) => describeIssue(issue, data, fields));
}

function describeIssue(issue: z.core.$ZodIssue, data: unknown, fields: readonly string[]): string[] {
  const field = fieldName(issue.path) || 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearest(key, fields);
        const where = issue.path.length > 0 ? ` in ${field}` : '';
        return `unknown field "${key}"${where}: ${meant ? `did you mean "${meant}"?` : 'remove it.'}`;
      });
    case 'invalid_type':
      return valueAt(data, issue.path) === undefined
        ? [`field "${field}" is missing: add it (it takes ${article(issue.expected)}).`]
        : [`field "${field}" must be ${article(issue.expected)}.`];
    case 'invalid_value':
      return [`field "${field}" must be one of: ${issue.values.map(String).join(', ')}.`];
    case 'invalid_union':
      return [
        `field "${field}" fits none of the forms it may have: compare it with another file of its kind.`,
      ];
    default:
      return [`field "${field}" ${issue.message.replace(/\.$/, '')}.`];
  }
}

function article(type: string): string {
  const word = { string: 'text', array: 'list', record: 'map' }[type] ?? type;
  if (word === 'text') return 'text';
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** The name most like a mistyped one, or undefined when none is close. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .toSorted((one, other) => one.distance - other.distance)[0];
  return ranked && ranked.distance <= Math.max(2, name.length / 3) ? ranked.candidate : undefined;
}

/** Levenshtein's edit distance: letters to add, drop or change to turn one text into the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_cell, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The name that was probably meant, as a sentence. */
export function guess(name: string, known: readonly string[]): string {
  const candidate = nearest(name, known);
  return candidate ? `Did you mean "${candidate}"?` : 'Add it, or take the reference out.';
}

/** The end of a sentence that names something unknown. */
export function cure(name: string, known: readonly string[]): string {
  return `which does not exist. ${guess(name, known)}`;
}
