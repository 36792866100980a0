import { useEffect } from 'react';
import { type LazyModule, withModule } from '@/ui/shared/lazy';

interface OpensFiles {
  readonly openDropped: (files: readonly File[]) => Promise<void>;
}

/** Files dropped anywhere on the page are opened; without this the browser would leave it. */
export function useFileDrop(opener: LazyModule<OpensFiles>): void {
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      const { types = [], files = [] } = event.dataTransfer ?? {};
      if (!types.includes('Files')) return;
      event.preventDefault();
      const dropped = [...files];
      if (event.type !== 'drop') return;
      void withModule(opener, 'panel', (module) => module.openDropped(dropped));
    };
    document.addEventListener('dragover', onDrag);
    document.addEventListener('drop', onDrag);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('drop', onDrag);
    };
  }, [opener]);
}
