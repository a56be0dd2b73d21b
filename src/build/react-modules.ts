// Turns React's CommonJS scripts into modules. A CommonJS script is one function, which a browser parses fully only when it is
// called, while the page stands still. Without this a tap on a slow phone may wait some 90 ms longer.
import { MagicString } from 'magic-string';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type Plugin } from 'vite';

const names = ['scheduler', 'react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'];

/** Where the installed package keeps what a name stands for. */
function fileOf(name: string): string {
  const [folder = ''] = name.split('/');
  const path = `../../node_modules/${folder}/cjs/${name.replace('/', '-')}.production.js`;
  return fileURLToPath(new URL(path, import.meta.url));
}

/** What stops the build when a script has changed. */
const changed = (file: string) =>
  new Error(`${file} is not written the way it was: see src/build/react-modules.ts.`);

/**
 * A module that says what a CommonJS script said with `require("…")` and `exports.…`.
 * @throws where it uses them in any other way
 */
export function asModule(code: string, file: string): string {
  const text = new MagicString(code);
  const imports: string[] = [];
  const exported = new Set<string>();
  /** Where a name stands that has been seen to. */
  const done = new Set<number>();
  new Visitor({
    CallExpression({ callee, arguments: [argument], start, end }) {
      if (callee.type !== 'Identifier' || callee.name !== 'require') return;
      if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
      const name = `required_${imports.length}`;
      imports.push(`import * as ${name} from '${argument.value}';\n`);
      text.overwrite(start, end, name);
      done.add(callee.start);
    },
    MemberExpression({ object, property, computed, start, end }) {
      if (object.type !== 'Identifier' || object.name !== 'exports') return;
      if (computed || property.type !== 'Identifier') return;
      exported.add(property.name);
      text.overwrite(start, end, `exported_${property.name}`);
      done.add(object.start);
    },
    Identifier({ name, start }) {
      if ((name === 'require' || name === 'exports') && !done.has(start)) throw changed(file);
    },
  }).visit(parseSync(file, code).program);
  if (exported.size === 0) throw changed(file);
  const list = [...exported];
  text.prepend(`${imports.join('')}var ${list.map((name) => `exported_${name}`)};\n`);
  text.append(`\nexport { ${list.map((name) => `exported_${name} as ${name}`)} };`);
  return text.toString();
}

export function reactModules(): Plugin {
  const files = new Map(names.map((name) => [name, fileOf(name)]));
  const paths = new Set(files.values());
  return {
    name: 'react-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => files.get(id),
    transform(code, id) {
      if (!paths.has(id)) return undefined;
      return { code: asModule(code, id), map: null };
    },
  };
}
