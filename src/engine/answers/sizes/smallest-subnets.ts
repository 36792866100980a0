import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { leftIn } from '@/engine/at-rest/shortage';
import { checkPlan } from '@/engine/cluster/check-plan';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  PREFIX_SIZE,
  type Subnet,
  type SubnetConstraint,
  type SubnetUsage,
  subnetSize,
  usableAddresses,
} from '@/engine/model';

/** What AWS allows for a subnet. */
export const LARGEST_SUBNET = 16;
export const SMALLEST_SUBNET = 28;

/** The size that a subnet needs. */
export interface NeededSize {
  /** Of several subnets of one use in a zone the labels of all: their total is meant. */
  readonly subnet: string;
  /** The longest prefix that fits; `undefined`: more than a /16, two or more subnets. */
  readonly prefixLength: number | undefined;
  /** What the next smaller size lacks, negative; `undefined` for a /28, and where not counts decide. */
  readonly smaller: { readonly constraint: SubnetConstraint; readonly left: number } | undefined;
}

/**
 * The smallest subnets with which each of the plans fits: at rest, every node with all that it wants.
 * Where a zone has one subnet of each use each of them is independent of the others. Then all are judged
 * together, and the one that decides is made larger while they do not fit.
 *
 * @param plans the same subnets in each, one of each use in a zone (`oneOfEachUse`)
 * @param keepFree addresses that are to stay free in each subnet
 * @throws as `judge` does.
 */
export function smallestSubnets(
  plans: readonly ClusterPlan[],
  keepFree: number,
): readonly NeededSize[] {
  const rest = restMemory();
  for (const plan of plans) checkPlan(plan);
  const sizes = plans.map((plan) => sizesOf(plan, keepFree, rest));
  const [first = [], ...others] = sizes;
  return others.reduce((all, next) => all.map((size, index) => larger(size, next[index])), first);
}

/** The plan with subnets of these sizes; a /16 where that is not enough. */
export function withSizes(plan: ClusterPlan, sizes: readonly NeededSize[]): ClusterPlan {
  const lengths = sizes.map(({ prefixLength }) => prefixLength ?? LARGEST_SUBNET);
  return withLengths(plan, lengths);
}

/** The plan with subnets of these prefix lengths, in its order. */
export function withLengths(plan: ClusterPlan, lengths: readonly number[]): ClusterPlan {
  const subnets = plan.subnets.map(
    (subnet, index): Subnet => ({
      ...subnet,
      prefixLength: lengths[index] ?? LARGEST_SUBNET,
      cidr: undefined,
    }),
  );
  return { ...plan, subnets };
}

function larger(size: NeededSize, other: NeededSize | undefined): NeededSize {
  if (other === undefined || size.prefixLength === undefined) return size;
  const isLarger = other.prefixLength === undefined || other.prefixLength < size.prefixLength;
  return isLarger ? other : size;
}

function sizesOf(plan: ClusterPlan, keepFree: number, rest: RestMemory): readonly NeededSize[] {
  const found: (NeededSize | undefined)[] = plan.subnets.map(() => undefined);
  const smaller: (NeededSize['smaller'] | undefined)[] = plan.subnets.map(() => undefined);
  for (let length = SMALLEST_SUBNET; length >= LARGEST_SUBNET; length -= 1) {
    const tried = withLengths(
      plan,
      plan.subnets.map(() => length),
    );
    const { subnets } = judgeChecked(tried, rest).numbers;
    subnets.forEach((usage, index) => {
      if (found[index] !== undefined) return;
      const { label: subnet } = usage;
      const lack = lackIn(tried.subnets[index] as Subnet, usage, keepFree);
      if (lack === undefined) {
        found[index] = { subnet, prefixLength: length, smaller: smaller[index] };
      } else smaller[index] = lack;
    });
    if (found.every((size) => size !== undefined)) break;
  }
  const sizes = plan.subnets.map(
    ({ label: subnet }, index): NeededSize =>
      found[index] ?? { subnet, prefixLength: undefined, smaller: smaller[index] },
  );
  return judgedTogether(plan, sizes, rest);
}

/** What the subnet lacks; `undefined`: nothing. */
function lackIn(spec: Subnet, usage: SubnetUsage, keepFree: number): NeededSize['smaller'] {
  const { prefixLength, prefixReservation, explicitReservation, hostLocal } = spec;
  const reserved =
    prefixReservation * PREFIX_SIZE +
    explicitReservation +
    (hostLocal?.isReserved ? hostLocal.addresses : 0);
  const room = subnetSize(prefixLength) - reserved;
  if (room < 0) return { constraint: 'addresses', left: room };
  const unused = usableAddresses(prefixLength) - spec.usedByOthers;
  if (unused < 0) return { constraint: 'addresses', left: unused };
  const { constraint, left } = leftIn(usage);
  if (left < 0) return { constraint, left };
  return usage.free < keepFree
    ? { constraint: 'addresses', left: usage.free - keepFree }
    : undefined;
}

/** Larger by one where they do not fit together, until they do or none can be. */
function judgedTogether(
  plan: ClusterPlan,
  sizes: readonly NeededSize[],
  rest: RestMemory,
): readonly NeededSize[] {
  let lengths = sizes.map(({ prefixLength }) => prefixLength);
  for (;;) {
    const known = lengths.map((length) => length ?? LARGEST_SUBNET);
    const { verdict } = judgeChecked(withLengths(plan, known), rest);
    const at = sizes.findIndex(({ subnet }) => subnet === verdict.subnet);
    const length = lengths[at];
    if (verdict.kind === 'fits' || length === undefined) break;
    lengths = lengths.with(at, length === LARGEST_SUBNET ? undefined : length - 1);
  }
  return sizes.map((size, index) =>
    size.prefixLength === lengths[index]
      ? size
      : { ...size, prefixLength: lengths[index], smaller: undefined },
  );
}
