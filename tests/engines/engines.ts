// The three engines that the site is tried in: where each is found, what Debian and Ubuntu call it, and what runs its tests.
import { existsSync } from 'node:fs';
import { findBrowser } from '../tools/browser.ts';

export type Engine = {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  readonly isThere: () => boolean;
  /** What to install where it is not there. */
  readonly packages: readonly string[];
  readonly tests: (extent: Extent) => readonly string[];
};

/** What Node is to run: the short pass, what strangers make and storage does, or every test that can be run there. */
export type Extent = 'short' | 'hostile' | 'all';

/** Debian's Firefox before any other; FIREFOX_PATH names one that stands elsewhere. */
export function findFirefox(): string | undefined {
  return [
    process.env['FIREFOX_PATH'] ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => existsSync(path));
}

/** The parts of it are what is tagged so, wherever it stands. */
const tags = { short: ['--grep', '@engines'], hostile: ['--grep', '@hostile'], all: [] };

const inPlaywright = (project: string) => (extent: Extent) => [
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'tests/engines/playwright.config.ts',
  '--project',
  project,
  ...tags[extent],
];

export const engines: readonly Engine[] = [
  {
    name: 'chromium',
    isThere: () => findBrowser() !== undefined,
    packages: ['chromium'],
    tests: inPlaywright('chromium'),
  },
  {
    name: 'firefox',
    isThere: () => findFirefox() !== undefined,
    packages: ['firefox-esr'],
    tests: inPlaywright('firefox'),
  },
  {
    name: 'webkit',
    isThere: () => ['WebKitWebDriver', 'Xvfb'].every((program) => existsSync(`/usr/bin/${program}`)),
    packages: ['webkit2gtk-driver', 'xvfb'],
    tests: (extent) => ['tests/engines/webkit/run.ts', `--${extent}`],
  },
];
