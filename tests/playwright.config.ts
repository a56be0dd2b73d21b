import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserArguments, findEngine } from './tools/browser.ts';

const executablePath = findEngine();
// The server says where it is once it has a port from the system, so that runs side by side do not meet.
const site = process.env['TESTED_SITE'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What is asked of more than one engine has a configuration of its own.
  testIgnore: 'engines/**',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than there are processors waits less: a test stands still for a tenth of its time.
  workers: '150%',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    ...(site ? { baseURL: site } : {}),
    launchOptions: { args: browserArguments, ...(executablePath ? { executablePath } : {}) },
    // A trace of every step takes a third of all the time. To look into a failure, ask for it: --trace on.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    // A worker that fetches the whole course would compete with every test, and hide requests from those that hold them back.
    serviceWorkers: 'block',
  },
  webServer: {
    command: 'node tests/tools/serve.ts dist 0',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    wait: { stdout: /at (?<tested_site>http\S+)\// },
  },
});
