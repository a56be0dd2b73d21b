// What content/ holds once it is loaded and checked.
import type { Item } from '#quiz/types.ts';
import type { CheckForm } from './check-forms.ts';
import type { Family } from './families/families.ts';
import type { LessonSource } from './lesson-source.ts';
import type { Fingerprint } from './quotations/quotations.ts';
import type { Article, Paragraph } from './source/source-schema.ts';
import type { DeskNote } from './desk-note-schema.ts';
import type { CaseCard, LedgerEntry } from './fact-schemas.ts';
import type {
  CertaintyBands,
  DenialKind,
  GlossaryTerm,
  LessonHead,
  Misconception,
  Ruling,
} from './schemas.ts';
import type { WholeReport } from './reports/reports.ts';
import type { TrailPage } from './trail/trail-schema.ts';
import type { Try } from './try/try-schema.ts';
import type { WhoIsWho } from './who-schema.ts';
import type { YourOwn } from './your-own/your-own-schema.ts';
import type { Baselines } from './baselines-schema.ts';
import type { Card } from './card-schema.ts';
import type { Framework, Plan, Route, Study } from './teach/teach-schemas.ts';

export type Lesson = LessonHead & LessonSource & { readonly slug: string; readonly file: string };

export type Content = {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  readonly fingerprint: Fingerprint;
  readonly caseFile: readonly CaseCard[];
  readonly ledger: readonly LedgerEntry[];
  readonly trail: readonly TrailPage[];
  readonly glossary: readonly GlossaryTerm[];
  readonly denialKinds: readonly DenialKind[];
  readonly certaintyBands: CertaintyBands;
  readonly misconceptions: readonly Misconception[];
  readonly rulings: readonly Ruling[];
  readonly deskNote: DeskNote;
  /** The ten minutes first: what `/try/` asks. */
  readonly try: Try;
  /** What lessons ask to find in the news. */
  readonly yourOwn: YourOwn;
  readonly whoIsWho: WhoIsWho;
  readonly baselines: Baselines;
  readonly card: Card;
  /** In the order of their numbers. */
  readonly lessons: readonly Lesson[];
  readonly checks: readonly CheckForm[];
  readonly families: readonly Family[];
  /** Whole reports of our own, in the order of their numbers. */
  readonly reports: readonly WholeReport[];
  readonly teach: Teach;
  /** By id. */
  readonly items: ReadonlyMap<string, Item>;
};

export type Teach = {
  /** By the slug of the lesson. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly routes: readonly Route[];
  readonly standards: readonly Framework[];
  readonly studies: readonly Study[];
};
