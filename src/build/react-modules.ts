// Turns React's CommonJS scripts into modules. A CommonJS script is one function, which a browser parses fully only when it is
// called, while the page stands still. Without this a tap on a slow phone may wait some 90 ms longer.
import { MagicString } from 'magic-string';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type ESTree, type Plugin } from 'vite';

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

/** What a call requires, if it is one of `require("…")`. */
function requiredBy(node: ESTree.Expression): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const [argument] = node.arguments;
  const isIt = node.callee.type === 'Identifier' && node.callee.name === 'require';
  return isIt && argument?.type === 'Literal' && typeof argument.value === 'string'
    ? argument.value
    : undefined;
}

/** The name that `exports.…` gives. */
function exportedBy(node: ESTree.Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  if (node.object.name !== 'exports' || node.computed || node.property.type !== 'Identifier')
    return undefined;
  return node.property.name;
}

/** Where a name is exported by a statement of its own, and nowhere else, by the name. */
function declaredIn(program: ESTree.Program): Map<string, number> {
  const times = new Map<string, number>();
  new Visitor({
    AssignmentExpression({ left }) {
      const name = exportedBy(left);
      if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
    },
  }).visit(program);
  return new Map(
    program.body.flatMap((statement): [string, number][] => {
      if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
        return [];
      const { left } = statement.expression;
      const name = exportedBy(left);
      return name !== undefined && times.get(name) === 1 ? [[name, left.start]] : [];
    }),
  );
}

/**
 * A module that says what a CommonJS script said with `require("…")` and `exports.…`. What it requires under a name is imported
 * under that name, and what it exports once is declared there, so that the bundler can leave out what nobody uses.
 * @throws where it uses them in any other way
 */
export function asModule(code: string, file: string): string {
  const text = new MagicString(code);
  const { program } = parseSync(file, code);
  const declared = declaredIn(program);
  const imports: string[] = [];
  const exported = new Set<string>();
  /** Where a name stands that has been seen to. */
  const done = new Set<number>();
  const bring = (required: string, name: string) => imports.push(`import * as ${name} from '${required}';\n`);
  new Visitor({
    VariableDeclarator({ id, init, start, end }) {
      const required = init ? requiredBy(init) : undefined;
      if (!init || required === undefined || id.type !== 'Identifier') return;
      text.overwrite(start, end, `imported_${bring(required, id.name)}`);
      done.add(init.start);
    },
    CallExpression(call) {
      const required = requiredBy(call);
      if (required === undefined || done.has(call.start)) return;
      const name = `required_${imports.length}`;
      bring(required, name);
      text.overwrite(call.start, call.end, name);
      done.add(call.start);
    },
    MemberExpression(member) {
      const name = exportedBy(member);
      if (name === undefined) return;
      const isDeclared = declared.get(name) === member.start;
      text.overwrite(member.start, member.end, `${isDeclared ? 'var ' : ''}exported_${name}`);
      exported.add(name);
      done.add(member.start);
    },
    Identifier({ name, start }) {
      if ((name === 'require' || name === 'exports') && !done.has(start)) throw changed(file);
    },
  }).visit(program);
  if (exported.size === 0) throw changed(file);
  const list = [...exported];
  const others = list.filter((name) => !declared.has(name));
  text.prepend(`${imports.join('')}${others.map((name) => `var exported_${name};\n`).join('')}`);
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
