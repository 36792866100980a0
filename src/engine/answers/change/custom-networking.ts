import type { Cidr } from '@/engine/model';
import { addedSubnets, type WantedSubnets } from './added-subnets';
import type { PlanChange } from './change';
import type { ChangingPlan } from './changing-plan';
import { type Lengths, smallestLengths } from './smallest-lengths';

/** The range that AWS recommends for pods, beside any range of a VPC. */
const FOR_PODS: Cidr = { base: 100 * 2 ** 24 + 64 * 2 ** 16, prefixLength: 16 };

/**
 * Custom networking, with the smallest subnet of 100.64.0.0/16 for the pods of each zone that has none.
 * It lowers max pods: pods may lose their place. `undefined` where it is on.
 */
export function customNetworking({ plan, fitting }: ChangingPlan): PlanChange | undefined {
  if (plan.networking.customNetworking) return undefined;
  const linux = plan.groups.filter(({ kind, nodes }) => kind === 'linux' && nodes > 0);
  if (linux.length === 0) return undefined;
  const having = new Set(plan.subnets.flatMap(({ use, zone }) => (use === 'pods' ? [zone] : [])));
  const zones = new Set(linux.flatMap((group) => group.zones));
  const lacking = [...zones].filter((zone) => !having.has(zone));
  const hasRanges = plan.subnets.some(({ cidr }) => cidr !== undefined);
  const wanted: WantedSubnets = {
    use: 'pods',
    near: new Map(lacking.map((zone) => [zone, hasRanges ? FOR_PODS : undefined])),
  };
  const changeTo = (lengths: Lengths): PlanChange | undefined => {
    const added = addedSubnets(plan.subnets, wanted, lengths);
    return added && { kind: 'custom-networking', added };
  };
  const lengths = smallestLengths(lacking, (each) => {
    const change = changeTo(each);
    return change !== undefined && fitting(change) !== undefined;
  });
  return lengths && changeTo(lengths);
}
