// The rooms of the house: one folder each below src/, and which of them may import which.

/**
 * Every room with its rank and what it is for. A room imports rooms of a lower rank only, as `#room/file.ts`;
 * inside a room imports are relative. oxlint.config.ts and tests/build/rooms.test.ts enforce it.
 */
export const rooms = {
  lib: { rank: 1, purpose: 'pure helpers and generic controls, with nothing of this course in them' },
  styles: { rank: 1, purpose: 'global style sheets and patterns that several rooms share' },
  measure: {
    rank: 2,
    purpose: 'psychometrics: calibration, discernment, mastery, item statistics, and their charts',
  },
  keys: { rank: 2, purpose: 'cryptography of receipts, and the teacher’s keys' },
  quiz: { rank: 3, purpose: 'the kinds of question: schema, grading, form, paper' },
  record: { rank: 4, purpose: 'what a browser stores of a learner: format, versions, engine' },
  course: { rank: 5, purpose: 'from an author’s files to checked content; for the build alone' },
  sources: { rank: 6, purpose: 'evidence, quotations, terms and passages as they are drawn' },
  comfort: { rank: 6, purpose: 'how large, open, still and in which colours somebody reads' },
  backup: { rank: 6, purpose: 'a copy of the record, bringing one in, clearing, one tab only' },
  offline: { rank: 6, purpose: 'the service worker and the offer of a new version' },
  question: { rank: 7, purpose: 'the live question: events, marks, verdict' },
  frame: { rank: 8, purpose: 'the shell of every page, the inline start script, hydration' },
  lesson: { rank: 9, purpose: 'reading a lesson: steps, rail, figures, progress' },
  review: { rank: 9, purpose: 'questions that come back after days' },
  check: { rank: 9, purpose: 'the checks before and after the course' },
  'desk-note': { rank: 9, purpose: 'the capstone: notes that a learner writes' },
  reference: { rank: 9, purpose: 'article, case file, trail, ledger and glossary to look things up in' },
  search: { rank: 9, purpose: 'the search and its index' },
  assignment: { rank: 10, purpose: 'what a teacher asks for, in a link' },
  progress: { rank: 10, purpose: 'the learner’s own report and record of learning' },
  paper: { rank: 10, purpose: 'worksheets, keys and the book, to print' },
  present: { rank: 10, purpose: 'a lesson as slides, and hands counted' },
  receipt: { rank: 11, purpose: 'what a pupil hands in' },
  teach: { rank: 11, purpose: 'plans, routes and standards for teachers' },
  class: { rank: 12, purpose: 'the class desk: receipts in, sums, views' },
  home: { rank: 12, purpose: 'the first page, and pages about the site itself' },
  pages: { rank: 13, purpose: 'routes, and nothing but routes' },
  build: { rank: 13, purpose: 'how the site is made: what astro.config.mjs puts together' },
} as const satisfies Record<string, { readonly rank: number; readonly purpose: string }>;

export type Room = keyof typeof rooms;

export const roomNames = Object.keys(rooms) as Room[];
