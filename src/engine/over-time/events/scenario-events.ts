// Each event of a scenario, put to work on the cluster.

import type { NodeGroup } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { Workload } from '@/engine/over-time/cluster/pods/workload';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import type { ScenarioEvent } from '@/engine/over-time/scenario';
import { scaleNodes, staying } from './scale-nodes';
import { upgradeGroup } from './upgrades';

/** Steps in which a ramp goes, at least this far apart. */
const RAMP_STEP_MS = 5_000;

/** Starts an event now. */
export function startEvent(cluster: Cluster, event: ScenarioEvent): void {
  switch (event.kind) {
    case 'scale-pods': {
      const workload =
        event.group === undefined ? cluster.pods.replicas : groupOf(cluster, event.group).own;
      const from = workload.bound + workload.unplaced.count;
      ramp(cluster, from, event.to, event.overSeconds, (to) => scalePods(cluster, workload, to));
      break;
    }
    case 'scale-nodes': {
      const group = groupOf(cluster, event.group);
      const from = staying(group).length + group.missing.launches;
      ramp(cluster, from, event.to, event.overSeconds, (to) => {
        group.want(to);
        scaleNodes(cluster, group, to);
      });
      break;
    }
    case 'restart-pods':
      restartPods(cluster);
      break;
    case 'upgrade':
      upgradeGroup(cluster, groupOf(cluster, event.group), event);
      break;
    case 'lose-zone':
      loseZone(cluster, event.zone);
      break;
    case 'churn':
      churn(cluster, event.podsPerMinute, event.forSeconds);
      break;
    case 'change-settings':
      changeSettings(cluster, event);
      break;
    case 'add-group': {
      const group = cluster.addGroup(event.group);
      cluster.pods.create(group.own, ownPodsOf(event.group), cluster.now);
      cluster.pods.create(group.onBranches, branchPodsOf(cluster, event.group), cluster.now);
      scaleNodes(cluster, group, event.group.nodes);
      break;
    }
  }
}

function groupOf(cluster: Cluster, label: string): SimGroup {
  const group = cluster.groups.find(({ spec }) => spec.label === label);
  if (group === undefined) throw new Error(`no node group ${label}`);
  return group;
}

/** Pods that a group's nodes are to have; a Fargate pod is its own node. */
export function ownPodsOf({ kind, nodes, podsPerNode }: NodeGroup): number {
  return kind === 'fargate' ? 0 : nodes * podsPerNode;
}

/** Pods with security groups of their own, where the cluster lets them have branch ENIs. */
export function branchPodsOf(cluster: Cluster, spec: NodeGroup): number {
  const { podEni } = cluster.scenario.plan.networking;
  return podEni && spec.kind === 'linux' ? spec.nodes * spec.branchPodsPerNode : 0;
}

/** Goes from one number to another in whole steps over a time. */
function ramp(
  cluster: Cluster,
  from: number,
  to: number,
  overSeconds: number,
  apply: (value: number) => void,
): void {
  const steps = Math.max(1, Math.floor((overSeconds * 1000) / RAMP_STEP_MS));
  for (let step = 1; step <= steps; step += 1) {
    const value = from + Math.round(((to - from) * step) / steps);
    cluster.after(overSeconds === 0 ? 0 : step * RAMP_STEP_MS, () => apply(value));
  }
}

function scalePods(cluster: Cluster, workload: Workload, to: number): void {
  const have = workload.bound + workload.unplaced.count;
  if (to > have) cluster.pods.create(workload, to - have, cluster.now);
  else {
    const dropped = Math.min(workload.unplaced.count, have - to);
    cluster.pods.drop(workload, dropped, cluster.now);
    endRandomPods(cluster, workload, have - to - dropped, false);
  }
  cluster.placeSoon();
}

/** Ends pods of a workload, drawn among its bound pods; those without an address go first. */
function endRandomPods(
  cluster: Cluster,
  workload: Workload,
  count: number,
  areReplaced: boolean,
): void {
  const isReplicas = workload === cluster.pods.replicas;
  const nodes = cluster.groups
    .filter((group) => isReplicas || group.own === workload)
    .flatMap((group) => group.nodes);
  const podsOf = (node: SimNode) => (isReplicas ? node.cluster : node.own);
  const ends = new Map<SimNode, number>();
  let left = Math.min(count, workload.bound);
  for (const node of nodes) {
    const waiting = Math.min(left, podsOf(node), node.ipamd.waiting);
    if (waiting > 0) ends.set(node, waiting);
    left -= waiting;
  }
  let total = nodes.reduce((sum, node) => sum + podsOf(node) - (ends.get(node) ?? 0), 0);
  for (const node of nodes) {
    const pods = podsOf(node) - (ends.get(node) ?? 0);
    let ending = 0;
    // Each pod ends with the chance that is left over those not yet asked.
    for (let pod = 0; pod < pods; pod += 1) {
      if (cluster.random.below(total) < left) {
        ending += 1;
        left -= 1;
      }
      total -= 1;
    }
    if (ending > 0) ends.set(node, (ends.get(node) ?? 0) + ending);
  }
  for (const [node, pods] of ends) {
    cluster.ends.endPods(node, isReplicas ? 0 : pods, isReplicas ? pods : 0, areReplaced);
  }
}

function restartPods(cluster: Cluster): void {
  for (const group of cluster.groups) {
    for (const node of [...group.nodes]) {
      if (node.phase !== 'ready') continue;
      if (group.spec.kind === 'fargate') renewFargatePod(cluster, node);
      cluster.ends.endPods(node, node.own, node.cluster, true);
      cluster.ends.renewBranches(node, node.ipamd.runningOnBranches);
    }
  }
  cluster.placeSoon();
}

/** The pod's instance ends with it, and the new pod gets one of its own (R36). */
function renewFargatePod(cluster: Cluster, node: SimNode): void {
  cluster.launches.launch(node.group, node.subnet.zone);
  cluster.ends.drain(node, () => cluster.ends.terminate(node));
}

/** The zone's instances end at once; their groups launch as many in the zones that are left. */
function loseZone(cluster: Cluster, zone: string): void {
  for (const group of cluster.groups) {
    const wanted = staying(group).length + group.missing.launches;
    group.loseZone(zone);
    for (const node of [...group.nodes]) {
      if (node.subnet.zone === zone) cluster.ends.terminate(node);
    }
    scaleNodes(cluster, group, wanted);
  }
}

/** One pod after the other ends and is made anew, at an even pace. */
function churn(cluster: Cluster, podsPerMinute: number, forSeconds: number): void {
  const pods = Math.floor((podsPerMinute * forSeconds) / 60);
  const start = cluster.now;
  const next = (pod: number) => {
    if (pod > pods) return;
    const sorts = [
      ...[cluster.pods.replicas, ...cluster.groups.map(({ own }) => own)].map((workload) => ({
        pods: workload.bound,
        endOne: () => endOneRandomPod(cluster, workload),
      })),
      ...cluster.groups.map((group) => ({
        pods: podsOfInstances(group),
        endOne: () => renewOneOfInstances(cluster, group),
      })),
    ];
    const bound = sorts.reduce((sum, { pods }) => sum + pods, 0);
    if (bound > 0) {
      let drawn = cluster.random.below(bound);
      const sort = sorts.find(({ pods }) => {
        drawn -= pods;
        return drawn < 0;
      });
      sort?.endOne();
      cluster.placeSoon();
    }
    const at = start + Math.floor((pod * 60_000) / podsPerMinute);
    cluster.queue.push(at, () => next(pod + 1));
  };
  if (podsPerMinute > 0) next(1);
}

/** Pods that are their node's: on branch ENIs, about as many on each, and of Fargate. */
function podsOfInstances({ nodes, spec, onBranches }: SimGroup): number {
  return spec.kind === 'fargate' ? nodes.length : onBranches.bound;
}

function renewOneOfInstances(cluster: Cluster, { nodes, spec }: SimGroup): void {
  const node = nodes[cluster.random.below(nodes.length)];
  if (node?.phase !== 'ready') return;
  if (spec.kind === 'fargate') renewFargatePod(cluster, node);
  else cluster.ends.renewBranches(node, Math.min(1, node.ipamd.runningOnBranches));
}

/** Draws of a node without a pod before the next one that has one is taken. */
const DRAWS = 100;

/** Draws nodes until one has a pod of the workload: even among nodes, which have about as many each. */
function endOneRandomPod(cluster: Cluster, workload: Workload): void {
  const isReplicas = workload === cluster.pods.replicas;
  const groups = cluster.groups.filter((group) => isReplicas || group.own === workload);
  const total = groups.reduce((sum, group) => sum + group.nodes.length, 0);
  const hasPod = (node: SimNode | undefined) =>
    node !== undefined && (isReplicas ? node.cluster : node.own) > 0;
  let drawn = cluster.random.below(total);
  for (let draw = 1; draw < DRAWS && !hasPod(nodeAt(groups, drawn)); draw += 1) {
    drawn = cluster.random.below(total);
  }
  for (let step = 0; step < total; step += 1) {
    const node = nodeAt(groups, (drawn + step) % total);
    if (node === undefined || !hasPod(node)) continue;
    cluster.ends.endPods(node, isReplicas ? 0 : 1, isReplicas ? 1 : 0, true);
    return;
  }
}

/** The n-th node of the groups, one group after the other. */
function nodeAt(groups: readonly SimGroup[], index: number): SimNode | undefined {
  let left = index;
  for (const { nodes } of groups) {
    if (left < nodes.length) return nodes[left];
    left -= nodes.length;
  }
  return undefined;
}

function changeSettings(
  cluster: Cluster,
  event: Extract<ScenarioEvent, { kind: 'change-settings' }>,
): void {
  cluster.settings = event.settings;
  for (const group of cluster.groups) group.forgetSetups();
  const nodes = cluster.groups.flatMap((group) => group.nodes);
  nodes.forEach((node, index) => {
    const at = Math.floor((event.overSeconds * 1000 * (index + 1)) / nodes.length);
    cluster.after(at, () => {
      if (node.phase !== 'gone') cluster.restartIpamd(node);
    });
  });
}
