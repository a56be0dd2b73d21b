// npm run licences: every package that is served with the site or helps to build and test it, with its licence. Fails where one
// that is served has none, or one that may not be served.
import { readFileSync } from 'node:fs';
import { licenceOfItself, licenceProblems, packagesIn } from './licences.ts';

const packages = packagesIn(readFileSync('package-lock.json', 'utf8'), licenceOfItself);
const width = Math.max(...packages.map(({ name, version }) => name.length + version.length + 2));
for (const isServed of [true, false]) {
  const part = packages.filter((one) => one.isServed === isServed);
  console.log(`${isServed ? 'Served with the site' : 'Builds and tests it'}: ${part.length}`);
  for (const { name, version, licence } of part)
    console.log(`  ${`${name} ${version}`.padEnd(width)} ${licence ?? 'names none'}`);
}
const problems = licenceProblems(packages);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
