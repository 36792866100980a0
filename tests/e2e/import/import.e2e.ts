import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const SUBNETS = [
  'subnet-0aaa1111bbb22220a\teu-central-1a\t10.50.0.0/24\t150',
  'subnet-0aaa1111bbb22220b\teu-central-1b\t10.50.1.0/24\t190',
].join('\n');
const NODES = [
  'NAME                                          STATUS   ROLES    AGE   VERSION   INSTANCE-TYPE   ZONE',
  'ip-10-50-0-11.eu-central-1.compute.internal   Ready    <none>   12d   v1.33.5   m5.large        eu-central-1a',
  'ip-10-50-1-12.eu-central-1.compute.internal   Ready    <none>   12d   v1.33.5   m5.large        eu-central-1b',
].join('\n');

test('what I paste of a running cluster becomes the plan, its address hidden, and undo brings mine back', {
  tag: '@phone',
}, async ({ planner, page }) => {
  const { shell, importDialog: words } = planner.words;
  await planner.open('');
  await planner.openImport();
  await planner.dialog.getByRole('textbox', { name: words.field }).fill(`${SUBNETS}\n\n${NODES}`);
  await expect(planner.dialog).toContainText(words.subnets(2));
  await expect(planner.dialog).toContainText(words.running(2));
  await expect(planner.dialog.getByRole('radio', { name: words.runningYes })).toBeChecked();
  await planner.dialog.getByRole('button', { name: words.replace }).click();
  await expect(planner.dialog).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toContain('live=true');
  // What was imported is nowhere else: the next visit goes on in it.
  const kept = () => page.evaluate(() => Object.values(localStorage).join());
  expect(await kept()).toContain('10.50.0.0/24');
  expect(new URL(page.url()).search).toBe('');
  expect(page.url()).not.toMatch(/subnet-0|ip-10/);
  await planner.button(shell.undo).click();
  await expect.poll(() => page.url()).not.toContain('live=true');
});

test('cells of the old workbook that I paste on the page itself are imported; in a field they are text', async ({
  planner,
  page,
}) => {
  await planner.open();
  const words = planner.words.importDialog;
  const paste = (selector: string) =>
    page.evaluate((where) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'm5.large\t12\t22\nc5.2xlarge\t6\t40');
      const event = new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      });
      return document.querySelector(where)?.dispatchEvent(event);
    }, selector);
  await planner.settled();
  await expect.poll(() => paste('body')).toBe(false);
  await expect(planner.dialog).toContainText(words.nodes(18, 2));
  await page.keyboard.press('Escape');
  await expect(planner.dialog).toHaveCount(0);
  await paste('input');
  await expect(planner.dialog).toHaveCount(0);
});

test('nodes, subnets and settings that I paste one after the other make one live plan', async ({
  planner,
  page,
}) => {
  const { importDialog: words } = planner.words;
  const paste = async (text: string, button: string, isSent = false) => {
    await planner.openImport();
    await planner.dialog.getByRole('textbox', { name: words.field }).fill(text);
    const take = planner.dialog.getByRole('button', { name: button });
    await expect(take).toBeEnabled();
    if (!isSent) await take.focus();
    await page.keyboard.press(isSent ? 'Control+Enter' : 'Enter');
    await expect(planner.dialog).toHaveCount(0);
  };
  await planner.open('');
  await paste(NODES, words.replace);
  await paste(SUBNETS, words.add);
  await expect.poll(() => new URL(page.url()).hash).toContain('live=true');
  await paste('WARM_IP_TARGET=2\nMINIMUM_IP_TARGET=24', words.add, true);
  await expect.poll(() => page.url()).toContain('MINIMUM_IP_TARGET=24');
  expect(page.url()).toContain('live=true');
});

test('a kubeconfig by mistake is refused without a word of it, a German sheet that I drop is added to my own plan, and five megabytes are answered while the page goes on', async ({
  planner,
  page,
}) => {
  const { importDialog: words, importWords } = planner.words;
  await planner.open('?subnet=/20&node=t3.medium:3:10');
  await test.step('a kubeconfig', async () => {
    await planner.openImport();
    const config =
      'apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    token: eyJhbGciOiJ-not-for-you\n';
    await planner.dialog.getByRole('textbox', { name: words.field }).fill(config);
    await expect(planner.dialog).toContainText(importWords.refusal('SECRETS'));
    await expect(planner.dialog.getByRole('button', { name: words.replace })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(planner.dialog).toHaveCount(0);
  });
  await test.step('a German sheet', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const text = 'Instanztyp;Anzahl;Pods\nm5.large;1.500;20,0\nc5.large;2;10,0';
      transfer.items.add(new File([text], 'knoten.csv'));
      return transfer;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await planner.dialog.getByRole('radio', { name: words.doubtfulLeave }).check();
    await planner.dialog.getByRole('button', { name: words.add }).click();
    await expect(planner.form.type(2)).toHaveValue('c5.large');
  });
  await test.step('five megabytes', async () => {
    await planner.openImport();
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('dialog textarea');
      const pod = (n: number) =>
        `{"kind":"Pod","metadata":{"name":"p${n}","namespace":"shop"},"spec":{"nodeName":"ip-10-20-${n % 250}-7.x"},"status":{"phase":"Running","podIP":"10.20.0.1"}}`;
      const pods = Array.from({ length: 30_000 }, (_, n) => pod(n)).join(',');
      const text = `{"apiVersion":"v1","kind":"List","items":[${pods}]}`;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field?.focus();
      field?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    // It stands beside the box: to lay it out in there would hold up the page.
    await expect(
      planner.dialog.getByRole('button', { name: words.removeFile(words.pastedText(1)) }),
    ).toBeVisible();
    // A busy machine may take longer than the 5 seconds that the worker has.
    const answers = [words.pods(30_000), words.tooSlow];
    await expect(planner.dialog).toContainText(new RegExp(answers.join('|')), { timeout: 20_000 });
  });
});

test('what will keep the plan from its answer is told before I take the nodes: zones that it lacks', async ({
  planner,
}) => {
  const { importDialog: words } = planner.words;
  await planner.open('?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:3:20');
  await planner.openImport();
  await planner.dialog.getByRole('textbox', { name: words.field }).fill(NODES);
  const zones = [...new Set(NODES.match(/[a-z]{2}-[a-z]+-\d[a-c]\b(?!\.)/g) ?? [])].sort();
  expect(zones.length).toBeGreaterThan(1);
  await expect(planner.dialog).toContainText(words.willWait(words.zonesLack(zones)));
});
