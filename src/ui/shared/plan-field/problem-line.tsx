import { TextButton } from '@/ui/shared/controls/button';
import { Rich } from '@/ui/shared/look/rich';

/** What is wrong with a field, and the ways out that one click takes. */
export interface FieldProblem {
  readonly text: string;
  readonly fixes: readonly { readonly label: string; readonly apply: () => void }[];
}

export interface ProblemLineProps {
  readonly id: string;
  readonly problem: FieldProblem;
}

export function ProblemLine({ id, problem }: ProblemLineProps) {
  return (
    <div className="mt-1 text-12 text-bad">
      <span id={id} className="mr-2">
        <Rich text={problem.text} />
      </span>
      {problem.fixes.map((fix) => (
        <TextButton key={fix.label} className="mr-3 text-12" onClick={fix.apply}>
          {fix.label}
        </TextButton>
      ))}
    </div>
  );
}
