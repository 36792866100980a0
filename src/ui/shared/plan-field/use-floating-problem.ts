import { type FocusEvent, useState } from 'react';
import { afterPointer } from '@/ui/shared/browser';

/** Where what is wrong stands: over what follows, which stays where it is. */
export interface FloatingProblem {
  /** Of the element around the fields and what is said of them. */
  readonly around: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  /** Looks of what is said; the fields are described by it while it is hidden, too. */
  readonly look: string;
}

/**
 * What is wrong with a field floats below it while the keyboard is there, so that typing moves nothing
 * and nothing stays covered; the list behind the form says it at any time.
 * @param onLeave the keyboard has left the fields
 */
export function useFloatingProblem(onLeave?: () => void): FloatingProblem {
  const [floats, setFloats] = useState(false);
  return {
    around: {
      onFocus: () => setFloats(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        afterPointer(() => {
          setFloats(currentTarget.contains(document.activeElement));
          onLeave?.();
        });
      },
    },
    look: floats ? FLOATING_PROBLEM : 'hidden',
  };
}

const FLOATING_PROBLEM =
  'absolute top-full right-0 left-0 z-20 rounded-md border border-bad bg-raised px-2.5 pb-1.5 lifted';
