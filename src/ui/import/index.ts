// The import of what other tools print: its window, opened from anywhere.

export { ImportHost } from './import-host';
export { importState, openImport } from './import-state';
