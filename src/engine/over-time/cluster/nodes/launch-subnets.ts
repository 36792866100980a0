// Which subnets a launch tries, one after the other, until EC2 has an address for it.
import { isForNodes, type ZoneId } from '@/engine/model';
import type { ClusterRun } from '@/engine/over-time/cluster/cluster-run';
import { type SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Instances } from './instances';

/** Karpenter leaves a subnet without addresses out for so long: its UnavailableOfferingsTTL. */
export const ASIDE_MS = 180_000;

export class LaunchSubnets {
  readonly #run: ClusterRun;
  readonly #instances: Instances;

  constructor(run: ClusterRun, instances: Instances) {
    this.#run = run;
    this.#instances = instances;
  }

  /**
   * A node in the zone, else in the group's other zones, those with the fewest of its nodes first.
   * Auto Scaling tries one subnet of each zone; Karpenter all that it has not set aside.
   *
   * @returns the node, or what refused it one after the other: none where no zone is left, or where
   *   all subnets are set aside
   */
  launch(group: SimGroup, zone: ZoneId): SimNode | readonly SubnetSpace[] {
    const refusedBy: SubnetSpace[] = [];
    const first = group.zones.includes(zone) ? zone : group.zones[0];
    if (first === undefined) return refusedBy;
    const inFirst = this.#launchInZone(group, first, refusedBy);
    if (inFirst) return inFirst;
    for (const other of otherZones(group, first)) {
      const node = this.#launchInZone(group, other, refusedBy);
      if (node) return node;
    }
    return refusedBy;
  }

  /** A node in the subnet and nowhere else. */
  launchIn(group: SimGroup, subnet: SimSubnet): SimNode | readonly SubnetSpace[] {
    const node = this.#try(group, subnet);
    return node instanceof SimNode ? node : [node];
  }

  /** Whether EC2 refuses all launches of a group alike that follow at the same time. */
  isSettledFor({ placedBy, zones }: SimGroup): boolean {
    return placedBy === 'karpenter' || zones.every((zone) => this.#forNodes(zone).length < 2);
  }

  /** What a group's launches wait for where all of its subnets are set aside. */
  setAside({ zones }: SimGroup): SubnetSpace | undefined {
    return zones.flatMap((zone) => this.#forNodes(zone))[0]?.space;
  }

  /** When a refused launch is tried again: Karpenter when the first subnet is looked at again. */
  retryAt({ placedBy, zones }: SimGroup, retryMs: number): number {
    const { now } = this.#run;
    if (placedBy !== 'karpenter') return now + retryMs;
    const aside = zones.flatMap((zone) => this.#forNodes(zone).map(({ asideUntil }) => asideUntil));
    const next = Math.min(...aside.filter((until) => until > now));
    return Number.isFinite(next) ? next : now + retryMs;
  }

  #launchInZone(group: SimGroup, zone: ZoneId, refusedBy: SubnetSpace[]): SimNode | undefined {
    for (;;) {
      const subnet = this.#instances.subnetFor(group, zone);
      if (subnet === undefined) return undefined;
      const node = this.#try(group, subnet);
      if (node instanceof SimNode) return node;
      refusedBy.push(node);
      if (group.placedBy !== 'karpenter') return undefined;
    }
  }

  #try(group: SimGroup, subnet: SimSubnet): SimNode | SubnetSpace {
    const node = this.#instances.newNodeIn(group, subnet);
    if (node instanceof SimNode) return node;
    this.#run.tally.launchesRefused(1);
    if (group.placedBy === 'karpenter') subnet.setAside(this.#run.now + ASIDE_MS);
    return node;
  }

  #forNodes(zone: ZoneId): readonly SimSubnet[] {
    return this.#run.subnets.filter((each) => each.zone === zone && isForNodes(each.spec));
  }
}

/** The fewest nodes first, in listed order among equals. */
function otherZones(group: SimGroup, tried: ZoneId): readonly ZoneId[] {
  return group.zones
    .filter((zone) => zone !== tried)
    .toSorted((a, b) => group.nodesIn(a) - group.nodesIn(b));
}
