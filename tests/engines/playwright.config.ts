// The tests of the pages in Chromium and in the Firefox that the system has. One alone in Firefox:
// npx playwright test -c tests/engines/playwright.config.ts --project firefox <name>
import { defineConfig } from '@playwright/test';
import pages from '../playwright.config.ts';

export default defineConfig(pages, {
  testDir: '..',
  outputDir: '../../test-results/engines',
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
