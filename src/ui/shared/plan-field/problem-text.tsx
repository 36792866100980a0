import type { PlanProblem } from '@/plan';
import { useAllMessages } from '@/store';
import { Rich } from '@/ui/shared/look';

/** What is wrong with a field, in a sentence. */
export function ProblemText({ problem }: { readonly problem: PlanProblem }) {
  return <Rich text={useAllMessages().problems.field(problem)} />;
}
