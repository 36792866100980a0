import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { formatLink } from '@/plan';
import { groupText, planText } from '../../support/plan-texts';
import { downloadCsv, section } from '../support/answer/csv-file';
import { answerTo, answerToLink, expectAnswer } from '../support/answer/engine-answer';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

const MINE = '?name=payments%20prod&subnet=/22&node=m5.large:7:20&system-pods=1';
const LONG = planText({
  groups: Array.from({ length: 150 }, (_, at) =>
    groupText({ id: `g${at}`, name: `node group ${at} of the payments team, batch jobs` }),
  ),
});

async function textOf(downloading: Promise<Download>): Promise<{ name: string; text: string }> {
  const download = await downloading;
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

async function openFile(planner: PlannerPage, text: string, name = 'x.subnet-plan.txt') {
  const choosing = planner.page.waitForEvent('filechooser');
  await planner.choose('plan', planner.words.files.openFile);
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('I save the plan as a file, and a colleague opens it and reads the same numbers', {
  tag: '@only-phone',
}, async ({ planner, page, newVisitor }) => {
  const { files, shell } = planner.words;
  await planner.open(MINE);
  const downloading = page.waitForEvent('download');
  await planner.choose('share', files.planFile);
  const file = await textOf(downloading);
  await expect(planner.announcement(files.planFileSaved)).toBeAttached();
  expect(file.name).toBe('payments-prod.subnet-plan.txt');
  expect(file.text).toBe(`${formatLink(answerToLink(MINE).plan)}\n`);

  const colleague = await newVisitor({ viewport: page.viewportSize() });
  await colleague.open('?subnet=/24&node=c5.large:2:10');
  await openFile(colleague, file.text, file.name);
  await expectAnswer(colleague, answerToLink(MINE));
  await expect(colleague.page).toHaveTitle(/ payments prod – /);
  await expect(colleague.announcement(files.fileOpened)).toBeAttached();
  await colleague.button(shell.undo).click();
  await expectAnswer(colleague, answerToLink('?subnet=/24&node=c5.large:2:10'));
});

test('a file that is cut, newer, huge or no plan is told as a link is, and my plan stays; what was read opens on request', async ({
  planner,
  page,
}) => {
  const { notices, linkNotice, shell } = planner.words;
  const notice = page.getByRole('alert');
  await planner.open(MINE);
  await planner.form.nodes(1).fill('9');
  const mine = answerToLink(MINE.replace(':7:', ':9:'));
  const cases = [
    [formatLink(mine.plan).slice(0, -6), /cut off or altered/],
    ['v=99&subnet=/23', /Made by a newer version/],
    ['\u0000\u0001PNG', /No plan stands in this file/],
    ['', /No plan stands in this file/],
    ['x'.repeat(1_000_001), /The file has 1,000,001 bytes; more than 1,000,000 are not read/],
  ] as const;
  for (const [text, words] of cases) {
    await openFile(planner, text);
    await expect(notice).toContainText(words);
    await expectAnswer(planner, mine);
    await notice.getByRole('button', { name: notices.dismiss }).click();
    await expect(notice).toHaveCount(0);
  }
  await openFile(planner, formatLink(answerTo(LONG).plan).slice(0, -200));
  await notice.getByRole('button', { name: linkNotice.openRead }).click();
  await expect(planner.form.type(100)).toHaveValue('m5.large');
  await planner.button(shell.undo).click();
  await expectAnswer(planner, mine);

  await test.step('a plan file that I drop on the page is opened', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['subnet=/24&node=c5.large:2:10'], 'plan.txt'));
      return transfer;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await expectAnswer(planner, answerToLink('?subnet=/24&node=c5.large:2:10'));
  });
});

test('while a field can’t be read, the export says what the files hold, and the CSV file too; a link above 8,000 characters says so, and offers the file', async ({
  planner,
  page,
}) => {
  const { files, csv, linkCard } = planner.words;
  const save = planner.dialog.getByRole('button', { name: linkCard.saveFile });
  await planner.open(MINE);
  const item = async (name: string) =>
    (await planner.openMenu('share')).getByRole('menuitem', { name: new RegExp(`^${name}`) });
  await expect(await item(files.csv)).not.toContainText(files.staleFile);
  await page.keyboard.press('Escape');
  await test.step('a short link says nothing of its length', async () => {
    await planner.copyLink();
    await expect(planner.dialog.getByRole('textbox')).toBeVisible();
    await expect(save).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await planner.form.nodes(1).fill('seven');
  await expect(await item(files.csv)).toContainText(files.staleFile);
  await page.keyboard.press('Escape');
  await expect(await item(files.planFile)).toContainText(files.staleFile);
  await page.keyboard.press('Escape');
  const summary = section(await downloadCsv(planner), csv.summary.title);
  expect(summary).toContainEqual(
    expect.objectContaining({
      [csv.summary.item]: csv.summary.notCurrent,
      [csv.summary.value]: csv.summary.unreadFields(1),
    }),
  );
  const { totals } = answerToLink(MINE).usage;
  expect(summary).toContainEqual(
    expect.objectContaining({ [csv.summary.value]: String(totals.held) }),
  );

  await test.step('a long link', async () => {
    const { plan } = answerTo(LONG);
    await planner.open(`?${formatLink(plan)}`);
    await planner.copyLink();
    await expect(planner.dialog).toContainText(/[\d,]+ characters.*above 8,000/);
    const downloading = page.waitForEvent('download');
    await save.click();
    expect((await textOf(downloading)).text).toBe(`${formatLink(plan)}\n`);
  });
});
