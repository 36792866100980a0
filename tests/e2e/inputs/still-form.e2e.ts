// Nothing below a field moves while a person types in it.
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const PLAN = '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:12:22';

test('a range typed letter by letter moves nothing below it; what is wrong takes its room once it is left', async ({
  planner,
  page,
}) => {
  const { form } = planner;
  await planner.open(PLAN);
  const below = [form.range(2), form.setting('WARM_ENI_TARGET'), form.type(1)];
  const tops = async () => Promise.all(below.map(async (field) => (await field.boundingBox())?.y));
  const before = await tops();
  await form.range(1).focus();
  await page.keyboard.press('ControlOrMeta+a');
  for (const letter of '10.9.0.0/2') {
    await page.keyboard.type(letter);
    expect(await tops(), letter).toEqual(before);
  }
  await expect(form.range(1)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(tops).not.toEqual(before);
  await form.range(1).fill('10.9.0.0/24');
  await expect.poll(tops).toEqual(before);
});
