// Pages without an answer: of a blank plan, and of a link in which nothing can be read.
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

const NONSENSE =
  '?subnet=a:10.0.0.1/24&subnet=:10.0.0.0/24&node=m5.lagre:1.5:20&WARM_IP_TARGET=x&pods=-1';

test('a blank plan is one screen, its foot too', async ({ planner, page }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 1000, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await planner.open('?v=1');
    const { footer } = planner.words;
    await expect(planner.button(footer.erase)).toBeInViewport({ ratio: 1 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBe(viewport.height);
  }
});

test('what is begun is no mistake yet: the ways in stay where they were, and nothing is said to be wrong', async ({
  planner,
  page,
}) => {
  await planner.open('?v=1');
  const { form, notices } = planner.words;
  const { empty } = notices;
  const heading = page.getByRole('heading', { name: empty.title, exact: true });
  const before = await heading.boundingBox();
  for (const way of [empty.ways.subnets, empty.ways.groups]) {
    await planner.button(startsWith(way.title)).last().click();
    await expect(page.locator('input:focus')).toBeVisible();
    for (const fields of [1, 2]) {
      const errors = { name: form.errors.section(fields), exact: true };
      await expect(page.getByRole('region', errors)).toHaveCount(0);
    }
    expect(await heading.boundingBox()).toEqual(before);
  }
});

test('of a link in which nothing can be read the errors stand where the verdict would, and lead to their fields', {
  tag: '@phone',
}, async ({ planner }) => {
  const { form } = planner.words;
  await planner.open(NONSENSE);
  const list = planner.page.getByRole('region', { name: form.errors.section(6), exact: true });
  await expect(list).toBeInViewport({ ratio: 1 });
  await expect(list.getByRole('listitem').last()).toHaveText(
    `${form.clusterPods.label}: “-1” is out of range. 0 to 1,000,000 pods.`,
  );
  await list.getByRole('button', { name: `${form.groups.nodes}, node group 1` }).click();
  await expect(planner.form.nodes(1)).toBeFocused();
});
