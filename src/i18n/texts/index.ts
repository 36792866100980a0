// What is said of findings, settings, claims and counts, in the words of a language.

export type { ClaimText } from './claim-text';
export { fieldPlace } from './field-place';
export { type FindingLine, findingLines } from './finding-lines';
export { groupSentences, replicasTold, safeSentences } from './most-told';
export { notesBeside } from './notes-beside';
export { settingName, warmTargetName } from './setting-name';
export { turningsTold } from './turning-told';
