import type { FieldPath } from '@/plan';
import { actions } from '@/store';
import { fieldId } from '@/store/document';
import { TextBox, type TextBoxProps } from '@/ui/shared/controls';
import { type FieldProblem, problemIdOf, typeInto } from '@/ui/shared/plan-field';

export interface RowFieldProps extends Omit<TextBoxProps, 'id' | 'onValue' | 'problemId'> {
  readonly path: FieldPath;
  readonly label: string;
  readonly problem: FieldProblem | undefined;
}

/** A field in the line of a row: its label is the column's head, its problem stands under the row. */
export function RowField({ path, label, problem, ...rest }: RowFieldProps) {
  const id = fieldId(path);
  return (
    <TextBox
      id={id}
      aria-label={label}
      onValue={(typed) => typeInto(path, typed)}
      onLeave={actions.commitEdit}
      problemId={problem === undefined ? undefined : problemIdOf(path)}
      {...rest}
    />
  );
}
