// How a plan grows under other settings and in other subnets than its own.
import {
  type ClusterPlan,
  compareSettings,
  distinctSettings,
  doubledSubnets,
  type Growth,
  gravity,
  hostsAll,
  isPlannedOnly,
  judge,
  type Repair,
  type Verdict,
  verdictAfter,
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
  /** False: it lasts no longer and gives no more pods a place, or is of subnets that others are in, which AWS makes no larger. */
  readonly isUsable: boolean;
  /** Labels of the subnets in whose place others would come though they are in use; left out where there are none. */
  readonly inUse?: readonly string[];
}

const MOST_SETTINGS = 2;

type Grow = (of: ClusterPlan) => Growth;

/**
 * How the plan grows under the settings that do best at rest as it is planned, other than its own, and leave
 * no more pods without a place, then in the subnets that would mend it; where none would, in subnets twice
 * as large.
 *
 * @param own how it grows as planned
 */
export function grownChanges(
  answered: Answered,
  own: Growth,
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
  const changes = repairs.map((repair): GrownChange => {
    const grown = grow(toCluster(repairedPlan(plan, repair), lookup));
    return {
      repair,
      growth: grown,
      isUsable: isBetter(repair, usage.verdict) || lastsLonger(grown, own),
    };
  });
  const larger = subnets === undefined ? grownInLarger(cluster, own, grow) : undefined;
  return larger === undefined ? changes : [...changes, larger];
}

/** As planned it is no graver, and more pods have a place. */
function isBetter(repair: Repair, now: Verdict): boolean {
  const { kind, podsPending } = verdictAfter(repair);
  return podsPending < now.podsPending && gravity(kind) <= gravity(now.kind);
}

/** What is graver comes later. */
function lastsLonger(other: Growth, own: Growth): boolean {
  const from = ({ firstDoesNotFit, firstMayNotFit, firstShort }: Growth) =>
    [firstDoesNotFit, firstMayNotFit, firstShort].map((mark) => mark?.nodes ?? Infinity);
  const [then, now] = [from(other), from(own)];
  const at = then.findIndex((nodes, index) => nodes !== now[index]);
  return at !== -1 && (then[at] ?? 0) > (now[at] ?? 0);
}

function grownInLarger(cluster: ClusterPlan, own: Growth, grow: Grow): GrownChange | undefined {
  const replaced = doubledSubnets(cluster);
  if (replaced === undefined) return undefined;
  const larger = withReplaced(cluster, replaced);
  const { verdict } = judge(larger);
  const labels = new Set(replaced.map(({ label }) => label));
  const grown = grow(larger);
  const inUse = cluster.subnets
    .filter((subnet) => labels.has(subnet.label) && !isPlannedOnly(subnet))
    .map(({ label }) => label);
  return {
    repair: { kind: 'larger-subnets', replaced, verdict },
    growth: grown,
    isUsable: inUse.length === 0 && lastsLonger(grown, own),
    ...(inUse.length === 0 ? {} : { inUse }),
  };
}
