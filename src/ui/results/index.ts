// The right column: the answer, what proves it, what to notice.

export { AnswerCard } from './answer/answer-card';
export { ResultTabs } from './charts/result-tabs';
export { Findings } from './findings/findings';
export { NodeGroups } from './node-groups/node-groups';
export { SpreadsheetCard } from './spreadsheet-card';
