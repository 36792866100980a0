// Plans that the browser keeps.

export { type Draft, draftKey, lastReadable, listDrafts, saveDraft } from './drafts';
