// The right column: the answer, and what proves it.

export { AnswerCard } from './answer/answer-card';
export { Proof } from './later';
