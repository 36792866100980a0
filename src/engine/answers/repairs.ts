import { answer } from '@/engine/answer';
import { plainSubnet } from '@/engine/builders';
import {
  type Cidr,
  type ClusterPlan,
  freeRange,
  type PlanAnswer,
  type Repair,
  type SettingsOutcome,
  type Subnet,
  type SubnetUsage,
} from '@/engine/model';
import { isShort } from '@/engine/verdict/shortage';

/** A subnet this full would not stay enough for long: settings that leave less are a last resort. */
const COMFORTABLE_PERCENT = 5;
const SHORTEST_PREFIX_LENGTH = 16;

/**
 * Changes after which a plan fits that does not: the best of the compared settings, and a further
 * subnet in each short zone. Empty when the plan fits, or when none of these helps.
 */
export function repairs(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly Repair[] {
  if (usage.verdict.kind === 'fits') return [];
  const best = bestSettings(usage, compared);
  const further = furtherSubnets(plan, usage);
  return [
    ...(best ? [{ kind: 'settings' as const, outcome: best }] : []),
    ...(further ? [further] : []),
  ];
}

/**
 * The best of the compared settings that fit and host no fewer pods: in the listed order, which goes
 * from the least change to the most, the first that leaves room to spare; otherwise the one that
 * leaves most.
 */
export function bestSettings(
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): SettingsOutcome | undefined {
  const fitting = compared.filter(
    ({ variant, verdict, podsHosted }) =>
      variant !== 'as-planned' && verdict.kind === 'fits' && podsHosted >= usage.totals.podsHosted,
  );
  const comfortable = fitting.find((outcome) => outcome.leastFreePercent >= COMFORTABLE_PERCENT);
  if (comfortable) return comfortable;
  return fitting.reduce<SettingsOutcome | undefined>(
    (most, next) =>
      most === undefined || next.leastFreePercent > most.leastFreePercent ? next : most,
    undefined,
  );
}

/** One more subnet in each short zone, as small as helps but no smaller than the short one. */
function furtherSubnets(plan: ClusterPlan, usage: PlanAnswer): Repair | undefined {
  const short = shortestPerZone(usage.subnets.filter(isShort));
  const longest = Math.max(...short.map((subnet) => subnet.prefixLength), SHORTEST_PREFIX_LENGTH);
  for (let limit = longest; limit >= SHORTEST_PREFIX_LENGTH; limit -= 1) {
    const added = addSubnets(plan, short, limit);
    if (added === undefined) return undefined;
    const { verdict } = answer({ ...plan, subnets: [...plan.subnets, ...added] });
    if (verdict.kind === 'fits') return { kind: 'subnets', added, verdict };
  }
  return undefined;
}

/** The largest short subnet of each use and zone: the new one is to be no smaller. */
function shortestPerZone(short: readonly SubnetUsage[]): readonly SubnetUsage[] {
  const zones = new Map<string, SubnetUsage>();
  for (const subnet of short) {
    const key = `${subnet.use} ${subnet.zone}`;
    const known = zones.get(key);
    if (!known || subnet.prefixLength < known.prefixLength) zones.set(key, subnet);
  }
  return [...zones.values()];
}

function addSubnets(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  limit: number,
): readonly Subnet[] | undefined {
  const taken: Cidr[] = plan.subnets.flatMap(({ cidr }) => (cidr ? [cidr] : []));
  const added: Subnet[] = [];
  for (const { zone, cidr: near, prefixLength: own, use } of short) {
    const prefixLength = Math.min(own, limit);
    const cidr = near && freeRange(taken, near, prefixLength);
    if (near && !cidr) return undefined;
    if (cidr) taken.push(cidr);
    const label = use === 'nodes' ? `+${zone}` : `+${zone} ${use}`;
    added.push(plainSubnet(zone, prefixLength, { label, cidr, use }));
  }
  return added;
}
