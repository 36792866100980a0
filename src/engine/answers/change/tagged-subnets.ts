import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import { addedSubnets, type WantedSubnets } from './added-subnets';
import type { PlanChange } from './change';
import type { ChangingPlan } from './changing-plan';
import { type Lengths, smallestLengths } from './smallest-lengths';

/** In each zone that is short, the smallest subnet for pods to which nodes of ipamd may go on. */
export function taggedSubnets({ plan, short, fitting }: ChangingPlan): PlanChange | undefined {
  if (effectiveCluster(plan).podEnis !== 'discovered') return undefined;
  const wanted: WantedSubnets = {
    use: 'pods',
    near: new Map(short.filter(({ use }) => use === 'nodes').map(({ zone, cidr }) => [zone, cidr])),
  };
  if (wanted.near.size === 0) return undefined;
  const changeTo = (lengths: Lengths): PlanChange | undefined => {
    const added = addedSubnets(plan.subnets, wanted, lengths);
    return added && { kind: 'tagged-subnets', added };
  };
  const lengths = smallestLengths([...wanted.near.keys()], (each) => {
    const change = changeTo(each);
    return change !== undefined && fitting(change) !== undefined;
  });
  return lengths && changeTo(lengths);
}
