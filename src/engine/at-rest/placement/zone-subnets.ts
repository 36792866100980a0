// The subnets of each zone as nodes look at them.
import type { SubnetTally } from '@/engine/at-rest/subnet-usage';
import { isExcludedForPods } from '@/engine/cluster/effective-group';
import { isForNodes, type ZoneId } from '@/engine/model';
import type { NodeSite } from '@/engine/nodes/node-site';

/** A subnet for nodes, and what lying there makes of one. */
export interface NodeSubnet {
  readonly tally: SubnetTally;
  readonly site: NodeSite;
}

/** The subnets of a zone by what nodes use them for, in listed order. */
export interface ZoneSubnets {
  readonly forNodes: readonly NodeSubnet[];
  readonly forPods: readonly SubnetTally[];
  readonly multus: readonly SubnetTally[];
}

/** The subnets of a plan zone by zone. Sites that are alike are the same object, whatever the zone. */
export function subnetsOfZones(tallies: readonly SubnetTally[]): ReadonlyMap<ZoneId, ZoneSubnets> {
  const sites = new Map<string, NodeSite>();
  const zones = new Set(tallies.map(({ subnet }) => subnet.zone));
  return new Map(
    [...zones].map((zone) => {
      const inZone = tallies.filter(({ subnet }) => subnet.zone === zone);
      return [zone, zoneSubnets(inZone, sites)];
    }),
  );
}

function zoneSubnets(inZone: readonly SubnetTally[], sites: Map<string, NodeSite>): ZoneSubnets {
  const forPods = inZone.filter(({ subnet }) => subnet.use === 'pods');
  const multus = inZone.filter(({ subnet }) => subnet.use === 'multus');
  const siteOf = ({ subnet }: SubnetTally): NodeSite => {
    const site = {
      isExcludedForPods: isExcludedForPods(subnet),
      hasPodSubnet: forPods.length > 0,
      multus: multus.map((each) => ({ isHostLocal: each.subnet.hostLocal !== undefined })),
    };
    const key = JSON.stringify(site);
    const known = sites.get(key) ?? site;
    sites.set(key, known);
    return known;
  };
  return {
    forNodes: inZone
      .filter(({ subnet }) => isForNodes(subnet))
      .map((tally) => ({ tally, site: siteOf(tally) })),
    forPods,
    multus,
  };
}
