// What is said of the questions beside the plan: each in a few words.

export type { QuestionCell, ToldCell } from './cell';
export { cellInShort, figureOf } from './cell-in-short';
export { lossCell, lossRestCell, lossRunCell } from './cells/loss-cell';
export { withRequired } from './cells/required-cell';
export { questionCell } from './question-cell';
export { foundSoFar, hardestZone, type QuestionsTold, type QuestionTold } from './question-told';
export type { QuestionWords } from './question-words';
