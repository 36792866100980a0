import { createContext, type ReactNode, useState } from 'react';
import { classes } from '@/ui/shared/look';

/** What is in sight is of the plan as it was: nothing of it can be used. */
export const IsOfLast = createContext(false);

interface LastAnswerProps {
  readonly isLast: boolean;
  readonly children: ReactNode;
}

/** A picture stays until the next is known, grey: nothing goes white, and nothing below it moves. */
export function LastAnswer({ isLast, children }: LastAnswerProps) {
  return (
    <div aria-busy={isLast || undefined} className={classes(isLast && '[filter:grayscale(1)]')}>
      <IsOfLast value={isLast}>{children}</IsOfLast>
    </div>
  );
}

/** What it was last while it is not known. */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  return useLastBeside(value, undefined)?.value;
}

/** The same, with what it was known beside first: the plan that it is of. */
export function useLastBeside<Value, Beside>(
  value: Value | undefined,
  beside: Beside,
): { readonly value: Value; readonly beside: Beside } | undefined {
  const [last, setLast] = useState<{ readonly value: Value; readonly beside: Beside }>();
  if (value !== undefined && value !== last?.value) setLast({ value, beside });
  return last;
}
