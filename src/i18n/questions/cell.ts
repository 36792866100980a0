// What a question's cell is made of and from.
import type { Messages } from '@/i18n/messages';
import type { Tone } from '@/i18n/verdict/tone/tone';
import type { CellNumber, QuestionWords } from './question-words';

/** What is told, without what is asked. */
export interface ToldCell extends CellNumber {
  /** `checking` until it is known. */
  readonly tone: Tone;
  /** An answer that is no verdict. */
  readonly isAnswer?: boolean;
  /** Empty where there is nothing to add. */
  readonly line: string;
}

export interface QuestionCell extends ToldCell {
  /** What is asked: `Lose zone a`. */
  readonly label: string;
}

export interface CellMessages extends Pick<Messages, 'results'> {
  readonly questions: QuestionWords;
}
