// A live count beside what the plan says of the same subnet.
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { planAtRest } from '@/engine/at-rest/plan-numbers';
import {
  type ClusterPlan,
  type LiveCount,
  PREFIX_SIZE,
  type Subnet,
  type SubnetUsage,
  usableAddresses,
} from '@/engine/model';
import { heldRanges } from './held-ranges';
import { heldWhereItEnds } from './start-together';

/** AvailableIpAddressCount by the label of a subnet. */
export type LiveCounts = ReadonlyMap<string, number>;

/** A subnet's live count with what lies beside its nodes. */
export interface Counted extends Pick<LiveCount, 'available' | 'held' | 'named' | 'reserved'> {
  readonly inUse: number;
  /** So many fewer than `held` its nodes may hold too. */
  readonly range: number;
  /** No node asks for more addresses at once. */
  readonly mostAsked: number;
}
export type Seen = ReadonlyMap<string, Counted>;
/** What others hold, by subnet. */
export type Others = ReadonlyMap<string, number>;

/** What lies in each counted subnet of a plan. */
export function countedIn(plan: ClusterPlan, counts: LiveCounts, rest: RestMemory): Seen {
  const numbers = planAtRest(plan, rest);
  const holds = heldWhereItEnds(plan, numbers, rest);
  const ranges = heldRanges(numbers);
  const most = mostOfAnEni(plan);
  return new Map(
    plan.subnets.flatMap((subnet, index) => {
      const usage = numbers.subnets[index] as SubnetUsage;
      const available = counts.get(subnet.label);
      if (available === undefined) return [];
      const held = holds[index] as number;
      const range = Math.max(0, (ranges.get(subnet.label) ?? 0) - (usage.held - held));
      const mostAsked = most * (usage.blocks === undefined ? 1 : PREFIX_SIZE);
      const more = { range, mostAsked };
      return [[subnet.label, { ...counted(subnet, usage, available, held), ...more }] as const];
    }),
  );
}

/** What is in use and nobody of the plan's; negative where the plan comes to more. */
export function unexplained(counted: Counted | undefined): number {
  if (counted === undefined) return 0;
  const { inUse, held, named, reserved } = counted;
  return inUse - held - named - reserved;
}

function counted(
  subnet: Subnet,
  usage: SubnetUsage,
  available: number,
  held: number,
): Omit<Counted, 'range' | 'mostAsked'> {
  const named = usage.consumers.reduce((sum, { addresses }) => sum + addresses, 0);
  const { prefixLength, explicitReservation, hostLocal } = subnet;
  const kept = hostLocal?.isReserved === true ? hostLocal.addresses : 0;
  const reserved = usage.keptForPrefixes + explicitReservation + kept;
  return { available, held, named, reserved, inUse: usableAddresses(prefixLength) - available };
}

/** A node takes an ENI of each network card at once when it starts. */
function mostOfAnEni({ groups }: Pick<ClusterPlan, 'groups'>): number {
  const most = groups.map(
    ({ limits }) => limits.ipv4PerEni * Math.max(1, limits.networkCards.length),
  );
  return Math.max(0, ...most);
}
