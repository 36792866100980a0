import { useEffect } from 'react';
import { takeDrops } from './early-drop';
import { openFiles } from './open-files';

/** Files dropped anywhere on the page are opened, those too that were before this part of it was there. */
export function useFileDrop(): void {
  useEffect(() => takeDrops(window, openFiles), []);
}
