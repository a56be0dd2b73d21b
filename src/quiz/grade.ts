// The one way to grade an answer, whatever the kind.
import type { Fields } from './fields.ts';
import { scoreOf, type Grade, type Graded, type Score } from './grading.ts';
import { graders, type GradableItem, type GradableItems } from './kinds/graders.ts';
import type { Kind } from './types.ts';

/**
 * Grades what a form holds.
 * @param item the item as validated, or what grading needs of it; it may have changed since the answer was given
 * @param fields what the form held; unknown names and values make an answer incomplete, never wrong
 */
export function grade(item: GradableItem, fields: Fields): Grade {
  return gradeAs(item.kind, item, fields);
}

/** What an answer earns; undefined for what has no score, or does not fit the item as it stands. */
export const scoreFor = (item: GradableItem, fields: Fields): Score | undefined =>
  scoreOf(grade(item, fields));

/** What an answer got that fell short, in the terms of its kind; empty where there was one thing to get. */
export function sayPoints({ kind }: GradableItem, graded: Graded): string {
  const { say } = graders[kind];
  return graded.total > 1 && graded.earned < graded.total && say ? say(graded) : '';
}

function gradeAs<K extends Kind>(kind: K, item: GradableItems[K], fields: Fields): Grade {
  return graders[kind].grade(item, fields);
}
