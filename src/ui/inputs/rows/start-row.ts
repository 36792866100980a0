import { isBlankGroup, isBlankSubnet } from '@/plan';
import { planner } from '@/store/use-planner';
import { focusField } from '@/ui/shared/plan-field/focus-field';
import { addRow, firstField, type RowList } from './row-actions';

/** The keyboard goes to the first row that nothing was typed into; without one it is added. */
export function startRow(list: RowList): void {
  const { subnets, groups } = planner.getState().text;
  const blank = list === 'subnets' ? subnets.find(isBlankSubnet) : groups.find(isBlankGroup);
  if (blank === undefined) addRow(list);
  else focusField(firstField(list, blank.id));
}
