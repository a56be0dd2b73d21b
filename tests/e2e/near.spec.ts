// On a phone only what is near the reader is laid out at first: nobody must notice.
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });

const address = '/lessons/headline-and-floor/';

test('a lesson is as long before its steps come near as after', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-near', 'measured');
  const [near, whole] = await page.evaluate(() => {
    const root = document.documentElement;
    const before = root.scrollHeight;
    delete root.dataset.near;
    return [before, root.scrollHeight];
  });
  expect(near).toBe(whole);
});

test('whoever reads on while the page loads keeps their place', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  const heading = page.getByRole('heading', { name: 'What stands, and what does not' });
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const place = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const length = () => page.evaluate(() => document.documentElement.scrollHeight);
  const [placeBefore, lengthBefore] = [await place(), await length()];
  release();
  await expect(page.locator('html')).toHaveAttribute('data-near', 'measured');
  expect(await length()).not.toBe(lengthBefore);
  expect(Math.abs((await place()) - placeBefore)).toBeLessThan(2);
});

test('a turned phone and an address with a place in it lay out the whole lesson', async ({ page }) => {
  const html = page.locator('html');
  await page.goto(address);
  await expect(html).toHaveAttribute('data-near', '');
  await page.setViewportSize({ width: 823, height: 412 });
  await expect(html).not.toHaveAttribute('data-near');
  await page.goto('/lessons/');
  await page.goto(`${address}#way-out`);
  await expect(html).not.toHaveAttribute('data-near');
  await expect(page.getByRole('heading', { name: 'On your way out' })).toBeInViewport();
});
