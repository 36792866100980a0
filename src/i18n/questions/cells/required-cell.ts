// What a question's cell adds where the plan has to hold what is asked there.
import type { JudgedRequirement, RequirementName } from '@/engine';
import type { QuestionCell } from '@/i18n/questions/cell';
import { type RequirementState, requirementState } from '@/i18n/verdict/requirement-state';
import type { Question } from '@/plan';

/** Words for what is known of a requirement. */
export interface RequiredWords {
  readonly inCell: Readonly<Record<RequirementState, string>>;
}

const ASKED_BY: Readonly<Record<RequirementName, Question>> = {
  'keep-free': 'at-rest',
  growth: 'growth',
  scenario: 'scenario',
  'zone-loss': 'zone-loss',
};

/**
 * The cell of a question, with what is known of the requirement that is judged by it: before its own line,
 * which may be cut. What is required and not met is never green there.
 *
 * @param keepFree addresses that are to stay free in each subnet at rest
 */
export function withRequired(
  question: Question,
  cell: QuestionCell,
  judged: readonly JudgedRequirement[],
  { inCell }: RequiredWords,
  keepFree = 0,
): QuestionCell {
  return judgedCell(question, noBetterThanAtRest(cell, judged, keepFree), judged, inCell);
}

/** Where the plan at rest keeps too few addresses free, fewer yet in a run are no green there, as in the lanes. */
function noBetterThanAtRest(
  cell: QuestionCell,
  judged: readonly JudgedRequirement[],
  keepFree: number,
): QuestionCell {
  const isLacking = judged.some(
    ({ requirement, status }) => requirement === 'keep-free' && status === 'failed',
  );
  const { lowest = keepFree, tone } = cell;
  return isLacking && lowest < keepFree && tone === 'ok' ? { ...cell, tone: 'warn' } : cell;
}

function judgedCell(
  question: Question,
  cell: QuestionCell,
  judged: readonly JudgedRequirement[],
  inCell: RequiredWords['inCell'],
): QuestionCell {
  const own = judged.find(({ requirement }) => ASKED_BY[requirement] === question);
  if (own === undefined) return cell;
  const required = inCell[requirementState(own)];
  const line = [required, cell.line].filter((part) => part !== '').join(' · ');
  return own.status === 'failed'
    ? { ...cell, required, line, tone: 'bad', isAnswer: false }
    : { ...cell, required, line };
}
