import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Question } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { type SimulationState, useSimulationOf } from '@/store/simulation';
import { useBoxSize } from '@/ui/shared/browser';

interface KeptHeightProps {
  readonly question: Question;
  readonly answer: AnswerWithNumbers;
  readonly children: ReactNode;
}

/**
 * Becomes no lower while its question is worked out, nor when it first has been, so that what stands below stays
 * where it is; then as low as it is once it is scrolled so that nobody sees that move, at the latest with the next click.
 */
export function KeptHeight({ question, answer, children }: KeptHeightProps) {
  const box = useRef<HTMLDivElement>(null);
  const { height } = useBoxSize(box);
  const isChecking = useSimulationOf(answer, (state) => isWorkedOn(question, state));
  const [first] = useState(answer);
  const [kept, setKept] = useState(0);
  if (isChecking && kept !== height) setKept(height);
  const isKept = isChecking || (answer === first && kept > 0);
  useEffect(() => {
    if (isChecking || !isKept) return;
    const give = () => setKept(0);
    const look = () => {
      const end = box.current?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      if (end >= innerHeight) give();
    };
    // Not at once: rows that are alike become one a moment later.
    addEventListener('scroll', look);
    addEventListener('click', give);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('click', give);
    };
  }, [isChecking, isKept]);
  return (
    <div ref={box} {...(isKept && kept > 0 ? { style: { minHeight: kept } } : {})}>
      {children}
    </div>
  );
}

/** Pictures at rest and of a run stay what they were until the next is there. */
function isWorkedOn(
  question: Question,
  { questions, needs, most, search }: SimulationState,
): boolean {
  const isChecking = (...all: readonly { readonly status: string }[]) =>
    all.some(({ status }) => status === 'checking');
  switch (question) {
    case 'at-rest':
    case 'scenario':
      return false;
    case 'zone-loss':
    case 'growth':
      return isChecking(questions[question]);
    case 'settings':
      return isChecking(questions.settings, search);
    case 'needs':
      return isChecking(needs, most);
  }
}
