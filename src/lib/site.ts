// What every page says about the site itself.

export const siteName = 'Says Who?';

/** The pages of the header, in order: what a learner does, where things are looked up, and what teachers need. */
export const sections = [
  { path: '/try/', name: 'Try' },
  { path: '/lessons/', name: 'Lessons' },
  { path: '/reports/', name: 'Reports' },
  { path: '/practice/', name: 'Practice' },
  { path: '/progress/', name: 'Progress' },
  { path: '/look-up/', name: 'Look up' },
  { path: '/teach/', name: 'Teach' },
] as const;

/** The three topics and what comes of them, in the order of the course. */
export const topics = {
  sourcing: { name: 'Sourcing', question: 'Who is speaking, and how would they know?' },
  'unverified-claims': { name: 'Unverified claims', question: 'What is known, by whom, since when?' },
  'state-denials': { name: 'State denials', question: 'What was answered, and what can still be true?' },
  capstone: { name: 'Capstone', question: 'Can you write no more than you can show?' },
} as const;

/** The checks before and after the course. */
export const checks = {
  start: {
    title: 'Before you start',
    lead: 'Twelve short texts with a question each. No score.',
  },
  end: {
    title: 'At the end',
    lead: 'Twelve more texts with a question each. Then you see the reasons for every answer.',
  },
  later: {
    title: 'Two weeks later',
    lead: 'Eight short texts that you have not seen, with a question each.',
  },
} as const;

/** Where things are looked up, and what each of them answers. */
export const references = [
  { path: '/card/', name: 'Five questions', about: 'The whole course on one card, for any report.' },
  {
    path: '/article/',
    name: 'The article',
    about: 'What each paragraph says, who says it, and how it stands.',
  },
  {
    path: '/who-is-who/',
    name: 'Who is who',
    about: 'People, services and groups in the article, and six dates.',
  },
  {
    path: '/case-file/',
    name: 'Case file',
    about: 'Dated facts with their sources, in the order of their days.',
  },
  { path: '/trail/', name: 'Trail', about: 'Where the story came from, and who copied it from whom.' },
  {
    path: '/ledger/',
    name: 'Ledger',
    about: 'Denials and claims, what was known that day, and how they ended.',
  },
  { path: '/glossary/', name: 'Glossary', about: 'The words of the trade, each in a sentence or two.' },
] as const;

/** What an entry of the ledger is. */
export const ledgerTypeNames = { denial: 'Denial', claim: 'Claim', silence: 'Silence' } as const;

/** What became of it. */
export const outcomeNames = {
  held: 'Held',
  'mostly-held': 'Mostly held',
  fell: 'Fell',
  open: 'Open',
} as const;

/** What could be weighed on the day: a word for a row, and the question behind it. */
export const featureNames = {
  evidence: { name: 'Something offered', question: 'Did the speaker offer something to look at?' },
  against: { name: 'Something against it', question: 'Had somebody shown something that spoke against it?' },
  checkable: { name: 'Outsiders could check', question: 'Could people who belong to neither side check?' },
  cost: { name: 'Costly if caught', question: 'Would being caught have cost the speaker much?' },
  record: { name: 'Good record', question: 'Had the speaker been right in cases like this one?' },
} as const;
