import { useId } from 'react';
import { type FieldPath, fieldText } from '@/plan';
import { actions, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { TextBox } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';
import { ProblemLine, typeInto, useFieldProblem, useFloatingProblem } from '@/ui/shared/plan-field';

export interface ProseFieldProps {
  readonly path: FieldPath;
  /** Screen readers hear it; the sentence around says it to others. */
  readonly label: string;
  readonly isWord?: boolean;
}

/**
 * A field in a line of prose; while the keyboard is there, what is wrong with it floats below the line, over the
 * picture of an older run.
 */
export function ProseField({ path, label, isWord = false }: ProseFieldProps) {
  const value = usePlanner((state) => fieldText(state.text, path));
  const problem = useFieldProblem(path);
  const problemId = useId();
  const place = useFloatingProblem();
  return (
    <span className="contents" {...place.around}>
      <TextBox
        id={fieldId(path)}
        aria-label={label}
        value={value}
        onValue={(typed) => typeInto(path, typed)}
        onLeave={actions.commitEdit}
        numeric={!isWord}
        className={classes('h-8! pointer-coarse:h-11!', isWord ? 'w-32' : 'w-11')}
        problemId={problem === undefined ? undefined : problemId}
      />
      {problem !== undefined && (
        <div className={place.lookOf(fieldId(path))}>
          <ProblemLine id={problemId} problem={problem} />
        </div>
      )}
    </span>
  );
}
