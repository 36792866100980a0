import { type FocusEvent, useState } from 'react';
import { afterPointer } from '@/ui/shared/browser';

/** Where what is wrong stands: over what follows, which stays where it is. */
export interface FloatingProblem {
  /** Of the element around the fields and what is said of them. */
  readonly around: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  /** Looks of what is said of a field; it is described by it while it is hidden, too. */
  readonly lookOf: (fieldId: string) => string;
}

/**
 * What is wrong with a field floats below it while the keyboard is in it or in what is said, so that typing
 * moves nothing and nothing stays covered; the list behind the form says it at any time.
 * @param onLeave the keyboard has left the fields
 */
export function useFloatingProblem(onLeave?: () => void): FloatingProblem {
  const [at, setAt] = useState<string>();
  return {
    around: {
      onFocus: ({ target }) => {
        // What floats belongs to the field that it stands under.
        if (!target.closest('.lifted')) setAt(target.id);
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        afterPointer(() => {
          if (!currentTarget.contains(document.activeElement)) setAt(undefined);
          onLeave?.();
        });
      },
    },
    lookOf: (fieldId) => (fieldId === at ? FLOATING_PROBLEM : 'hidden'),
  };
}

const FLOATING_PROBLEM =
  'absolute top-full right-0 left-0 z-20 rounded-md border border-bad bg-raised px-2.5 pb-1.5 lifted';
