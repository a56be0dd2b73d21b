// Finds a browser for the tests, in this order: an explicit variable, Playwright's own, one that the system has.
// node tests/tools/browser.ts installs one where there is none, and unpacks the engine that most tests run in.
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from '@playwright/test';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser to test with, or undefined when there is none. */
export function findBrowser(): string | undefined {
  const explicit = process.env.BROWSER_PATH;
  if (explicit) {
    if (!existsSync(explicit)) throw new Error(`BROWSER_PATH names ${explicit}, where there is no browser.`);
    return explicit;
  }
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
}

/** The engine of Chromium by itself as a package has it, for Linux on x64 processors, and where it lies unpacked. */
const packed = fileURLToPath(new URL('../bin/chromium.br', import.meta.resolve('@sparticuz/chromium')));
const engine = join(dirname(packed), 'headless_shell');

/**
 * What the tests of the pages run in: the engine alone where it is unpacked, else a browser. The engine takes little more
 * than half of what Debian's browser takes of the processor, and is the same everywhere. Only a browser keeps pages to come back to.
 */
export function findEngine(): string | undefined {
  return process.env.BROWSER_PATH || !existsSync(engine) ? findBrowser() : engine;
}

/** Whether the tests run in the engine alone: page counts are its own, and other browsers break a line here and there elsewhere. */
export const isEngine = (): boolean => findEngine() === engine;

/** What a test browser is started with: sandboxes are not to be had in most containers, and nothing may call home. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function attempt(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
    return true;
  } catch {
    // Not to be had this way; the caller tries the next one.
    return false;
  }
}

function install(): void {
  if (findBrowser()) return;
  console.log('There is no browser to test with; installing one.');
  if (attempt('npx', 'playwright', 'install', '--with-deps', 'chromium') && findBrowser()) return;
  attempt('apt-get', 'update');
  if (attempt('apt-get', 'install', '-y', 'chromium') && findBrowser()) return;
  console.error(
    'The tests need a browser and none could be installed: install Chromium or Chrome, or name one in BROWSER_PATH.',
  );
  process.exitCode = 1;
}

/** Unpacks the engine once; where it does not start, the tests run in a browser. Runs side by side do not meet. */
export async function unpackEngine(): Promise<void> {
  if (existsSync(engine) || process.platform !== 'linux' || process.arch !== 'x64') return;
  const folder = join(dirname(packed), `unpacking-${process.pid}`);
  const file = join(folder, 'headless_shell');
  mkdirSync(folder, { recursive: true });
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(file, { mode: 0o755 }),
  );
  if (attempt(file, '--version')) renameSync(file, engine);
  rmSync(folder, { recursive: true });
}

if (process.argv[1]?.endsWith('browser.ts')) {
  install();
  await unpackEngine();
}
