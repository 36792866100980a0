// As many nodes of a group as are wanted.
import { MOST_MORE_IN_ZONE } from '@/engine/at-rest/placement/share-order';
import type { ZoneId } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';

/** Nodes that are not on their way out. */
export function staying(group: SimGroup): readonly SimNode[] {
  return group.nodes.filter((node) => node.phase !== 'leaving');
}

/** More nodes go to the zones with the fewest; fewer nodes leave the zones with the most. */
export function scaleNodes(cluster: Cluster, group: SimGroup, to: number): void {
  const perZone = new Map(group.zones.map((zone) => [zone, [] as SimNode[]]));
  for (const node of staying(group)) perZone.get(node.subnet.zone)?.push(node);
  const nodes = [...perZone.values()].reduce((sum, each) => sum + each.length, 0);
  const have = nodes + group.missing.launches;
  if (have < to) launchMore(cluster, group, perZone, to - have);
  const withdrawn = have > to ? cluster.launches.withdraw(group, have - to) : 0;
  for (let i = have - withdrawn; i > to; i -= 1) {
    const none: SimNode[] = [];
    const most = [...perZone.values()].reduce((a, b) => (b.length > a.length ? b : a), none);
    const node = most.pop();
    if (node) cluster.ends.drain(node, () => cluster.ends.terminate(node));
  }
}

/**
 * Each where the group has the fewest; of equal zones in the first listed, unless too many remainders of
 * other groups are there (R21).
 */
function launchMore(
  cluster: Cluster,
  group: SimGroup,
  perZone: ReadonlyMap<ZoneId, readonly SimNode[]>,
  more: number,
): void {
  const zones = [...perZone].map(([zone, { length: count }]) => {
    return { zone, count, others: remaindersIn(cluster, group, zone) };
  });
  for (let left = more; left > 0; left -= 1) {
    const least = Math.min(...zones.map(({ count }) => count));
    const fewest = zones.filter(({ count }) => count === least);
    const most = Math.min(...fewest.map(({ others }) => others)) + MOST_MORE_IN_ZONE;
    const next = fewest.find(({ others }) => others < most);
    // Where no zone is left the launch waits for one.
    const zone = next?.zone ?? group.spec.zones[0];
    if (zone === undefined) return;
    if (next) next.count += 1;
    cluster.launches.launch(group, zone);
  }
}

/** Nodes of other groups in a zone beyond what they have in each of theirs. */
function remaindersIn({ groups }: Cluster, group: SimGroup, zone: ZoneId): number {
  return groups.reduce((sum, each) => {
    if (each === group || !each.zones.includes(zone)) return sum;
    const inEach = Math.min(...each.zones.map((one) => each.nodesIn(one)));
    return sum + each.nodesIn(zone) - inEach;
  }, 0);
}
