// What subnets give to notice.
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { leftToTake } from '@/engine/at-rest/left-to-take';
import type { PlanResult } from '@/engine/findings/plan-result';
import { heldWhereItEnds } from '@/engine/live/start-together';
import {
  type Finding,
  type GroupUsage,
  isForNodes,
  type SubnetUsage,
  usableAddresses,
} from '@/engine/model';

/** Below this share of its usable addresses a subnet is nearly full, in percent. */
const NEARLY_FULL_PERCENT = 10;
/** Points above the mean use from which a subnet counts as uneven. */
const UNEVEN_POINTS = 20;
/** Addresses that a control-plane upgrade takes at most, in all cluster subnets together (R24). */
const UPGRADE_ADDRESSES = 5;
/** The longest subnet that has a block which a prefix can take. */
const LONGEST_WITH_BLOCKS = 26;

/** Subnets that are short, nearly full, or without whole blocks. */
export function shortages({
  subnets,
  groups,
}: Pick<PlanResult, 'subnets' | 'groups'>): readonly Finding[] {
  return subnets.flatMap((subnet): Finding[] => {
    const { label, free, prefixLength } = subnet;
    const usable = usableAddresses(prefixLength);
    const warmBySettings = holdsWarmBySettings(subnet, groups);
    const blocks = blockFindings(subnet, warmBySettings);
    if (isCrowded(subnet)) return blocks;
    if (free < 0) {
      return [{ code: 'SUBNET_SHORT', subnet: label, short: -free, warmBySettings }, ...blocks];
    }
    const isNearlyFull = leftToTake(subnet) * 100 < usable * NEARLY_FULL_PERCENT;
    return isNearlyFull
      ? [...blocks, { code: 'SUBNET_NEARLY_FULL', subnet: label, free, usable }]
      : blocks;
  });
}

/** ipamd reads settings for pods with IPv4, and AWS's controller those of Windows nodes; nobody else does. */
function holdsWarmBySettings(
  { label, zone, use, warm }: SubnetUsage,
  groups: readonly GroupUsage[],
): boolean {
  if (warm === 0) return false;
  return groups.some(
    ({ kind, mode, classes }) =>
      (kind === 'windows' || (kind === 'linux' && mode !== 'ipv6')) &&
      classes.some(
        (each) =>
          each.footprint.warm > 0 &&
          (each.subnet === label ||
            each.podSubnet === label ||
            (use === 'pods' && each.zone === zone)),
      ),
  );
}

function blockFindings(
  { label, prefixLength, blocks }: SubnetUsage,
  warmBySettings: boolean,
): Finding[] {
  if (blocks === undefined) return [];
  const { wanted, freeWorst, freeBest } = blocks;
  if (prefixLength > LONGEST_WITH_BLOCKS) {
    return [{ code: 'PREFIX_IMPOSSIBLE_SUBNET', subnet: label, prefixLength }];
  }
  if (wanted > freeBest) {
    return [{ code: 'BLOCKS_SHORT', subnet: label, wanted, free: freeBest, warmBySettings }];
  }
  if (wanted <= freeWorst) return [];
  return [{ code: 'BLOCKS_MAY_BE_SHORT', subnet: label, wanted, freeWorst, freeBest }];
}

/** Subnets that are far fuller than the others of the same use: no pod goes from one use to another. */
export function evenness(subnets: readonly SubnetUsage[]): readonly Finding[] {
  return subnets.flatMap((subnet): Finding[] => {
    const alike = subnets.filter(({ use }) => use === subnet.use);
    const usedOfAll = alike.reduce((sum, each) => sum + usedPercent(each), 0);
    const meanPercent = Math.round(usedOfAll / alike.length);
    const percent = usedPercent(subnet);
    if (percent - meanPercent <= UNEVEN_POINTS) return [];
    return [{ code: 'SUBNET_UNEVEN', subnet: subnet.label, usedPercent: percent, meanPercent }];
  });
}

function usedPercent({ prefixLength, usedByOthers, held }: SubnetUsage): number {
  return Math.round(((usedByOthers + held) * 100) / usableAddresses(prefixLength));
}

/**
 * Room for the control plane's own ENIs while it is upgraded, beside what nodes have got, and the second
 * zone that EKS asks for (R24).
 */
export function controlPlaneRoom(
  { plan, subnets, groups }: PlanResult,
  rest: RestMemory,
): readonly Finding[] {
  const ofCluster = subnets.filter(isOfCluster);
  const [first, ...others] = ofCluster;
  if (first === undefined) return [];
  const { zone } = first;
  if (others.every((subnet) => subnet.zone === zone)) return [{ code: 'SECOND_ZONE', zone }];
  // Where so much is free beside all that nodes want it need not be counted what they get.
  if (sumOf(ofCluster, ({ free }) => free) >= UPGRADE_ADDRESSES) return [];
  const held = heldWhereItEnds(plan, { subnets, groups }, rest);
  const left = subnets.map((subnet, index) => ({
    ...subnet,
    free: subnet.free + subnet.held - (held[index] as number),
  }));
  const free = sumOf(left.filter(isOfCluster), (subnet) => subnet.free);
  return free < UPGRADE_ADDRESSES
    ? [{ code: 'CONTROL_PLANE_ROOM', free, wanted: UPGRADE_ADDRESSES }]
    : [];
}

function isOfCluster(subnet: SubnetUsage): boolean {
  return isForNodes(subnet) || subnet.use === 'other';
}

function sumOf(subnets: readonly SubnetUsage[], of: (subnet: SubnetUsage) => number): number {
  return subnets.reduce((sum, subnet) => sum + Math.max(0, of(subnet)), 0);
}

/** Reservations for prefixes that leave single addresses no room (R31). */
export function reservationFindings(subnet: SubnetUsage): readonly Finding[] {
  if (!isCrowded(subnet)) return [];
  return [{ code: 'RESERVATION_CROWDS', subnet: subnet.label, short: -subnet.free }];
}

/** It has what single addresses lack, in its reservation for prefixes. */
function isCrowded({ free, keptForPrefixes, blocks }: SubnetUsage): boolean {
  const lacksBlocks = blocks !== undefined && blocks.wanted > blocks.freeBest;
  return free < 0 && free + keptForPrefixes >= 0 && !lacksBlocks;
}
