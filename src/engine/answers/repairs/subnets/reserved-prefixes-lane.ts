import {
  type PrefixReservation,
  prefixReservations,
} from '@/engine/answers/prefixes/prefix-reservation';
import type { Trial } from '@/engine/answers/required/trial';
import { withoutZones, zonesToLose } from '@/engine/answers/required/zones-to-lose';
import type { ClusterPlan, Repair, ReservedPrefixes, Subnet, SubnetUsage } from '@/engine/model';

export type PrefixesRepair = Extract<Repair, { kind: 'reserved-prefixes' }>;

/**
 * A CIDR reservation of type prefix in each subnet in which single addresses may spoil /28s that nodes
 * want: first for the peak of an upgrade without any one zone, then for that with all zones, then for the
 * plan at rest; those of them with which the plan holds in the trial. Empty where a short subnet has one
 * whose range is known, or runs already: where its single addresses lie nobody has said.
 */
export function reservedPrefixes(
  plan: ClusterPlan,
  short: readonly SubnetUsage[],
  trial: Trial,
): readonly PrefixesRepair[] {
  if (short.every(({ blocks }) => (blocks?.wanted ?? 0) === 0)) return [];
  const withAll = prefixReservations(plan);
  const withoutOne = zonesToLose(plan).map((zone) =>
    prefixReservations(withoutZones(plan, [zone])),
  );
  const wanted: readonly (readonly Wanted[])[] = [
    mostOf([withAll, ...withoutOne]),
    mostOf([withAll]),
    withAll.map((row) => ({ row, blocks: row.blocksAtRest })),
  ];
  const labels = new Set(short.map(({ label }) => label));
  const known = new Set<string>();
  return wanted.flatMap((each): PrefixesRepair[] => {
    const reserved = reservedFor(plan, each, labels);
    const key = JSON.stringify(reserved);
    if (reserved === undefined || reserved.length === 0 || known.has(key)) return [];
    known.add(key);
    const { answer, holds } = trial.judge(withReserved(plan, reserved));
    return holds ? [{ kind: 'reserved-prefixes', reserved, verdict: answer.verdict }] : [];
  });
}

/** What is to be whole in a subnet. */
interface Wanted {
  readonly row: PrefixReservation;
  readonly blocks: number;
}

/** Of each subnet its largest in an upgrade. */
function mostOf(all: readonly (readonly PrefixReservation[])[]): readonly Wanted[] {
  const most = new Map<string, Wanted>();
  for (const row of all.flat()) {
    const blocks = row.blocksWithUpgrade;
    if (blocks > (most.get(row.subnet)?.blocks ?? 0)) most.set(row.subnet, { row, blocks });
  }
  return [...most.values()];
}

/** `undefined` where a short subnet can't have one. */
function reservedFor(
  { subnets }: ClusterPlan,
  wanted: readonly Wanted[],
  short: ReadonlySet<string>,
): readonly ReservedPrefixes[] | undefined {
  const reserved: ReservedPrefixes[] = [];
  for (const { row, blocks } of wanted) {
    const subnet = subnets.find(({ label }) => label === row.subnet);
    if (subnet === undefined || isSure(subnet, row, blocks)) continue;
    if (isReservable(subnet) && row.reserve.isPossible) {
      reserved.push({ label: row.subnet, blocks });
    } else if (short.has(row.subnet)) return undefined;
  }
  return reserved;
}

function isSure(
  { prefixReservation }: Subnet,
  { leftWorst }: PrefixReservation,
  blocks: number,
): boolean {
  return blocks <= Math.max(leftWorst, prefixReservation);
}

function isReservable({ live, prefixRange }: Subnet): boolean {
  return live === undefined && prefixRange === undefined;
}

function withReserved(plan: ClusterPlan, reserved: readonly ReservedPrefixes[]): ClusterPlan {
  const subnets = plan.subnets.map((subnet) => {
    const of = reserved.find(({ label }) => label === subnet.label);
    return of ? { ...subnet, prefixReservation: of.blocks } : subnet;
  });
  return { ...plan, subnets };
}
