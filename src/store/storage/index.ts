// What the browser keeps from one visit to the next, and the preferences among it. The start of the page
// reads it before anything else is there: it imports little.

export { type SafeStorage, safeReader, safeStorage } from './browser-storage';
export { readLanguage, readPreferences, savePreferences } from './preferences';
export { STORAGE_PREFIX } from './storage-prefix';
export { THEMES, type Theme } from './theme';
