// What a run needs of the quotas above the subnets (R38, R39).
import { isNearQuota, QUOTA_NAMES, type QuotaName, type QuotaUsage } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { knownPlan } from '@/engine/over-time/known-plan';

/** The most of a quota at a time; `at` in milliseconds. */
export interface QuotaPeak extends Omit<QuotaUsage, 'byOthers'> {
  readonly name: QuotaName;
  readonly atRest: number;
  readonly at: number;
}

/** Of each quota: what the plan takes at rest, and the most that the run adds to it. */
export function quotaPeaks({
  tally,
  scenario: { plan },
}: Pick<Cluster, 'tally' | 'scenario'>): readonly QuotaPeak[] {
  const { most, mostAt } = tally.quotas;
  const { quotas } = knownPlan(plan).numbers;
  return QUOTA_NAMES.map((name) => {
    const { used, quota } = quotas[name];
    return { name, quota, atRest: used, used: used + most[name], at: mostAt[name] };
  });
}

/** Whether it is over the quota, or near it where the plan at rest is not. */
export function isPeakTold({ atRest, used, quota }: QuotaPeak): boolean {
  return used > quota || (isNearQuota({ used, quota }) && !isNearQuota({ used: atRest, quota }));
}
