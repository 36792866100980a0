// What is shown of the plan at the low ends of its ranges.
import type { LowEndView } from '@/i18n/verdict';
import { hasRanges } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';

const line = () => '';
const CHECKING: LowEndView = { tone: 'checking', line };
const UNKNOWN: LowEndView = { tone: 'neutral', line };

/**
 * Until it is judged, apart from the first sight, `checking`; the same object until something else is.
 * `undefined`: the plan has no ranges.
 */
export function lowEndShown(
  { plan }: AnswerWithNumbers,
  lowEnd: SimulationState['lowEnd'],
  status: SimulationState['status'],
): LowEndView | undefined {
  if (!hasRanges(plan)) return undefined;
  if (lowEnd?.of === plan) return lowEnd.view;
  return status === 'failed' ? UNKNOWN : CHECKING;
}
