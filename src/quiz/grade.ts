// The one way to grade an answer, whatever the kind.
import type { Fields } from './fields.ts';
import { graders } from './kinds/graders.ts';
import type { Grade, Kind, LiveItem, LiveItems } from './types.ts';

function gradeAs<K extends Kind>(kind: K, item: LiveItems[K], fields: Fields): Grade {
  return graders[kind](item, fields);
}

/**
 * Grades what a form holds.
 * @param item the item as validated; it may have changed since the answer was given
 * @param fields what the form held; unknown names and values make an answer incomplete, never wrong
 */
export function grade(item: LiveItem, fields: Fields): Grade {
  return gradeAs(item.kind, item, fields);
}
