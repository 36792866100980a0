// The rows of the form as those of a sheet.
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const PLAN = '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:7&node=m5.large:12:22';

test('copied cells fill from a field on and one undo takes them back; Ctrl+D takes what stands above', async ({
  planner,
  page,
}) => {
  const { form } = planner;
  await planner.open(PLAN);
  await form.used(2).focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(form.used(2)).toHaveValue('12');
  await form.range(2).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '10.5.0.0/24\t3\n10.6.0.0/24\t4');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(form.range(2)).toHaveValue('10.5.0.0/24');
  await expect(form.range(3)).toHaveValue('10.6.0.0/24');
  await expect(form.used(3)).toHaveValue('4');
  await planner.button(planner.words.shell.undo).click();
  await expect(form.range(2)).toHaveValue('10.0.1.0/24');
  await expect(form.range(3)).toHaveCount(0);
});
