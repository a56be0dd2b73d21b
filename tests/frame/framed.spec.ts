// A page inside another one, which could lay something over it: nothing there can be made to delete anything.
import { expect, test, type FrameLocator, type Page } from '@playwright/test';

/** A page of another site that shares the origin, as under one user.github.io, with one of ours in it. */
async function framed(page: Page, address: string): Promise<FrameLocator> {
  await page.route('**/another/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe width="900" height="700" src="${address}"></iframe>`,
    }),
  );
  await page.goto('/another/');
  return page.frameLocator('iframe');
}

const instead = 'This page stands inside another one.';

for (const [address, names] of [
  ['/progress/keep/', ['Finish and clear', 'Start empty, in this tab only']],
  ['/lessons/', ['Clear my answers']],
] as const) {
  test(`${address} in a frame has no button that clears`, async ({ page }) => {
    const frame = await framed(page, address);
    await expect(frame.getByText(instead)).toHaveCount(names.length);
    for (const name of names) await expect(frame.getByRole('button', { name })).toHaveCount(0);
    await page.goto(address);
    for (const name of names) await expect(page.getByRole('button', { name })).toBeEnabled();
    await expect(page.getByText(instead)).toHaveCount(0);
  });
}
