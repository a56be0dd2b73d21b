// Reads a YAML file and checks it against a schema, telling its author what to mend.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { describeIssues, type ReportProblem } from './problems.ts';

/**
 * The validated content of `root/file`, or undefined after reporting what is wrong with it.
 * @param file its path below `root`, as problems name it
 */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  report: ReportProblem,
): z.output<Schema> | undefined {
  const data = parseYaml(root, file, report);
  return data === undefined ? undefined : validate(file, data, schema, report);
}

/**
 * The validated files of a folder in alphabetical order, each with its name without the ending.
 * @param except the file that says what they have in common
 */
export function readFolder<Schema extends z.ZodType>(
  root: string,
  folder: string,
  except: string,
  schema: Schema,
  report: ReportProblem,
): { readonly name: string; readonly value: z.output<Schema> }[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml') && file !== except)
    .toSorted()
    .flatMap((file) => {
      const value = readYaml(root, `${folder}/${file}`, schema, report);
      return value === undefined ? [] : [{ name: file.replace(/\.yaml$/, ''), value }];
    });
}

/**
 * What files held when they were read before. A file that has not changed is not parsed again: that halves the time of whoever
 * loads the content again and again, which is a dev server at every edit, and the tests of what authors get wrong.
 */
const parsed = new Map<string, unknown>();

/** What `root/file` holds, unchecked, or undefined after reporting why it cannot be read. */
export function parseYaml(root: string, file: string, report: ReportProblem): unknown {
  let source: string;
  try {
    source = readFileSync(join(root, file), 'utf8');
  } catch {
    report(file, 'the file is missing: add it, or remove what refers to it.');
    return undefined;
  }
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const document = parseDocument(source);
  // One slip makes a trail of errors; the first is where it is.
  const [error] = document.errors;
  if (!error) {
    const data: unknown = document.toJS() ?? {};
    parsed.set(source, data);
    return data;
  }
  const [summary = ''] = error.message.split('\n');
  report(file, `not valid YAML, ${summary.replace(/:?$/, '')}: mend that line.`);
  return undefined;
}

/** The data as the schema sees it, or undefined after reporting what is wrong with it. */
export function validate<Schema extends z.ZodType>(
  file: string,
  data: unknown,
  schema: Schema,
  report: ReportProblem,
): z.output<Schema> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const problem of describeIssues(result.error, data, fieldNames(schema))) report(file, problem);
  return undefined;
}

/** Every field name that stands anywhere in a schema, to guess what a mistyped one was meant to be. */
function fieldNames(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const definition: unknown = 'def' in schema ? schema.def : schema;
  if (typeof definition !== 'object' || definition === null) return [];
  const shape: unknown = 'shape' in definition ? definition.shape : undefined;
  const own = typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
  const inner = [...Object.values(definition), ...Object.values(shape ?? {})].flat();
  return [...own, ...inner.flatMap((part) => fieldNames(part, seen))];
}
