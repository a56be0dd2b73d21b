// Tries the built site in every engine that can be had: npm run test:engines [-- --all or --hostile] [-- firefox webkit …].
// Each engine's tests are a process of their own, which finds the served site in TESTED_SITE. One that cannot be had is no
// failure, and is said.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { serve } from '../tools/serve.ts';
import { engines, type Engine } from './engines.ts';

type Row = { readonly engine: string; readonly result: string; readonly seconds?: number };

const words = process.argv.slice(2);
const extent = words.includes('--all') ? 'all' : words.includes('--hostile') ? 'hostile' : 'short';
const wanted = words.filter((word) => !word.startsWith('--'));

let hasList = false;

/** Installs what an engine lacks, where Debian's tools are there and may be used. */
function install({ name, packages }: Engine): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`${name} is not here; installing ${packages.join(' and ')}.`);
  try {
    if (!hasList) execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    hasList = true;
    execFileSync('apt-get', ['install', '-y', ...packages], { stdio: 'inherit' });
  } catch {
    // Whether it is there is asked once more.
  }
}

async function tryIn(engine: Engine, site: string): Promise<Row> {
  if (!engine.isThere()) install(engine);
  if (!engine.isThere()) {
    const result = `not tried: there is no ${engine.packages.join(' or no ')}, and it could not be installed`;
    console.log(`${engine.name} was ${result}.`);
    return { engine: engine.name, result };
  }
  console.log(`\n${engine.name}`);
  const begun = performance.now();
  const child = spawn(process.execPath, [...engine.tests(extent)], {
    stdio: 'inherit',
    env: { ...process.env, TESTED_SITE: site },
  });
  const [code] = await once(child, 'exit');
  return {
    engine: engine.name,
    result: code === 0 ? 'passed' : 'failed',
    seconds: Math.round((performance.now() - begun) / 1000),
  };
}

if (!existsSync('dist/index.html')) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
const site = await serve('dist', { compress: false });
const rows: Row[] = [];
for (const engine of engines)
  if (wanted.length === 0 || wanted.includes(engine.name)) rows.push(await tryIn(engine, site.url));
await site.close();
console.table(rows);
if (rows.some(({ result }) => result === 'failed')) process.exitCode = 1;
