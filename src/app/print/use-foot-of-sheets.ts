import { useLayoutEffect } from 'react';

/** What stands at the foot of each sheet, and between its number and that of all: `styles.css` has their places. */
const FOOT = '--foot-of-sheets';
const OF = '--of-sheets';

/** Says so on every sheet that is printed; where a browser has no feet of its own, on none. */
export function useFootOfSheets(foot: string, of: string): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(FOOT, quoted(foot));
    style.setProperty(OF, quoted(of));
    return () => {
      style.removeProperty(FOOT);
      style.removeProperty(OF);
    };
  }, [foot, of]);
}

/** As a text of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
