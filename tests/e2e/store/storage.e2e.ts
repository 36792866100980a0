import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

test.use({ runs: 'held', tab: 'new' });

const LINK = '?subnet=/22&node=m5.large:7:20';

test('where the browser refuses storage, the page works and says once that it keeps nothing', async ({
  planner,
  page,
}) => {
  const { notices } = planner.words;
  const { draftsLost, dismiss } = notices;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await planner.open(LINK);
  await expect(page.getByText(draftsLost)).toHaveCount(0);
  await planner.form.show();
  await planner.form.nodes(1).fill('4');
  await planner.form.hide();
  await expect(page.getByRole('status').filter({ hasText: draftsLost })).toBeVisible();
  await expectAnswer(planner, answerToLink(LINK.replace(':7:', ':4:')));
  await planner.button(dismiss).click();
  await planner.form.show();
  await planner.form.nodes(1).fill('5');
  await planner.form.hide();
  await planner.choose('theme', planner.words.shell.theme.dark);
  await planner.erase();
  await expectAnswer(planner, answerToLink(LINK.replace(':7:', ':5:')));
  await expect(page).toHaveURL(/m5\.large:5:20/);
  await expect(page.getByText(draftsLost)).toHaveCount(0);
});

test('a full storage takes nothing off the screen', async ({ planner, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await planner.open(LINK);
  await planner.form.nodes(1).fill('4');
  await expect(page.getByText(planner.words.notices.draftsLost)).toBeVisible();
  await expectAnswer(planner, answerToLink(LINK.replace(':7:', ':4:')));
});

test('rubbish in the storage is left aside, and named among the kept plans', async ({
  planner,
  page,
}) => {
  await page.addInitScript(() => {
    const rubbish = ['', '{', 'null', '[]', '{"savedAt":1}', '{"savedAt":1,"text":{"subnets":7}}'];
    for (const [index, value] of rubbish.entries()) {
      localStorage.setItem(`eks-subnet-planner/plan/${index}`, value);
    }
    localStorage.setItem('eks-subnet-planner/theme', 'plaid');
    localStorage.setItem('eks-subnet-planner/language', 'klingon');
  });
  await planner.open();
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const menu = await planner.openMenu('plan');
  const { kept, unopened, remove } = planner.words.planMenu;
  await expect(menu.getByRole('group', { name: kept }).getByRole('menuitem')).toHaveText(
    [...Array(6).fill(`^${unopened.DRAFT_UNREADABLE}`), `^${remove}`].map(
      (text) => new RegExp(text),
    ),
  );
});
