import type { Trial } from '@/engine/answers/required/trial';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import type { ClusterPlan, SubnetUsage } from '@/engine/model';
import { furtherSubnets, type SubnetsRepair } from './subnets-lane';

/**
 * One more subnet beside each short one, tagged for discovery. Empty where ipamd would not look for it.
 *
 * @param most of them
 */
export function taggedSubnets(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  most: number,
  trial: Trial,
): readonly SubnetsRepair[] {
  const runsIpamd = plan.groups.some(({ kind, nodes }) => kind === 'linux' && nodes > 0);
  if (!runsIpamd || effectiveCluster(plan).podEnis !== 'discovered') return [];
  const forNodes = short.filter(({ use }) => use === 'nodes');
  return furtherSubnets(plan, forNodes, 'pods', most, trial);
}
