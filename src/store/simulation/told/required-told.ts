// What is known on the page of what the plan is required to hold.
import { requiredOf } from '@/engine';
import { NOTHING_REQUIRED, type RequiredTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';

/** Until it is judged, apart from the first sight, all that is required is `checking`; where nothing judges it `not-run`. */
export function requiredTold(
  { plan: { requirements }, cluster }: AnswerWithNumbers,
  { required, status: run }: Pick<SimulationState, 'required' | 'status'>,
): RequiredTold {
  const names = requiredOf(requirements);
  if (names.length === 0) return NOTHING_REQUIRED;
  if (required?.of === cluster) return required.told;
  const status = run === 'failed' ? 'not-run' : 'checking';
  const judged = names.map((requirement) => ({ requirement, status }) as const);
  return { ...NOTHING_REQUIRED, required: requirements, judged };
}
