import type { AnswerWithNumbers } from '@/store/document';

/** What each picture of the report is told. */
export interface PaperPictureProps {
  readonly answer: AnswerWithNumbers;
  /** The question that it answers. */
  readonly title: string;
}
