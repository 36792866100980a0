// The cluster as the plan at rest has it, address by address, before a scenario begins.

import type { GroupUsage } from '@/engine/model';
import { knownPlan } from '@/engine/over-time/known-plan';
import { DELETE_QUEUE_MS } from '@/engine/over-time/node/branch-enis';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { branchPodsOf, ownPodsOf } from '@/engine/over-time/scenario/wanted-pods';
import { Cluster } from './cluster';
import { CHECK_INTERVAL_MS } from './node-turns';
import { NOT_WAITED, type WaitingBatch } from './pods/waiting-pods';
import { type PodOwner, type SimGroup, SimNode } from './sim-node';
import type { SimSubnet } from './subnets/sim-subnet';

/** Nodes get so many checks to come to rest before the scenario begins, and one for each pod. */
const WARM_UP_CHECKS = 240;
/** Checks after which a cluster in which nothing happens is at rest: a shortage's pause and some. */
const QUIET_ROUNDS = 30;
/** Checks of the nodes are so far apart, lest all fall together. */
const STAGGER_MS = 37;

type PodsOfOwner = readonly [PodOwner, WaitingBatch];

/** The plan's nodes with their pods, each left alone until it is at rest. */
export function startCluster(scenario: Scenario, seed: number): Cluster {
  const { plan } = scenario;
  const cluster = new Cluster(scenario, seed);
  const { groups } = knownPlan(plan).numbers;
  const { replicas } = cluster.pods;
  cluster.now = -CHECK_INTERVAL_MS * (WARM_UP_CHECKS + mostPods(groups));
  const subnets = new Map(cluster.subnets.map((subnet) => [subnet.label, subnet]));
  const nodes: SimNode[] = [];
  const missing: { readonly group: SimGroup; readonly subnet: SimSubnet }[] = [];
  plan.groups.forEach((spec, index) => {
    const group = cluster.addGroup(spec);
    const usage = groups[index] as GroupUsage;
    for (const node of nodesOf(cluster, group, usage, subnets)) {
      if (node instanceof SimNode) nodes.push(node);
      else missing.push({ group, subnet: node });
    }
    cluster.pods.create(group.own, ownPodsOf(spec) - group.own.bound, 0);
    cluster.pods.create(group.onBranches, branchPodsOf(plan, spec) - group.onBranches.bound, 0);
  });
  cluster.pods.create(replicas, plan.clusterPods - replicas.bound, 0);
  nodes.forEach((node, index) => {
    node.checkFrom((index * STAGGER_MS) % CHECK_INTERVAL_MS);
    if (node.ipamd.start(cluster.now)) node.getReady();
    // Nodes have run for any time: the runs of their delete queues are anywhere in 30 s.
    const { branches } = node.ipamd;
    branches?.startQueue(cluster.random.below(DELETE_QUEUE_MS) - DELETE_QUEUE_MS);
    node.offer();
  });
  comeToRest(
    cluster,
    nodes.filter(({ phase, ipamd }) => phase === 'ready' || ipamd.pool.isRefused),
  );
  cluster.begin();
  for (const node of nodes) if (node.phase === 'booting') cluster.launches.waitForFirstEni(node);
  for (const { group, subnet } of missing) cluster.launches.launchAtStart(group, subnet);
  cluster.endInstant();
  return cluster;
}

/** A pool may grow by one address a check. */
function mostPods(groups: readonly GroupUsage[]): number {
  return groups.reduce(
    (most, { classes }) => classes.reduce((more, { pods }) => Math.max(more, pods), most),
    0,
  );
}

/**
 * The nodes of a group with the pods that the plan at rest gives them; the subnet alone of a node for
 * which it has no address.
 */
function nodesOf(
  cluster: Cluster,
  group: SimGroup,
  usage: GroupUsage,
  subnets: ReadonlyMap<string, SimSubnet>,
): readonly (SimNode | SimSubnet)[] {
  const nodes: (SimNode | SimSubnet)[] = [];
  for (const { subnet: label, podSubnet, nodes: count, pods } of usage.classes) {
    const subnet = subnets.get(label);
    if (subnet === undefined) throw new Error(`no subnet ${label}`);
    const parts = podsByOwner(group, pods);
    for (let i = 0; i < count; i += 1) {
      const node = cluster.instances.newNode(group, subnet, subnets.get(podSubnet ?? ''));
      if (node === undefined) {
        nodes.push(subnet);
        continue;
      }
      putPods(cluster, node, parts);
      nodes.push(node);
    }
  }
  return nodes;
}

function putPods(cluster: Cluster, node: SimNode, parts: readonly PodsOfOwner[]): void {
  if (node.group.spec.kind === 'fargate') return;
  const { branchPods: count } = node.ipamd.network;
  if (count > 0) cluster.pods.put(node, 'branch', { count, since: 0, waited: NOT_WAITED }, 0);
  for (const [owner, batch] of parts) cluster.pods.put(node, owner, batch, 0);
}

/** Whose the pods are, of a node to which the plan gives so many, those on branch ENIs aside. */
function podsByOwner({ spec, systemPods }: SimGroup, pods: number): readonly PodsOfOwner[] {
  const system = Math.min(pods, systemPods);
  const own = Math.min(pods - system, spec.podsPerNode);
  const batch = (count: number) => ({ count, since: 0, waited: NOT_WAITED });
  return [
    ['system', batch(system)],
    ['own', batch(own)],
    ['cluster', batch(pods - system - own)],
  ];
}

/** Check by check, all nodes in step, until nothing changes or the time is over. */
function comeToRest(cluster: Cluster, nodes: readonly SimNode[]): void {
  let busy = nodes;
  let quiet = 0;
  while (busy.length > 0 && quiet < QUIET_ROUNDS && cluster.now < -CHECK_INTERVAL_MS) {
    cluster.now += CHECK_INTERVAL_MS;
    const left: SimNode[] = [];
    let isChanged = false;
    for (const node of busy) {
      const { ipamd } = node;
      const held = ipamd.held;
      if (node.phase === 'booting' && !ipamd.start(cluster.now)) {
        left.push(node);
        continue;
      }
      if (node.phase === 'booting') node.getReady();
      const served = node.assign(cluster.now).length;
      ipamd.check(cluster.now);
      if (ipamd.trunkDueAt !== undefined) ipamd.attachTrunk(cluster.now);
      if (served > 0 || ipamd.held !== held) isChanged = true;
      if (!ipamd.isSettled() || canAssign(node)) left.push(node);
    }
    quiet = isChanged ? 0 : quiet + 1;
    busy = left;
  }
}

function canAssign({ ipamd: { waiting, pool } }: SimNode): boolean {
  return waiting > 0 && pool.size > pool.pods;
}
