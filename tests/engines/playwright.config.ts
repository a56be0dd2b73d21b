// The tests of the pages in Chromium and in the Firefox that the system has. One alone in Firefox:
// npx playwright test -c tests/engines/playwright.config.ts --project firefox <name>
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import pages from '../playwright.config.ts';

export default defineConfig(pages, {
  testDir: '..',
  testIgnore: [],
  outputDir: '../../test-results/engines',
  expect: { timeout: 20_000 },
  projects: [
    { name: 'chromium' },
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: fileURLToPath(new URL('firefox/start.ts', import.meta.url)),
          args: [],
          // Playwright cannot ask Firefox for it otherwise.
          firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
        },
      },
    },
  ],
});
