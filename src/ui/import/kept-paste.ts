// What was pasted where nothing could read it: the page is loaded anew, and the import opens with it again.
import { useEffect } from 'react';
import { STORAGE_PREFIX, safeStorage } from '@/store/storage';

const KEY = `${STORAGE_PREFIX}pasted`;
/** Of this tab, until it is taken: it may be of somebody's cluster. */
const tab = safeStorage(() => window.sessionStorage);

/** Keeps the text while the page goes, where it could not be read. */
export function useKeptPaste(text: string, isUnread: boolean): void {
  useEffect(() => {
    if (!isUnread || text === '') return;
    const keep = () => void tab.write(KEY, text);
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [text, isUnread]);
}

export function hasKeptPaste(): boolean {
  return tab.read(KEY) !== undefined;
}

/** The text that was kept, which is kept no longer. */
export function takeKeptPaste(): string {
  const text = tab.read(KEY) ?? '';
  tab.remove(KEY);
  return text;
}
