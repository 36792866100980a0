import type { Trial } from '@/engine/answers/required/trial';
import { plainSubnet } from '@/engine/builders';
import {
  type Cidr,
  type ClusterPlan,
  freeRange,
  type Repair,
  type Subnet,
  type SubnetUsage,
  type SubnetUse,
} from '@/engine/model';

const SHORTEST_PREFIX_LENGTH = 16;

export type SubnetsRepair = Extract<Repair, { kind: 'subnets' }>;

/** So many in a zone at the most. */
const MOST_EACH = 3;

/**
 * One more subnet beside each short one of a zone, as small as helps but no smaller than the short
 * one: first those with which the plan holds in the trial, from the smallest on. Two or three where one
 * leaves too much in the short one: Auto Scaling gives each of a zone's subnets an equal share (R21).
 *
 * @param use what the new ones are for; `undefined`: what the short ones are for
 * @param most of them
 */
export function furtherSubnets(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  use: SubnetUse | undefined,
  most: number,
  trial: Trial,
): readonly SubnetsRepair[] {
  const wanted = largestPerZone(short.map((subnet) => ({ ...subnet, use: use ?? subnet.use })));
  if (wanted.length === 0) return [];
  for (let each = 1; each <= MOST_EACH; each += 1) {
    const several = Array.from({ length: each }, () => wanted).flat();
    const found = smallestThatFit(plan, several, most, trial);
    if (found.length > 0) return found;
  }
  return [];
}

/** From the smallest on, the first `most` of them. */
export function smallestThatFit(
  plan: ClusterPlan,
  wanted: readonly WantedSubnet[],
  most: number,
  trial: Trial,
): readonly SubnetsRepair[] {
  // What the largest do not mend no smaller ones do.
  const largest = withAdded(plan, addedSubnets(plan, wanted, SHORTEST_PREFIX_LENGTH), trial);
  if (largest !== undefined && !largest.holds) return [];
  const longest = Math.max(...wanted.map((subnet) => subnet.prefixLength));
  const found: SubnetsRepair[] = [];
  for (let limit = longest; limit >= SHORTEST_PREFIX_LENGTH && found.length < most; limit -= 1) {
    const tried = withAdded(plan, addedSubnets(plan, wanted, limit), trial);
    if (tried === undefined) break;
    if (tried.holds) found.push(tried.repair);
  }
  return found;
}

function withAdded(
  plan: ClusterPlan,
  added: readonly Subnet[] | undefined,
  trial: Trial,
): { readonly repair: SubnetsRepair; readonly holds: boolean } | undefined {
  if (added === undefined) return undefined;
  const { answer, holds } = trial.judge({ ...plan, subnets: [...plan.subnets, ...added] });
  return { repair: { kind: 'subnets', added, left: [], verdict: answer.verdict }, holds };
}

/** Where a new subnet is to lie: beside which range, and how large at the least. */
export type WantedSubnet = Pick<SubnetUsage, 'zone' | 'cidr' | 'prefixLength' | 'use'>;

/** The largest short subnet of each use and zone: the new one is to be no smaller. */
export function largestPerZone(short: readonly WantedSubnet[]): readonly WantedSubnet[] {
  const zones = new Map<string, WantedSubnet>();
  for (const subnet of short) {
    const key = `${subnet.use} ${subnet.zone}`;
    const known = zones.get(key);
    if (!known || subnet.prefixLength < known.prefixLength) zones.set(key, subnet);
  }
  return [...zones.values()];
}

function addedSubnets(
  plan: ClusterPlan,
  wanted: readonly WantedSubnet[],
  limit: number,
): readonly Subnet[] | undefined {
  const taken: Cidr[] = plan.subnets.flatMap(({ cidr }) => (cidr ? [cidr] : []));
  const added: Subnet[] = [];
  for (const { zone, cidr: near, prefixLength: own, use } of wanted) {
    const prefixLength = Math.min(own, limit);
    const cidr = near && freeRange(taken, near, prefixLength);
    if (near && !cidr) return undefined;
    if (cidr) taken.push(cidr);
    const label = use === 'nodes' ? `+${zone}` : `+${zone} ${use}`;
    const alike = added.filter((other) => other.zone === zone && other.use === use).length;
    const unique = alike === 0 ? label : `${label} ${alike + 1}`;
    added.push(plainSubnet(zone, prefixLength, { label: unique, cidr, use }));
  }
  return added;
}
