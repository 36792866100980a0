import { useStore } from 'zustand';
import { ImportDialog } from './import-dialog';
import { closeImport, importState } from './import-state';

/** The import while it is open. */
export function ImportHost() {
  const { files } = useStore(importState);
  return files && <ImportDialog files={files} onClose={closeImport} />;
}
