import { expect, test } from '../support/test';

const PLAN =
  '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/24&node=m5.large:12:20&runs=1';

test('“Twice that: what do I ask for?” takes three clicks, and one undo leads back', async ({
  planner,
  page,
}) => {
  const { needs } = planner.words;
  await planner.open(PLAN);
  const panel = await planner.tab('needs');
  await panel.getByRole('radio', { name: needs.times(100), exact: true }).check();
  await expect(panel.getByRole('heading', { level: 3 }).first()).toContainText('Three /23');
  await panel.getByRole('button', { name: /WARM_ENI_TARGET 1$/ }).click();
  await expect(page).toHaveURL(/subnet=a:10\.0\.0\.0\/23&.*view=needs&needs=100/);
  await panel.getByRole('button', { name: planner.words.lanes.undo, exact: true }).click();
  await expect(page).toHaveURL(/subnet=a:10\.0\.0\.0\/24&/);

  // In her own VPC, split further by keyboard; one undo leads back.
  const { vpc } = planner.words;
  await panel.getByRole('button', { name: vpc.inMyVpc }).click();
  const dialog = page.getByRole('dialog', { name: vpc.title });
  await dialog.getByRole('textbox', { name: vpc.range, exact: true }).fill('10.4.0.0/20');
  await dialog.getByRole('textbox', { name: vpc.takenField }).fill('10.4.0.0/23');
  await expect(page).toHaveURL(/vpc=10\.4\.0\.0\/20&taken=10\.4\.0\.0\/23/);
  const first = dialog.getByRole('option', { name: /^a, 10\.4\.2\.0\/23/ });
  // While what is taken, or a zone, can't be read nothing is split as if it were not there.
  for (const [field, typed] of [
    [vpc.takenField, '10.4.0.0/23, 10.4.2.0'],
    [vpc.zones, 'a,a'],
  ] as const) {
    const box = dialog.getByRole('textbox', { name: field, exact: true });
    const before = await box.inputValue();
    await box.fill(typed);
    await expect(dialog.locator('[inert]').getByText(vpc.apply)).toBeVisible();
    await box.fill(before);
    await expect(dialog.locator('[inert]')).toHaveCount(0);
  }
  await first.click();
  await page.keyboard.press('ArrowRight');
  const second = dialog.getByRole('option', { name: /^b, 10\.4\.4\.0\/23/ });
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await dialog.getByRole('button', { name: vpc.split }).click();
  await expect(dialog.getByRole('option', { name: /^b-2, 10\.4\.5\.0\/24/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(second).toBeVisible();
  await dialog.getByRole('button', { name: vpc.apply }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/subnet=b:10\.4\.4\.0\/23;name=b&.*name=lb-a;use=other/);
  // What opened the window went with the answer: the keyboard is at its picture.
  await expect(panel.locator(':focus')).toHaveCount(1);
  await panel.getByRole('button', { name: planner.words.lanes.undo, exact: true }).click();
  await expect(page).toHaveURL(/subnet=a:10\.0\.0\.0\/24&/);
});

test('of a plan in one zone nothing speaks of a lost zone but its question, which says that there is one', async ({
  planner,
}) => {
  await planner.open('?subnet=a:10.0.0.0/24&node=m5.large:9:25&runs=1');
  const { lanes, needs } = planner.words;
  await expect(planner.lane('nodes')).toBeVisible();
  await expect(planner.answer.getByText(lanes.zoneLost(undefined))).toHaveCount(0);
  const settings = await planner.tab('settings');
  await expect(settings.getByRole('columnheader', { name: lanes.atRest })).toBeVisible();
  await expect(settings.getByText(lanes.zoneLost(undefined))).toHaveCount(0);
  const sizes = await planner.tab('needs');
  await expect(sizes.getByRole('rowheader', { name: needs.strains.upgrade }).first()).toBeVisible();
  await expect(sizes.getByText(needs.strains['zone-loss'])).toHaveCount(0);
  await expect(sizes.getByRole('radiogroup', { name: needs.zoneLoss })).toHaveCount(0);
});

test('a mark in the list of sizes stays with its words where these take two lines', {
  tag: '@phone',
}, async ({ planner }) => {
  await planner.open(
    '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&ENABLE_PREFIX_DELEGATION=true&node=m5.large:10:22&runs=1',
  );
  const panel = await planner.tab('needs');
  const cell = panel
    .getByRole('cell')
    .filter({ hasText: planner.words.lanes.kinds['may-not-fit'] });
  await expect(cell.first()).toBeVisible();
  const gap = await cell.first().evaluate((at) => {
    const words = document.createRange();
    words.selectNode(document.createTreeWalker(at, NodeFilter.SHOW_TEXT).nextNode() as Node);
    const first = words.getClientRects()[0] as DOMRect;
    return first.left - (at.querySelector('svg') as SVGElement).getBoundingClientRect().right;
  });
  expect(gap).toBeLessThan(6);
});

test('no settings are named, nor offered, where no node reads any: in the picture, its table and on its button', async ({
  planner,
}) => {
  const { needs } = planner.words;
  await planner.open('?subnet=a:10.0.0.0/26&node=m5.large:4:9;kind=auto-mode&runs=1');
  const panel = await planner.tab('needs');
  await expect(panel.getByText(needs.noneRead)).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Use these: \/2\d$/ })).toBeVisible();
  await expect(panel).not.toContainText(/WARM_|MINIMUM/);
  await panel.getByRole('button', { name: planner.words.charts.table }).click();
  const { size } = needs.tableHeads;
  await expect(panel.getByRole('columnheader', { name: size, exact: true })).toBeVisible();
  await expect(panel).not.toContainText(/WARM_|MINIMUM/);
});

for (const width of [1440, 1280, 390]) {
  test(`at ${width} a block of a VPC has its name, range and size whole or not at all`, async ({
    planner,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await planner.open(
      '?subnet=a:10.0.0.0/26&subnet=a:10.0.8.0/24;use=pods&subnet=b:10.0.1.0/26&subnet=b:10.0.9.0/24;use=pods&node=m5.large:14:22&runs=1',
    );
    const panel = await planner.tab('needs');
    const block = panel.getByRole('list').filter({ hasText: '10.0.4.128/25' }).first();
    await expect(block).toBeVisible();
    const seen = () =>
      block.getByRole('listitem').evaluateAll((items) =>
        items.map((item) => {
          const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
          let told = '';
          while (texts.nextNode()) {
            const range = document.createRange();
            range.selectNode(texts.currentNode);
            const box = range.getBoundingClientRect();
            const edges = [item, texts.currentNode.parentElement?.parentElement ?? item].map(
              (each) => each.getBoundingClientRect(),
            );
            const isOut = edges.some(
              ({ top, bottom }) => box.top > bottom - 1 || box.bottom < top + 1,
            );
            if (isOut) continue;
            const isCut = edges.some(({ right }) => box.right > right);
            told += isCut ? '(cut)' : texts.currentNode.textContent;
          }
          return told;
        }),
      );
    // The last two have room for the name alone, or with the size.
    const long = width === 390 ? 'a/23 b/23' : 'a10.0.0.0/23 b10.0.2.0/23';
    await expect
      .poll(async () => (await seen()).slice(0, 4).join(' '))
      .toMatch(new RegExp(`^${long} a(/25)? b(/25)?$`));
  });
}
