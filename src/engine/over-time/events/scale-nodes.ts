// As many nodes of a group as are wanted.
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
  const counts = new Map([...perZone].map(([zone, nodes]) => [zone, nodes.length]));
  for (let i = have; i < to; i += 1) {
    // Where no zone is left the launch waits for one.
    const zone = fewest(counts) ?? group.spec.zones[0];
    if (zone === undefined) return;
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
    cluster.launches.launch(group, zone);
  }
  const withdrawn = have > to ? cluster.launches.withdraw(group, have - to) : 0;
  for (let i = have - withdrawn; i > to; i -= 1) {
    const none: SimNode[] = [];
    const most = [...perZone.values()].reduce((a, b) => (b.length > a.length ? b : a), none);
    const node = most.pop();
    if (node) cluster.ends.drain(node, () => cluster.ends.terminate(node));
  }
}

function fewest(counts: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined;
  for (const [zone, count] of counts) {
    if (found === undefined || count < (counts.get(found) ?? 0)) found = zone;
  }
  return found;
}
