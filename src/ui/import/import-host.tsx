import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ImportDialog } from './import-dialog';
import { closeImport, importState, openImport } from './import-state';
import { hasKeptPaste } from './kept-paste';

/** The import while it is open. */
export function ImportHost() {
  const { files } = useStore(importState);
  useEffect(() => {
    if (hasKeptPaste()) openImport();
  }, []);
  return files && <ImportDialog files={files} onClose={closeImport} />;
}
