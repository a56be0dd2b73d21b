// What every page with an island needs, in few files: each is compressed by itself, and small ones badly. Without it a lesson
// has 2 kB more of scripts in ten more files.

const stores = [
  'record/(storage-keys|envelope|persistence|safe-storage|active-storage|stores)',
  'lib/(storage/own-names|try-or-undefined|href)',
  'quiz/(fields|grading)',
];

/** What opens a link, for whoever has one: pupils, and the teacher who makes it. */
const links = ['lib/(strict-decoders|bytes|deflate)', 'assignment/assignment(-link)?'];

const filesOf = (paths: readonly string[]) => `src/(${paths.join('|')})\\.ts$`;

export const chunks = [
  // By itself: pages that keep nothing do something later, too.
  { name: 'later', test: /vite\/preload-helper|src\/lib\/idle\.ts$/ },
  { name: 'react', test: /node_modules\/(react|react-dom)\/(?!.*client)|src\/frame\/(jsx|translated)\.ts$/ },
  { name: 'stores', test: new RegExp(`node_modules/(nanostores|@nanostores)/|${filesOf(stores)}`) },
  // Every page on which something is kept has both.
  { name: 'saving', test: /src\/backup\/(SavingNotice|NotSaved)\.tsx$/ },
  { name: 'item', test: /src\/question\/item-(events|form)\.ts$/ },
  { name: 'links', test: new RegExp(filesOf(links)) },
];
