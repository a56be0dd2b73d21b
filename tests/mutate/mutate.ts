// `npm run mutate [group …]`: changes one thing at a time in rules that must hold and sees whether a test fails.
import { Stryker } from '@stryker-mutator/core';
import { mutated } from './mutated.ts';

/** Of a hundred changes, so many must be noticed. */
const least = 85;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in mutated));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}: ask for ${Object.keys(mutated).join(', ')}.`);

// TypeScript is stripped once, and not again for each mutant.
process.env['NODE_COMPILE_CACHE'] ??= '.stryker-tmp/compiled';

const rows = [];
for (const [group, { files, tests }] of Object.entries(mutated)) {
  if (asked.length > 0 && !asked.includes(group)) continue;
  const mutants = await new Stryker({
    mutate: [...files],
    testRunner: 'tap',
    plugins: ['@stryker-mutator/tap-runner'],
    tap: {
      testFiles: [...tests],
      nodeArgs: [
        '--require={{hookFile}}',
        '--import=./tests/mutate/fewer-runs.ts',
        '--test-reporter=tap',
        '{{testFile}}',
      ],
      forceBail: true,
    },
    // By file: a mutant meets the test files that reach it.
    coverageAnalysis: 'perTest',
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
    jsonReporter: { fileName: `.stryker-tmp/${group}.json` },
    ignorePatterns: ['dist', 'packages', 'test-results', 'playwright-report'],
    // A busy machine is no endless loop.
    timeoutMS: 20_000,
    cleanTempDir: 'always',
  }).runMutationTest();
  const many = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = many('Killed', 'Timeout');
  const missed = many('Survived', 'NoCoverage');
  rows.push({ group, noticed, missed, percent: Math.floor((1000 * noticed) / (noticed + missed)) / 10 });
}
console.table(rows);
if (rows.some(({ percent }) => percent < least)) process.exitCode = 1;
