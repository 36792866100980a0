// What nodes have come to hold when a run begins, and what a subnet refuses them.
import { sameTogether } from '@/engine/held/same-together';
import {
  type HoldingNodes,
  type Lack,
  type LackingNodes,
  type NodeClass,
  type PoolPolicy,
  pendingTotal,
  type RunStart,
  type StartedGroup,
  type StartedSubnet,
} from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { CHECK_INTERVAL_MS } from '@/engine/over-time/cluster/node-turns';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import { knownPlan } from '@/engine/over-time/known-plan';
import type { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { SHORTAGE_PAUSE_MS } from '@/engine/over-time/node/pool/pool-growth';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** To be asked before the first event. */
export function runStart(cluster: Cluster): RunStart {
  const { tally, groups, scenario } = cluster;
  const { groups: planned, totals } = knownPlan(scenario.plan).numbers;
  const wouldRun = totals.podsAsked - pendingTotal(totals.pending);
  const subnets = subnetsNow(cluster, Math.max(0, wouldRun - tally.running.pods));
  const labels = new Map(cluster.subnets.map(({ space, label }) => [space, label]));
  const started = groups.map((group, index) =>
    startedGroup(group, planned[index]?.classes ?? [], labels),
  );
  const notReady = groups.reduce((sum, { missing }) => sum + withoutFirstEni(missing), 0);
  const held = subnets.reduce((sum, subnet) => sum + subnet.held, 0);
  const podsWaitingForSubnets = subnets.reduce((sum, { waiting }) => sum + waiting, 0);
  const nodesWaitingForSubnets = tally.failedLaunches + notReady;
  const isRefused = podsWaitingForSubnets > 0 || nodesWaitingForSubnets > 0;
  return {
    isShort: isRefused || held < totals.held || started.some(({ lacking }) => lacking.length > 0),
    held,
    warm: subnets.reduce((sum, { warm }) => sum + warm, 0),
    podsRunning: tally.running.pods,
    podsWaitingForSubnets,
    nodesWaitingForSubnets,
    subnets,
    groups: started,
  };
}

/**
 * What nodes hold of each subnet by now.
 *
 * @param pods that wait for subnets
 */
export function subnetsNow(
  cluster: Cluster,
  pods: number = cluster.tally.waits.podsFor('subnet-short'),
): readonly StartedSubnet[] {
  const waiting = waitingBySubnet(cluster, pods);
  return cluster.subnets.map((subnet, index) => startedSubnet(subnet, waiting[index] as number));
}

/**
 * Pods that would run if nothing were refused, for each subnet that they wait for. Nodes that are not
 * there have no pods of the system yet, and places for pods that would not run on them: what the run
 * sees wait tells how they share.
 */
function waitingBySubnet({ subnets, groups }: Cluster, pods: number): readonly number[] {
  const seen = subnets.map(({ space }) => space.supply.waiting);
  if (seen.some((each) => each > 0)) return inShares(pods, seen);
  const missing = subnets.map(({ space }) =>
    groups.reduce((sum, group) => sum + nodesMissing(group, space), 0),
  );
  return inShares(pods, missing);
}

/** Nodes of a group that a subnet refuses, or refuses their first ENI. */
function nodesMissing({ missing }: SimGroup, space: SubnetSpace): number {
  const notReady = [...missing.notReady.values()].filter(({ refusedBy }) => refusedBy === space);
  return (missing.launchesBySubnet.get(space) ?? 0) + notReady.length;
}

/** A whole number shared out in proportion, largest remainders first; none where nobody has a share. */
function inShares(whole: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts;
  const exact = parts.map((part) => (whole * part) / sum);
  const left = whole - exact.reduce((total, each) => total + Math.floor(each), 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each % 1 }))
    .toSorted((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  const more = new Set(byRemainder.map(({ index }) => index));
  return exact.map((each, index) => Math.floor(each) + (more.has(index) ? 1 : 0));
}

function startedSubnet(
  { label, space, freeWithoutNodes }: SimSubnet,
  waiting: number,
): StartedSubnet {
  const { freeWithReservations: free, enis: primaries, assigned } = space;
  const held = freeWithoutNodes - free;
  const warm = held - primaries - assigned;
  return { label, primaries, assigned, warm, held, free, waiting };
}

type Labels = ReadonlyMap<SubnetSpace, string>;

function startedGroup(
  { spec, nodes, missing }: SimGroup,
  planned: readonly NodeClass[],
  labels: Labels,
): StartedGroup {
  const held = nodes.map(({ ipamd }) => heldByNode(ipamd));
  const sum = (of: (node: HeldByNode) => number) =>
    held.reduce((total, node) => total + of(node), 0);
  return {
    label: spec.label,
    nodes: nodes.length,
    enis: sum(({ enis }) => enis),
    assigned: sum(({ assigned }) => assigned),
    warm: sum(({ warm }) => warm),
    held: sum((node) => node.held),
    alike: sameTogether([
      ...held.map((node) => ({ nodes: 1, ...node })),
      ...(missing.launches > 0 ? [{ ...HOLDS_NOTHING, nodes: missing.launches }] : []),
    ]),
    nodesNotReady: missing.launches + withoutFirstEni(missing),
    lacking: lackingNodes(nodes, planned, labels),
  };
}

/** Nodes that are there, and that a subnet refuses their first ENI. */
function withoutFirstEni({ notReady }: SimGroup['missing']): number {
  return [...notReady.values()].filter(({ refusedBy }) => refusedBy).length;
}

type HeldByNode = Omit<HoldingNodes, 'nodes'>;

const HOLDS_NOTHING: HeldByNode = { enis: 0, warmEnis: 0, assigned: 0, warm: 0, held: 0 };

function heldByNode({ pool, policy, otherAddresses, held }: IpamdNode): HeldByNode {
  const others = (use: 'eni' | 'pod') => otherAddresses.filter((each) => each.use === use).length;
  const enis = pool.enis.length;
  const inSlots = pool.enis.reduce((pods, { podCount }) => pods + podCount, 0);
  const assigned = inSlots + others('pod');
  const filled = Math.ceil(inSlots / (policy.unit * policy.slotsPerEni));
  const warmEnis = Math.max(0, enis - filled);
  return { enis, warmEnis, assigned, warm: held - assigned - enis - others('eni'), held };
}

/** Those that are ready and ask, equal ones together. */
function lackingNodes(
  nodes: readonly SimNode[],
  planned: readonly NodeClass[],
  labels: Labels,
): readonly LackingNodes[] {
  const all = new Map<string, LackingNodes>();
  for (const node of nodes) {
    const one = node.phase === 'ready' ? lackOf(node, planned, labels) : undefined;
    if (one === undefined) continue;
    const key = JSON.stringify({ ...one, nodes: 0 });
    all.set(key, { ...one, nodes: (all.get(key)?.nodes ?? 0) + 1 });
  }
  return [...all.values()].toSorted((a, b) => b.nodes - a.nodes);
}

/** What of it a subnet refuses; `undefined`: nothing. */
function lackOf(
  node: SimNode,
  planned: readonly NodeClass[],
  labels: Labels,
): LackingNodes | undefined {
  const { ipamd, subnet, pods } = node;
  const refused = refusedRequest(node);
  const label = refused && labels.get(refused.by);
  if (refused === undefined || label === undefined) return undefined;
  const { lack, atOnce, everySeconds } = refused;
  const waiting = waitingForSubnets(node.waits) + waitingForSubnets(node.branchWaits);
  const { enis, assigned, warm, held } = heldByNode(ipamd);
  const { footprint } = classOf(planned, subnet.label, pods) ?? {};
  const wanted = footprint
    ? {
        warm: footprint.warm,
        held: footprint.held,
        enis: footprint.activeEnis + footprint.warmEnis,
      }
    : { warm, held, enis };
  return {
    nodes: 1,
    lack,
    subnet: label,
    atOnce,
    everySeconds,
    waiting,
    pods: assigned,
    warm,
    held,
    enis,
    wanted,
  };
}

/** The class of the plan at rest that such a node is of; one that was launched in another subnet has that of its pods. */
function classOf(
  planned: readonly NodeClass[],
  subnet: string,
  pods: number,
): NodeClass | undefined {
  const equal = planned.filter(({ design, ...of }) => of.pods + design.branchPods === pods);
  return equal.find((of) => of.subnet === subnet) ?? equal[0];
}

function waitingForSubnets({ shares = [] }: SimNode['waits']): number {
  return shares.reduce((sum, { reason, pods }) => sum + (reason === 'subnet-short' ? pods : 0), 0);
}

interface RefusedRequest extends Pick<LackingNodes, 'lack' | 'atOnce' | 'everySeconds'> {
  readonly by: SubnetSpace;
}

/** That for which pods wait, before one that is for warm addresses alone. */
function refusedRequest(node: SimNode): RefusedRequest | undefined {
  const waiting = waitingForSubnets(node.waits);
  const [ofPool, ofBranches] = [refusedByPool(node, waiting), refusedBesidePool(node)];
  const isForBranches = waiting === 0 && waitingForSubnets(node.branchWaits) > 0;
  return (isForBranches ? ofBranches : undefined) ?? ofPool ?? ofBranches;
}

function refusedByPool({ ipamd }: SimNode, waiting: number): RefusedRequest | undefined {
  const { pool, policy } = ipamd;
  const { request } = pool;
  if (!pool.isAsking || pool.refusedBy === undefined || request.kind === 'none') return undefined;
  const { kind, slots } = request;
  const lack = kind === 'create' ? lackedEni(policy, waiting) : lackedSlots(policy);
  const atOnce = slots * policy.unit + (kind === 'create' ? 1 : 0);
  const everyMs = pool.asksAtEveryCheck ? CHECK_INTERVAL_MS : SHORTAGE_PAUSE_MS;
  return { lack, atOnce, everySeconds: everyMs / 1000, by: pool.refusedBy };
}

/** The trunk, without which there is no branch ENI, or a branch ENI that a pod waits for. */
function refusedBesidePool({ ipamd }: SimNode): RefusedRequest | undefined {
  const { branches, branchesRefusedBy: by, policy, hasTrunk } = ipamd;
  if (by === undefined) return undefined;
  const lacksTrunk = policy.trunk && !hasTrunk;
  if (!lacksTrunk && (branches?.waiting ?? 0) === 0) return undefined;
  const lack = lacksTrunk ? 'trunk' : 'branch-enis';
  return { lack, atOnce: 1, everySeconds: CHECK_INTERVAL_MS / 1000, by };
}

function lackedEni({ target }: PoolPolicy, waiting: number): Lack {
  return target.rule === 'warm-eni' && waiting === 0 ? 'spare-eni' : 'eni';
}

function lackedSlots({ mode }: PoolPolicy): Lack {
  return mode === 'prefix' ? 'prefixes' : 'addresses';
}
