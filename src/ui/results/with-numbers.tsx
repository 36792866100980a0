import { type ReactNode, useDeferredValue } from 'react';
import { useAnswer } from '@/store';
import { type AnswerWithNumbers, hasNumbers } from '@/store/document';

export interface WithNumbersProps {
  readonly children: (answer: AnswerWithNumbers) => ReactNode;
}

/**
 * What proves the answer: drawn after the verdict and the figures, so that these keep up with
 * typing, and without colour while it waits for a field that can't be read.
 */
export function WithNumbers({ children }: WithNumbersProps) {
  const answer = useDeferredValue(useAnswer());
  if (!hasNumbers(answer)) return null;
  return (
    <div className={answer.status === 'stale' ? 'min-w-0 [filter:grayscale(1)]' : 'min-w-0'}>
      {children(answer)}
    </div>
  );
}
