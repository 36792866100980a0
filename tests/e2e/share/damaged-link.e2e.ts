import { formatLink, parseLink, presetText } from '@/plan';
import { answerTo, answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const EXAMPLE = answerTo(presetText('small-production'));
const LINK = formatLink(EXAMPLE.plan);

test('a link that can’t be opened says so, guesses nothing, and opens what was read on request', async ({
  planner,
  page,
}) => {
  const link = planner.words.linkNotice;
  const notice = page.getByRole('alert');
  await test.step('of a newer version: nothing is opened half', async () => {
    await planner.open('?v=2&subnet=/24&node=m5.large:3:20');
    await expect(notice).toContainText('Made by a newer version');
    await expect(notice.getByRole('button', { name: link.reload })).toBeVisible();
    await expect(planner.verdict).toHaveCount(0);
    // Nothing there to share, and no other way to begin before that one is chosen.
    const { notices, share, shell } = planner.words;
    await expect(planner.button(share.menu)).toBeDisabled();
    await expect(page.getByText(notices.empty.title)).toHaveCount(0);
    await notice.getByRole('button', { name: shell.startBlank }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.getByText(notices.empty.title)).toBeVisible();
  });
  await test.step('with a key that stands twice', async () => {
    await planner.open('?subnet=/24&node=m5.large:3:20&pods=5&pods=50');
    await expect(notice).toContainText(/“pods” twice/);
    await expect(planner.verdict).toHaveCount(0);
  });
  await test.step('cut', async () => {
    const cut = LINK.slice(0, -6);
    await planner.open(`?${cut}`);
    await expect(notice).toContainText('cut off or altered');
    await expect(planner.verdict).toHaveCount(0);
    await notice.getByRole('button', { name: link.showText }).click();
    await expect(notice.getByRole('textbox', { name: link.textOf })).toHaveValue(cut);
    await notice.getByRole('button', { name: link.openRead }).click();
    await expect(notice).toHaveCount(0);
    const reading = parseLink(cut);
    if (reading.status !== 'refused' || reading.text === undefined) throw new Error('nothing read');
    await expectAnswer(planner, answerTo(reading.text));
  });
});

test('what mail programs and chats do to a link is put right, and said; what can’t be read of it is named, and the plan opens', async ({
  planner,
  page,
}) => {
  await test.step('put right', async () => {
    await planner.open(`?${LINK.replaceAll('&', '&amp;')}.`);
    await expect(page.getByRole('status').filter({ hasText: 'put right again' })).toBeVisible();
    await expectAnswer(planner, EXAMPLE);
  });
  await test.step('a key that this version does not know, and fields with their errors beside them', async () => {
    await planner.open('?subnet=10.0.0.1/24&node=m5.large:lots:20&colour=blue');
    await expect(page.getByRole('status').filter({ hasText: 'colour' })).toBeVisible();
    await expect(planner.form.range(1)).toHaveValue('10.0.0.1/24');
    await expect(planner.form.range(1)).toHaveAccessibleDescription(/host bits/);
    await expect(planner.form.nodes(1)).toHaveValue('lots');
    await expect(planner.form.nodes(1)).toHaveAttribute('aria-invalid', 'true');
    await planner.button(planner.words.notices.dismiss).click();
    await expect(page.getByText('colour')).toHaveCount(0);
    await planner.form.range(1).fill('/24');
    await planner.form.nodes(1).fill('3');
    await expectAnswer(planner, answerToLink('?subnet=/24&node=m5.large:3:20'));
  });
});

test('hostile links do no harm, and a megabyte behind # is refused in words, without a hang', async ({
  planner,
  page,
}) => {
  const hostile = [
    '?__proto__=1&constructor=2&name=<img%20src=x%20onerror=alert(1)>&subnet=/24&node=m5.large:3:20',
    '?subnet=%E0%A4%A&node=m5.large:3:20',
    `#name=${'a'.repeat(20_000)}&subnet=javascript:alert(1)&node=constructor:3:20`,
  ];
  for (const link of hostile) {
    await planner.open(link);
    await expect(planner.planTitle).toBeVisible();
    await expect(page.locator('img')).toHaveCount(0);
    const polluted = await page.evaluate(
      () => '1' in {} || Object.keys(Object.prototype).length > 0,
    );
    expect(polluted).toBe(false);
  }
  await page.goto('about:blank');
  await planner.open(`#subnet=/24&node=m5.large:3:20&name=${'x'.repeat(1_000_000)}`);
  await expect(page.getByRole('alert')).toContainText('more than 500,000 are not read');
});
