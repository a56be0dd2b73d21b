// Style modules and the views that read them: no class that nobody has, and none that nobody reads.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { classConstants, withConstants } from '#build/class-constants.ts';
import { classesIn } from '#build/class-names.ts';

const slashed = (path: string) => path.replaceAll('\\', '/');

/** The classes that views read, by style module. */
function classesRead(): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  for (const view of globSync('src/**/*.{tsx,astro}').map(slashed)) {
    const code = readFileSync(view, 'utf8');
    for (const [, name = '', path = ''] of code.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)) {
      const file = path.startsWith('#') ? path.replace('#', 'src/') : posix.join(posix.dirname(view), path);
      const classes = read.get(file) ?? new Set<string>();
      for (const [, one = ''] of code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) classes.add(one);
      read.set(file, classes);
    }
  }
  return read;
}

test('a style module has the classes that views read, and no others', () => {
  const read = classesRead();
  const sheets = globSync('src/**/*.module.css').map(slashed).toSorted();
  assert.ok(sheets.length > 20);
  for (const sheet of sheets)
    assert.deepEqual(
      [...(read.get(sheet) ?? [])].toSorted(),
      classesIn(readFileSync(sheet, 'utf8')).toSorted(),
      sheet,
    );
});

test('a class stands in a browser’s script as the constant it is, and servers keep the sheet', () => {
  const view = `import { one } from './one.ts';\nimport styles from './View.module.css';\n`;
  assert.equal(
    withConstants(view),
    `import { one } from './one.ts';\nimport * as styles from './View.module.css';\n`,
  );
  const { applyToEnvironment } = classConstants();
  const applies = (name: string) =>
    applyToEnvironment && Reflect.apply(applyToEnvironment, undefined, [{ name }]);
  assert.equal(applies('client'), true);
  assert.equal(applies('prerender'), false);
});
