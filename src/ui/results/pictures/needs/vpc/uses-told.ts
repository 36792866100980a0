import type { ClusterPlan } from '@/engine';
import type { AllMessages } from '@/i18n';
import { arePodsApart } from '@/plan';

export type UsesTold = AllMessages['vpc']['uses'];

/** What blocks are for: subnets of nodes are not for pods where all pods have subnets of their own. */
export function usesTold(
  { vpc, needs }: Pick<AllMessages, 'vpc' | 'needs'>,
  cluster: Pick<ClusterPlan, 'networking' | 'groups'>,
): UsesTold {
  return arePodsApart(cluster) ? { ...vpc.uses, nodes: needs.nodesAlone } : vpc.uses;
}
