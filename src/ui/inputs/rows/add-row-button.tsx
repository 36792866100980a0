import type { ReactNode } from 'react';
import { TextButton } from '@/ui/shared/controls';
import { PlusIcon } from '@/ui/shared/look';
import { ProblemLine, problemIdOf, useFieldProblem } from '@/ui/shared/plan-field';
import { addButtonId, addRow, type RowList } from './row-actions';

export interface AddRowButtonProps {
  readonly list: RowList;
  /** What it is called; its few words stand behind a plus. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Adds a row at the end; what is wrong with the list as a whole is said under it. */
export function AddRowButton({ list, label, children }: AddRowButtonProps) {
  const path = { part: 'plan', field: list } as const;
  const problem = useFieldProblem(path);
  const problemId = problemIdOf(path);
  return (
    <>
      <TextButton
        id={addButtonId(list)}
        aria-label={label}
        aria-describedby={problem === undefined ? undefined : problemId}
        onClick={() => addRow(list)}
      >
        <PlusIcon className="size-3.5" />
        {children}
      </TextButton>
      {problem !== undefined && (
        <div className="order-last basis-full">
          <ProblemLine id={problemId} problem={problem} />
        </div>
      )}
    </>
  );
}
