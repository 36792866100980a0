// How many nodes or replicas hold by what the page says of a plan: at rest, through the upgrade of each
// group as its runs have it, and with any zone lost.
import { firstDownFrom, type Test } from '@/engine/answers/most/first-count';
import {
  mostNodes,
  mostNodesOfGroup,
  type NextLimit,
  withNodesOf,
} from '@/engine/answers/most/most-nodes';
import { withoutZones, zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { judge } from '@/engine/judge';
import { type ClusterPlan, gravity, type RunVerdictKind, type VerdictKind } from '@/engine/model';
import { type Seeds, verdictOver } from '@/engine/over-time/band';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { afterZoneLoss } from './autoscaling-maximum';
import { lossIn, upgradeIn } from './needed/strains';

/** Up to which count a plan holds under one strain. */
export interface HeldUpTo {
  /** −1: not even 0 does. */
  readonly count: number;
  /** What one more comes to; `undefined` where more are not looked at. */
  readonly next: VerdictKind | undefined;
  /** Label of the group whose upgrade that is, of several groups. */
  readonly group?: string | undefined;
}

/** Counts of nodes, or of replicas, that hold. */
export interface HeldCounts {
  /** As at rest alone. */
  readonly atRest: number;
  /** What one node more than at rest comes to; `undefined`: of replicas, or more are not looked at. */
  readonly next?: NextLimit | undefined;
  /** Through the upgrade of each group; no more than at rest. */
  readonly upgrade: HeldUpTo;
  /** Whichever zone is lost, started anew without it and run; `undefined` where all nodes are in one zone. */
  readonly zoneLoss: HeldUpTo | undefined;
  /** The least of these; `undefined`: none holds. */
  readonly maximum: number | undefined;
}

/**
 * The most nodes of a group that hold as `runRung` and `loseZone` judge a plan, all other groups as
 * planned: what its runs come to. `autoscalingMaximum` asks for an upgrade of this group alone, but for room
 * at rest for all that it adds.
 *
 * @param keepFree addresses that are to stay free in each subnet at rest
 * @throws Error where the plan has no group of that label, and as `simulate` does.
 */
export function heldNodes(
  scenario: Scenario,
  group: string,
  seeds: Seeds,
  keepFree = 0,
): HeldCounts {
  const { safe: atRest, next } = mostNodesOfGroup(scenario.plan, group, keepFree);
  const afterLoss = afterZoneLoss(scenario, group, atRest, seeds.seed);
  const planOf = (nodes: number) => withNodesOf(scenario.plan, group, nodes);
  return heldCounts({ scenario, planOf, seeds }, { atRest, next, afterLoss });
}

/**
 * The same of any nodes of a plan.
 *
 * @param planOf with so many of them
 * @param most that are looked at
 */
export function heldOfAny(
  scenario: Scenario,
  planOf: (nodes: number) => ClusterPlan,
  seeds: Seeds,
  { keepFree = 0, most }: { readonly keepFree?: number; readonly most: number },
): HeldCounts {
  const { safe: atRest, next } = mostNodes(planOf, scenario.plan, { keepFree, most });
  return heldCounts({ scenario, planOf, seeds }, { atRest, next });
}

/**
 * The most nodes, up to so many, that hold in the plan's own scenario, whatever that is.
 *
 * @param planOf with so many of them
 * @param atMost that many hold at rest
 * @throws Error as `simulate` does.
 */
export function nodesInScenario(
  scenario: Scenario,
  planOf: (nodes: number) => ClusterPlan,
  seeds: Seeds,
  atMost: number,
): number {
  const run = (of: Seeds) => (nodes: number) =>
    known(verdictOver({ ...scenario, plan: planOf(nodes) }, of).kind);
  return lastHeld(atMost, [run({ ...seeds, runs: 1 }), run(seeds)]);
}

/**
 * The most replicas for the whole cluster, in place of those planned.
 *
 * @param atRest that many start at rest
 * @throws Error as `simulate` does.
 */
export function heldReplicas(scenario: Scenario, atRest: number, seeds: Seeds): HeldCounts {
  const planOf = (clusterPods: number) => ({ ...scenario.plan, clusterPods });
  return heldCounts({ scenario, planOf, seeds }, { atRest });
}

interface Counting {
  readonly scenario: Scenario;
  readonly planOf: (count: number) => ClusterPlan;
  readonly seeds: Seeds;
}

/** Bounds that are known: no count above them holds. */
interface Bounds {
  readonly atRest: number;
  readonly next?: NextLimit | undefined;
  readonly afterLoss?: number | undefined;
}

function heldCounts(
  { scenario, planOf, seeds }: Counting,
  { atRest, next, afterLoss = atRest }: Bounds,
): HeldCounts {
  const run = (count: number) => ({ ...scenario, plan: planOf(count) });
  const inUpgrade = (of: Seeds) => (count: number) => known(upgradeIn(run(count), of)?.run.kind);
  const held = heldUpTo(atRest, atRest, [inUpgrade({ ...seeds, runs: 1 }), inUpgrade(seeds)]);
  const isDecided = held.next !== undefined && scenario.plan.groups.length > 1;
  const decides = isDecided ? upgradeIn(run(held.count + 1), seeds)?.group : undefined;
  const upgrade = { ...held, group: decides };
  const hasZones = zonesToLose(planOf(Math.max(1, atRest))).length > 0;
  const zoneLoss = hasZones
    ? heldUpTo(afterLoss, atRest, [
        (count) => gravestStart(planOf(count)),
        (count) => lossIn(run(count), seeds.seed)?.kind,
      ])
    : undefined;
  const least = Math.min(atRest, upgrade.count, zoneLoss?.count ?? atRest);
  return { atRest, next, upgrade, zoneLoss, maximum: least > 0 ? least : undefined };
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
function lastHeld(bound: number, kinds: readonly KindOf[]): number {
  let count = bound;
  for (const kindOf of kinds) {
    const isShort: Test = (each) => (kindOf(each) ?? 'fits') !== 'fits';
    if (count >= 0 && isShort(count)) count = firstDownFrom(isShort, count) - 1;
  }
  return count;
}

function heldUpTo(bound: number, atRest: number, kinds: readonly KindOf[]): HeldUpTo {
  const count = lastHeld(Math.min(bound, atRest), kinds);
  if (count >= atRest) return { count, next: undefined };
  const next = kinds.map((kindOf) => kindOf(count + 1)).findLast((kind) => kind && kind !== 'fits');
  return { count, next: next ?? 'does-not-fit' };
}

/** The gravest of the plan's starts anew without any one zone. */
function gravestStart(plan: ClusterPlan): VerdictKind | undefined {
  const kinds = zonesToLose(plan).map((zone) => judge(withoutZones(plan, [zone])).verdict.kind);
  return kinds.toSorted((a, b) => gravity(b) - gravity(a))[0];
}
