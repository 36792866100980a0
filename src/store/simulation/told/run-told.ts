// What is known of the plan's scenario on the page.
import { type RunTold, scenarioName } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';

/**
 * Between a change of the plan and the run of it: `checking`. The run with the scenario's own seed is
 * there before those with others: where it fits these are still to be heard.
 */
export function runTold(
  state: Pick<SimulationState, 'result' | 'band' | 'isOfAnswer' | 'status' | 'waitsForRun'>,
  { status: shown, plan: { scenario } }: Pick<AnswerWithNumbers, 'status' | 'plan'>,
): RunTold {
  if (scenario.status === 'faulty') return { status: 'faulty', scenario: 'scenario' };
  const name = scenarioName(scenario);
  const { result, band, isOfAnswer, status, waitsForRun } = state;
  if (result !== undefined && isOfAnswer) {
    const { verdict, start } = result.simulation;
    const told = {
      status: 'done',
      verdict: band?.verdict ?? verdict,
      start,
      scenario: name,
    } as const;
    const isHalfKnown = status === 'running' && told.verdict.kind === 'fits';
    return isHalfKnown ? { status: 'checking', scenario: name } : told;
  }
  if (shown !== 'stale' && status === 'failed') {
    return { status: 'not-run', hasFailed: true, scenario: name };
  }
  // The last plan that could be read is not run while the form can't be.
  const isNotRun = shown === 'stale' || waitsForRun || status === 'cancelled';
  return { status: isNotRun ? 'not-run' : 'checking', scenario: name };
}
