import { useRef } from 'react';
import type { PlanProblem } from '@/plan';
import { useAllMessages } from '@/store';
import { Rich } from '@/ui/shared/look';
import { useTabToFixes } from './tab-to-fixes';

interface ProblemTextProps {
  readonly problem: PlanProblem;
  readonly isWarning: boolean;
}

/** What is wrong with a field, or odd about it, in a sentence. */
export function ProblemText({ problem, isWarning }: ProblemTextProps) {
  const place = useRef<HTMLSpanElement>(null);
  useTabToFixes(place);
  return (
    <span ref={place} className={isWarning ? 'text-warn' : undefined}>
      <Rich text={useAllMessages().problems.field(problem)} />
    </span>
  );
}
