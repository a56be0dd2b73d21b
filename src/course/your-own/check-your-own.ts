// Checks that each lesson asks for one small thing from the news, and leads to the field for it.
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';

const file = 'your-own.yaml';

/** Reports lessons that content/your-own.yaml leaves out, names twice or makes up, and lessons that do not lead there. */
export function checkYourOwn({ yourOwn, lessons }: Content, report: ReportProblem): void {
  const slugs = lessons.map(({ slug }) => slug);
  const named = yourOwn.tasks.map(({ lesson }) => lesson);
  for (const lesson of new Set(named)) {
    if (!slugs.includes(lesson)) report(file, `names the lesson "${lesson}", ${cure(lesson, slugs)}`);
    else if (named.indexOf(lesson) !== named.lastIndexOf(lesson))
      report(file, `has two tasks for the lesson "${lesson}": one is enough.`);
  }
  for (const lesson of lessons) {
    if (!named.includes(lesson.slug))
      report(file, `has no task for the lesson "${lesson.slug}": add one to find in the news.`);
    else if (!lesson.body.includes(`](/your-own/#${lesson.slug})`))
      report(
        lesson.file,
        `does not lead to what is kept of its task for tonight: link to "/your-own/#${lesson.slug}".`,
      );
  }
  const isWhole = named.toSorted().join() === slugs.toSorted().join();
  if (isWhole && named.join() !== slugs.join())
    report(file, 'does not have its tasks in the order of the course: sort them.');
}
