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
  /** Of a run that fits: addresses that stay free where fewest do. */
  readonly lowest?: number;
  /** Empty where there is nothing to add. */
  readonly line: string;
  /** Why nothing was run, where that is what it says. */
  readonly notRun?: keyof QuestionWords['whyNotRun'];
}

export interface QuestionCell extends ToldCell {
  /** What is asked: `Lose zone a`. */
  readonly label: string;
  /** What its line says first: whether the plan holds what is required of it there. */
  readonly required?: string;
}

export interface CellMessages extends Pick<Messages, 'results'> {
  readonly questions: QuestionWords;
}
