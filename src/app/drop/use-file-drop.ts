import { useEffect } from 'react';
import { openFiles } from './open-files';

/** Files dropped anywhere on the page are opened; without this the browser would leave it. */
export function useFileDrop(): void {
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      const { types = [], files = [] } = event.dataTransfer ?? {};
      if (!types.includes('Files')) return;
      event.preventDefault();
      const dropped = [...files];
      if (event.type !== 'drop') return;
      void openFiles(dropped);
    };
    document.addEventListener('dragover', onDrag);
    document.addEventListener('drop', onDrag);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('drop', onDrag);
    };
  }, []);
}
