import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { type Growth, growth, growthOfGroup, type HeldInSubnet } from '@/engine';
import { FIRST_VIEW, formatLink, presetText } from '@/plan';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { grownTold } from '../../support/grown';
import { heldOf } from '../../support/held';
import { answerTo, answerToLink } from '../support/answer/engine-answer';
import { readNumber } from '../support/answer/read-numbers';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const EXAMPLE_TEXT = presetText('small-production');
const EXAMPLE = answerTo({
  ...EXAMPLE_TEXT,
  scenario: { ...EXAMPLE_TEXT.scenario, runs: '1' },
});
const EXAMPLE_LINK = `?${formatLink(EXAMPLE.plan)}`;
const PREFIXES = '?subnet=/22&node=m5.large:10:60&ENABLE_PREFIX_DELEGATION=true';

test('the subnets chart says its finding, and its table has the engine’s numbers', {
  tag: '@only-phone',
}, async ({ planner }) => {
  await planner.open();
  const panel = await planner.tab('subnets');
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
    'All 3 subnets are past their end, c by 19.',
  );
  const rows = await readTable(await planner.table('subnets'));
  const wanted = EXAMPLE.usage.subnets.map((subnet) => [
    subnet.size,
    subnet.reserved,
    subnet.usedByOthers,
    subnet.primaries,
    subnet.assigned,
    subnet.warm,
    subnet.free,
    subnet.nodes,
  ]);
  expect(rows.map(({ cells }) => cells.slice(1).map(readNumber))).toEqual(wanted);
  expect(rows.map(({ head }) => head)).toEqual(['a', 'b', 'c']);
});

test('in prefix mode the table has the /28 blocks too, best and worst case; with the keys the charts follow', async ({
  planner,
}) => {
  await planner.open(PREFIXES);
  const [row] = await readTable(await planner.table('subnets'));
  const [subnet] = answerToLink(PREFIXES).usage.subnets;
  const { wanted, freeWorst, freeBest } = subnet?.blocks ?? {};
  expect(row?.cells.slice(-3).map(readNumber)).toEqual([wanted, freeWorst, freeBest]);
  expect(wanted).toBeGreaterThan(0);

  await planner.open('?subnet=/24&node=m5.large:5:20');
  const panel = await planner.tab('subnets');
  const title = panel.getByRole('heading', { level: 3 });
  await expect(title).toHaveText('Subnet a has 101 addresses free.');
  await planner.form.nodes(1).fill('9');
  await expect(title).toHaveText('Subnet a is past its end, by 19.');
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 720 }, runs: 'alone' });

  test('what stands beside a bar is no higher than its row where pods wait and whole /28 lack', async ({
    planner,
  }) => {
    await planner.open(
      '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&ENABLE_PREFIX_DELEGATION=true&node=m5.large:120:80',
    );
    const { charts } = planner.in('ko');
    await expect(charts.locator('p[title] + div').first()).toContainText(/개 대기여유 IP/);
    // As with fonts of Korean, which machines may lack.
    await charts.evaluate(({ style }) => Object.assign(style, { letterSpacing: '0.06em' }));
    const rows = await charts.locator('div:has(> p[title] + div)').evaluateAll((all) =>
      all.map(({ clientHeight, lastElementChild }) => ({
        height: clientHeight,
        told: lastElementChild?.clientHeight ?? 0,
      })),
    );
    expect(rows).toHaveLength(2);
    for (const { told, height } of rows) expect(told).toBeLessThanOrEqual(height);
  });
});

test.describe('with the run', () => {
  test.use({ runs: 'few' });

  test('the subnets chart tells what is held, what is free and what is short, in its picture and its table', async ({
    planner,
  }) => {
    await planner.open(EXAMPLE_LINK);
    const panel = await planner.tab('subnets');
    await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
      'The warm pool is past the end of all 3 subnets, in c by 19.',
    );
    await expect(panel.getByText(/^660 of 720 wanted addresses are held: /)).toBeVisible();
    await expect(panel.getByText('11 free', { exact: true })).toBeVisible();
    const rows = await readTable(await planner.table('subnets'));
    const { subnets } = heldOf(EXAMPLE.cluster);
    const told = EXAMPLE.usage.subnets.map(({ size, reserved, usedByOthers, nodes }, index) => {
      const { primaries, assigned, warm, ...left } = subnets[index] as HeldInSubnet;
      const { free, missing, short, waiting } = left;
      return [
        size,
        reserved,
        usedByOthers,
        primaries,
        assigned,
        warm,
        free,
        missing,
        short,
        waiting,
        nodes,
      ];
    });
    expect(rows.map(({ cells }) => cells.slice(1).map(readNumber))).toEqual(told);
  });
});

test.describe('growth is worked out behind the run', () => {
  test.use({ runs: 'few' });

  test('the growth chart names the node count at which the first subnet runs out', async ({
    planner,
  }) => {
    await planner.open(EXAMPLE_LINK);
    const panel = await planner.tab('growth');
    const expected = growth(EXAMPLE.cluster);
    const { nodes, subnet } = expected.firstShort ?? {};
    await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
      growthFinding(expected, 18, planner.words),
    );
    await expect(panel.getByRole('heading', { level: 3 })).toContainText(
      new RegExp(`from ${nodes} .*subnet ${subnet}`, 'i'),
    );
    const { held } = grownTold(EXAMPLE.cluster);
    const { perhaps } = planner.words.charts.growth;
    const table = await planner.table('growth');
    await expect(table).not.toContainText('–');
    const rows = await readTable(table);
    expect(
      rows.map(({ head, cells }) => ({
        nodes: readNumber(head),
        cells: cells.map((cell) => (cell === perhaps ? cell : readNumber(cell))),
      })),
    ).toEqual(
      grownTold(EXAMPLE.cluster)
        .points.map(({ nodes: count, kind, missing }, at) => ({
          nodes: count,
          cells: [
            ...(held[at]?.free ?? []),
            missing.reduce((sum, each) => sum + each),
            // Where chance decides none of them waits when nodes start together.
            kind === 'may-not-fit' ? perhaps : 0,
            held[at]?.waiting,
          ],
        }))
        .filter(({ nodes: count }) => count >= 9),
    );
    expect(firstShortIn(rows)).toBe(nodes);

    await test.step('one group grows alone when I choose it', async () => {
      const { growth: words } = planner.words.charts;
      await planner.page.getByLabel(words.grow, { exact: true }).selectOption('c5.2xlarge');
      const alone = growthOfGroup(EXAMPLE.cluster, 'c5.2xlarge');
      await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
        growthFinding(alone, 6, planner.words, {
          label: 'c5.2xlarge',
          judged: 'at-rest',
          scenario: 'upgrade',
        }),
      );
      const rows = await readTable(panel.getByRole('table'));
      const counts = alone.points.map(({ nodes: count }) => count);
      expect(rows.map(({ head }) => readNumber(head))).toEqual(
        counts.filter((count) => count >= 3),
      );
    });

    await test.step('a plan with room says how many more nodes it takes; both charts are drawn, and not animated', async () => {
      const link = '?runs=1&subnet=/24&node=m5.large:5:20';
      await planner.open(link);
      const panel = await planner.tab('growth');
      const expected = growth(answerToLink(link).cluster);
      const heading = panel.getByRole('heading', { level: 3 });
      await expect(heading).toHaveText(growthFinding(expected, 5, planner.words));
      const { nodes } = expected.firstShort ?? {};
      await expect(heading).toContainText(`At rest: room for ${Number(nodes) - 6} more nodes: `);
      for (const name of ['subnets', 'growth'] as const) {
        const drawing = (await planner.tab(name))
          .locator('svg')
          .filter({ has: planner.page.locator('path') })
          .first();
        await drawing.waitFor();
        const frames = await drawing.evaluate(
          (svg) =>
            new Promise<readonly string[]>((resolve) => {
              const seen: string[] = [];
              const look = () => {
                seen.push(svg.outerHTML);
                if (seen.length === 20) resolve(seen);
                else requestAnimationFrame(look);
              };
              look();
            }),
        );
        expect(new Set(frames).size, name).toBe(1);
        expect(frames[0]).toMatch(/<(path|rect)/);
      }
    });
  });
});

test.describe('growth as a person asks for it', () => {
  test.use({ runs: 'few' });

  test('what grows, how far and how it is judged is in the link; a line through the picture is moved by keys', async ({
    planner,
    page,
  }) => {
    await planner.open(`?${formatLink(EXAMPLE.plan, { ...FIRST_VIEW, grow: 'web' })}`);
    const panel = await planner.tab('growth');
    const { growth: words } = planner.words.charts;
    await expect(panel).toContainText(words.noGroup('web'));
    const line = panel.getByRole('slider', { name: words.count() });
    await line.focus();
    await expect(line).toHaveAttribute('aria-valuenow', '18');
    await expect(line).toHaveAttribute(
      'aria-valuetext',
      /^18 nodes: .*c 11 free, 19 short; pods may wait$/,
    );
    await page.keyboard.press('ArrowRight');
    await expect(line).toHaveAttribute('aria-valuetext', /^19 nodes: .*; 12 pods wait$/);
    await page.keyboard.press('End');
    await expect(line).toHaveAttribute('aria-valuetext', /; 380 pods wait$/);

    await page.getByLabel(words.rangeLabel).selectOption('all');
    await page.getByLabel(words.judged, { exact: true }).selectOption('scenario');
    await expect(page).toHaveURL(/range=all&judged=scenario/);
    const heading = panel.getByRole('heading', { level: 3 });
    await expect(heading).toHaveText(/^During the upgrade: \d+ nodes fit/);
    await expect(line).toHaveAttribute('aria-valuemin', '0');
    await page.reload();
    await expect(heading).toHaveText(/^During the upgrade/);
    await expect(page.getByLabel(words.judged, { exact: true })).toHaveValue('scenario');
  });

  test('settings and subnets below the picture are used with a click, and taken back', async ({
    planner,
  }) => {
    await planner.open(EXAMPLE_LINK);
    const panel = await planner.tab('growth');
    const { charts, lanes } = planner.words;
    const others = panel.getByRole('region', { name: charts.growth.otherSettings });
    const rows = others.getByRole('listitem');
    await expect(rows).toHaveCount(4);
    const further = rows.filter({ hasText: '/24' });
    await expect(further).toContainText('up to 28 fit');
    await further.getByRole('button', { name: lanes.use }).click();
    await expect(planner.page).toHaveURL(/10\.0\.3\.0/);
    await others.getByRole('button', { name: lanes.undo }).click();
    await expect(planner.page).not.toHaveURL(/10\.0\.3\.0/);
    await expect(rows).toHaveCount(4);
  });
});

interface Row {
  readonly head: string;
  readonly cells: readonly string[];
}

async function readTable(table: Locator): Promise<readonly Row[]> {
  await expect(table).toBeVisible();
  return table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) => {
      const [head = '', ...cells] = [...row.children].map((cell) => cell.textContent ?? '');
      return { head, cells };
    }),
  );
}

function firstShortIn(rows: readonly Row[]): Growth['points'][number]['nodes'] | undefined {
  const first = rows.find(({ cells }) => readNumber(cells.at(-3) ?? '') > 0);
  return first && readNumber(first.head);
}

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a picture is saved and copied as it is drawn, and its table as text, in both languages', async ({
    planner,
  }) => {
    await planner.open('?name=pay&subnet=a:10.0.0.0/24:12&node=m5.large:2:22');
    await takesPicture(planner, 'Save the picture as PNG', 'Copy the picture', 'Copy the table');
    await planner.button(planner.words.shell.otherLanguage).click();
    await takesPicture(planner.in('ko'), '그림을 PNG로 저장', '그림 복사', '표 복사');
  });
});

async function takesPicture(
  spoken: PlannerPage,
  save: string,
  copyPicture: string,
  copyTable: string,
) {
  const { page, words } = spoken;
  const panel = await spoken.tab('subnets');
  const show = (as: string) => panel.getByRole('button', { name: as, exact: true }).click();
  await expect(panel.locator('[data-drawing]')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: save }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('pay-subnets.png');
  const png = readFileSync(await download.path());
  const frame = await panel.locator('figure').boundingBox();
  // Width in the header of a PNG: twice the picture's and its margins'.
  expect(png.readUInt32BE(16)).toBe(Math.ceil((frame?.width ?? 0) + 32) * 2);
  // A picture of one colour takes a few kB.
  expect(png.length).toBeGreaterThan(10_000);
  await panel.getByRole('button', { name: copyPicture }).click();
  const types = () =>
    page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  await expect.poll(types).toEqual(['image/png']);
  await show(words.charts.table);
  await panel.getByRole('button', { name: copyTable }).click();
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(text).toMatch(/\na\t10\.0\.0\.0\/24\t256\t5\t12\t/);
  await show(words.charts.chart);
}
