// On a phone only what is near the reader is laid out at first: nobody must notice.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { holdScripts, startLate } from '../helpers/learner.ts';

test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });

const address = '/lessons/headline-and-floor/';

test('whoever reads on while the page loads keeps their place', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  const heading = page.getByRole('heading', { name: 'Supported or not?' });
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const place = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const length = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect(page.locator('html')).toHaveAttribute('data-near', '');
  const [placeBefore, lengthBefore] = [await place(), await length()];
  release();
  await expect(page.locator('html')).toHaveAttribute('data-near', 'known');
  expect(await length()).not.toBe(lengthBefore);
  expect(Math.abs((await place()) - placeBefore)).toBeLessThan(2);
});

test('over a slow connection the whole lesson is laid out before its scripts arrive', async ({ page }) => {
  await startLate(page);
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-near', 'known');
  expect(await page.evaluate(() => document.readyState)).toBe('interactive');
  release();
});

test('the first paint does not wait for a lesson that stops on its way', async ({ page }) => {
  const server = createServer((_request, response) => {
    const [start = ''] = readFileSync('dist/lessons/headline-and-floor/index.html', 'utf8').split(
      'id="small-words"',
    );
    response.writeHead(200, { 'content-type': 'text/html' }).write(start);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1);
  server.closeAllConnections();
  server.close();
});

test('an address with a place in it lays out the whole lesson, and leads there', async ({ page }) => {
  await page.goto(`${address}#way-out`, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-near', 'known');
  await expect(page.getByRole('heading', { name: 'On your way out' })).toBeInViewport();
});

test('a question taller than the screen comes to life for whoever arrives at its end', async ({ page }) => {
  await page.goto(address, { waitUntil: 'load' });
  const question = page.locator('form[data-item-id="headline-and-floor/ladder-of-knowing"]');
  await question
    .locator('[data-check]')
    .evaluate((check) => check.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(question).toHaveAttribute('data-live', '');
});

test('what is far from the reader is left out, keeps its height, and is there for whoever jumps to it', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-near', 'known');
  const length = () => page.evaluate(() => document.documentElement.scrollHeight);
  const question = page.locator('form[data-item-id="headline-and-floor/from-memory"]');
  const isLaidOut = () => question.evaluate((form) => form.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut()).toBe(false);
  const before = await length();
  await page.evaluate(() => {
    location.hash = 'what-is-missing';
  });
  await expect(page.getByRole('heading', { name: 'What is missing?' })).toBeInViewport();
  expect(await isLaidOut()).toBe(true);
  expect(await length()).toBe(before);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect.poll(isLaidOut).toBe(false);
  expect(await length()).toBe(before);
});
