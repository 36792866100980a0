// What is said of findings, settings, claims and counts, in the words of a language.

export { fieldLabel, problemBesideName, problemInPlan } from './field-label';
export type { ClaimText } from './findings/claim-text';
export { type FindingLine, findingLines } from './findings/finding-lines';
export { notesBeside } from './findings/notes-beside';
export { maxPodsUnder } from './max-pods-under';
export {
  groupSentences,
  heldCount,
  replicasSentences,
  replicasTold,
  safeSentences,
} from './most-told';
export { settingName, warmTargetName } from './setting-name';
export { turningsTold } from './turning-told';
