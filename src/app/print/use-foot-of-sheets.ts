import { useLayoutEffect } from 'react';

/** What stands at the foot of each sheet: `styles.css` has its place. */
const FOOT = '--foot-of-sheets';

/** Says so on every sheet that is printed; where a browser has no feet of its own, on none. */
export function useFootOfSheets(parts: readonly string[]): void {
  const text = parts.join(' · ');
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(FOOT, quoted(text));
    return () => {
      style.removeProperty(FOOT);
    };
  }, [text]);
}

/** As a text of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
