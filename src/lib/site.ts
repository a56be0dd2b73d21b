// What every page says about the site itself.

export const siteName = 'Says Who?';

/** The pages of the header, in order. */
export const sections = [
  { path: '/lessons/', name: 'Lessons' },
  { path: '/article/', name: 'The article' },
  { path: '/case-file/', name: 'Case file' },
  { path: '/glossary/', name: 'Glossary' },
  { path: '/about/', name: 'About' },
] as const;

/** The three topics and what comes of them, in the order of the course. */
export const topics = {
  sourcing: { name: 'Sourcing', question: 'Who is speaking, and how would they know?' },
  'unverified-claims': { name: 'Unverified claims', question: 'What is known, by whom, since when?' },
  'state-denials': { name: 'State denials', question: 'What has been said, and what is left?' },
  capstone: { name: 'Capstone', question: 'Can you write it so that it stands?' },
} as const;
