import type { PlanProblem } from '@/plan';
import { TextButton } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';

/** What is wrong with a field, and the ways out that one click takes. */
export interface FieldProblem {
  readonly problem: PlanProblem;
  /** The plan is counted all the same. */
  readonly isWarning: boolean;
  readonly fixes: readonly { readonly label: string; readonly apply: () => void }[];
}

export interface ProblemLineProps {
  readonly id: string;
  readonly problem: FieldProblem;
}

/** The sentence comes with the other words that the first sight does without. */
const ProblemText = lazyPart(() => import('./problem-text').then((module) => module.ProblemText), {
  part: 'errors',
  place: 'inline',
});

export function ProblemLine({ id, problem }: ProblemLineProps) {
  return (
    <div className="mt-1 text-12 text-bad">
      <div id={id} className="mr-2 inline">
        <ProblemText problem={problem.problem} isWarning={problem.isWarning} />
      </div>
      {problem.fixes.map((fix) => (
        <TextButton key={fix.label} className="mr-3 text-12" onClick={fix.apply}>
          {fix.label}
        </TextButton>
      ))}
    </div>
  );
}
