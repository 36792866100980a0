import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import type { ClusterPlan, PlanAnswer, ShortOverTime, SubnetUsage } from '@/engine/model';
import { isShort } from '@/engine/verdict/shortage';
import { furtherSubnets, type SubnetsRepair } from './subnets-lane';

/** Those that are short at rest, and those that refused what the run asked of them. */
export function shortSubnets(
  { subnets }: PlanAnswer,
  overTime: ShortOverTime | undefined,
): readonly SubnetUsage[] {
  return subnets.filter((each) => isShort(each) || overTime?.subnets.includes(each.label));
}

/**
 * One more subnet beside each short one, tagged for discovery. Empty where ipamd would not look for it.
 *
 * @param most of them
 */
export function taggedSubnets(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  most: number,
): readonly SubnetsRepair[] {
  const runsIpamd = plan.groups.some(({ kind, nodes }) => kind === 'linux' && nodes > 0);
  if (!runsIpamd || effectiveCluster(plan).podEnis !== 'discovered') return [];
  const forNodes = short.filter(({ use }) => use === 'nodes');
  return furtherSubnets(plan, forNodes, 'pods', most);
}
