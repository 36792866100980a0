import { planner } from '@/store';
import { focusField } from '@/ui/shared/plan-field';
import { addRow, fieldToType, firstField, type RowList } from './row-actions';

/** The keyboard goes to the first row that lacks its range or type; without one it is added. */
export function startRow(list: RowList): void {
  const { subnets, groups } = planner.getState().text;
  const subnet = subnets.find(({ range }) => range.trim() === '');
  const group = groups.find(({ instanceType }) => instanceType.trim() === '');
  if (list === 'subnets' && subnet) focusField(fieldToType(subnet));
  else if (list === 'groups' && group) focusField(firstField(list, group.id));
  else addRow(list);
}
