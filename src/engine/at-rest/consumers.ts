// Which subnets load balancers, gateways, endpoints and the control plane take their addresses from.
import {
  type ClusterPlan,
  type Consumer,
  type ConsumerKind,
  isForNodes,
  type PlacedConsumer,
  type PlanNumbers,
  type Subnet,
  usableAddresses,
  type ZoneId,
} from '@/engine/model';
import { type SubnetTally, tallySubnet } from './subnet-usage';

/** The AWS Load Balancer Controller passes over subnets with fewer addresses free (R37). */
const ROOM_FOR_LOAD_BALANCER = 8;
const LOAD_BALANCERS: ReadonlySet<ConsumerKind> = new Set(['alb', 'nlb', 'clb']);

/** The subnets with what lies in them beside nodes, and those too full for a load balancer. */
export function tallyPlan({ subnets, consumers }: Pick<ClusterPlan, 'subnets' | 'consumers'>): {
  readonly tallies: readonly SubnetTally[];
  readonly crowded: PlanNumbers['crowded'];
} {
  if (consumers.length === 0) {
    return { tallies: subnets.map((subnet) => tallySubnet(subnet, [])), crowded: [] };
  }
  const places = subnets.map((subnet): ConsumerPlace => ({ subnet, placed: [] }));
  const crowded = new Map<string, number>();
  for (const consumer of consumers) {
    if (consumer.kind === 'control-plane') placeControlPlane(places, consumer);
    else for (const zone of consumer.zones) placeInZone(places, consumer, zone, crowded);
  }
  return {
    tallies: places.map(({ subnet, placed }) => tallySubnet(subnet, placed)),
    crowded: [...crowded].map(([subnet, free]) => ({ subnet, free })),
  };
}

interface ConsumerPlace {
  readonly subnet: Subnet;
  readonly placed: PlacedConsumer[];
}

/** EKS puts its ENIs into the cluster's subnets as it likes: evenly over those of its zones (R24). */
function placeControlPlane(places: readonly ConsumerPlace[], consumer: Consumer): void {
  const { label, kind, count, addresses } = consumer;
  const candidates = places.filter(({ subnet }) =>
    consumer.subnet === undefined
      ? consumer.zones.includes(subnet.zone) && isForNodes(subnet)
      : subnet.label === consumer.subnet,
  );
  const total = count * addresses;
  candidates.forEach(({ placed }, index) => {
    const share = Math.floor((total + candidates.length - 1 - index) / candidates.length);
    if (share > 0) placed.push({ label, kind, addresses: share });
  });
}

function placeInZone(
  places: readonly ConsumerPlace[],
  consumer: Consumer,
  zone: ZoneId,
  crowded: Map<string, number>,
): void {
  const { label, kind, count, addresses } = consumer;
  const inZone = places.filter(({ subnet }) => subnet.zone === zone);
  const place =
    inZone.find(({ subnet }) => subnet.label === consumer.subnet) ?? choice(inZone, kind);
  if (place === undefined) return;
  if (count * addresses === 0) return;
  const free = freeBeside(place);
  if (LOAD_BALANCERS.has(kind) && free < ROOM_FOR_LOAD_BALANCER) {
    crowded.set(place.subnet.label, Math.max(0, free));
  }
  place.placed.push({ label, kind, addresses: count * addresses });
}

/** The first listed subnet for others, then the first one for nodes; with room, if there is one. */
function choice(inZone: readonly ConsumerPlace[], kind: ConsumerKind): ConsumerPlace | undefined {
  const listed = [
    ...inZone.filter(({ subnet }) => subnet.use === 'other'),
    ...inZone.filter(({ subnet }) => isForNodes(subnet)),
    ...inZone,
  ];
  if (!LOAD_BALANCERS.has(kind)) return listed[0];
  return listed.find((place) => freeBeside(place) >= ROOM_FOR_LOAD_BALANCER) ?? listed[0];
}

function freeBeside({ subnet, placed }: ConsumerPlace): number {
  const named = placed.reduce((sum, { addresses }) => sum + addresses, 0);
  return usableAddresses(subnet.prefixLength) - subnet.usedByOthers - named;
}
