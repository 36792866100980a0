// Live counts become what others hold, once: everything that asks "what if" starts from there.
import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { planAtRest } from '@/engine/at-rest/plan-numbers';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import {
  type ClusterPlan,
  isForNodes,
  type LiveCount,
  type Subnet,
  type SubnetUsage,
  usableAddresses,
} from '@/engine/model';
import { heldRanges } from './held-ranges';
import { heldWhereItEnds } from './start-together';

/** AvailableIpAddressCount by the label of a subnet. */
export type LiveCounts = ReadonlyMap<string, number>;

/** Where subnets share nodes or load balancers, what others hold decides where these lie: it is tried. */
const MOST_ROUNDS = 4;

/**
 * The plan with what others hold worked out of live counts: usable − available − what the plan's
 * nodes hold as it runs − named consumers − reserved space that nobody uses (R41). The subnets of a
 * zone that share nodes are counted together, since nobody says which of them a node lies in. Below
 * 0 others count as none, and `beyond` says by how much.
 *
 * In the plan that it gives nodes, settings and subnets may be changed: others stay what they are.
 *
 * @param counts at most what the subnet has to give; subnets without one keep their `usedByOthers`
 */
export function settleLive(plan: ClusterPlan, counts: LiveCounts): ClusterPlan {
  if (counts.size === 0) return plan;
  const rest = restMemory();
  const pools = poolsOf(plan, counts);
  const observe = (others: Others) => countedIn(withOthers(plan, others), counts, rest);
  const first = observe(new Map([...counts.keys()].map((label) => [label, 0])));
  const isSure = plan.consumers.length === 0 && pools.every(({ length }) => length === 1);
  const ends = [isSure ? first : agreed(observe, pools, first)];
  if (plan.consumers.length > 0 && beyondIn(pools, ends[0] as Seen) > 0) {
    // Load balancers pass over full subnets: perhaps the fuller ones of these are not theirs.
    const unnamed = new Map([...first].map(([label, each]) => [label, { ...each, named: 0 }]));
    ends.push(agreed(observe, pools, observe(sharedOut(pools, unnamed))));
  }
  const seen = ends.reduce((least, next) =>
    beyondIn(pools, next) < beyondIn(pools, least) ? next : least,
  );
  return withOthers(plan, sharedOut(pools, seen), told(pools, seen));
}

/** What is seen when others are what follows from it; after a few rounds whatever is seen. */
function agreed(observe: (others: Others) => Seen, pools: Pools, first: Seen): Seen {
  let seen = first;
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const others = sharedOut(pools, seen);
    const next = observe(others);
    const after = sharedOut(pools, next);
    seen = next;
    if ([...after].every(([label, held]) => others.get(label) === held)) break;
  }
  return seen;
}

/** A subnet's live count with what lies beside its nodes. */
interface Counted extends Omit<LiveCount, 'together' | 'beyond'> {
  readonly inUse: number;
  /** So many fewer than `held` its nodes may hold too. */
  readonly range: number;
}
type Seen = ReadonlyMap<string, Counted>;
/** What others hold, by subnet. */
type Others = ReadonlyMap<string, number>;
/** Labels of the counted subnets, those together that share nodes. */
type Pools = readonly (readonly string[])[];

function withOthers(
  plan: ClusterPlan,
  others: Others,
  live?: ReadonlyMap<string, LiveCount>,
): ClusterPlan {
  const subnets = plan.subnets.map((subnet) => ({
    ...subnet,
    usedByOthers: others.get(subnet.label) ?? subnet.usedByOthers,
    live: live?.get(subnet.label),
  }));
  return { ...plan, subnets };
}

function poolsOf(plan: ClusterPlan, counts: LiveCounts): Pools {
  const { podEnis } = effectiveCluster(plan);
  const pools = new Map<string, string[]>();
  for (const subnet of plan.subnets) {
    if (!counts.has(subnet.label)) continue;
    const { label, zone, use } = subnet;
    const isNodes = isForNodes(subnet) || (use === 'pods' && podEnis === 'discovered');
    const isShared = isNodes || use === 'pods';
    const key = isShared ? `${isNodes ? 'nodes' : 'pods'} ${zone}` : `one ${label}`;
    const pool = pools.get(key);
    if (pool) pool.push(label);
    else pools.set(key, [label]);
  }
  return [...pools.values()];
}

/** What lies in each counted subnet of a plan. */
function countedIn(plan: ClusterPlan, counts: LiveCounts, rest: RestMemory): Seen {
  const numbers = planAtRest(plan, rest);
  const holds = heldWhereItEnds(plan, numbers, rest);
  const ranges = heldRanges(numbers);
  return new Map(
    plan.subnets.flatMap((subnet, index) => {
      const usage = numbers.subnets[index] as SubnetUsage;
      const available = counts.get(subnet.label);
      if (available === undefined) return [];
      const held = holds[index] as number;
      const range = Math.max(0, (ranges.get(subnet.label) ?? 0) - (usage.held - held));
      return [[subnet.label, { ...counted(subnet, usage, available, held), range }] as const];
    }),
  );
}

function counted(
  subnet: Subnet,
  usage: SubnetUsage,
  available: number,
  held: number,
): Omit<Counted, 'range'> {
  const named = usage.consumers.reduce((sum, { addresses }) => sum + addresses, 0);
  const { prefixLength, explicitReservation, hostLocal } = subnet;
  const kept = hostLocal?.isReserved === true ? hostLocal.addresses : 0;
  const reserved = usage.keptForPrefixes + explicitReservation + kept;
  return { available, held, named, reserved, inUse: usableAddresses(prefixLength) - available };
}

/** What is in use and nobody of the plan's; negative where the plan comes to more. */
function unexplained(counted: Counted | undefined): number {
  if (counted === undefined) return 0;
  const { inUse, held, named, reserved } = counted;
  return inUse - held - named - reserved;
}

/** What others hold in each subnet: what one of a pool lacks is taken off those that have most. */
function sharedOut(pools: Pools, seen: Seen): Others {
  return new Map(
    pools.flatMap((pool) => {
      const shares = pool.map((label) => ({ label, held: unexplained(seen.get(label)) }));
      let lacking = 0;
      for (const share of shares) {
        lacking -= Math.min(0, share.held);
        share.held = Math.max(0, share.held);
      }
      for (const share of shares.toSorted((a, b) => b.held - a.held)) {
        const taken = Math.min(lacking, share.held);
        share.held -= taken;
        lacking -= taken;
      }
      return shares.map(({ label, held }) => [label, held] as const);
    }),
  );
}

/** How much more a pool comes to at the least than is in use. */
function beyondOf(pool: readonly string[], seen: Seen): number {
  const most = (each: Counted | undefined) => unexplained(each) + (each?.range ?? 0);
  return Math.max(0, -pool.reduce((sum, label) => sum + most(seen.get(label)), 0));
}

function beyondIn(pools: Pools, seen: Seen): number {
  return pools.reduce((sum, pool) => sum + beyondOf(pool, seen), 0);
}

function told(pools: Pools, seen: Seen): ReadonlyMap<string, LiveCount> {
  return new Map(
    pools.flatMap((together) => {
      const beyond = beyondOf(together, seen);
      return together.map((label): [string, LiveCount] => {
        const { available, held, named, reserved } = seen.get(label) as Counted;
        return [label, { available, held, named, reserved, together, beyond }];
      });
    }),
  );
}
