// Auto Scaling may put the remainder of a group into any of its zones. Would another zone hold it?

import { isShort } from '@/engine/at-rest/shortage';
import type { PlanResult } from '@/engine/findings/plan-result';
import {
  type Finding,
  isForNodes,
  type NodeClass,
  PREFIX_SIZE,
  type SubnetUsage,
  type ZoneId,
} from '@/engine/model';

/** Zones that fit now and would not if the groups' remainders came to them (R21). */
export function findSpreadRemainders(result: PlanResult): readonly Finding[] {
  const { subnets } = result;
  const zones = [...new Set(subnets.map((subnet) => subnet.zone))];
  const { remainders, nodes } = ofAutoScaling(result);
  return zones.flatMap((zone): Finding[] => {
    const inZone = subnets.filter((subnet) => subnet.zone === zone);
    if (inZone.some(isShort)) return [];
    const coming = remainders.filter(({ without }) => without.has(zone));
    const worst = afterMore(inZone.filter(isForNodes), nodes, coming);
    if (worst === undefined || worst.free >= 0) return [];
    const names = coming.map(({ group }) => group);
    const { subnet, free } = worst;
    return [{ code: 'SPREAD_REMAINDER', groups: names, zone, subnet, short: -free }];
  });
}

/** One node of a group that could lie in another zone. */
interface Remainder {
  readonly group: string;
  readonly held: number;
  /** Of these, in prefixes. */
  readonly inPrefixes: number;
  /** Zones of the group to which this plan gives none of its remainder. */
  readonly without: ReadonlySet<ZoneId>;
}

/** Remainders of its groups, and how many of its nodes lie in each subnet, by label. */
function ofAutoScaling({ cluster, groups }: PlanResult): {
  readonly remainders: readonly Remainder[];
  readonly nodes: ReadonlyMap<string, number>;
} {
  const inSubnet = new Map<string, number>();
  const remainders = cluster.groups.flatMap(({ spec, placedBy }, index): Remainder[] => {
    if (placedBy === 'karpenter') return [];
    const inZone = new Map<ZoneId, number>();
    let largest = { held: 0, inPrefixes: 0 };
    for (const each of groups[index]?.classes ?? []) {
      inSubnet.set(each.subnet, (inSubnet.get(each.subnet) ?? 0) + each.nodes);
      inZone.set(each.zone, (inZone.get(each.zone) ?? 0) + each.nodes);
      const there = heldInNodeSubnet(each);
      if (there.held > largest.held) largest = there;
    }
    if (spec.nodes % spec.zones.length === 0) return [];
    const share = Math.floor(spec.nodes / spec.zones.length);
    const without = spec.zones.filter((zone) => (inZone.get(zone) ?? 0) === share);
    return [{ group: spec.label, ...largest, without: new Set(without) }];
  });
  return { remainders, nodes: inSubnet };
}

/** Where the pods' ENIs lie in another subnet, what is left of the node in its own. */
function heldInNodeSubnet({
  podSubnet,
  footprint: { held, prefixes, state },
}: NodeClass): Pick<Remainder, 'held' | 'inPrefixes'> {
  return podSubnet === undefined
    ? { held, inPrefixes: prefixes * PREFIX_SIZE }
    : { held: state.inNodeSubnet, inPrefixes: 0 };
}

/** The subnet with the least left after one node more of each group, each where the fewest are (R21). */
function afterMore(
  subnets: readonly SubnetUsage[],
  nodesIn: ReadonlyMap<string, number>,
  coming: readonly Remainder[],
): { readonly subnet: string; readonly free: number } | undefined {
  if (coming.length === 0) return undefined;
  const state = subnets.map(({ label, free, keptForPrefixes: kept }) => {
    return { subnet: label, free, kept, nodes: nodesIn.get(label) ?? 0 };
  });
  for (const { held, inPrefixes } of coming) {
    const [first, ...others] = state;
    if (first === undefined) return undefined;
    const next = others.reduce((a, b) => (b.nodes < a.nodes ? b : a), first);
    const ofKept = Math.min(next.kept, inPrefixes);
    next.kept -= ofKept;
    next.free -= held - ofKept;
    next.nodes += 1;
  }
  return state.reduce((a, b) => (b.free < a.free ? b : a));
}
