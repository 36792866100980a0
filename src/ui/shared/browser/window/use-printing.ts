// Whether the page is being printed, known before the browser looks at what it prints.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * From a button, from Ctrl+P or from the browser's menu: each tells of itself before it prints, and
 * what is on paper has to be drawn by then.
 */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => window.matchMedia('print').matches);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const set = (isOn: boolean) => flushSync(() => setPrinting(isOn));
    const onMedia = () => set(paper.matches);
    const begin = () => set(true);
    const end = () => set(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', onMedia);
    // It may have begun between the first drawing and now.
    setPrinting(paper.matches);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', onMedia);
    };
  }, []);
  return isPrinting;
}
