import { useRef } from 'react';
import type { Stretch } from '@/ui/results/pictures/timeline/lanes/plot-path';
import { type Fingers, pinched } from './crosshair-touch';

/** Two fingers on the lanes show a part of the run; what one of them does alone then is nothing. */
export function usePinch(
  shown: Stretch,
  seconds: number,
  onShow: (stretch: Stretch) => void,
): Pinch {
  const fingers = useRef(new Map<number, number>());
  const grip = useRef<{ readonly began: Fingers; readonly shown: Stretch }>(undefined);
  const both = (): Fingers | undefined => {
    const [one, other] = fingers.current.values();
    return one === undefined || other === undefined ? undefined : [one, other];
  };
  return {
    down: (finger, share) => {
      fingers.current.set(finger, share);
      const began = both();
      if (began !== undefined) grip.current = { began, shown };
      return grip.current !== undefined;
    },
    move: (finger, share) => {
      if (!fingers.current.has(finger)) return false;
      fingers.current.set(finger, share);
      const now = both();
      const held = grip.current;
      if (held && now) onShow(pinched(held.began, now, held.shown, seconds));
      return held !== undefined;
    },
    up: (finger) => {
      const wasHeld = grip.current !== undefined;
      fingers.current.delete(finger);
      if (fingers.current.size === 0) grip.current = undefined;
      return wasHeld;
    },
  };
}

/** Each says whether the finger is one of two, or was. A share is one of the plot, from 0 to 1. */
interface Pinch {
  readonly down: (finger: number, share: number) => boolean;
  readonly move: (finger: number, share: number) => boolean;
  readonly up: (finger: number) => boolean;
}
