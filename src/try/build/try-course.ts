// The ten minutes as islands need them: where each number is kept, where it stands, what it is called and how it ended.
import { tryNumbers, tryQuestions } from '#course/try/try-items.ts';
import { getContent } from '#course/index.ts';
import type { TryCourse } from '../try-course.ts';

export function tryCourse(): TryCourse {
  const content = getContent();
  return {
    cases: tryNumbers(content).map(({ item, name }) => ({
      placement: item.id,
      anchor: item.id.slice('try/'.length),
      name,
      held: item.outcome === true,
    })),
    questions: tryQuestions(content).map(({ id }) => id),
  };
}
