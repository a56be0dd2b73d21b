// Loads everything in content/, checks it as a whole, and stops with every problem at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Item } from '#quiz/types.ts';
import { checkLooseQuotes, checkQuotations } from './quotations/check-quotations.ts';
import { checkReferences } from './references/check-references.ts';
import { loadChecks } from './check-forms.ts';
import type { Content, Lesson } from './content-types.ts';
import { parseItem } from './parse-item.ts';
import { parseLesson, type LessonSource } from './lesson-source.ts';
import { loadFamilies } from './families/families.ts';
import { familyForms, familyItems } from './families/family-items.ts';
import { ContentError, type ReportProblem } from './problems.ts';
import type { Fingerprint } from './quotations/quotations.ts';
import { articleSchema, paragraphsSchema, type Article } from './source/source-schema.ts';
import { deskNoteSchema, type DeskNote } from './desk-note-schema.ts';
import { caseFileSchema, ledgerSchema } from './fact-schemas.ts';
import {
  certaintyBandsSchema,
  denialKindsSchema,
  glossarySchema,
  lessonSchema,
  misconceptionsSchema,
  rulingsSchema,
  type CertaintyBands,
} from './schemas.ts';
import { trailSchema } from './trail/trail-schema.ts';
import { loadReports } from './reports/reports.ts';
import { loadTeach } from './teach/teach-files.ts';
import { emptyTry, trySchema } from './try/try-schema.ts';
import { whoSchema } from './who-schema.ts';
import { yourOwnSchema } from './your-own/your-own-schema.ts';
import { baselinesSchema } from './baselines-schema.ts';
import { cardSchema } from './card-schema.ts';
import { parseYaml, readYaml, validate } from './yaml-file.ts';

/**
 * Loads and checks the content below `root`.
 * @param root the folder that holds `article/`, `lessons/` and the rest
 * @param options `quotations: false` leaves out what the fingerprint is needed for: for the script that makes it
 * @throws ContentError naming every file, field and cure
 */
export function loadContent(root: string, { quotations = true } = {}): Content {
  const problems: string[] = [];
  const report: ReportProblem = (file, message) => problems.push(`content/${file}: ${message}`);

  const lessons = lessonFolders(root).flatMap((slug) => loadLesson(root, slug, report));
  const families = loadFamilies(root, report);
  const card = readYaml(root, 'card.yaml', cardSchema, report) ?? { title: '', of: '', questions: [] };
  const content: Content = {
    article: readYaml(root, 'article/source.yaml', articleSchema, report) ?? emptyArticle,
    paragraphs: readYaml(root, 'article/paragraphs.yaml', paragraphsSchema, report) ?? [],
    fingerprint: quotations ? loadFingerprint(root, report) : {},
    caseFile: readYaml(root, 'case-file.yaml', caseFileSchema, report) ?? [],
    ledger: readYaml(root, 'ledger.yaml', ledgerSchema, report) ?? [],
    trail: readYaml(root, 'trail.yaml', trailSchema, report) ?? [],
    glossary: readYaml(root, 'glossary.yaml', glossarySchema, report) ?? [],
    denialKinds: readYaml(root, 'denial-kinds.yaml', denialKindsSchema, report) ?? [],
    certaintyBands: readYaml(root, 'certainty-bands.yaml', certaintyBandsSchema, report) ?? emptyBands,
    misconceptions: readYaml(root, 'misconceptions.yaml', misconceptionsSchema, report) ?? [],
    baselines: readYaml(root, 'baselines.yaml', baselinesSchema, report) ?? {
      program: { families: 0, lessons: 0 },
      attempts: [],
    },
    whoIsWho: readYaml(root, 'who-is-who.yaml', whoSchema, report) ?? { names: [], days: [] },
    card,
    rulings: readYaml(root, 'standards-of-judgement.yaml', rulingsSchema, report) ?? [],
    deskNote: readYaml(root, 'desk-note.yaml', deskNoteSchema, report) ?? emptyDeskNote,
    try: readYaml(root, 'try.yaml', trySchema, report) ?? emptyTry,
    yourOwn: readYaml(root, 'your-own.yaml', yourOwnSchema, report) ?? { tasks: [] },
    reports: loadReports(
      root,
      card.questions.map(({ id }) => id),
      report,
    ),
    families,
    checks: [...loadChecks(root, report), ...familyForms(families)],
    teach: loadTeach(root, report),
    lessons: lessons.toSorted((one, other) => one.number - other.number),
    items: new Map(
      [...lessonFolders(root).flatMap((slug) => loadItems(root, slug, report)), ...familyItems(families)].map(
        (item) => [item.id, item],
      ),
    ),
  };
  // What a broken file would have held is missing everywhere; reporting that too would only hide the cause.
  if (problems.length === 0) {
    checkReferences(content, report);
    checkLooseQuotes(content, report);
    if (quotations) checkQuotations(content, report);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

const emptyBands: CertaintyBands = {
  card: '',
  bands: [],
  without: [],
  spread: { card: '', word: '', from: 0, to: 0, says: '' },
};

const emptyDeskNote: DeskNote = {
  rubric: [],
  notes: [],
  story: { headline: '', from: '', paragraphs: [] },
};

const emptyArticle: Article = { headline: '', outlet: '', byline: '', date: '', copies: [], speakers: [] };

function lessonFolders(root: string): string[] {
  const folder = join(root, 'lessons');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function loadLesson(root: string, slug: string, report: ReportProblem): Lesson[] {
  const file = `lessons/${slug}/lesson.mdx`;
  let source: LessonSource;
  try {
    source = parseLesson(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    report(file, error instanceof Error ? `${error.message}.` : 'cannot be read.');
    return [];
  }
  const head = validate(file, source.head, lessonSchema, report);
  return head ? [{ ...head, ...source, slug, file }] : [];
}

function loadItems(root: string, slug: string, report: ReportProblem): Item[] {
  return readdirSync(join(root, 'lessons', slug))
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .flatMap((name) => {
      const file = `lessons/${slug}/${name}`;
      const id = `${slug}/${name.replace(/\.ya?ml$/, '')}`;
      if (!/^[a-z]+(-[a-z]+)*\.yaml$/.test(name)) {
        report(file, 'the file name must be lower-case words joined by hyphens, ending in .yaml: rename it.');
        return [];
      }
      const data = parseYaml(root, file, report);
      const item = data === undefined ? undefined : parseItem(file, data, report);
      return item ? [{ ...item, id }] : [];
    });
}

function loadFingerprint(root: string, report: ReportProblem): Fingerprint {
  const file = 'article/fingerprint.json';
  try {
    const data: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return z
      .record(z.string(), z.object({ words: z.number(), quotations: z.record(z.string(), z.number()) }))
      .parse(data);
  } catch {
    report(file, 'cannot be read: make it anew with "npm run quotes -- <the article\'s file>".');
    return {};
  }
}
