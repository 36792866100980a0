// What takes addresses of the subnets besides nodes and pods.
import { answerToLink, expectAnswer, expectFigures } from '../../support/answer/engine-answer';
import {
  consumerField,
  consumerKind,
  consumers,
  expectFolded,
} from '../../support/form/mode-fields';
import { expect, test } from '../../support/test';
import { startsWith } from '../../support/words';

test.use({ runs: 'held' });

const PLAN = '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:6:20';
const ALBS = `${PLAN}&consumer=alb:2`;

test('load balancers take addresses, are named where it is asked why, and undo takes them back', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  const { modes, shell } = planner.words;
  await planner.open(PLAN);
  await planner.form.unfold('subnets');
  await expectFolded(consumers(planner));
  await consumers(planner).click();
  await planner.button(modes.consumers.add).click();
  await expect(consumerField(planner, 'count')).toBeFocused();
  await consumerKind(planner, 1).selectOption({ label: modes.consumers.kinds.alb });
  await consumerField(planner, 'count').fill('2');
  await expectAnswer(planner, answerToLink(ALBS));
  await expect(page).toHaveURL(/&consumer=alb:2$/);

  await planner.form.hide();
  await planner.why.click();
  const sum = planner.section('sum');
  await expect(sum.getByRole('term').filter({ hasText: modes.consumers.kinds.alb })).toBeVisible();
  await page.keyboard.press('Escape');

  for (const link of [`${PLAN}&consumer=alb`, `${PLAN}&consumer=control-plane`, PLAN]) {
    if (planner.isWide) await planner.button(shell.undo).click();
    else await page.keyboard.press('ControlOrMeta+z');
    await expectFigures(planner, answerToLink(link).usage);
  }
  await expect(page).not.toHaveURL(/consumer=/);
});

test('a row goes, and the keyboard stays in the list; what can’t be read is named, and the list of errors leads to it', async ({
  planner,
  page,
}) => {
  const { form, modes, problems } = planner.words;
  await planner.open(`${ALBS}&consumer=nlb`);
  for (const [place, left] of [
    [2, ALBS],
    [1, PLAN],
  ] as const) {
    await planner.button(form.removeRow(modes.consumers.row(place))).click();
    await expectFigures(planner, answerToLink(left).usage);
    await expect(planner.button(modes.consumers.add)).toBeFocused();
  }
  await expect(page).not.toHaveURL(/consumer=/);
  await page.keyboard.press('ControlOrMeta+z');
  await planner.form.unfold('subnets');
  const count = consumerField(planner, 'count');
  const addresses = consumerField(planner, 'addresses');
  await count.fill('x');
  await expect(count).toHaveAttribute('aria-invalid', 'true');
  await expect(count).toHaveAccessibleDescription(/“x” is not a number/);
  await planner.form.hide();
  await planner.answer
    .getByRole('button', { name: planner.words.results.verdict.goToFirst })
    .click();
  await expect(count).toBeFocused();
  await addresses.fill('y');
  await expect(consumers(planner)).toHaveAttribute('aria-expanded', 'true');
  const summary = page.getByRole('region', { name: form.errors.section(2), exact: true });
  for (const [field, input] of [
    ['addresses', addresses],
    ['count', count],
  ] as const) {
    const name = problems.fieldName({ part: 'consumer', row: '', field });
    await summary.getByRole('button', { name: startsWith(name) }).click();
    await expect(input).toBeFocused();
  }
});
