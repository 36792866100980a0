import type { Trial } from '@/engine/answers/required/trial';
import {
  type ClusterPlan,
  type Repair,
  type ReplacedSubnet,
  rangeInPlaceOf,
  type Subnet,
  type SubnetUsage,
} from '@/engine/model';

const SHORTEST_PREFIX_LENGTH = 16;

export type LargerSubnets = Extract<Repair, { kind: 'larger-subnets' }>;

/**
 * Each short subnet twice as large, then again those that still are short: first those sizes with
 * which the plan holds in the trial, then larger ones. Only of subnets that hold nothing but the plan:
 * AWS makes no subnet larger, so one that exists already stays as it is. Empty where such a one is
 * short too.
 *
 * @param most of them
 */
export function largerSubnets(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  most: number,
  trial: Trial,
): readonly LargerSubnets[] {
  const found: LargerSubnets[] = [];
  const lengths = new Map<string, number>();
  let growing = short.map(({ label }) => label);
  while (growing.length > 0 && found.length < most) {
    for (const label of growing) {
      const subnet = plan.subnets.find((each) => each.label === label);
      if (subnet === undefined || !isPlannedOnly(subnet)) return found;
      const prefixLength = (lengths.get(label) ?? subnet.prefixLength) - 1;
      if (prefixLength < SHORTEST_PREFIX_LENGTH) return found;
      lengths.set(label, prefixLength);
    }
    const replaced = replacedSubnets(plan, lengths);
    if (replaced === undefined) return found;
    const { answer, holds, short: still } = trial.judge(withReplaced(plan, replaced));
    const { verdict } = answer;
    if (holds) found.push({ kind: 'larger-subnets', replaced, verdict });
    growing = holds ? [...lengths.keys()] : [...still];
  }
  return found;
}

/**
 * Every subnet of nodes twice as large, whatever others have in it: what larger ones would do.
 * `undefined` where one is as large as AWS makes them, or no range is free.
 */
export function doubledSubnets(plan: ClusterPlan): readonly ReplacedSubnet[] | undefined {
  const doubled = plan.subnets.filter(({ use }) => use !== 'other' && use !== 'multus');
  if (doubled.length === 0) return undefined;
  if (doubled.some(({ prefixLength }) => prefixLength <= SHORTEST_PREFIX_LENGTH)) return undefined;
  return replacedSubnets(
    plan,
    new Map(doubled.map(({ label, prefixLength }) => [label, prefixLength - 1])),
  );
}

/** Nobody else has an address in it, and nothing of it is kept back. */
export function isPlannedOnly(subnet: Subnet): boolean {
  return subnet.live === undefined && subnet.usedByOthers === 0 && !isKeptBack(subnet);
}

export function isKeptBack(subnet: Subnet): boolean {
  const { prefixReservation, reservedEnds, explicitReservation, hostLocal } = subnet;
  const isReserved = prefixReservation + explicitReservation > 0 || hostLocal !== undefined;
  return isReserved || reservedEnds.first || reservedEnds.last;
}

/** @returns `undefined` where no range is free */
function replacedSubnets(
  { subnets }: ClusterPlan,
  lengths: ReadonlyMap<string, number>,
): readonly ReplacedSubnet[] | undefined {
  const kept = subnets.filter(({ label }) => !lengths.has(label));
  const taken = kept.flatMap(({ cidr }) => (cidr ? [cidr] : []));
  const replaced = new Map<string, ReplacedSubnet>();
  // The largest first: it has the fewest places to lie.
  const bySize = [...lengths].toSorted(([, a], [, b]) => a - b);
  for (const [label, prefixLength] of bySize) {
    const own = subnets.find((each) => each.label === label)?.cidr;
    const cidr = own && rangeInPlaceOf(own, taken, prefixLength);
    if (own && !cidr) return undefined;
    if (cidr) taken.push(cidr);
    replaced.set(label, { label, cidr, prefixLength });
  }
  return subnets.flatMap(({ label }) => replaced.get(label) ?? []);
}

/** The plan with these ranges in the place of those of the same labels. */
export function withReplaced(plan: ClusterPlan, replaced: readonly ReplacedSubnet[]): ClusterPlan {
  const subnets = plan.subnets.map((subnet) => {
    const larger = replaced.find(({ label }) => label === subnet.label);
    return larger ? { ...subnet, ...larger } : subnet;
  });
  return { ...plan, subnets };
}
