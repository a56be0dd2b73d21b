import { defineConfig } from '@playwright/test';
import { browserArguments, findEngine } from './tools/browser.ts';

const executablePath = findEngine();
const port = Number(process.env['PORT'] ?? 4330);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { args: browserArguments, ...(executablePath ? { executablePath } : {}) },
    // A trace of every step takes a third of all the time. To look into a failure, ask for it: --trace on.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    // A worker that fetches the whole course would compete with every test, and hide requests from those that hold them back.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `node tests/tools/serve.ts dist ${port}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
