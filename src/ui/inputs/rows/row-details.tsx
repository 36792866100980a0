import type { ReactNode } from 'react';
import { useAllMessages } from '@/store';
import { TextButton } from '@/ui/shared/controls';
import { deleteRow, type RowList, shiftRow } from './row-actions';
import { duplicateRow } from './row-menu';

export interface RowDetailsProps {
  readonly id: string;
  readonly list: RowList;
  readonly row: string;
  /** What the row is called: `subnet 2`. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly children: ReactNode;
}

/** The unfolded part of a row: its rarer fields, and what can be done with the row. */
export function RowDetails(props: RowDetailsProps) {
  const { id, list, row, name, isFirst, isLast, children } = props;
  const { form, rowDetails } = useAllMessages();
  const move = (by: -1 | 1) =>
    shiftRow(list, row, by, (place, rows) => form.rowMoved(name, place, rows));
  return (
    <div id={id} className="mt-1.5 rounded-md border border-line bg-sunken p-3">
      {children}
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-2">
        <TextButton id={`${id}-up`} title="Alt+↑" disabled={isFirst} onClick={() => move(-1)}>
          {rowDetails.moveUp}
        </TextButton>
        <TextButton id={`${id}-down`} title="Alt+↓" disabled={isLast} onClick={() => move(1)}>
          {rowDetails.moveDown}
        </TextButton>
        <TextButton onClick={() => duplicateRow(list, row)}>{rowDetails.duplicate}</TextButton>
        <TextButton onClick={() => deleteRow(list, row, form.rowRemoved(name))}>
          {rowDetails.remove}
        </TextButton>
      </div>
    </div>
  );
}
