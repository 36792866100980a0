// What nodes have come to hold when a run begins.
import { sameTogether } from '@/engine/held/same-together';
import {
  type NodeClass,
  pendingTotal,
  type RunStart,
  type StartedGroup,
  type StartedSubnet,
} from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import { inShares } from '@/engine/over-time/in-shares';
import { knownPlan } from '@/engine/over-time/known-plan';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { type HeldByNode, HOLDS_NOTHING, heldByNode } from './held-by-node';
import { type Labels, lackingNodes } from './lacking-nodes';

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

function startedSubnet(
  { label, space, freeWithoutNodes }: SimSubnet,
  waiting: number,
): StartedSubnet {
  const { free, freeWithReservations, enis: primaries, assigned } = space;
  const held = freeWithoutNodes - freeWithReservations;
  const warm = held - primaries - assigned;
  const keptForPrefixes = freeWithReservations - free;
  return { label, primaries, assigned, warm, held, free, keptForPrefixes, waiting };
}

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
