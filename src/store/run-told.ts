// What is known of the plan's scenario: the verdict at rest is not the whole answer before it.
import { VERDICTS, type Verdict, type VerdictKind } from '@/engine';
import type { GraverRun, ScenarioName } from '@/i18n';
import type { Plan } from '@/plan';
import type { SimulationResult, SimulationState } from './simulation';

export type RunTold = { readonly scenario: ScenarioName } & (
  | { readonly status: 'checking' }
  /** Too large to be run unasked, cancelled, or it could not be run. */
  | { readonly status: 'not-run' }
  /** A field of the scenario can't be read. */
  | { readonly status: 'faulty' }
  | { readonly status: 'done'; readonly verdict: RunVerdict }
);

export interface RunVerdict {
  readonly kind: VerdictKind;
  /** Where EC2 refused first. */
  readonly subnet: string | undefined;
  /** Most pods that waited for a subnet at a time. */
  readonly pods: number;
}

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

/** The run, where it is graver than the plan at rest. */
export function graverRun(atRest: Pick<Verdict, 'kind'>, run: RunTold): GraverRun | undefined {
  if (run.status !== 'done') return undefined;
  const { kind, subnet, pods } = run.verdict;
  if (kind === 'fits' || kind === 'cannot-work' || subnet === undefined) return undefined;
  const isGraver = VERDICTS.indexOf(kind) > VERDICTS.indexOf(atRest.kind);
  return isGraver ? { kind, subnet, pods } : undefined;
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

function scenarioName(events: readonly { readonly kind: string }[]): ScenarioName {
  const [first] = events;
  if (first === undefined) return 'start';
  return events.length === 1 && first.kind === 'upgrade' ? 'upgrade' : 'scenario';
}
