// One question as its author wrote it, checked against the schema of its kind.
import { schemas } from '#quiz/kinds/schemas.ts';
import type { Item, Kind } from '#quiz/types.ts';
import type { ReportProblem } from './problems.ts';
import { validate } from './yaml-file.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The question that `data` describes, still without its id, or undefined after reporting what is wrong with it. */
export function parseItem(file: string, data: unknown, report: ReportProblem): WithoutId<Item> | undefined {
  const kind = kindOf(data);
  if (kind) return validate(file, data, schemas[kind], report);
  report(file, `field "kind" must be one of: ${Object.keys(schemas).join(', ')}.`);
  return undefined;
}
function kindOf(data: unknown): Kind | undefined {
  const name = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  return Object.keys(schemas).find((kind): kind is Kind => kind === name);
}
