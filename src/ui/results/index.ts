// The right column: the answer, and what proves it.

export { AnswerCard } from './answer/answer-card';
export { OneNodes } from './groups/one-nodes';
export { Proof } from './proof';
export { ToldMark } from './questions/told-mark';
export { useQuestionCells } from './questions/use-question-cell';
