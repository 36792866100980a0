import { useEffect, useEffectEvent } from 'react';

/** The part of a browser's watcher of what asks to close something: the press or swipe of Back on a phone. */
interface CloseWatcher {
  onclose: (() => void) | null;
  destroy(): void;
}

declare global {
  interface Window {
    /** Browsers that don't have it leave the page. */
    readonly CloseWatcher?: new () => CloseWatcher;
  }
}

/** Under a finger Back closes first what lies over the page, the last of it first. At a desk it leads back, as ever. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const onBack = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen || window.CloseWatcher === undefined) return;
    if (!window.matchMedia('(pointer: coarse)').matches) return;
    const watcher = new window.CloseWatcher();
    watcher.onclose = () => onBack();
    return () => watcher.destroy();
  }, [isOpen]);
}
