// Plans that the browser keeps.

export {
  type Draft,
  draftKey,
  isRead,
  type KeptDraft,
  keptDrafts,
  lastReadable,
  ownDraft,
  saveDraft,
} from './drafts';
export { keptVerdict, saveVerdict } from './kept-verdict';
