import { memo, type ReactNode } from 'react';
import { type FieldPath, fieldText } from '@/plan';
import { actions, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { Field } from './field';
import { typeInto, useFieldProblem } from './use-field-problem';

export interface PlanFieldProps {
  readonly path: FieldPath;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly layout?: 'stacked' | 'row';
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly labelClassName?: string;
  readonly unit?: ReactNode;
  /** Where words are allowed in a field for numbers, or a range: `18..25` has no letter. */
  readonly inputMode?: 'text' | 'decimal';
  /** What stands in the field for a text that nobody typed. */
  readonly shown?: (text: string) => string;
}

/** A field of the plan with its label, bound to the store by its path. */
export const PlanField = memo(function PlanField({ path, shown, ...rest }: PlanFieldProps) {
  const value = usePlanner((state) => fieldText(state.text, path));
  const problem = useFieldProblem(path);
  return (
    <Field
      id={fieldId(path)}
      value={shown === undefined ? value : shown(value)}
      onValue={(typed) => typeInto(path, typed)}
      onLeave={actions.commitEdit}
      problem={problem}
      {...rest}
    />
  );
});
