// A kind of question is a complete unit: without one of its parts nothing compiles, and nobody else has a list of kinds.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { schemas } from '#quiz/kinds/schemas.ts';

const kinds = Object.keys(schemas);
/** The one that is taken out, a part at a time: as if somebody had just begun to add it. */
const newest = kinds.at(-1) ?? '';

const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config,
  ts.sys,
  process.cwd(),
);

/** What the compiler says of a file, with other texts in the place of some files. */
function compilerOf(changed: Map<string, string>) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  host.getSourceFile = (name, languageOptions, onError) => {
    const text = changed.get(resolve(name));
    if (text !== undefined) return ts.createSourceFile(name, text, languageOptions);
    if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, languageOptions, onError));
    return parsed.get(name);
  };
  const roots = [...globSync('src/quiz/kinds/*.ts'), ...fileNames.filter((name) => name.endsWith('.d.ts'))];
  let program: ts.Program | undefined;
  return (file: string): string[] => {
    program = ts.createProgram({
      rootNames: roots,
      options: { ...options, noEmit: true },
      host,
      ...(program && { oldProgram: program }),
    });
    return program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
}

test('a kind that lacks any of its parts does not compile', () => {
  const changed = new Map<string, string>();
  const problemsIn = compilerOf(changed);
  const line = new RegExp(`^ +(readonly )?'${newest}': .*\\n`, 'gm');
  const registries = globSync('src/quiz/kinds/*.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => new RegExp(line).test(readFileSync(file, 'utf8')));
  assert.deepEqual(
    registries.map((file) => file.split('/').at(-1)).toSorted(),
    [
      'authored',
      'graders',
      'interactions',
      'paper-views',
      'papers',
      'reasons',
      'schemas',
      'scorings',
      'views',
    ].map((name) => `${name}.ts`),
  );
  for (const file of registries) {
    const text = readFileSync(file, 'utf8');
    assert.deepEqual(problemsIn(file), [], file);
    for (const { 0: entry, index } of text.matchAll(line)) {
      changed.set(resolve(file), text.slice(0, index) + text.slice(index + entry.length));
      // A kind without a schema is none, so it is the others that have one line too many.
      const [seen, says] = file.endsWith('/schemas.ts')
        ? ['src/quiz/kinds/views.ts', /does not exist in type/]
        : [file, /is missing in type|does not exist on type|does not satisfy|not assignable/];
      assert.match(problemsIn(seen).join('\n'), says, `${file} without ${entry.trim()}`);
      changed.delete(resolve(file));
    }
  }
});

test('no file but the registries and a kind’s own has a list of kinds', () => {
  const files = globSync('src/**/*.{ts,tsx,astro,mjs,css}', { exclude: ['src/quiz/kinds/**'] });
  assert.ok(files.length > 300, `only ${files.length} files were read`);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const named = kinds.filter((kind) => text.includes(`'${kind}'`) || text.includes(`"${kind}"`));
    // Two may be told apart for a reason of their own; three are a list that a new kind would be missing from.
    assert.ok(
      named.length < 3,
      `${file} names ${named.join(', ')}: ask a registry of src/quiz/kinds/ instead.`,
    );
  }
});

test('every kind has a folder, and every folder is a kind', () => {
  const folders = globSync('src/quiz/kinds/*/schema.ts').map((file) => file.split(/[\\/]/).at(-2));
  assert.deepEqual(new Set(folders), new Set(kinds));
});
