// Where a text of a family may be asked: as its use says, in the lesson that teaches its family.
import type { Content } from '../content-types.ts';
import type { ReportProblem } from '../problems.ts';
import { familyItemId } from './family-items.ts';

/** The lesson to which an item belongs, by its id: its folder, or the one that teaches its family or what it asks of a report. */
export function homes({ families, reports }: Pick<Content, 'families' | 'reports'>) {
  const lessonOf = new Map([
    ...families.flatMap(({ id, lesson, texts }) =>
      texts.map((text) => [familyItemId(id, text.id), lesson] as const),
    ),
    ...reports.flatMap(({ questions }) => questions.map(({ item, lesson }) => [item.id, lesson] as const)),
  ]);
  return (id: string) => lessonOf.get(id) ?? id.split('/')[0];
}

/** The lesson at whose end or beginning a text of a family is asked; each is asked in one place. */
export function checkFamilyPlaces({ lessons, families }: Content, report: ReportProblem): void {
  const placed = lessons.flatMap(({ file, steps }) =>
    steps.flatMap(({ items }) => items.map((item) => ({ ...item, file }))),
  );
  for (const { id: family, texts } of families) {
    for (const { id: text, use } of texts) {
      const places = placed.filter(({ id }) => id === familyItemId(family, text));
      const file = `families/${family}/${text}.yaml`;
      const [wanted, tag] = use === 'recall' ? ['recall', 'Recall'] : ['own', 'Quiz'];
      if (use !== 'recall' && use !== 'way-out') {
        for (const place of places)
          report(place.file, `asks "${place.id}", which is for ${use}: no lesson may ask it.`);
        continue;
      }
      if (places.length > 1) report(file, `is asked in ${places.length} lessons: a text is asked once.`);
      for (const place of places.filter(({ role }) => role !== wanted))
        report(place.file, `must ask "${place.id}" with <${tag}>: its use is ${use}.`);
    }
  }
}
