import type {
  GrowthStop,
  NodeAtRest,
  NodeSpec,
  NodeState,
  OtherEnis,
  PoolPolicy,
} from '@/engine/model';
import { isBelowTarget, isPoolTooLow, poolPolicy } from '@/engine/nodes/pool-rules';
import {
  type CountedNode,
  checkPool,
  cloneNode,
  countPool,
  freshNode,
  grow,
  isSettled,
  nodeKey,
} from './counted-node';
import { assignPods } from './pod-assignment';

/** How pods come to a node, for replays: all at once, or one every second period of 5 s. */
export type Arrivals = 'burst' | 'ramp';

/**
 * A fresh node with its pods, left alone until nothing changes: ipamd's loop run on counts.
 *
 * @param spec limits, settings, max pods, and the pods that want an address. Pods beyond `maxPods`
 *   are taken as given: who asks decides whether they may be on the node.
 * @returns every end that ipamd can come to, fewest addresses first; or, when it never comes to
 *   rest, the states that it goes through.
 */
export function nodeAtRest(spec: NodeSpec, arrivals: Arrivals = 'burst'): NodeAtRest {
  return poolAtRest(poolPolicy(spec), spec.pods, arrivals);
}

/** The same for a policy that is known. */
export function poolAtRest(
  policy: PoolPolicy,
  pods: number,
  arrivals: Arrivals = 'burst',
): NodeAtRest {
  const isReady = !policy.needsFirstEni || policy.usableEnis > 0;
  const ends = new Map<string, CountedNode>();
  let comesToRest = true;
  const starts = arrivals === 'burst' ? [startedNode(policy, pods)] : ramp(policy, pods);
  if (!isReady) ends.set('', freshNode(policy, pods));
  for (const start of isReady ? starts : []) {
    if (!settle(policy, start, ends)) comesToRest = false;
  }
  const states = distinctStates(policy, isReady, ends.values());
  const last = states[states.length - 1] as NodeState;
  return {
    mode: policy.mode,
    states,
    comesToRest,
    isReady,
    stop: growthStop(policy, last),
    usableEnis: policy.usableEnis,
    slotsPerEni: policy.slotsPerEni,
    supply: supplyOf(policy),
  };
}

/** Pods that the limits could ever give an address to. */
function supplyOf(policy: PoolPolicy): number {
  const { usableEnis, slotsPerEni, primarySlots, primaryCarries, unit } = policy;
  const lacking = primaryCarries ? slotsPerEni - primarySlots : 0;
  return (usableEnis * slotsPerEni - lacking) * unit;
}

/** A node after the growth step that ipamd makes before it is ready for pods. */
function startedNode(policy: PoolPolicy, pods: number): CountedNode {
  const node = freshNode(policy, pods);
  const pool = countPool(node);
  if (isPoolTooLow(policy, pool)) grow(policy, node, pool);
  return node;
}

/** All states in which a node can be when the last pod of a ramp has come. */
function ramp(policy: PoolPolicy, pods: number): readonly CountedNode[] {
  let nodes: readonly CountedNode[] = [startedNode(policy, 0)];
  for (let arrived = 1; arrived <= pods; arrived += 1) {
    for (const node of nodes) node.waiting += 1;
    nodes = period(policy, period(policy, nodes));
  }
  return nodes;
}

function period(policy: PoolPolicy, nodes: readonly CountedNode[]): readonly CountedNode[] {
  const after = new Map<string, CountedNode>();
  for (const node of nodes) {
    for (const assigned of assignPods(policy, node)) {
      checkPool(policy, assigned);
      after.set(nodeKey(assigned), assigned);
    }
  }
  return [...after.values()];
}

/** Follows a node to its ends and adds them. False when it goes round for ever. */
function settle(policy: PoolPolicy, start: CountedNode, ends: Map<string, CountedNode>): boolean {
  const pauses = new Set<string>();
  let node = start;
  for (;;) {
    const [next, ...others] = assignPods(policy, node);
    for (const other of others) settle(policy, other, ends);
    node = next as CountedNode;
    const change = checkPool(policy, node);
    // Whoever goes round for ever stops growing once a round: only there states need comparing.
    if (change === 'grew') continue;
    if (change === 'none' && isSettled(policy, node)) {
      ends.set(nodeKey(node), node);
      return true;
    }
    const key = nodeKey(node);
    if (pauses.has(key)) {
      addRound(policy, node, ends);
      return false;
    }
    pauses.add(key);
  }
}

/** Adds every state of the round that the node is on. */
function addRound(policy: PoolPolicy, node: CountedNode, ends: Map<string, CountedNode>): void {
  const first = nodeKey(node);
  let key = first;
  do {
    ends.set(key, cloneNode(node));
    checkPool(policy, node);
    key = nodeKey(node);
  } while (key !== first);
}

function distinctStates(
  policy: PoolPolicy,
  isReady: boolean,
  nodes: Iterable<CountedNode>,
): readonly NodeState[] {
  const states = new Map<string, NodeState>();
  for (const node of nodes) {
    const state = nodeState(policy, isReady, node);
    states.set(state.enis.map((eni) => `${eni.slots}.${eni.occupied}`).join(), state);
  }
  // Among ends that hold the same the last, which the plan counts with, has its pods packed.
  return [...states.values()].sort(
    (a, b) => a.held - b.held || occupiedSlots(b) - occupiedSlots(a),
  );
}

function occupiedSlots(state: NodeState): number {
  return state.enis.reduce((sum, eni) => sum + eni.occupied, 0);
}

function nodeState(policy: PoolPolicy, isReady: boolean, node: CountedNode): NodeState {
  const { slots } = countPool(node);
  const pool = slots * policy.unit;
  const otherEnis = otherEnisOf(policy, isReady);
  const { primary, trunk, unmanaged } = otherEnis;
  const forPods = node.enis.length + pool;
  // A trunk lies where the ENIConfig says; without one in the node's subnet, whatever is excluded.
  const trunkWithPods = policy.needsFirstEni ? trunk : 0;
  const inPodSubnet = policy.primaryCarries ? 0 : forPods + trunkWithPods;
  const inNodeSubnet =
    primary + unmanaged + trunk - trunkWithPods + (policy.primaryCarries ? forPods : 0);
  return {
    enis: node.enis.map(({ slots, occupied, isPrimary }) => ({ slots, occupied, isPrimary })),
    pool,
    prefixes: policy.mode === 'prefix' ? slots : 0,
    assigned: node.assigned,
    otherEnis,
    held: inNodeSubnet + inPodSubnet,
    inNodeSubnet,
    inPodSubnet,
  };
}

/** ENIs without pods. The trunk comes when the node is ready (R27). */
function otherEnisOf(policy: PoolPolicy, isReady: boolean): OtherEnis {
  return {
    primary: policy.primaryCarries ? 0 : 1,
    trunk: policy.trunk && isReady ? 1 : 0,
    unmanaged: policy.unmanagedEnis,
  };
}

function growthStop(policy: PoolPolicy, state: NodeState): GrowthStop {
  const slots = state.pool / policy.unit;
  const pool = { slots, assigned: state.assigned, freeSlots: slots - occupiedSlots(state) };
  if (!isBelowTarget(policy, pool)) return 'target';
  return state.pool >= policy.maxPods ? 'max-pods' : 'eni-limit';
}
