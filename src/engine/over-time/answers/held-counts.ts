// How many nodes or replicas hold by what the page says of a plan: at rest, through the upgrade of each
// group, and with any zone lost.
import { firstByBisection, firstByScan, type Test } from '@/engine/answers/most/first-count';
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import { withoutZones, zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { judge } from '@/engine/judge';
import type { ClusterPlan, RunVerdictKind, VerdictKind } from '@/engine/model';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { autoscalingMaximum } from './autoscaling-maximum';
import { gravestPeak, lossIn, upgradeIn } from './needed/strains';

/** Up to which count a plan holds under one strain. */
export interface HeldUpTo {
  /** −1: not even 0 does. */
  readonly count: number;
  /** What one more comes to; `undefined` where more are not looked at. */
  readonly next: VerdictKind | undefined;
}

/** Counts of nodes, or of replicas, that hold. */
export interface HeldCounts {
  /** As at rest alone. */
  readonly atRest: number;
  /** Through the upgrade of each group, at its height and run; no more than at rest. */
  readonly upgrade: HeldUpTo;
  /** Whichever zone is lost, started anew without it and run; `undefined` where all nodes are in one zone. */
  readonly zoneLoss: HeldUpTo | undefined;
  /** The least of these; `undefined`: none holds. */
  readonly maximum: number | undefined;
}

/**
 * The most nodes of a group that hold as `runRung` and `loseZone` judge a plan, all other groups as
 * planned. Never more than `autoscalingMaximum` has, which asks less: an upgrade of this group alone, and
 * that EC2 refuses nothing once a zone is lost.
 *
 * @param keepFree addresses that are to stay free in each subnet at rest
 * @throws Error where the plan has no group of that label, and as `simulate` does.
 */
export function heldNodes(
  scenario: Scenario,
  group: string,
  seed: number,
  keepFree = 0,
): HeldCounts {
  const found = autoscalingMaximum(scenario, group, seed, keepFree);
  const planOf = (nodes: number) => withNodesOf(scenario.plan, group, nodes);
  return heldCounts({ scenario, planOf, seed }, found);
}

/**
 * The most replicas for the whole cluster, in place of those planned.
 *
 * @param atRest that many start at rest
 * @throws Error as `simulate` does.
 */
export function heldReplicas(scenario: Scenario, atRest: number, seed: number): HeldCounts {
  const planOf = (clusterPods: number) => ({ ...scenario.plan, clusterPods });
  return heldCounts({ scenario, planOf, seed }, { atRest });
}

interface Counting {
  readonly scenario: Scenario;
  readonly planOf: (count: number) => ClusterPlan;
  readonly seed: number;
}

/** Bounds that are known: no count above them holds. */
interface Bounds {
  readonly atRest: number;
  readonly duringUpgrade?: number;
  readonly afterZoneLoss?: number | undefined;
}

function heldCounts(
  { scenario, planOf, seed }: Counting,
  { atRest, duringUpgrade = atRest, afterZoneLoss = atRest }: Bounds,
): HeldCounts {
  const run = (count: number) => ({ ...scenario, plan: planOf(count) });
  const upgrade = heldUpTo(duringUpgrade, atRest, [
    (count) => gravestPeak(run(count))?.kind,
    (count) => known(upgradeIn(run(count), seed)?.kind),
  ]);
  const hasZones = zonesToLose(planOf(Math.max(1, atRest))).length > 0;
  const zoneLoss = hasZones
    ? heldUpTo(afterZoneLoss, atRest, [
        (count) => gravestStart(planOf(count)),
        (count) => lossIn(run(count), seed)?.kind,
      ])
    : undefined;
  const least = Math.min(atRest, upgrade.count, zoneLoss?.count ?? atRest);
  return { atRest, upgrade, zoneLoss, maximum: least > 0 ? least : undefined };
}

/** Of a run that is cut short nothing is known. */
function known(kind: RunVerdictKind | undefined): VerdictKind | undefined {
  return kind === 'unknown' ? undefined : kind;
}

type KindOf = (count: number) => VerdictKind | undefined;

/**
 * The most that holds by each of the judgements, the cheapest first: a later one is asked of what those
 * before leave, and looked for below where it does not hold there.
 */
function heldUpTo(bound: number, atRest: number, kinds: readonly KindOf[]): HeldUpTo {
  let count = Math.min(bound, atRest);
  for (const kindOf of kinds) {
    const isShort: Test = (each) => (kindOf(each) ?? 'fits') !== 'fits';
    if (count >= 0 && isShort(count)) count = (firstShort(isShort, count) ?? count) - 1;
  }
  if (count >= atRest) return { count, next: undefined };
  const next = kinds.map((kindOf) => kindOf(count + 1)).find((kind) => kind && kind !== 'fits');
  return { count, next: next ?? 'does-not-fit' };
}

/** Counts just below what bisection finds that are tried too. */
const TRIED_BELOW = 3;

function firstShort(isShort: Test, most: number): number | undefined {
  const found = firstByBisection(isShort, 0, most);
  if (found === undefined) return undefined;
  return firstByScan(isShort, Math.max(0, found - TRIED_BELOW), found - 1) ?? found;
}

/** The gravest of the plan's starts anew without any one zone: the first that does not fit. */
function gravestStart(plan: ClusterPlan): VerdictKind | undefined {
  for (const zone of zonesToLose(plan)) {
    const { kind } = judge(withoutZones(plan, [zone])).verdict;
    if (kind !== 'fits') return kind;
  }
  return undefined;
}
