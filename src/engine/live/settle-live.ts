// Live counts become what others hold, once: everything that asks "what if" starts from there.
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import { type ClusterPlan, isForNodes, type LiveCount } from '@/engine/model';
import {
  type Counted,
  countedIn,
  type LiveCounts,
  type Others,
  type Seen,
  unexplained,
} from './counted';
import { mayBeRefused, nextFall, searchOthers } from './search-others';

/** Where subnets share nodes or load balancers, what others hold decides where these lie: it is tried. */
const MOST_ROUNDS = 4;
/** What nodes get is counted so often at the most, of one group in one zone; of more less often. */
const MOST_SEARCHED = 600;
/** So often to find others that fit, and to see whether more of them fit too. */
const ROUNDS = { least: 3, first: 24, second: 3 };

/**
 * The plan with what others hold worked out of live counts: usable − available − what the plan's
 * nodes hold as it runs − named consumers − reserved space that nobody uses (R41). What nodes get hangs on
 * what others hold. Of all that leave as much free as was counted it is what was `known` of them, else the
 * least: nodes hold what they want where they can; that more would leave as much is told. The subnets of a
 * zone that share nodes are counted together, since nobody says which of them a node lies in. Where nothing
 * fits, others count as none, and `beyond` says by how much the plan comes to more.
 *
 * In the plan that it gives nodes, settings and subnets may be changed: others stay what they are.
 *
 * @param counts at most what the subnet has to give; subnets without one keep their `usedByOthers`
 * @param known in listed order, what others held when last it was known
 */
export function settleLive(
  plan: ClusterPlan,
  counts: LiveCounts,
  known: readonly (number | undefined)[] = [],
): ClusterPlan {
  if (counts.size === 0) return plan;
  const rest = restMemory();
  const pools = poolsOf(plan, counts);
  const observe = (others: Others) => countedIn(withOthers(plan, others), counts, rest);
  const start = knownOthers(plan, counts, known, { observe, pools });
  const first = observe(start);
  const isSure = plan.consumers.length === 0 && pools.every(({ length }) => length === 1);
  const ends = [isSure ? first : agreed(observe, pools, first)];
  if (plan.consumers.length > 0 && beyondIn(pools, ends[0] as Seen) > 0) {
    // Load balancers pass over full subnets: perhaps the fuller ones of these are not theirs.
    const unnamed = new Map([...first].map(([label, each]) => [label, { ...each, named: 0 }]));
    ends.push(agreed(observe, pools, observe(sharedOut(pools, unnamed))));
  }
  const near = ends.reduce((least, next) =>
    beyondIn(pools, next) < beyondIn(pools, least) ? next : least,
  );
  const ask: Ask = { observe, pools, rounds: roundsFor(plan) };
  const seen = withFewerHeld(ask, near);
  const others = sharedOut(pools, seen);
  const unknown = new Set(
    plan.subnets.flatMap(({ label }, at) => (known[at] === undefined ? [label] : [])),
  );
  return withOthers(plan, others, told(pools, seen, moreThatFits(ask, others, seen, unknown)));
}

interface Ask {
  readonly observe: (others: Others) => Seen;
  readonly pools: Pools;
  /** As `ROUNDS.first`. */
  readonly rounds: number;
}

function roundsFor({ groups }: ClusterPlan): number {
  const kinds = groups.reduce((sum, { zones }) => sum + zones.length, 0);
  return Math.min(ROUNDS.first, Math.max(ROUNDS.least, Math.floor(MOST_SEARCHED / (kinds + 1))));
}

/** What was known of others where it still fits, or what follows from it does; else none. */
function knownOthers(
  { subnets }: ClusterPlan,
  counts: LiveCounts,
  known: readonly (number | undefined)[],
  { observe, pools }: Omit<Ask, 'rounds'>,
): Others {
  const none = new Map([...counts.keys()].map((label) => [label, 0]));
  const all = new Map(none);
  for (const [index, { label }] of subnets.entries()) {
    if (all.has(label)) all.set(label, known[index] ?? 0);
  }
  if (![...all.values()].some((held) => held > 0)) return none;
  const others = sharedOut(pools, agreed(observe, pools, observe(all)));
  const seen = observe(others);
  for (const pool of pools) {
    for (const label of pool)
      if (isRight(pool, others, seen)) none.set(label, others.get(label) as number);
  }
  return none;
}

/** What they hold follows from what they hold. */
function isRight(pool: readonly string[], others: Others, seen: Seen): boolean {
  return pool.every((label) => unexplained(seen.get(label)) === others.get(label));
}

/** Where nodes that get all they can come to more than is in use, perhaps others leave them less. */
function withFewerHeld({ observe, pools, rounds }: Ask, seen: Seen): Seen {
  const lacking = pools.filter((pool) => beyondOf(pool, seen) > 0);
  const asked = lacking.filter((pool) =>
    pool.some((label) => mayBeRefused(seen.get(label) as Counted)),
  );
  if (asked.length === 0) return seen;
  const others = sharedOut(pools, seen);
  const start = { others, seen: observe(others) };
  const found = searchOthers(observe, asked.flat(), start, rounds);
  const right = asked.filter((pool) => pool.every((label) => found.has(label)));
  if (right.length === 0) return seen;
  const taken = new Map(others);
  for (const label of right.flat()) taken.set(label, found.get(label) as number);
  const after = observe(taken);
  const isKept = pools.every((pool) => lacking.includes(pool) || isRight(pool, taken, after));
  if (!isKept || !right.every((pool) => isRight(pool, taken, after))) return seen;
  const labels = new Set(right.flat());
  return new Map(
    [...seen].map(([label, each]) => [
      label,
      labels.has(label) ? (after.get(label) as Counted) : each,
    ]),
  );
}

/** More that others may hold, by subnet, with as much free; of subnets that are counted alone. */
function moreThatFits(
  { observe, pools, rounds }: Ask,
  others: Others,
  seen: Seen,
  unknown: ReadonlySet<string>,
): Others {
  const labels = pools.flatMap((pool) => {
    const [label = ''] = pool;
    const isOpen = pool.length === 1 && unknown.has(label) && isRight(pool, others, seen);
    return isOpen && mayBeRefused(seen.get(label) as Counted) ? [label] : [];
  });
  if (labels.length === 0) return new Map();
  const next = new Map(others);
  for (const label of labels) {
    next.set(label, nextFall(seen.get(label) as Counted, others.get(label) as number));
  }
  const start = { others: next, seen: observe(next) };
  return searchOthers(observe, labels, start, Math.min(rounds, ROUNDS.second));
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

function told(pools: Pools, seen: Seen, more: Others): ReadonlyMap<string, LiveCount> {
  return new Map(
    pools.flatMap((together) => {
      const beyond = beyondOf(together, seen);
      return together.map((label): [string, LiveCount] => {
        const { available, held, named, reserved } = seen.get(label) as Counted;
        return [
          label,
          { available, held, named, reserved, together, beyond, orOthers: more.get(label) },
        ];
      });
    }),
  );
}
