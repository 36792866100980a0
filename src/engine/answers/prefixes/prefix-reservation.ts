import { plansInUpgrade } from '@/engine/answers/plans-in-upgrade';
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { checkPlan } from '@/engine/cluster/check-plan';
import {
  blockCapacity,
  type Cidr,
  type ClusterPlan,
  PREFIX_SIZE,
  type Subnet,
  type SubnetUsage,
  subnetSize,
  usableAddresses,
} from '@/engine/model';
import { type BlockRange, chosenRanges } from './chosen-ranges';

/** What to keep for prefixes in a subnet before nodes come, and what stays whole of it otherwise. */
export interface PrefixReservation {
  /** Label of the subnet. */
  readonly subnet: string;
  /** /28 blocks that its nodes want, at rest and at the most while one group is upgraded. */
  readonly blocksAtRest: number;
  readonly blocksWithUpgrade: number;
  /** Single addresses then: of ENIs, of others, and of pods that have no prefix. */
  readonly singlesWithUpgrade: number;
  /** Whole blocks without a reservation: with these single addresses where they are worst … */
  readonly leftWorst: number;
  /** … where chance puts them, the mean, to a tenth … */
  readonly leftAtRandom: number;
  /** … and packed. */
  readonly leftBest: number;
  readonly reserve: Reserve;
}

export type Reserve =
  | {
      readonly isPossible: true;
      /** Beside what the plan reserves already; lowest first. Of a subnet without a range as if it began at 0. */
      readonly ranges: readonly Cidr[];
      /** Whole blocks in these, and in what is reserved already. */
      readonly blocksInside: number;
    }
  | {
      readonly isPossible: false;
      /** Prefix length of the smallest subnet that could hold both; `undefined`: larger than a /16. */
      readonly smallest: number | undefined;
    };

/**
 * How large a reservation for prefixes each subnet needs in which nodes hold any, an upgrade of one
 * group counted in. The ranges: enough room outside for single addresses, then the fewest, then the
 * fewest blocks, then the highest addresses. A reservation whose range the plan knows is kept; one of
 * a mere number of blocks is placed anew.
 *
 * @throws PlanError for a plan that contradicts itself.
 */
export function prefixReservations(plan: ClusterPlan): readonly PrefixReservation[] {
  checkPlan(plan);
  const rest = restMemory();
  const atRest = planNumbers(plan, rest).subnets;
  const inUpgrade = plansInUpgrade(plan).map((each) => planNumbers(each, rest).subnets);
  return plan.subnets.flatMap((subnet, index) => {
    const now = atRest[index] as SubnetUsage;
    const all = [now, ...inUpgrade.map((subnets) => subnets[index] as SubnetUsage)];
    const most = all.reduce((peak, next) => (isMore(next, peak) ? next : peak));
    return blocksOf(most) === 0 ? [] : [reservationFor(subnet, now, most)];
  });
}

function isMore(a: SubnetUsage, b: SubnetUsage): boolean {
  const more = blocksOf(a) - blocksOf(b);
  return more > 0 || (more === 0 && singlesOf(a) > singlesOf(b));
}

function blocksOf({ blocks }: SubnetUsage): number {
  return blocks?.wanted ?? 0;
}

function singlesOf(usage: SubnetUsage): number {
  return usage.usedByOthers + usage.held - PREFIX_SIZE * blocksOf(usage);
}

function reservationFor(subnet: Subnet, now: SubnetUsage, most: SubnetUsage): PrefixReservation {
  const { prefixLength } = subnet;
  const blocks = blocksOf(most);
  const singles = singlesOf(most);
  const { freeWorst, freeBest } = blockCapacity(prefixLength, singles);
  return {
    subnet: subnet.label,
    blocksAtRest: blocksOf(now),
    blocksWithUpgrade: blocks,
    singlesWithUpgrade: singles,
    leftWorst: freeWorst,
    leftAtRandom: wholeByChance(prefixLength, singles),
    leftBest: freeBest,
    reserve: reserveIn(subnet, blocks, singles),
  };
}

function reserveIn(subnet: Subnet, blocks: number, singles: number): Reserve {
  const { prefixLength, cidr } = subnet;
  const chosen = chosenRanges({ prefixLength, blocks, singles, taken: takenIn(subnet) });
  if (chosen === undefined) {
    return { isPossible: false, smallest: smallestWith(blocks, singles, prefixLength - 1) };
  }
  const ranges = chosen.ranges.map((range) => rangeOf(range, cidr?.base ?? 0));
  return { isPossible: true, ranges, blocksInside: chosen.blocksInside };
}

function takenIn({ cidr, prefixRange }: Subnet): BlockRange | undefined {
  if (cidr === undefined || prefixRange === undefined) return undefined;
  return {
    at: Math.floor((prefixRange.base - cidr.base) / PREFIX_SIZE),
    size: Math.max(1, subnetSize(prefixRange.prefixLength) / PREFIX_SIZE),
  };
}

function rangeOf({ at, size }: BlockRange, base: number): Cidr {
  return { base: base + at * PREFIX_SIZE, prefixLength: 28 - Math.log2(size) };
}

const LARGEST = 16;

function smallestWith(blocks: number, singles: number, longest: number): number | undefined {
  for (let prefixLength = longest; prefixLength >= LARGEST; prefixLength -= 1) {
    const taken = undefined;
    if (chosenRanges({ prefixLength, blocks, singles, taken }) !== undefined) return prefixLength;
  }
  return undefined;
}

/**
 * Whole blocks that stay, the mean when each set of so many addresses is as likely as any other:
 * B × C(U − 16, s) ÷ C(U, s), with U addresses that AWS gives out and B blocks without the two ends.
 * The quotient by logarithms: the numbers themselves are too large.
 */
function wholeByChance(prefixLength: number, singles: number): number {
  const usable = usableAddresses(prefixLength);
  const blocks = Math.max(0, subnetSize(prefixLength) / PREFIX_SIZE - 2);
  if (singles > usable - PREFIX_SIZE) return 0;
  let logarithm = 0;
  for (let taken = 0; taken < PREFIX_SIZE; taken += 1) {
    logarithm += Math.log((usable - singles - taken) / (usable - taken));
  }
  return Math.round(10 * blocks * Math.exp(logarithm)) / 10;
}
