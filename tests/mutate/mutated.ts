// What `npm run mutate` changes, and the tests that must notice.

/** Files by their rules, and the tests that hold them: fast ones, for each of a thousand mutants meets them. */
type Mutated = { readonly files: readonly string[]; readonly tests: readonly string[] };

export const mutated: Readonly<Record<string, Mutated>> = {
  grading: {
    files: [
      'src/quiz/{fields,grade,grading,judged,pairs,scored,scoring}.ts',
      'src/quiz/key/{first-reason,reason}.ts',
      'src/quiz/kinds/*/{grade,reason,scoring,spelling}.ts',
      'src/quiz/kinds/{graders,reasons,scorings}.ts',
      'src/question/verdict.ts',
    ],
    tests: ['tests/quiz/{grade,reason,scoring,spelling}.test.ts', 'tests/question/verdict.test.ts'],
  },
  paper: {
    files: ['src/quiz/paper/*.ts', 'src/quiz/kinds/*/paper.ts', 'src/quiz/{part-order,kinds/papers}.ts'],
    tests: ['tests/quiz/{paper,part-order}.test.ts'],
  },
  merge: {
    files: ['src/record/*-record.ts', 'src/record/other/*.ts', 'src/record/stored-entry.ts'],
    tests: [
      'tests/record/{entry-readers,item-record,learner,other-records,storage-entries}.test.ts',
      'tests/review/review-record.test.ts',
      'tests/backup/reminder.test.ts',
    ],
  },
  migrations: {
    files: ['src/record/{envelope,score-shape,storage-entries,other-entries}.ts', 'src/record/formats/*.ts'],
    tests: [
      'tests/record/{entry-readers,envelope,migrations,storage-entries}.test.ts',
      'tests/review/review-record.test.ts',
    ],
  },
  storage: {
    files: ['src/record/{item-records,safe-storage}.ts'],
    tests: ['tests/record/{item-records,safe-storage,storage-faults}.test.ts'],
  },
  import: {
    files: ['src/backup/{copy-of-record,record-file}.ts', 'src/backup/import/*.ts'],
    tests: ['tests/backup/{copy-of-record,import-entries,import-plan,json-scan,open-file}.test.ts'],
  },
  receipts: {
    files: ['src/receipt/*.ts', 'src/assignment/{assignment,assignment-link}.ts'],
    tests: [
      'tests/receipt/{find-codes,make-receipt,receipt,record-reader}.test.ts',
      'tests/assignment/assignment.test.ts',
      'tests/keys/seal.test.ts',
    ],
  },
};
