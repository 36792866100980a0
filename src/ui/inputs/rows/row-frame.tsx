import { type ReactNode, useId, useState } from 'react';
import type { FieldPath } from '@/plan';
import { useMessages } from '@/store';
import { fieldId } from '@/store/document';
import { lazyPart } from '@/ui/shared/lazy';
import {
  type FieldProblem,
  ProblemLine,
  problemIdOf,
  useFloatingProblem,
} from '@/ui/shared/plan-field';
import { addRow, type RowList, shiftRow } from './row-actions';
import { RowButtons } from './row-buttons';
import { handleRowKeys } from './row-keys';

const RowDetails = lazyPart(() => import('./row-details').then((module) => module.RowDetails), {
  part: 'details',
});

export interface RowProblem {
  readonly path: FieldPath;
  readonly problem: FieldProblem | undefined;
}

export interface RowFrameProps {
  readonly list: RowList;
  readonly row: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The row's grid: the fields' columns, then those of the buttons. */
  readonly columns: string;
  /** One button with a menu at the end, however much room there is. */
  readonly oneButton?: boolean;
  /** The fields of the row's line. */
  readonly children: ReactNode;
  /** What is wrong with those fields. */
  readonly problems: readonly RowProblem[];
  readonly details: ReactNode;
  /** What the row is, where it is not like most; stands under its line. */
  readonly note?: string | undefined;
  /** The keyboard has left the row. */
  readonly onLeave: () => void;
  /** A field among the details needs a look. */
  readonly detailsNeedLook: boolean;
}

/** One row of a list: a line of fields, what is wrong with them, and a part to unfold. */
export function RowFrame(props: RowFrameProps) {
  const { list, row, name, isFirst, isLast, columns, note, detailsNeedLook } = props;
  const { form } = useMessages();
  const [chosen, setChosen] = useState(false);
  const open = chosen || detailsNeedLook;
  const detailsId = useId();
  const place = useFloatingProblem(props.onLeave);
  const self = { list, row, name, isFirst, isLast };
  return (
    <li
      {...place.around}
      data-form-row=""
      onKeyDown={(event) =>
        handleRowKeys(event, {
          onAddBelow: () => addRow(list, row),
          onMove: (by) =>
            shiftRow(list, row, by, (place, rows) => form.rowMoved(name, place, rows)),
        })
      }
    >
      <div className={`relative grid items-center gap-1.5 ${columns}`}>
        {props.children}
        <RowButtons
          {...self}
          alwaysInMenu={props.oneButton ?? false}
          open={open}
          detailsId={detailsId}
          onOpen={setChosen}
        />
        {props.problems.map(
          ({ path, problem }) =>
            problem !== undefined && (
              <div key={path.field} className={place.lookOf(fieldId(path))}>
                <ProblemLine id={problemIdOf(path)} problem={problem} />
              </div>
            ),
        )}
      </div>
      {note !== undefined && note !== '' && <p className="mt-0.5 text-12 text-muted">{note}</p>}
      {open && (
        <RowDetails {...self} id={detailsId}>
          {props.details}
        </RowDetails>
      )}
    </li>
  );
}
