import { useState } from 'react';
import { afterPointer } from '@/ui/shared/browser/after-pointer';

/** Where what is wrong stands, and what its fields' parent has to tell. */
export interface FloatingProblem {
  /** Over what follows, which then stays where it is. */
  readonly floats: boolean;
  /** The keyboard has come to the fields. */
  readonly enter: () => void;
  /** It has left them. */
  readonly leave: () => void;
}

/**
 * What is wrong with a field that is being typed in floats below it: a number on its way to being
 * right moves nothing. Once the keyboard has left, it takes its room.
 * @param hasProblem whether there is something to say; what was said before the keyboard came keeps its room
 */
export function useFloatingProblem(hasProblem: boolean, onLeave?: () => void): FloatingProblem {
  const [floats, setFloats] = useState(false);
  return {
    floats,
    enter: () => setFloats(!hasProblem),
    leave: () =>
      afterPointer(() => {
        setFloats(false);
        onLeave?.();
      }),
  };
}

/** Looks of the lines while they float. */
export const FLOATING_PROBLEM =
  'absolute top-full right-0 left-0 z-20 rounded-md border border-bad bg-raised px-2.5 pb-1.5 lifted';
