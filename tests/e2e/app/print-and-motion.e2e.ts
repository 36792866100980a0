import { IPAMD_VERSION } from '@/engine';
import { expect, test } from '../support/test';

test.use({ runs: 'held', tab: 'new' });

test('on paper stands a report of the plan, dark on light whatever the theme, and no buttons to press; from the menu I print', async ({
  planner,
  page,
}) => {
  const { report, csv, files, questions } = planner.words;
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = 'yes';
    };
  });
  await planner.open();
  await planner.settled();
  await planner.tab('timeline');
  const verdict = await planner.verdict.innerText();
  await planner.choose('theme', planner.words.shell.theme.dark);
  expect(await planner.verdict.evaluate(textBrightness)).toBeGreaterThan(128);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = page.getByRole('article');
  await expect(paper).toContainText(verdict.split('\n')[0] ?? '');
  for (const title of [
    report.answers,
    report.inputs,
    questions.label.atRest,
    report.notes,
    report.link,
  ]) {
    await expect(paper.getByRole('heading', { name: title, exact: true })).toBeVisible();
  }
  await expect(paper.getByRole('table', { name: csv.subnets.title })).toContainText('10.0.0.0/24');
  await expect(paper).toContainText('subnet=a:10.0.0.0/24:12');
  await expect(paper).toContainText(`amazon-vpc-cni-k8s ${IPAMD_VERSION}`);
  // The link opens what is looked at, and each sheet says at its foot what it is of.
  await expect(paper).toContainText('view=scenario');
  const [foot, of] = await page.evaluate(() => {
    const { style } = document.documentElement;
    return ['--foot-of-sheets', '--of-sheets'].map((name) => style.getPropertyValue(name));
  });
  expect(of).toBe(JSON.stringify(report.sheetOf));
  expect(foot).toContain(await paper.getByRole('heading', { level: 1 }).innerText());
  expect(foot).toContain(planner.words.shell.title);
  const title = paper.getByRole('heading', { level: 1 });
  expect(await title.evaluate(textBrightness)).toBeLessThan(128);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
  await planner.tab('subnets');
  await planner.choose('share', files.print);
  // Its runs never end here: what can't be had in time is missing, and the report says so.
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes', { timeout: 20_000 });

  await test.step('whoever asked for reduced motion gets none', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await planner.figure('held').click();
    await expect(planner.drawer).toBeVisible();
    const moving = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
      const seconds = (times: string) =>
        times.split(',').some((time) => Number.parseFloat(time) > 0);
      return all.filter(
        (style) =>
          (style.transitionProperty !== 'none' && seconds(style.transitionDuration)) ||
          (style.animationName !== 'none' && seconds(style.animationDuration)) ||
          style.scrollBehavior === 'smooth',
      ).length;
    });
    expect(moving).toBe(0);
    await page.keyboard.press('Escape');
  });
  await test.step('in one column the bar of the verdict leads back up, without motion too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await planner.nodeGroups.scrollIntoViewIfNeeded();
    const bar = planner.button(new RegExp(`^${planner.words.lanes.backToVerdict}`));
    await expect(bar).toHaveAccessibleName(/subnet c is 19 addresses short/);
    const after = await bar.evaluate((button: HTMLElement) => {
      const before = window.scrollY;
      button.click();
      return { before, now: window.scrollY };
    });
    expect(after.now).toBeLessThan(after.before / 2);
    await expect(planner.verdict).toBeInViewport({ ratio: 1 });
  });
});

test('a plan that can’t be counted is printed with its title, what each field lacks and what was typed; a blank one on one sheet too', async ({
  planner,
  page,
}) => {
  const { notices, problems } = planner.words;
  await planner.open(
    '?name=odd&subnet=a:10.0.0.0/24:zz&subnet=b:10.0.1.0/99&subnet=c:hello&subnet=d:10/8:x&node=c5.2xl:3:4&node=m5.large:q:x&WARM_IP_TARGET=many',
  );
  await expect(page.getByText(notices.notCounted(9))).toBeVisible();
  const paper = page.getByRole('article');
  // The report comes behind the first sight.
  const print = () =>
    expect(async () => {
      await page.emulateMedia({ media: null });
      await page.emulateMedia({ media: 'print' });
      await expect(paper).toBeVisible({ timeout: 1_000 });
    }).toPass();
  const sheets = async () => {
    const pdf = await page.pdf({ format: 'A4' });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  };
  await print();
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('odd');
  await expect(paper.getByRole('listitem')).toHaveCount(9);
  await expect(paper.getByRole('row', { name: 'b 10.0.1.0/99 0' })).toBeVisible();
  await expect(paper.getByRole('row', { name: 'm5.large q x' })).toBeVisible();
  await expect(paper.getByRole('table').last()).toContainText('many');
  await expect(paper).toContainText(
    problems.fieldName({ part: 'settings', field: 'WARM_IP_TARGET' }),
  );
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  expect(await sheets()).toBe(1);
  await page.emulateMedia({ media: null });
  await planner.open('?v=1');
  await print();
  await expect(paper).toContainText(notices.empty.text);
  expect(await sheets()).toBe(1);
});

test.describe('with all that is worked out', () => {
  test.use({ runs: 'few', tab: 'new' });

  test('who prints gets what settings cost too, by menu and by key, on two sheets', async ({
    planner,
    page,
  }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      window.print = () => {
        const times = Number(document.body.dataset.printed ?? 0);
        document.body.dataset.printed = String(times + 1);
      };
    });
    const { charts, files, questions, report } = planner.words;
    await planner.open();
    await planner.settled();
    // What listens for the key comes behind the first sight.
    await expect(async () => {
      await page.keyboard.press('Control+p');
      await expect(page.getByText(report.working)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.locator('body')).toHaveAttribute('data-printed', '1', { timeout: 60_000 });
    await expect(page.getByText(report.working)).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    const settings = page
      .getByRole('article')
      .getByRole('table')
      .filter({ hasText: charts.settings.calls });
    await expect(settings).toContainText(charts.settings.wait);
    await expect(page.getByRole('article')).not.toContainText(report.notKnown);
    await expect(page.getByRole('heading', { name: questions.label.needs })).toBeVisible();
    await expect(page.getByRole('heading', { name: questions.label.growth })).toBeVisible();
    for (const [format, sheets] of [
      ['A4', 2],
      ['Letter', 3],
    ] as const) {
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(sheets);
    }
    await page.emulateMedia({ media: null });
    await planner.choose('share', files.print);
    await expect(page.locator('body')).toHaveAttribute('data-printed', '2');

    await test.step('with the growth that the link shows, which the page does not', async () => {
      const { growth } = charts;
      await planner.open(
        '?subnet=a:10.0.0.0/24&node=m5.large:3:20&node=t3.medium:2:9&event=upgrade:m5.large&grow=m5.large&range=all&judged=scenario&runs=2',
      );
      await planner.settled();
      await expect(async () => {
        await page.keyboard.press('Control+p');
        await expect(page.locator('body')).toHaveAttribute('data-printed', /./, { timeout: 1_000 });
      }).toPass({ timeout: 60_000 });
      await page.emulateMedia({ media: 'print' });
      const paper = page.getByRole('article');
      await expect(paper).toContainText(growth.growsAlone('m5.large'));
      await expect(paper).toContainText(growth.described('scenario', 'upgrade', 2));
      await expect(paper.getByText(growth.nodesAt(0), { exact: true })).toHaveCount(1);
    });
  });
});

/** Runs in the page: the mean of red, green and blue of the text. */
function textBrightness(element: Element): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('no canvas');
  canvas.fillStyle = getComputedStyle(element).color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / 3;
}
