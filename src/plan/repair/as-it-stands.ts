// What a plan lacks over time, and of what is required of it, before anything is changed.
import {
  type JudgedRequirement,
  type Proof,
  podsLeftByRun,
  requiredOf,
  type ShortOverTime,
  type VerdictKind,
} from '@/engine';
import { graver, hardestLoss, lossesOf, type RunVerdict, type ZoneLoss } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { knownOrNot, requiredBy } from '@/plan/required';
import { runOf } from '@/plan/scenario/run-of';
import { areLossesTried } from './try-out';

export interface AsItStands {
  /** What is refused in the run of its scenario, and, where their loss has to be survived, without zones. */
  readonly overTime: ShortOverTime | undefined;
  readonly required: readonly JudgedRequirement[];
}

/** What is lacking before anything is changed. @throws Error as `simulate` does. */
export function asItStands(
  answered: Answered,
  run: RunVerdict,
  lookup: ClusterSources,
): AsItStands {
  const { plan, usage } = answered;
  const podsLeft = podsLeftByRun(usage.verdict, run);
  const ofRun = shortOverTime([run], podsLeft);
  if (requiredOf(plan.requirements).length === 0) return { overTime: ofRun, required: [] };
  const losses = requiredLosses(plan, lookup);
  const hardest: Proof<ZoneLoss | undefined> =
    losses === undefined ? { status: 'not-run' } : { status: 'known', found: hardestLoss(losses) };
  return {
    overTime: shortOverTime([run, ...(losses ?? []).map((loss) => loss.run)], podsLeft),
    required: requiredBy(answered, { run: knownOrNot(run), hardestLoss: hardest }),
  };
}

/** `undefined` where none has to be survived, or they take too long unasked. */
function requiredLosses(plan: Plan, lookup: ClusterSources): readonly ZoneLoss[] | undefined {
  const toRun = plan.requirements.zoneLoss ? runOf(plan, lookup) : undefined;
  if (toRun === undefined || !areLossesTried(toRun.scenario)) return undefined;
  return lossesOf(toRun.scenario, toRun.seeds.seed);
}

function shortOverTime(runs: readonly RunVerdict[], podsLeft: number): ShortOverTime | undefined {
  const made = runs.flatMap(({ kind, refusing }) =>
    kind === 'unknown' ? [] : [{ kind, refusing }],
  );
  if (made.length === 0) return undefined;
  const kind = made.reduce<VerdictKind>((most, each) => graver(most, each.kind), 'fits');
  return { kind, subnets: [...new Set(made.flatMap(({ refusing }) => refusing))], podsLeft };
}
