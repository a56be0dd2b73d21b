// Whole reports of our own, each with five questions whose evidence is words of its text.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Item } from '#quiz/types.ts';
import type { ReportProblem } from '../problems.ts';
import { parseItem } from '../parse-item.ts';
import { parseYaml, readYaml, validate } from '../yaml-file.ts';
import { reportQuestionSchema, reportSchema, type ReportHead, type ReportQuestion } from './report-schema.ts';
import { inReport } from './spans.ts';

/** A question on a report. */
export type AskedOfReport = ReportQuestion & {
  readonly item: Item;
  /** The words of the report that decide it, marked once it is checked. */
  readonly spans: readonly string[];
};

export type WholeReport = ReportHead & {
  /** The name of its folder. */
  readonly slug: string;
  readonly questions: readonly AskedOfReport[];
};

export const isReportItem = (id: string): boolean => id.startsWith('reports/');

/**
 * The reports below content/reports, in the order of their numbers.
 * @param order the questions of the card, in whose order those on a report are asked
 */
export function loadReports(root: string, order: readonly string[], report: ReportProblem): WholeReport[] {
  const place = ({ asks }: AskedOfReport) => order.indexOf(asks);
  const folder = join(root, 'reports');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((slug) => {
      const head = readYaml(root, `reports/${slug}/report.yaml`, reportSchema, report);
      if (!head) return [];
      const questions = loadQuestions(root, slug, head, report);
      return { ...head, slug, questions: questions.toSorted((one, other) => place(one) - place(other)) };
    })
    .toSorted((one, other) => one.number - other.number);
}

function loadQuestions(root: string, slug: string, head: ReportHead, report: ReportProblem): AskedOfReport[] {
  return readdirSync(join(root, 'reports', slug))
    .filter((name) => name.endsWith('.yaml') && name !== 'report.yaml')
    .toSorted()
    .flatMap((name) => {
      const file = `reports/${slug}/${name}`;
      const data = parseYaml(root, file, report);
      const { asks, lesson, note, ...own } =
        (data === undefined ? undefined : validate(file, data, z.looseObject({}), report)) ?? {};
      if (data === undefined) return [];
      const question = validate(file, { asks, lesson, note }, reportQuestionSchema, report);
      const found = inReport(own, slug, head, (problem) => report(file, problem));
      const item = parseItem(file, found, report);
      if (!item || !question) return [];
      const id = file.replace(/\.yaml$/, '');
      return [{ ...question, item: { ...item, id, stays: true as const }, spans: spansOf(own) }];
    });
}

/** What a question cites as a whole, in the author's words. */
function spansOf({ evidence }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(evidence) ? evidence.filter((words) => typeof words === 'string') : [];
}

/** Every question on a report, in order. */
export const reportItems = ({ reports }: { readonly reports: readonly WholeReport[] }): Item[] =>
  reports.flatMap(({ questions }) => questions.map(({ item }) => item));
