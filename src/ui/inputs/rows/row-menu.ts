import { movedSubnets } from '@/plan';
import { actions, allMessagesIn, planner } from '@/store';
import { freeRowId, insertAfter, nextSubnet } from '@/store/rows';
import type { MenuSection } from '@/ui/shared/floating';
import { focusField } from '@/ui/shared/plan-field';
import { deleteRow, firstField, type RowList, shiftRow, withRows } from './row-actions';

export interface RowButtonsProps {
  readonly list: RowList;
  readonly row: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** One button with a menu, however much room there is. */
  readonly alwaysInMenu: boolean;
  readonly open: boolean;
  readonly detailsId: string;
  readonly onOpen: (open: boolean) => void;
}

/** The menu of a row where there is no room for buttons. */
export function rowMenu(props: RowButtonsProps): readonly MenuSection[] {
  const { list, row, name, isFirst, isLast, open, onOpen } = props;
  const { form, rowDetails: words } = allMessagesIn(planner.getState().language);
  const move = (by: -1 | 1) =>
    shiftRow(list, row, by, (place, rows) => form.rowMoved(name, place, rows));
  return [
    {
      id: 'details',
      items: [
        {
          id: 'details',
          label: open ? words.fewerFields : form.moreFields(name),
          onSelect: () => onOpen(!open),
        },
      ],
    },
    {
      id: 'row',
      items: [
        { id: 'duplicate', label: words.duplicate, onSelect: () => duplicateRow(list, row) },
        { id: 'up', label: words.moveUp, disabled: isFirst, onSelect: () => move(-1) },
        { id: 'down', label: words.moveDown, disabled: isLast, onSelect: () => move(1) },
        {
          id: 'remove',
          label: form.removeRow(name),
          onSelect: () => deleteRow(list, row, form.rowRemoved(name)),
        },
      ],
    },
  ];
}

/** A subnet like it lies in the next free range of its size, its reservations with it: the same one is another's. */
export function duplicateRow(list: RowList, id: string): void {
  const { text } = planner.getState();
  const copyId = freeRowId(text[list]);
  const subnet = list === 'subnets' ? text.subnets.find((row) => row.id === id) : undefined;
  const moved = subnet && movedSubnets([subnet], nextSubnet(text, subnet).range);
  const elsewhere = moved?.ok ? moved.subnets[0] : undefined;
  actions.edit((plan) =>
    withRows(plan, list, (rows) => {
      const original = rows.find((row) => row.id === id);
      if (original === undefined) return rows;
      return insertAfter(rows, id, { ...original, ...elsewhere, id: copyId });
    }),
  );
  focusField(firstField(list, copyId));
}
