import { expect, test } from '../support/test';

const TWO = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:8:10&runs=1&view=needs';

test('a link with nodes alone opens the VPC that it asks to split, and undo leads back', async ({
  planner,
  page,
}) => {
  const { vpc } = planner.words;
  await planner.open('?node=m5.large:12:10&runs=1&view=needs&vpc=10.4.0.0/20;zones=x,y');
  const dialog = page.getByRole('dialog', { name: vpc.title });
  await expect(dialog.getByRole('option', { name: /^x, 10\.4\.0\.0\// })).toBeVisible();
  await expect(dialog.getByRole('option', { name: /^y, 10\.4\./ })).toBeVisible();
  await dialog.getByRole('button', { name: vpc.apply }).click();
  await expect(page).toHaveURL(/subnet=x:10\.4\.0\.0\//);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/subnet=x:10\.0\.0\.0\/24/);
  await page.keyboard.press('Control+z');
  const { stairs } = planner.words.proof.nodeGroups;
  await expect(page.getByRole('region', { name: stairs.one('m5.large') })).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('pods go to a range of their own by a switch, and the plan has custom networking then', async ({
  planner,
  page,
}) => {
  const { vpc } = planner.words;
  await planner.open(`${TWO}&vpc=10.4.0.0/20`);
  const dialog = page.getByRole('dialog', { name: vpc.title });
  await expect(dialog.getByRole('option', { name: /^a, 10\.4\./ })).toBeVisible();
  await dialog.getByRole('checkbox', { name: vpc.podsApart }).check();
  await expect(page).toHaveURL(/vpc=10\.4\.0\.0\/20;pods=apart/);
  await expect(dialog.getByRole('option', { name: /^pods-a, 100\.64\.0\.0\// })).toBeVisible();
  await dialog.getByRole('button', { name: vpc.apply }).click();
  await expect(page).toHaveURL(/custom-networking=true/);
  await expect(page).toHaveURL(/100\.64\.0\.0\/\d\d;name=pods-a;use=pods/);
});

test('a block is moved by keys, the keyboard goes with it, and it is printed with its legend', async ({
  planner,
  page,
}) => {
  const { vpc, charts } = planner.words;
  await planner.open(`${TWO}&vpc=10.4.0.0/20`);
  const dialog = page.getByRole('dialog', { name: vpc.title });
  const first = dialog.getByRole('option', { name: /^a, 10\.4\.0\.0\// });
  await first.click();
  await page.keyboard.press('Alt+ArrowDown');
  const moved = dialog.getByRole('option', { name: /^a, 10\.4\.[^0].*\// });
  await expect(moved).toBeFocused();
  await expect(dialog.getByRole('option', { name: /^b, 10\.4\.0\.0\// })).toBeVisible();
  await expect(dialog.getByText(charts.subnets.warm, { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('body > section');
  await expect(paper.getByRole('heading', { name: vpc.title })).toBeVisible();
  await expect(paper.getByRole('row', { name: /^b b .*10\.4\.0\.0\// })).toBeVisible();
  await expect(paper.getByText(charts.subnets.warm, { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
});

test('the settings beside one node’s own stand in the link', async ({ planner, page }) => {
  const { stairs } = planner.words.proof.nodeGroups;
  await planner.open('?node=m5.large');
  const box = page.getByLabel(stairs.beside);
  await box.selectOption({ label: 'WARM_IP_TARGET 2' });
  await expect(page).toHaveURL(/beside=warm-ip-2/);
  await page.reload();
  await expect(box).toHaveValue('warm-ip-2');
});
