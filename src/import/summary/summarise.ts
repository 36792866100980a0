import { type Facts, NO_FACTS, type ReservationFact, type SubnetFact } from '@/import/facts/facts';
import type { Refusal } from '@/import/facts/import-warning';
import { cidrLength } from '@/import/tables/value-forms';
import { countPods } from './count-pods';
import { groupNodes } from './group-nodes';
import { heldAddresses } from './held-addresses';
import type { Imported, ImportedReservation, ImportedSubnet } from './imported';
import { settleSettings } from './settle-settings';
import { allWarnings, type Seen, unknownParts } from './tell-gaps';

/** AWS keeps so many addresses of each subnet. */
const RESERVED = 5;
const PREFIX_LENGTH = 28;

/** What all blocks together say, as it is shown; where none was recognised, why nothing was taken. */
export function summarise(
  facts: Facts,
  refusals: readonly Refusal[],
  isKnownType: (name: string) => boolean,
): Imported {
  const pods = countPods(facts.pods);
  const sure = facts.groups.filter(({ isDoubtful }) => !isDoubtful);
  const groups = groupNodes({ ...facts, groups: sure }, pods.podsPerNode, pods.replicasOn);
  const unsure = facts.groups.filter(({ isDoubtful }) => isDoubtful);
  const held = heldAddresses(facts.interfaces, facts.nodes);
  const settled = settleSettings(facts, held.observed);
  const seen: Seen = { facts, groups, pods, held, settled, isKnownType };
  const isRead = facts.formats.length > 0;
  const hasPods = facts.pods.length > 0;
  const isList = facts.formats.includes('aws ec2 describe-network-interfaces');
  const hasControlPlane = held.consumers.some(({ kind }) => kind === 'control-plane');
  const stated = facts.consumers.filter((one) => one.kind !== 'control-plane' || !hasControlPlane);
  return {
    formats: facts.formats,
    subnets: facts.subnets.map(withInUse),
    nodes: groups,
    doubtful: groupNodes({ ...NO_FACTS, groups: unsure }, []),
    podsPerNode: pods.podsPerNode,
    podsTotal: hasPods ? pods.total : undefined,
    pendingPods: hasPods ? pods.pending : undefined,
    branchPods: pods.branchPods,
    addons: pods.addons,
    replicas: pods.replicas,
    settings: settled.settings,
    cniVersion: facts.cniVersion,
    nodeCount: facts.nodeCount,
    observed: held.observed,
    branchEnis: held.branchEnis > 0 ? held.branchEnis : undefined,
    heldInSubnet: isList ? held.bySubnet : {},
    heldByCluster: held.ofCluster,
    consumers: [...held.consumers, ...stated],
    reservations: facts.reservations.map(withSize),
    podSubnets: facts.podSubnets,
    subnetIds: facts.subnetIds,
    types: facts.types,
    upgrade: facts.upgrade,
    cluster: facts.cluster,
    hostNetworkPods: facts.sheet?.hostNetworkPods,
    systemPods: facts.sheet?.systemPods,
    unknown: isRead ? unknownParts(seen) : [],
    warnings: isRead ? allWarnings(seen) : facts.warnings,
    refuse: isRead ? whyNothing(seen) : (refusals[0] ?? 'NOTHING_FOUND'),
    refusals,
  };
}

/** A list of types alone is no plan. */
function whyNothing({ facts, groups }: Seen): Refusal | undefined {
  const { types, subnets, settings, pods, interfaces } = facts;
  const rest = [subnets, settings, pods, interfaces, groups];
  return types.length > 0 && rest.every(({ length }) => length === 0) ? 'NO_COUNTS' : undefined;
}

function withInUse(subnet: SubnetFact): ImportedSubnet {
  const { cidr, size, available } = subnet;
  const length = cidr === undefined ? size : cidrLength(cidr);
  if (length === undefined || available === undefined) return subnet;
  const inUse = 2 ** (32 - length) - RESERVED - available;
  return inUse < 0 ? subnet : { ...subnet, inUse };
}

function withSize(reservation: ReservationFact): ImportedReservation {
  const length = cidrLength(reservation.cidr);
  if (reservation.type === 'explicit') return { ...reservation, addresses: 2 ** (32 - length) };
  return length > PREFIX_LENGTH
    ? reservation
    : { ...reservation, blocks: 2 ** (PREFIX_LENGTH - length) };
}
