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
export { type KeptVerdict, keptVerdict, saveVerdict } from './kept-verdict';
