import { readSiteManifest } from '../../../scripts/build/site-manifest';
import { expect, test } from '../support/quiet-page';

test('the page opens and says what it is, and an inline script that got into it would not run', async ({
  page,
  complaints,
}) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Subnet Planner for Amazon EKS/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
  });
  await expect(page).toHaveTitle(/Subnet Planner/);
  const found = complaints as string[];
  expect(found.splice(0).join()).toContain('script-src');
});

test('the server sends the headers that _headers asks for', async ({ request }) => {
  const headers = (await request.get('./')).headers();
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-cache');
  const { file } = readSiteManifest()['index.html'] ?? {};
  const kept = (await request.get(`./${file}`)).headers();
  expect(kept['x-content-type-options']).toBe('nosniff');
  expect(kept['cache-control']).toContain('immutable');
  const gone = await request.get('./assets/gone.js');
  expect(gone.status()).toBe(404);
  expect(gone.headers()['cache-control'] ?? '').not.toContain('immutable');
});
