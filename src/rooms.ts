// The rooms of the house: one folder each below src/, and which of them may import which.

/**
 * Every room with its rank and what it is for. A room imports rooms of a lower rank only, as `#room/file.ts`;
 * inside a room imports are relative. oxlint.config.ts and tests/build/rooms.test.ts enforce it.
 */
export const rooms = {
  styles: { rank: 1, purpose: 'global style sheets and patterns that several rooms share' },
  lib: { rank: 2, purpose: 'pure helpers and generic controls, with nothing of this course in them' },
  measure: {
    rank: 3,
    purpose: 'psychometrics: calibration, discernment, mastery, item statistics, and their charts',
  },
  keys: { rank: 3, purpose: 'cryptography of receipts, and the teacher’s keys' },
  quiz: { rank: 4, purpose: 'the kinds of question: schema, grading, form, paper' },
  record: { rank: 5, purpose: 'what a browser stores of a learner: format, versions, engine' },
  course: { rank: 6, purpose: 'from an author’s files to checked content; for the build alone' },
  sources: { rank: 7, purpose: 'evidence, quotations, terms and passages as they are drawn' },
  comfort: { rank: 7, purpose: 'how large, open, still and in which colours somebody reads' },
  backup: { rank: 7, purpose: 'a copy of the record, bringing one in, clearing, one tab only' },
  listen: { rank: 7, purpose: 'steps, reports and short texts read aloud' },
  offline: { rank: 7, purpose: 'the service worker and the offer of a new version' },
  question: { rank: 8, purpose: 'the live question: events, marks, verdict' },
  frame: { rank: 9, purpose: 'the shell of every page, the inline start script, hydration' },
  lesson: { rank: 10, purpose: 'reading a lesson: steps, rail, figures, progress' },
  review: { rank: 10, purpose: 'questions that come back after days' },
  check: { rank: 10, purpose: 'the checks before and after the course' },
  'desk-note': { rank: 10, purpose: 'the capstone: notes that a learner writes' },
  try: { rank: 10, purpose: 'ten minutes first: five numbers, one report, one thing to find' },
  embed: { rank: 10, purpose: 'one question alone, for a frame in a page of somebody else' },
  'own-report': { rank: 10, purpose: 'a report that the learner brings, and what lessons ask to find' },
  reference: {
    rank: 11,
    purpose: 'the card, article, case file, trail, ledger and glossary to look things up in',
  },
  reports: { rank: 11, purpose: 'whole reports of our own, to read to the bottom' },
  practice: { rank: 11, purpose: 'three short texts at a time, on any day' },
  search: { rank: 11, purpose: 'the search and its index' },
  assignment: { rank: 11, purpose: 'what a teacher asks for, in a link' },
  progress: { rank: 11, purpose: 'the learner’s own report and record of learning' },
  paper: { rank: 11, purpose: 'worksheets, keys and the book, to print' },
  present: { rank: 11, purpose: 'a lesson as slides, and hands counted' },
  receipt: { rank: 12, purpose: 'what a pupil hands in' },
  exchange: { rank: 12, purpose: 'the questions in formats that other tools read' },
  teach: { rank: 12, purpose: 'plans, routes and standards for teachers' },
  class: { rank: 13, purpose: 'the class desk: receipts in, sums, views' },
  home: { rank: 13, purpose: 'the first page, and pages about the site itself' },
  pages: { rank: 14, purpose: 'routes, and nothing but routes' },
  build: { rank: 15, purpose: 'how the site is made: what astro.config.mjs puts together' },
  packages: { rank: 16, purpose: 'pages of the built site as packages for learning platforms' },
} as const satisfies Record<string, { readonly rank: number; readonly purpose: string }>;

export type Room = keyof typeof rooms;

export const roomNames = Object.keys(rooms) as Room[];
