import { useEffect, useReducer } from 'react';
import { askToRetry, type LazyModule } from '@/ui/shared/lazy';

/**
 * A panel's module, once it is wanted and has come; until then the button that opens it waits.
 * @param onLost called where they can't be had, which the person knows by then
 * @param needs what the panel shows, where that is fetched too
 */
export function usePanel<Module>(
  panel: LazyModule<Module>,
  isWanted: boolean,
  onLost: () => void,
  needs?: LazyModule<unknown>,
): Module | undefined {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const isThere =
    panel.module() !== undefined && (needs === undefined || needs.module() !== undefined);
  useEffect(() => {
    if (!isWanted || isThere) return;
    let isForgotten = false;
    const wait = async () => {
      try {
        await Promise.all([panel.fetch(), needs?.fetch()]);
        if (!isForgotten) drawAgain();
      } catch {
        if (isForgotten) return;
        if (await askToRetry('panel', panel)) await wait();
        else onLost();
      }
    };
    void wait();
    return () => {
      isForgotten = true;
    };
  }, [panel, isWanted, isThere, onLost, needs]);
  return isWanted && isThere ? panel.module() : undefined;
}
