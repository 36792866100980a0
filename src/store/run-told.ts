// What is known of the plan's scenario on the page.
import { type RunTold, type RunVerdict, scenarioName } from '@/i18n/verdict/run-told';
import type { Plan } from '@/plan';
import type { SimulationResult, SimulationState } from './simulation';

/** Between a change of the plan and the run of it: `checking`. */
export function runTold(
  state: Pick<SimulationState, 'result' | 'isOfAnswer' | 'status' | 'waitsForRun'>,
  { scenario }: Plan,
): RunTold {
  if (scenario.status === 'faulty') return { status: 'faulty', scenario: 'scenario' };
  const name = scenarioName(scenario.events);
  const { result, isOfAnswer, status, waitsForRun } = state;
  if (result !== undefined && isOfAnswer) {
    return { status: 'done', verdict: verdictOf(result), scenario: name };
  }
  const isNotRun = waitsForRun || status === 'cancelled' || status === 'failed';
  return { status: isNotRun ? 'not-run' : 'checking', scenario: name };
}

function verdictOf({ simulation }: SimulationResult): RunVerdict {
  const [out] = simulation.findings
    .filter((found) => found.code === 'RUNS_OUT')
    .toSorted((a, b) => a.at - b.at);
  if (out === undefined) return { kind: 'fits', subnet: undefined, pods: 0 };
  const waits = simulation.findings.find((found) => found.code === 'PODS_WAIT');
  const pods = waits?.reason === 'subnet-short' ? waits.pods : 0;
  const isShort = pods > 0 || simulation.timeline.peaks.failedLaunches > 0;
  return { kind: isShort ? 'does-not-fit' : 'warm-short', subnet: out.subnet, pods };
}
