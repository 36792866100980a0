// What the buttons and keys of a row do, for both lists of the form.
import { type GroupText, newGroup, type PlanText, type SubnetText } from '@/plan';
import { actions, planner } from '@/store';
import { fieldId } from '@/store/document';
import { freeRowId, insertAfter, moveRow, nextSubnet, removeRow } from '@/store/rows';
import { focusField } from '@/ui/shared/plan-field';
import { announce } from '@/ui/shared/spoken';

export type RowList = 'subnets' | 'groups';

/** Id of the first field of a subnet that is to be typed: its range where the zone is filled in for the person. */
export function fieldToType({ id, zone }: SubnetText): string {
  return fieldId({ part: 'subnet', row: id, field: zone.trim() === '' ? 'zone' : 'range' });
}

/** Id of the field that a row begins with. */
export function firstField(list: RowList, row: string): string {
  return list === 'subnets'
    ? fieldId({ part: 'subnet', row, field: 'zone' })
    : fieldId({ part: 'group', row, field: 'instanceType' });
}

/** The form with the rows of one of its lists changed. */
export function withRows(
  text: PlanText,
  list: RowList,
  change: <R extends SubnetText | GroupText>(rows: readonly R[]) => readonly R[],
): PlanText {
  return list === 'subnets'
    ? { ...text, subnets: change(text.subnets) }
    : { ...text, groups: change(text.groups) };
}

/** A new row below `id`, or at the end; the keyboard goes to its first field that is to be typed. */
export function addRow(list: RowList, id?: string): void {
  const { text } = planner.getState();
  if (list === 'subnets') {
    const below = text.subnets.find((row) => row.id === id);
    const row = nextSubnet(text, below);
    actions.edit((form) => ({ ...form, subnets: insertAfter(form.subnets, id, row) }));
    focusField(fieldToType(row));
  } else {
    const row = newGroup(freeRowId(text.groups));
    actions.edit((form) => ({ ...form, groups: insertAfter(form.groups, id, row) }));
    focusField(firstField(list, row.id));
  }
}

/** The keyboard goes to the row that takes its place, or to the button that adds one. */
export function deleteRow(list: RowList, id: string, spoken: string): void {
  const rows = planner.getState().text[list];
  const index = rows.findIndex((row) => row.id === id);
  const neighbour = rows[index + 1] ?? rows[index - 1];
  actions.edit((text) => withRows(text, list, (before) => removeRow(before, id)));
  announce(spoken);
  focusField(neighbour === undefined ? addButtonId(list) : firstField(list, neighbour.id));
}

/** Moves a row and leaves the keyboard where it was in it. */
export function shiftRow(
  list: RowList,
  id: string,
  by: -1 | 1,
  spoken: (place: number, rows: number) => string,
): void {
  const focused = document.activeElement?.id;
  actions.edit((text) => withRows(text, list, (rows) => moveRow(rows, id, by)));
  const rows = planner.getState().text[list];
  announce(spoken(rows.findIndex((row) => row.id === id) + 1, rows.length));
  if (focused !== undefined && focused !== '')
    requestAnimationFrame(() => document.getElementById(focused)?.focus());
}

/** The button stands for the list as a whole: what is wrong with it leads here. */
export function addButtonId(list: RowList): string {
  return fieldId({ part: 'plan', field: list });
}
