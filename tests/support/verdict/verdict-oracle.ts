// Starts of a plan's nodes in the simulator, in one order or another: who waits, and who misses what
// it wants. The one place in which tests of the verdict touch the simulator's own parts.
import type { ClusterPlan, NodeClass } from '@/engine';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { isPoolTooLow } from '@/engine/nodes/pool-rules';
import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import { type Random, seededRandom } from '@/engine/over-time/random';
import { shuffled } from './shuffled';

const CHECK_MS = 5_000;
/** Longer than any pause of ipamd. */
const LONG_PAUSE_MS = 125_000;
/** A pool that never rests is left after so many checks of all nodes. */
const MOST_ROUNDS = 400;

/** Batches of nodes, by index; the nodes of one are launched together. */
export type Order = readonly (readonly number[])[];

export interface Start {
  /** All nodes in one batch. */
  readonly isTogether: boolean;
  readonly order: Order;
  readonly addressChoice: 'lowest-first' | 'random';
  readonly othersLie: 'packed' | 'scattered';
  /** Checks from the wish for a trunk ENI until it is there. */
  readonly trunkChecks: number;
  readonly seed: number;
}

/** What came of a start, by class of node. */
export interface StartEnd {
  /** Pods that a subnet refuses something, those of nodes that are not ready too. */
  readonly waiting: number;
  /** Pods that have all they need. */
  readonly running: number;
  /** Nodes that found no address to be launched, or for the ENI without which they don't get ready. */
  readonly notReady: number;
  /** Nodes below their target, or without their trunk ENI, because of a subnet. */
  readonly misses: number;
  /** Nodes that hold fewer addresses than they do at rest. */
  readonly holdLess: number;
  /** Pods that wait and that the plan at rest does not know to be pending, and no subnet refused. */
  readonly unexplained: number;
  readonly isAtRest: boolean;
}

interface PinnedNode {
  readonly of: NodeClass;
  readonly groupIndex: number;
}

/** The plan's nodes where the plan at rest puts them, each with its pods. */
export function pinnedNodes(plan: ClusterPlan): readonly PinnedNode[] {
  return planNumbers(plan).groups.flatMap(({ classes }, groupIndex) =>
    classes.flatMap((of) => Array.from({ length: of.nodes }, () => ({ of, groupIndex }))),
  );
}

/** Starts worth a look: all together, and each class last, one by one, by groups, by halves. */
export function drawnStarts(
  nodes: readonly PinnedNode[],
  seed: number,
  randomOrders: number,
): readonly Start[] {
  const random = seededRandom(seed);
  const all = nodes.map((_, index) => index);
  const classes = [...new Set(nodes.map(({ of }) => of))];
  const draw = (order: Order): Start => ({
    isTogether: order.length <= 1,
    order,
    addressChoice: random.below(2) === 0 ? 'lowest-first' : 'random',
    othersLie: random.below(2) === 0 ? 'packed' : 'scattered',
    trunkChecks: random.below(2) === 0 ? 1 : 12,
    seed: random.below(2 ** 30),
  });
  const lastOf = classes.map((last): Order => {
    const index = nodes.findLastIndex(({ of }) => of === last);
    return [
      shuffled(
        all.filter((each) => each !== index),
        random,
      ),
      [index],
    ];
  });
  return [
    { ...draw([all]), addressChoice: 'lowest-first', othersLie: 'packed', trunkChecks: 1 },
    { ...draw([all]), addressChoice: 'random', othersLie: 'scattered' },
    ...lastOf.map(draw),
    ...Array.from({ length: randomOrders }, (_, index) =>
      draw(randomOrder(nodes, all, index, random)),
    ),
  ];
}

function randomOrder(
  nodes: readonly PinnedNode[],
  all: readonly number[],
  index: number,
  random: Random,
): Order {
  const mixed = shuffled(all, random);
  switch (index % 3) {
    case 0:
      return mixed.map((each) => [each]);
    case 1: {
      const groups = shuffled([...new Set(nodes.map(({ groupIndex }) => groupIndex))], random);
      return groups.map((group) => mixed.filter((each) => nodes[each]?.groupIndex === group));
    }
    default: {
      const half = Math.ceil(mixed.length / 2);
      return [mixed.slice(0, half), mixed.slice(half)];
    }
  }
}

/** Launches the batches one after the other, each when all earlier nodes are at rest. */
export function runStart(plan: ClusterPlan, nodes: readonly PinnedNode[], start: Start): StartEnd {
  const world = new StartedWorld(plan, nodes, start);
  for (const batch of start.order) world.launch(batch);
  world.launchAgain();
  return world.end();
}

class StartedWorld {
  readonly #cluster: Cluster;
  readonly #random: Random;
  readonly #running: {
    readonly node: SimNode;
    readonly of: NodeClass;
    isReady: boolean;
    trunkIn: number;
  }[] = [];
  readonly #refused = new Set<number>();
  #isAtRest = true;

  constructor(
    plan: ClusterPlan,
    readonly nodes: readonly PinnedNode[],
    readonly start: Start,
  ) {
    const { addressChoice, othersLie, seed } = start;
    this.#random = seededRandom(seed);
    this.#cluster = new Cluster(
      {
        plan,
        events: [],
        durationSeconds: 0,
        parameters: DEFAULT_PARAMETERS,
        addressChoice,
        othersLie,
      },
      seed,
    );
    for (const spec of plan.groups) this.#cluster.addGroup(spec);
    this.#cluster.now = -(2 ** 29);
  }

  launch(batch: readonly number[]): void {
    const launched = batch.flatMap((index) => {
      const node = this.#newNode(index);
      if (node === undefined) this.#refused.add(index);
      else this.#refused.delete(index);
      return node ? [{ node, of: this.#pinned(index).of }] : [];
    });
    for (const { node, of } of launched) {
      const { ipamd } = node;
      if (!ipamd.network.isPod) {
        ipamd.branches?.bind(ipamd.network.branchPods);
        ipamd.expect(of.pods);
      }
      const isReady = ipamd.start(this.#cluster.now);
      this.#running.push({ node, of, isReady, trunkIn: 0 });
    }
    this.#comeToRest();
  }

  /** Whoever found no address tries again. */
  launchAgain(): void {
    const again = [...this.#refused];
    const before = again.length;
    if (before > 0) this.launch(again);
  }

  end(): StartEnd {
    const refused = [...this.#refused].map((index) => this.#pinned(index).of);
    const ready = this.#running.filter(({ isReady }) => isReady);
    const notReady = [
      ...refused,
      ...this.#running.filter(({ isReady }) => !isReady).map(({ of }) => of),
    ].filter(({ atRest }) => atRest.isReady);
    const waits = ready.map(({ node, of }) => waitingOn(node, of));
    return {
      running: sum(
        ready.map(({ of }, index) => of.footprint.hosted - (waits[index]?.refused ?? 0)),
      ),
      waiting: sum(notReady.map(podsOf)) + sum(waits.map(({ refused: pods }) => pods)),
      notReady: notReady.length,
      misses: ready.filter(({ node }) => missesSomething(node)).length,
      holdLess: ready.filter(({ node, of }) => node.ipamd.held < of.footprint.heldAtLeast).length,
      unexplained: sum(waits.map(({ unexplained }) => unexplained)),
      isAtRest: this.#isAtRest,
    };
  }

  #pinned(index: number): PinnedNode {
    const found = this.nodes[index];
    if (found === undefined) throw new Error(`no node ${index}`);
    return found;
  }

  #newNode(index: number): SimNode | undefined {
    const { of, groupIndex } = this.#pinned(index);
    const { groups, subnets } = this.#cluster;
    const find = (label: string | undefined) => subnets.find((each) => each.label === label);
    const group = groups[groupIndex];
    const subnet = find(of.subnet);
    if (group === undefined || subnet === undefined) throw new Error('a node without its place');
    return this.#cluster.instances.newNode(group, subnet, find(of.podSubnet));
  }

  /** Check by check until nothing changes, even after a long pause. */
  #comeToRest(): void {
    const hasTrunks = this.#running.some(({ node }) => node.ipamd.policy.trunk);
    const quietEnough = hasTrunks ? this.start.trunkChecks + 1 : 1;
    let quiet = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#cluster.now += CHECK_MS;
      quiet = this.#round() ? 0 : quiet + 1;
      if (quiet === quietEnough) this.#cluster.now += LONG_PAUSE_MS;
      if (quiet > quietEnough) return;
    }
    this.#isAtRest = false;
  }

  #round(): boolean {
    const { now } = this.#cluster;
    let isChanged = false;
    for (const each of shuffled(this.#running, this.#random)) {
      const { ipamd } = each.node;
      const canAssign =
        ipamd.waiting > 0 && (ipamd.policy.mode === 'ipv6' || ipamd.pool.size > ipamd.pool.pods);
      if (!each.isReady || (ipamd.isSettled() && !canAssign && ipamd.trunkDueAt === undefined)) {
        continue;
      }
      const { held } = ipamd;
      const served = ipamd.assign(now);
      ipamd.check(now);
      if (ipamd.trunkDueAt !== undefined) {
        each.trunkIn = each.trunkIn === 0 ? this.start.trunkChecks : each.trunkIn - 1;
        if (each.trunkIn === 0) ipamd.attachTrunk(now);
      }
      if (served > 0 || ipamd.held !== held) isChanged = true;
    }
    return isChanged;
  }
}

function podsOf({ pods, design }: NodeClass): number {
  return design.kind === 'fargate' ? 1 : pods + design.branchPods;
}

/** Pods on a ready node that the type and settings have an address for and that wait. */
function waitingOn({ ipamd }: SimNode, { pods, footprint, design }: NodeClass) {
  const isCounted = design.kind !== 'fargate' && design.mode !== 'ipv6';
  const pending = isCounted ? pods - footprint.state.assigned : 0;
  const more = Math.max(0, ipamd.waiting - pending);
  const isRefused = ipamd.pool.refusesPods;
  return {
    refused: (isRefused ? more : 0) + (ipamd.branches?.waiting ?? 0),
    unexplained: isRefused ? 0 : more,
  };
}

function missesSomething({ ipamd }: SimNode): boolean {
  const { policy, network, pool, branches } = ipamd;
  const enis = ipamd.otherAddresses.filter(({ use }) => use === 'eni').length;
  const withoutTrunk =
    (policy.primaryCarries ? 0 : 1) + network.unmanaged.length + network.otherCards.primaries;
  const lacksTrunk = policy.trunk && enis === withoutTrunk;
  const lacksBranches = (branches?.waiting ?? 0) > 0;
  if (policy.mode === 'ipv6') return lacksTrunk || lacksBranches;
  const { slots, freeSlots, pods: assigned } = pool;
  const isTooLow = isPoolTooLow(policy, { slots, freeSlots, assigned });
  return lacksTrunk || lacksBranches || (pool.isRefused && isTooLow);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
