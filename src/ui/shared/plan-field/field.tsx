import { type ReactNode, useId } from 'react';
import { TextBox, type TextBoxProps } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';
import { type FieldProblem, ProblemLine } from './problem-line';
import { useFloatingProblem } from './use-floating-problem';

export interface FieldProps extends Omit<TextBoxProps, 'problemId' | 'helpId'> {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly problem?: FieldProblem | undefined;
  /** `row`: label and help at the left, a narrow field at the right. */
  readonly layout?: 'stacked' | 'row';
  readonly labelClassName?: string;
}

/** A text field with its label, a line of help, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { label, help, problem, layout = 'stacked', labelClassName, className, ...box } = props;
  const helpId = useId();
  const problemId = useId();
  const place = useFloatingProblem();
  const isWrong = problem !== undefined && !problem.isWarning;
  const words = (
    <label htmlFor={box.id} className={classes('block', labelClassName ?? FIELD_LABEL)}>
      {label}
    </label>
  );
  const helpLine = help !== undefined && (
    <p id={helpId} className={classes('text-muted', layout === 'row' ? 'text-12/4' : 'text-12')}>
      {help}
    </p>
  );
  const input = (
    <TextBox
      {...box}
      className={layout === 'row' ? 'w-20 pointer-coarse:w-24 shrink-0' : (className ?? '')}
      helpId={classes(help !== undefined && helpId, problem?.isWarning && problemId)}
      problemId={isWrong ? problemId : undefined}
    />
  );
  return (
    <div className="relative" {...place.around}>
      {layout === 'row' ? (
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            {words}
            {helpLine}
          </div>
          {input}
        </div>
      ) : (
        <div className="flex flex-col gap-1">
          {words}
          {input}
          {helpLine}
        </div>
      )}
      {problem !== undefined && (
        <div className={place.lookOf(box.id)}>
          <ProblemLine id={problemId} problem={problem} />
        </div>
      )}
    </div>
  );
}

export const FIELD_LABEL = 'text-12 text-muted';
