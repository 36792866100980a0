import { useEffect, useReducer } from 'react';
import { type LazyModule, lazyModule, tellNotLoaded } from '@/ui/shared/lazy';

const panels = lazyModule(() => import('./panels'));

/**
 * The panels, once one is wanted and they have come; until then the button that opens it waits.
 * @param onLost called where they can't be had, which is told to the person
 * @param needs what the panel shows, where that is fetched too
 */
export function usePanels(isWanted: boolean, onLost: () => void, needs?: LazyModule<unknown>) {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const isThere =
    panels.module() !== undefined && (needs === undefined || needs.module() !== undefined);
  useEffect(() => {
    if (!isWanted || isThere) return;
    let isForgotten = false;
    const wait = async () => {
      try {
        await Promise.all([panels.fetch(), needs?.fetch()]);
        if (!isForgotten) drawAgain();
      } catch {
        if (isForgotten) return;
        onLost();
        await tellNotLoaded('panel');
      }
    };
    void wait();
    return () => {
      isForgotten = true;
    };
  }, [isWanted, isThere, onLost, needs]);
  return isWanted && isThere ? panels.module() : undefined;
}
