import { graded } from '@/engine';
import { judgedLowEnd, type LowEndTold } from '@/i18n/verdict';
import { atEnd, hasRanges, judgePlan } from '@/plan';
import { type AnswerWithNumbers, planSources } from '@/store/document';
import { requiredUnasked } from './required-unasked';

/** The low ends of a plan for which nothing is run, as of one in a list: at rest. `undefined`: it has no ranges. */
export function lowEndUnasked(answer: AnswerWithNumbers): LowEndTold | undefined {
  const { plan, usage } = answer;
  if (!hasRanges(plan)) return undefined;
  const low = judgePlan(atEnd(plan, 'low'), planSources());
  const required = requiredUnasked({ status: 'current', ...low });
  const high = { verdict: usage.verdict, run: undefined, required: requiredUnasked(answer) };
  return judgedLowEnd(graded(low.usage.verdict, undefined, required), high);
}
