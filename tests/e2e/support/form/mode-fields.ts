// The parts of the form that most plans never touch: each is folded until a plan uses it.
import type { Locator } from '@playwright/test';
import type { PlannerPage } from '../planner-page';
import { expect } from '../quiet-page';
import { startsWith } from '../words';
import { expand } from './plan-form';

/** Open without a click; opened if it is not, so that the rest of the journey is seen too. */
export async function expectUnfolded(fold: Locator) {
  await expect
    .soft(fold, 'the fold that the plan uses is open')
    .toHaveAttribute('aria-expanded', 'true');
  await expand(fold);
}

export async function expectFolded(fold: Locator) {
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
}

export function networking(planner: PlannerPage): Locator {
  return planner.button(startsWith(planner.words.form.cni.moreModes));
}

export function ownField({ words }: PlannerPage, row: Locator, field: string): Locator {
  return row.getByRole('textbox', { name: `${words.modes.group.own}: ${field}`, exact: true });
}

export function consumers(planner: PlannerPage): Locator {
  return planner.button(startsWith(planner.words.form.subnets.consumers));
}

export function consumerKind({ page, words }: PlannerPage, place: number): Locator {
  const { kind, row } = words.modes.consumers;
  return page.getByRole('combobox', { name: `${kind}, ${row(place)}`, exact: true });
}

/** Of the only consumer. */
export function consumerField({ page, words }: PlannerPage, field: 'count' | 'addresses'): Locator {
  const name = words.problems.fieldName({ part: 'consumer', row: '', field });
  return page.getByRole('textbox', { name, exact: true });
}

export function addon({ page }: PlannerPage, id: string): Locator {
  return page.getByRole('checkbox', { name: startsWith(id) });
}

export function checkbox({ page }: PlannerPage, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true });
}

/** A node group's row of any kind: that of Fargate pods has no type. */
export function nodesRow({ page, form }: PlannerPage, place: number): Locator {
  return page.getByRole('listitem').filter({ has: form.nodes(place) });
}

export function kind({ words }: PlannerPage, row: Locator): Locator {
  return row.getByRole('combobox', { name: words.modes.group.kind, exact: true });
}

/** Opens a node group's details, which name its kind. */
export async function kindOf(
  planner: PlannerPage,
  place: number,
  wanted: string,
): Promise<Locator> {
  const row = nodesRow(planner, place);
  await planner.form.openDetails(row);
  await expect(kind(planner, row)).toHaveValue(wanted);
  return row;
}

export function extra(
  { words, form }: PlannerPage,
  row: Locator,
  field: 'branchPods' | 'unmanagedEnis' | 'attachedPods' | 'reservedEnis' | 'maxPods',
): Locator {
  return form.detail(row, words.problems.fieldName({ part: 'group', row: '', field }));
}

/** Opens a subnet's details, which say what it is used for. */
export async function expectUse(planner: PlannerPage, place: number, wanted: string) {
  const row = planner.form.subnetRow(place);
  await planner.form.openDetails(row);
  const use = row.getByRole('combobox', { name: planner.words.modes.subnet.use, exact: true });
  await expect(use).toHaveValue(wanted);
}
