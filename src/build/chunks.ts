// What every page with an island needs, in few files: each is compressed by itself, and small ones badly. Without it a lesson
// has 1.3 kB more of scripts in ten more files.

const stores = [
  'record/(storage-keys|envelope|persistence|safe-storage|active-storage)',
  'lib/(try-or-undefined|href)',
  'receipt/record-reader',
  'quiz/(fields|grading)',
];

export const chunks = [
  { name: 'react', test: /node_modules\/(react|react-dom)\/(?!.*client)/ },
  {
    name: 'stores',
    test: new RegExp(`node_modules/(nanostores|@nanostores)/|src/(${stores.join('|')})\\.ts`),
  },
];
