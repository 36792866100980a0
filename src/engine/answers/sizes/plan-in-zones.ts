import { plainSubnet } from '@/engine/builders';
import {
  type ClusterPlan,
  type Consumer,
  isForNodes,
  NO_ENDS,
  type NodeGroup,
  type Subnet,
  type SubnetUse,
  type ZoneId,
} from '@/engine/model';
import { oneOfEachUse } from './one-of-each-use';

/**
 * The plan with one subnet of each use in each of these zones, without those for others: what a zone
 * has is kept, a new zone has subnets for what the first has them for, and under custom networking each
 * has one for pods. Groups in all zones of nodes are in all of these, others in those of theirs that are
 * left, else in all.
 *
 * @param zones at least one
 */
export function planInZones(plan: ClusterPlan, zones: readonly ZoneId[]): ClusterPlan {
  const merged = oneOfEachUse(plan);
  const known = merged.subnets.filter(({ use }) => use !== 'other');
  const { customNetworking, ipFamily } = plan.networking;
  const hasPodSubnets = customNetworking && ipFamily === 'ipv4';
  const subnets = zones.flatMap((zone) =>
    usesIn(known, zone, hasPodSubnets).map((use) => subnetFor(known, use, zone)),
  );
  return {
    ...merged,
    subnets,
    groups: merged.groups.map((group): NodeGroup => {
      const left = zones.filter((zone) => group.zones.includes(zone));
      const isEverywhere = known.filter(isForNodes).every(({ zone }) => group.zones.includes(zone));
      return { ...group, zones: isEverywhere || left.length === 0 ? zones : left };
    }),
    consumers: merged.consumers.flatMap((consumer): Consumer[] => {
      const left = zones.filter((zone) => consumer.zones.includes(zone));
      return left.length > 0 ? [{ ...consumer, zones: left, subnet: undefined }] : [];
    }),
  };
}

/** Zones with nodes of a plan that are none of these: `planInZones` counts their nodes elsewhere. */
export function zonesLeft(
  { groups }: Pick<ClusterPlan, 'groups'>,
  zones: readonly ZoneId[],
): readonly ZoneId[] {
  const known = groups.flatMap((group) => (group.nodes > 0 ? group.zones : []));
  return [...new Set(known)].filter((zone) => !zones.includes(zone));
}

function usesIn(
  known: readonly Subnet[],
  zone: ZoneId,
  hasPodSubnets: boolean,
): readonly SubnetUse[] {
  const own = known.filter((subnet) => subnet.zone === zone);
  const like = own.length > 0 ? own : known.filter((subnet) => subnet.zone === known[0]?.zone);
  const uses = new Set<SubnetUse>(like.map(({ use }) => use));
  if (!uses.has('nodes-only')) uses.add('nodes');
  if (hasPodSubnets) uses.add('pods');
  return [...uses];
}

/** `nodes a`, with what others have in that of the plan. */
function subnetFor(known: readonly Subnet[], use: SubnetUse, zone: ZoneId): Subnet {
  const own = known.find((subnet) => subnet.zone === zone && subnet.use === use);
  const label = `${use} ${zone}`;
  return own === undefined
    ? plainSubnet(zone, 24, { label, use })
    : { ...own, label, cidr: undefined, reservedEnds: NO_ENDS };
}
