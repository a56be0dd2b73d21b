// What teachers get, loaded and checked against the lessons: every plan adds up and speaks of questions that are there.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '#quiz/types.ts';
import type { Content, Lesson, Teach } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import {
  periodMinutes,
  planSchema,
  routesSchema,
  standardsSchema,
  studiesSchema,
  type Plan,
  type RoutePart,
  type StandardCode,
} from './teach-schemas.ts';
import { leaves } from '../texts.ts';
import { readYaml } from '../yaml-file.ts';

/** The file of a plan, below content/. */
export const planFile = (slug: string) => `teach/${slug}.yaml`;

/** Reads everything for teachers below `root`, reporting what is wrong in a file. */
export function loadTeach(root: string, report: ReportProblem): Teach {
  const folder = join(root, 'teach');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const slugs = names.filter((name) => name.endsWith('.yaml')).map((name) => name.replace(/\.yaml$/, ''));
  return {
    plans: new Map(
      slugs.toSorted().flatMap((slug) => {
        const plan = readYaml(root, planFile(slug), planSchema, report);
        return plan ? [[slug, plan] as const] : [];
      }),
    ),
    routes: readYaml(root, 'routes.yaml', routesSchema, report) ?? [],
    standards: readYaml(root, 'standards.yaml', standardsSchema, report) ?? [],
    studies: readYaml(root, 'studies.yaml', studiesSchema, report) ?? [],
  };
}

/** Reports what a plan, a route or a standard says of lessons that is not so. */
export function checkTeach(content: Content, report: ReportProblem): void {
  const slugs = content.lessons.map(({ slug }) => slug);
  for (const slug of [...content.teach.plans.keys()].filter((name) => !slugs.includes(name))) {
    report(planFile(slug), `is named after the lesson "${slug}", ${cure(slug, slugs)}`);
  }
  for (const lesson of content.lessons) {
    const plan = content.teach.plans.get(lesson.slug);
    if (plan) checkPlan(lesson, plan, content, report);
    else report(planFile(lesson.slug), 'the file is missing: every lesson has a plan.');
  }
  checkRoutes(content, report);
  checkStandards(content, report);
  for (const { id, doi, url } of content.teach.studies) {
    if (!doi && !url) report('studies.yaml', `"${id}" has neither "doi" nor "url": say where it is found.`);
  }
}

function checkPlan(lesson: Lesson, plan: Plan, content: Content, report: ReportProblem): void {
  const file = planFile(lesson.slug);
  const whole = plan.periods * periodMinutes;
  const total = planMinutes(plan, 'whole');
  if (total !== whole) {
    report(
      file,
      `field "timing" adds up to ${total} minutes, not ${whole}: mend the rows, or say "periods".`,
    );
  }
  const steps = lesson.steps.map(({ id }) => id);
  for (const step of plan.timing.flatMap((row) => row.steps).filter((id) => !steps.includes(id))) {
    report(file, `field "timing" names the step "${step}", ${cure(step, steps)}`);
  }
  const placed = placedIn(lesson);
  for (const [field, id] of [
    ['split.at', plan.split.at],
    ['discussion.after', plan.discussion.after],
  ] as const) {
    if (!placed.includes(id)) report(file, `field "${field}" names "${id}", ${cureHere(id, placed)}`);
  }
  const known = misconceptionsOf(lesson, content.items);
  plan.misconceptions.forEach(({ code }, index) => {
    if (!known.includes(code)) {
      report(
        file,
        `field "misconceptions[${index}].code" names "${code}", which no question of the lesson meets. It meets ${known.join(', ')}.`,
      );
    }
  });
}

const cureHere = (id: string, placed: readonly string[]) =>
  cure(id, placed).replace('does not exist', 'the lesson does not have');

/** Everything a lesson asks for: its questions by id, and its desk notes by their place. */
export function placedIn(lesson: Lesson): string[] {
  return lesson.steps.flatMap(({ items, notes }) => [
    ...items.map(({ id }) => id),
    ...notes.map((note) => `desk-note/${note}`),
  ]);
}

/** The codes of the misconceptions that a lesson's questions meet, recalled ones among them, in their order. */
export function misconceptionsOf(lesson: Lesson, items: ReadonlyMap<string, Item>): string[] {
  const found = lesson.steps
    .flatMap((step) => step.items)
    .flatMap(({ id }) => leaves(items.get(id)))
    .filter(({ key }) => key === 'misconception')
    .map(({ value }) => value);
  return [...new Set(found)].toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

/** What the rows of a plan add up to. */
export const planMinutes = ({ timing }: Pick<Plan, 'timing'>, version: 'whole' | 'short'): number =>
  timing.reduce((total, row) => total + ((version === 'whole' ? row.minutes : row.short) ?? 0), 0);

/** How long a part of a route takes in class, by its plan; nothing where it is done alone. */
export function partMinutes(part: RoutePart, content: Content): number {
  const { lesson, version, less = 0, minutes = 0 } = part;
  const plan = content.teach.plans.get(lesson);
  if (!plan || version === 'alone') return minutes;
  if (part.rows) return planMinutes({ timing: rowsOf(part, plan) }, version) - less;
  return (version === 'whole' ? plan.periods * periodMinutes : planMinutes(plan, 'short')) - less;
}

/** The rows of a plan that a part of a route does. */
export const rowsOf = ({ version, rows }: RoutePart, { timing }: Pick<Plan, 'timing'>): Plan['timing'] =>
  timing.filter(
    ({ title, short }) => (!rows || rows.includes(title)) && (version === 'whole' || short !== undefined),
  );

function checkRoutes(content: Content, report: ReportProblem): void {
  const file = 'routes.yaml';
  const slugs = content.lessons.map(({ slug }) => slug);
  for (const { id, period = Infinity, sittings } of content.teach.routes) {
    for (const { lesson, minutes, rows = [] } of sittings.flat()) {
      const titles = content.teach.plans.get(lesson)?.timing.map(({ title }) => title) ?? [];
      if (lesson !== 'try' && !slugs.includes(lesson))
        report(file, `"${id}" names the lesson "${lesson}", ${cure(lesson, slugs)}`);
      if ((lesson === 'try') !== (minutes !== undefined))
        report(file, `"${id}": "minutes" belongs to "try", and to nothing else.`);
      for (const row of rows.filter((title) => !titles.includes(title)))
        report(file, `"${id}" names the row "${row}" of "${lesson}", ${cure(row, titles)}`);
    }
    sittings.forEach((parts, index) => {
      const total = parts.reduce((sum, part) => sum + partMinutes(part, content), 0);
      if (total > period) {
        report(
          file,
          `"${id}": sitting ${index + 1} holds ${total} minutes and has ${period}: move something, or take some of it out with "less".`,
        );
      }
    });
  }
}

/** The lessons that answer to a standard. */
export const lessonsFor = ({ lessons }: StandardCode, all: readonly Lesson[]): Lesson[] =>
  all.filter(({ slug }) => lessons === 'all' || lessons.includes(slug));

/** The questions that count towards a standard, by id. */
export function itemsFor(code: StandardCode, { lessons, items }: Content): string[] {
  return lessonsFor(code, lessons)
    .flatMap((lesson) => lesson.steps.flatMap((step) => step.items))
    .filter(({ id, role }) => role === 'own' && code.skills.some((skill) => items.get(id)?.skill === skill))
    .map(({ id }) => id);
}

function checkStandards(content: Content, report: ReportProblem): void {
  const file = 'standards.yaml';
  const slugs = content.lessons.map(({ slug }) => slug);
  for (const { id, codes } of content.teach.standards) {
    codes.forEach((code, index) => {
      if (codes.findIndex((other) => other.code === code.code) !== index) {
        report(file, `"${id}" has the code "${code.code}" twice: give each one entry.`);
      }
      const named = code.lessons === 'all' ? [] : code.lessons;
      for (const lesson of named.filter((name) => !slugs.includes(name))) {
        report(file, `"${code.code}" names the lesson "${lesson}", ${cure(lesson, slugs)}`);
      }
      if (code.skills.length > 0 && itemsFor(code, content).length === 0) {
        report(
          file,
          `"${code.code}" names skills that no question of its lessons trains: mend "skills" or "lessons".`,
        );
      }
    });
  }
}
