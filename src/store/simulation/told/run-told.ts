// What is known of the plan's scenario on the page.
import { type RunTold, scenarioName } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';

/**
 * Between a change of the plan and the run of it: `checking`. The run with the scenario's own seed is
 * there before those with others: where it fits these are still to be heard.
 */
export function runTold(
  state: Pick<
    SimulationState,
    'started' | 'result' | 'band' | 'isOfAnswer' | 'status' | 'waitsForRun'
  >,
  { status: shown, plan: { scenario } }: Pick<AnswerWithNumbers, 'status' | 'plan'>,
): RunTold {
  if (scenario.status === 'faulty') return { status: 'faulty', scenario: 'scenario' };
  const name = scenarioName(scenario);
  const { started, result, band, isOfAnswer, status, waitsForRun } = state;
  const of = { scenario: name, start: started } as const;
  if (result !== undefined && isOfAnswer) {
    const { verdict: first, start } = result.simulation;
    const verdict = band?.verdict ?? first;
    const isHalfKnown = status === 'running' && verdict.kind === 'fits';
    return isHalfKnown
      ? { ...of, status: 'checking', start }
      : { ...of, status: 'done', verdict, start };
  }
  if (shown !== 'stale' && status === 'failed') {
    return { ...of, status: 'not-run', hasFailed: true };
  }
  // The last plan that could be read is not run while the form can't be.
  const isNotRun = shown === 'stale' || waitsForRun || status === 'cancelled';
  return { ...of, status: isNotRun ? 'not-run' : 'checking' };
}
