// How a plan grows under other settings and in other subnets than its own.
import {
  type ClusterPlan,
  compareSettings,
  distinctSettings,
  doubledSubnets,
  type Growth,
  hostsAll,
  isPlannedOnly,
  judge,
  type Repair,
  withReplaced,
} from '@/engine';
import { byFit } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { comparedInPlan } from '@/plan/questions/settings/compared-in-plan';
import { repairedPlan } from '@/plan/repair/repaired-plan';
import { repairsAtRest } from '@/plan/repair/repairs-at-rest';
import { toCluster } from '@/plan/to-cluster';

/** The growth of a plan after a change. */
export interface GrownChange {
  readonly repair: Repair;
  readonly growth: Growth;
  /** False: of subnets that others are in, which AWS makes no larger. */
  readonly isUsable: boolean;
}

const MOST_SETTINGS = 2;

type Grow = (of: ClusterPlan) => Growth;

/**
 * How the plan grows under the settings that do best at rest as it is planned, other than its own, and leave
 * no more pods without a place, then in the subnets that would mend it; where none would, in subnets twice
 * as large.
 */
export function grownChanges(
  answered: Answered,
  lookup: ClusterSources,
  grow: Grow,
): readonly GrownChange[] {
  const { plan, cluster, usage } = answered;
  const compared = compareSettings(cluster);
  // Those that change nothing are not offered.
  const hasEffect = comparedInPlan(plan, usage) === 'some';
  const [planned, ...others] = hasEffect ? distinctSettings(compared) : [];
  const settings = others
    .filter((outcome) => planned !== undefined && hostsAll(outcome, planned))
    .toSorted((a, b) => byFit(a, b) || a.held - b.held)
    .slice(0, MOST_SETTINGS)
    .map((outcome): Repair => ({ kind: 'settings', outcome }));
  const subnets = repairsAtRest(answered, compared, lookup).find(
    ({ kind }) => kind === 'subnets' || kind === 'larger-subnets',
  );
  const repairs = subnets === undefined ? settings : [...settings, subnets];
  const changes = repairs.map((repair) => ({
    repair,
    growth: grow(toCluster(repairedPlan(plan, repair), lookup)),
    isUsable: true,
  }));
  const larger = subnets === undefined ? grownInLarger(cluster, grow) : undefined;
  return larger === undefined ? changes : [...changes, larger];
}

function grownInLarger(cluster: ClusterPlan, grow: Grow): GrownChange | undefined {
  const replaced = doubledSubnets(cluster);
  if (replaced === undefined) return undefined;
  const larger = withReplaced(cluster, replaced);
  const { verdict } = judge(larger);
  const labels = new Set(replaced.map(({ label }) => label));
  return {
    repair: { kind: 'larger-subnets', replaced, verdict },
    growth: grow(larger),
    isUsable: cluster.subnets.filter(({ label }) => labels.has(label)).every(isPlannedOnly),
  };
}
