import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { usePrinting } from '@/ui/shared/browser';
import { Report } from './report';

const asked = createStore<boolean>(() => false);

/** Opens the browser's dialog, as soon as the page hears when it prints. */
export function printWhenDrawn(): void {
  asked.setState(true, true);
}

/** What is printed in the place of the page; until its part has come the page itself is. */
export function OnPaper() {
  const isPrinting = usePrinting();
  const isAsked = useStore(asked);
  useEffect(() => {
    if (!isAsked) return;
    // Not at once: what prints draws the report, and React is still at work here.
    const timer = setTimeout(() => {
      asked.setState(false, true);
      window.print();
    });
    return () => clearTimeout(timer);
  }, [isAsked]);
  return isPrinting && <Report />;
}
