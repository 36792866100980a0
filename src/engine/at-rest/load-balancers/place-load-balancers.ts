// Load balancers come one after the other, as listed, when the nodes are there (R37).

import { freeIn, type SubnetTally, withConsumers } from '@/engine/at-rest/subnet-usage';
import {
  type ClusterPlan,
  type Consumer,
  isForNodes,
  type LoadBalancers,
  type PlacedConsumer,
  type ZoneId,
} from '@/engine/model';
import { chooseSubnets, ROOM_FOR_LOAD_BALANCER, type SubnetsChosen } from './choose-subnets';
import { isLoadBalancer } from './is-load-balancer';

export const NO_LOAD_BALANCERS: LoadBalancers = { crowded: [], notMade: [] };

/**
 * The subnets with their load balancers where the controller would put them beside the nodes that are
 * there. Where it would make none, their addresses stay counted where they were.
 */
export function placeLoadBalancers(
  { consumers }: Pick<ClusterPlan, 'consumers'>,
  tallies: readonly SubnetTally[],
): { readonly tallies: readonly SubnetTally[]; readonly loadBalancers: LoadBalancers } {
  const rows = consumers
    .filter(isLoadBalancer)
    .filter(({ count, addresses }) => count * addresses > 0);
  if (rows.length === 0) return { tallies, loadBalancers: NO_LOAD_BALANCERS };
  const coming = new ComingLoadBalancers(tallies);
  for (const row of rows) coming.place(row);
  return { tallies: coming.tallies(consumers), loadBalancers: coming.findings };
}

class ComingLoadBalancers {
  readonly #tallies: readonly SubnetTally[];
  /** Addresses free beside those that are there, by subnet. */
  readonly #free: Map<string, number>;
  /** Addresses of a row in each subnet. */
  readonly #placed = new Map<string, Map<string, number>>();
  readonly #crowded = new Map<string, number>();
  readonly #notMade: LoadBalancers['notMade'][number][] = [];

  constructor(tallies: readonly SubnetTally[]) {
    this.#tallies = tallies;
    this.#free = new Map(
      tallies.map((tally) => [
        tally.subnet.label,
        freeIn(tally).free + addressesOf(tally.consumers.filter(isLoadBalancer)),
      ]),
    );
  }

  get findings(): LoadBalancers {
    const crowded = [...this.#crowded].map(([subnet, free]) => ({ subnet, free }));
    return { crowded, notMade: this.#notMade };
  }

  tallies(consumers: readonly Consumer[]): readonly SubnetTally[] {
    return this.#tallies.map((tally) => withConsumers(tally, this.#consumersIn(tally, consumers)));
  }

  #consumersIn(tally: SubnetTally, consumers: readonly Consumer[]): readonly PlacedConsumer[] {
    return consumers.flatMap((consumer): readonly PlacedConsumer[] => {
      const { label, kind } = consumer;
      if (!isLoadBalancer(consumer)) return tally.consumers.filter((each) => each.label === label);
      const addresses = this.#placed.get(label)?.get(tally.subnet.label) ?? 0;
      return addresses > 0 ? [{ label, kind, addresses }] : [];
    });
  }

  place(row: Consumer): void {
    if (row.subnet !== undefined) {
      for (const zone of row.zones) this.#take(row, zone, undefined, row.count);
      return;
    }
    let left = row.count;
    const leftOut = new Set<ZoneId>();
    let isMade = true;
    while (left > 0) {
      const found = this.#choose(row);
      const zones = row.zones.filter((zone) => !found.chosen.has(zone));
      for (const zone of zones) leftOut.add(zone);
      if (found.error !== undefined) isMade = false;
      this.#tellCrowded(found, zones);
      const alike = Math.min(left, this.#alike(row, found));
      for (const zone of row.zones) this.#take(row, zone, found.chosen.get(zone), alike);
      left -= alike;
    }
    if (leftOut.size === 0 && isMade) return;
    this.#notMade.push({ consumer: row.label, zones: [...leftOut], isMade });
  }

  #choose({ zones, kind }: Consumer): SubnetsChosen {
    const inZones = this.#tallies.filter(({ subnet }) => zones.includes(subnet.zone));
    return chooseSubnets(
      inZones.map(({ subnet }) => ({
        label: subnet.label,
        zone: subnet.zone,
        free: this.#freeIn(subnet.label),
        isTagged: subnet.use === 'other',
        isReachable: isForNodes(subnet),
        isOfCluster: false,
      })),
      kind === 'alb',
    );
  }

  /** So many take the same subnets: the next one finds one of them without room. */
  #alike({ addresses, count }: Consumer, { chosen }: SubnetsChosen): number {
    const room = [...chosen.values()].map((label) =>
      Math.floor((this.#freeIn(label) - ROOM_FOR_LOAD_BALANCER) / addresses),
    );
    return room.length === 0 ? count : Math.min(...room) + 1;
  }

  #take(row: Consumer, zone: ZoneId, chosen: string | undefined, count: number): void {
    const label = chosen ?? this.#whereCounted(row, zone);
    if (label === undefined) return;
    const addresses = count * row.addresses;
    this.#free.set(label, this.#freeIn(label) - addresses);
    const ofRow = this.#placed.get(row.label) ?? new Map<string, number>();
    ofRow.set(label, (ofRow.get(label) ?? 0) + addresses);
    this.#placed.set(row.label, ofRow);
  }

  /** Where its addresses lie in the count, though the controller puts none there. */
  #whereCounted({ label }: Consumer, zone: ZoneId): string | undefined {
    return this.#tallies.find(
      ({ subnet, consumers }) =>
        subnet.zone === zone && consumers.some((each) => each.label === label),
    )?.subnet.label;
  }

  #tellCrowded({ lookedAt }: SubnetsChosen, leftOut: readonly ZoneId[]): void {
    for (const zone of leftOut) {
      const first = lookedAt.find((subnet) => subnet.zone === zone);
      if (first) this.#crowded.set(first.label, Math.max(0, first.free));
    }
  }

  #freeIn(label: string): number {
    return this.#free.get(label) ?? 0;
  }
}

function addressesOf(placed: readonly PlacedConsumer[]): number {
  return placed.reduce((sum, { addresses }) => sum + addresses, 0);
}
