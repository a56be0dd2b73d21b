// The page of packages says what this copy of the site has: with packages, without, where the list does not come, and without scripts.
import { expect, test, type Page } from '@playwright/test';
import { allPackaged, packageFile } from '#exchange/build/packaged.ts';
import { expectFits } from '../helpers/looks.ts';
import { content } from '../tools/content.ts';

const path = '/teach/platforms/';
const packaged = allPackaged(content);
const listings = packaged.flatMap((one) =>
  (['1.2', '2004', 'cmi5'] as const).map((format, index) => ({
    file: packageFile(one, format),
    title: one.title,
    edition: format,
    version: `abc123def45${index}`,
    bytes: 123_001,
    sha256: 'a'.repeat(64),
  })),
);

const withList = (page: Page, body: string, status = 200) =>
  page.route('**/packages/packages.json', (route) =>
    route.fulfill({ status, contentType: 'application/json', body }),
  );

const notice = (page: Page) => page.getByRole('status').filter({ hasText: /packages/ });
const downloads = (page: Page) => page.getByRole('link', { name: /^Download .* in (SCORM|cmi5)/ });

test('with packages, each has its size and version, and all have a checksum', async ({ page }) => {
  await withList(page, JSON.stringify(listings));
  await page.goto(path);
  const row = page.getByRole('row', { name: /The whole course/ });
  await expect(row).toContainText('124 kB, version abc123def450');
  await expect(row).toContainText('124 kB, version abc123def451');
  await expect(row).toContainText('124 kB, version abc123def452');
  await expect(downloads(page)).toHaveCount(listings.length);
  await page.getByText('Checksums (SHA-256)').click();
  await expect(page.getByText(`${'a'.repeat(64)}  says-who-course-scorm12.zip`)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await expectFits(page, 320, path);
});

test('a package that is missing from the list is not offered', async ({ page }) => {
  await withList(page, JSON.stringify(listings.slice(1)));
  await page.goto(path);
  await expect(page.getByRole('row', { name: /The whole course/ })).toContainText('not here');
  await expect(downloads(page)).toHaveCount(listings.length - 1);
});

for (const [what, body, status] of [
  ['no packages', '[]', 200],
  ['no list', 'no such page', 404],
  ['another list', '[{"file": 1}]', 200],
] as const) {
  test(`with ${what}, the page says that there are none, and names what there can be`, async ({ page }) => {
    await withList(page, body, status);
    await page.goto(path);
    await expect(notice(page)).toContainText(
      'This copy of the site offers no packages. Whoever runs it makes them with npm run packages.',
    );
    await expect(downloads(page)).toHaveCount(0);
    for (const { title } of packaged)
      await expect(page.getByRole('rowheader', { name: title, exact: true })).toBeVisible();
  });
}

test('where the list does not come, the links stay', async ({ page }) => {
  await page.route('**/packages/packages.json', (route) => route.abort());
  await page.goto(path);
  await expect(notice(page)).toContainText('could not be fetched');
  await expect(downloads(page)).toHaveCount(listings.length);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every package is linked, and the page says what is missing', async ({ page }) => {
    await page.goto(path);
    await expect(downloads(page)).toHaveCount(listings.length);
    const addresses = await downloads(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(addresses.toSorted()).toEqual(listings.map(({ file }) => `/packages/${file}`).toSorted());
    await expect(page.getByText('Scripts are switched off, so sizes')).toBeVisible();
    await expect(page.getByRole('link', { name: 'the list of packages' })).toBeVisible();
  });
});
