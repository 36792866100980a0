// The rows of the form as those of a sheet.
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const PLAN = '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:7&node=m5.large:12:22';

test('a node group that I copy fills a new row and the one below, at once; one undo takes it back', async ({
  planner,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { form } = planner;
  await planner.open(`${PLAN}&node=m5.huge:6:40&node=c5.2xlarge:3:9`);
  await form.nodes(1).focus();
  // What takes these keys comes right after the first sight.
  await expect(async () => {
    await page.keyboard.press('Shift+Space');
    await expect(page.locator('[data-picked]')).toHaveCount(3, { timeout: 500 });
  }).toPass();
  for (const key of ['Shift+ArrowDown', 'ControlOrMeta+c', 'Enter']) await page.keyboard.press(key);
  await expect(form.type(2)).toBeFocused();
  await expect(form.type(2)).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(form.type(2)).toHaveValue('m5.large');
  await expect(form.podsPerNode(2)).toHaveValue('22');
  await expect(form.type(3)).toHaveValue('m5.huge');
  await expect(form.type(4)).toHaveValue('c5.2xlarge');
  await expect(planner.dialog).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(form.type(2)).toHaveValue('');

  await test.step('over an open list of types too, which then closes', async () => {
    await form.type(4).click();
    await expect(form.types.first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(form.type(4)).toHaveValue('m5.large');
    await expect(form.types).toHaveCount(0);
    await expect(form.type(5)).toHaveValue('m5.huge');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(form.type(5)).toHaveCount(0);
  });

  await test.step('of what a shell has printed filling an empty row comes first', async () => {
    await page.evaluate(() =>
      navigator.clipboard.writeText('TYPE        NODES  PODS\nm5.4xlarge  5      7'),
    );
    await form.type(2).focus();
    await page.keyboard.press('ControlOrMeta+v');
    const { paste } = planner.words;
    await expect(planner.dialog.getByRole('button').nth(1)).toHaveText(paste.from(2));
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(form.type(2)).toHaveValue('m5.4xlarge');
    await expect(form.nodes(2)).toHaveValue('5');
    await expect(form.type(3)).toHaveValue('m5.huge');
  });
});

test('I select cells with Shift, copy rows to the end of the list, paste one over several and fill several down', async ({
  planner,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { form } = planner;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await planner.open(`${PLAN}&subnet=c:10.0.2.0/24:30`);
  await form.used(1).focus();
  // What takes these keys comes right after the first sight.
  await expect(async () => {
    await press('Shift+ArrowDown');
    await expect(page.locator('[data-picked]')).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  await press('Escape', 'Shift+Space');
  await expect(page.locator('[data-picked]')).toHaveCount(3);
  await press('Shift+ArrowDown', 'ControlOrMeta+c');
  expect(await clipboard()).toBe('a\t10.0.0.0/24\t12\nb\t10.0.1.0/24\t7');

  // What was copied goes in as it came out.
  await form.zone(3).focus();
  await expect(page.locator('[data-picked]')).toHaveCount(0);
  await press('ControlOrMeta+v');
  await expect(form.range(4)).toHaveValue('10.0.1.0/24');
  await expect(form.used(3)).toHaveValue('12');
  await planner.button(planner.words.shell.undo).click();
  await expect(form.range(4)).toHaveCount(0);

  await form.used(1).focus();
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
  for (const place of [1, 2, 3]) await expect(form.used(place)).toHaveValue('');
  await page.evaluate(() => navigator.clipboard.writeText('9'));
  await press('ControlOrMeta+v');
  for (const place of [1, 2, 3]) await expect(form.used(place)).toHaveValue('9');
  await expect(form.used(1)).toBeFocused();
  await press('Escape', 'End', '1');
  await expect(form.used(1)).toHaveValue('91');
  await form.used(3).click({ modifiers: ['Shift'] });
  await press('ControlOrMeta+d');
  await expect(form.used(3)).toHaveValue('91');
  await press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect(form.used(3)).toHaveValue('30');

  await test.step('a key duplicates a row, the copy in a range of its own; undo leads back to where I was', async () => {
    await form.used(2).focus();
    await press('Alt+Shift+ArrowDown');
    await expect(form.zone(3)).toBeFocused();
    await expect(form.zone(3)).toHaveValue('b');
    await expect(form.range(3)).toHaveValue('10.0.3.0/24');
    await press('ControlOrMeta+z');
    await expect(form.range(3)).toHaveValue('10.0.2.0/24');
    await expect(form.used(2)).toBeFocused();
  });

  await test.step('copied cells fill from a field on and one undo takes them back; Ctrl+D takes what stands above', async () => {
    await form.used(2).focus();
    await press('ControlOrMeta+d');
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
    await expect(form.range(3)).toHaveValue('10.0.2.0/24');
  });
});
