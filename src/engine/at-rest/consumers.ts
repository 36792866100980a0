// Which subnets load balancers, gateways, endpoints and the control plane take their addresses from.
import {
  type ClusterPlan,
  type Consumer,
  type ConsumerKind,
  isForNodes,
  type PlacedConsumer,
  type Subnet,
  type ZoneId,
} from '@/engine/model';
import { ROOM_FOR_LOAD_BALANCER } from './load-balancers/choose-subnets';
import { isLoadBalancer } from './load-balancers/is-load-balancer';
import { freeIn, type SubnetTally, tallySubnet } from './subnet-usage';

/** The subnets with what lies in them beside nodes; load balancers as if no node were there. */
export function tallyPlan({
  subnets,
  consumers,
}: Pick<ClusterPlan, 'subnets' | 'consumers'>): readonly SubnetTally[] {
  if (consumers.length === 0) return subnets.map((subnet) => tallySubnet(subnet, []));
  const all = subnets.map((subnet): ConsumersOfSubnet => ({ subnet, placed: [] }));
  for (const consumer of consumers) {
    if (consumer.kind === 'control-plane') placeControlPlane(all, consumer);
    else for (const zone of consumer.zones) placeInZone(all, consumer, zone);
  }
  return all.map(({ subnet, placed }) => tallySubnet(subnet, placed));
}

interface ConsumersOfSubnet {
  readonly subnet: Subnet;
  readonly placed: PlacedConsumer[];
}

/** EKS puts its ENIs into the cluster's subnets as it likes: evenly over those of its zones (R24). */
function placeControlPlane(all: readonly ConsumersOfSubnet[], consumer: Consumer): void {
  const { label, kind, count, addresses } = consumer;
  const candidates = all.filter(({ subnet }) =>
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

function placeInZone(all: readonly ConsumersOfSubnet[], consumer: Consumer, zone: ZoneId): void {
  const { label, kind, count, addresses } = consumer;
  const inZone = all.filter(({ subnet }) => subnet.zone === zone);
  const chosen =
    inZone.find(({ subnet }) => subnet.label === consumer.subnet) ?? choice(inZone, kind);
  if (chosen === undefined) return;
  if (count * addresses === 0) return;
  chosen.placed.push({ label, kind, addresses: count * addresses });
}

/** The first listed subnet for others, then the first one for nodes; with room, if there is one. */
function choice(
  inZone: readonly ConsumersOfSubnet[],
  kind: ConsumerKind,
): ConsumersOfSubnet | undefined {
  const listed = [
    ...inZone.filter(({ subnet }) => subnet.use === 'other'),
    ...inZone.filter(({ subnet }) => isForNodes(subnet)),
    ...inZone,
  ];
  if (!isLoadBalancer({ kind })) return listed[0];
  const hasRoom = ({ subnet, placed }: ConsumersOfSubnet) =>
    freeIn(tallySubnet(subnet, placed)).free >= ROOM_FOR_LOAD_BALANCER;
  return listed.find(hasRoom) ?? listed[0];
}
