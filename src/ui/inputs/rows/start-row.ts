import { planner } from '@/store/use-planner';
import { focusField } from '@/ui/shared/plan-field/focus-field';
import { addRow, firstField, type RowList } from './row-actions';

/** The keyboard goes to the first row that lacks its range or type; without one it is added. */
export function startRow(list: RowList): void {
  const { subnets, groups } = planner.getState().text;
  const begun =
    list === 'subnets'
      ? subnets.find(({ range }) => range.trim() === '')
      : groups.find(({ instanceType }) => instanceType.trim() === '');
  if (begun === undefined) addRow(list);
  else focusField(firstField(list, begun.id));
}
