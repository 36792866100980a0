import { readFileSync } from 'node:fs';
import { presetText } from '@/plan';
import { groupText, planText, subnetText } from '../../support/plan-texts';
import { answerTo, answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { clearPlan, typePlan } from '../support/form/type-plan';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

test.describe('in a Korean browser', () => {
  test.use({ locale: 'ko-KR' });

  test('the page speaks Korean from the start, names the example in it, and its foot says which version it is', async ({
    planner,
    page,
  }) => {
    const korean = planner.in('ko');
    await korean.open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page).toHaveTitle(/Amazon EKS 서브넷 플래너/);
    const { presets, title } = korean.words.shell;
    await expect(korean.planTitle).toHaveText(`예시: ${presets['small-production']}`);
    await expect(page.getByRole('contentinfo')).toContainText(`${title} ${version()} ·`);
    await expect(korean.verdict).toHaveText(/서브넷 c의 IP가 19개 부족/);
    await expectAnswer(korean, answerTo(presetText('small-production')));
    await korean.openSection('notes');
    await expect(korean.note('WARM_ENI_CUT')).toContainText('WARM_ENI_TARGET');
    await page.keyboard.press('Escape');

    await test.step('a plan is typed in Korean too', async () => {
      const mine = planText({
        name: '결제 서비스',
        subnets: [subnetText({ zone: 'a', range: '/25', usedAs: 'available', used: '100' })],
        groups: [groupText({ nodes: '2', podsPerNode: '12', name: '웹' })],
      });
      await clearPlan(korean);
      await typePlan(korean, mine);
      await expectAnswer(korean, answerTo(mine));
      await expect(korean.page).toHaveTitle(/^\S.* · 결제 서비스 – /);
    });
  });

  test.describe('once scenarios have run', () => {
    test.use({ runs: 'few' });

    test('verdicts, findings and errors in Korean', async ({ planner }) => {
      const korean = planner.in('ko');
      await korean.open('?runs=1&subnet=/24&node=m5.large:3:20');
      await expect(korean.verdict).toHaveText('모두 수용됩니다. 서브넷 a의 여유는 IP 161개입니다.');
      await korean.open(
        '?runs=1&subnet=a:/24&subnet=b:/24&subnet=c:/24&node=t3.medium:3&system-pods=1&pods=50',
      );
      await expect(korean.verdict).toHaveText(/파드 53개 중 8개는 자리가 없습니다.*최대 파드 수/);
      await korean.openSection('notes');
      await expect(korean.note('PODS_PENDING')).toContainText('최대 파드 수');
      await korean.page.keyboard.press('Escape');
      await korean.form.range(1).fill('10.0.0.1/24');
      await korean.form.nodes(1).fill('1.5');
      await expect(korean.form.range(1)).toHaveAccessibleDescription(/10\.0\.0\.0\/24/);
      await expect(korean.form.nodes(1)).toHaveAccessibleDescription(/[가-힣].*0.*100,000/);
    });
  });
});

test('I change the language and the theme, nothing of the plan changes, and the choice is kept', async ({
  planner,
  page,
}) => {
  const link = '?subnet=/24&node=m5.large:4:20';
  await planner.open(link);
  await planner.button(planner.words.shell.otherLanguage).click();
  const korean = planner.in('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expectAnswer(korean, answerToLink(link));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expectAnswer(korean, answerToLink(link));
  await korean.button(korean.words.shell.otherLanguage).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAnswer(planner, answerToLink(link));
  await test.step('light and dark: as the system, or as I choose', async () => {
    const { theme } = planner.words.shell;
    const root = page.locator('html');
    const background = () => root.evaluate((html) => getComputedStyle(html).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await background();
    expect(dark).not.toBe(light);

    await planner.choose('theme', theme.light);
    await expect(root).toHaveCSS('background-color', light);
    await page.reload();
    await expect(root).toHaveCSS('background-color', light);
    await page.emulateMedia({ colorScheme: 'light' });
    await planner.choose('theme', theme.dark);
    await expect(root).toHaveCSS('background-color', dark);
    await planner.choose('theme', theme.system);
    await expect(root).toHaveCSS('background-color', light);
    const open = await planner.openMenu('theme');
    await expect(open.getByRole('menuitemradio', { name: theme.system })).toBeChecked();
    await page.keyboard.press('Escape');

    // In one column they are in the menu.
    await planner.page.setViewportSize({ width: 390, height: 844 });
    await planner.choose('theme', theme.dark);
    await expect(root).toHaveCSS('color-scheme', 'dark');
    await planner.choose('theme', planner.words.shell.otherLanguage);
    await expect(planner.in('ko').figure('held')).toBeVisible();
  });
});

function version(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version }: { readonly version: string } = JSON.parse(file);
  return version;
}
