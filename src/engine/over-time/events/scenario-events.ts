// Each event of a scenario, put to work on the cluster.

import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
import { asCarriedOut } from '@/engine/over-time/scenario/fargate-pods';
import type { ScenarioEvent } from '@/engine/over-time/scenario/scenario';
import { branchPodsOf, ownPodsOf } from '@/engine/over-time/scenario/wanted-pods';
import { churn } from './churn';
import { scalePods } from './pods-on-nodes';
import { restartPods } from './restart-pods';
import { scaleNodes, staying } from './scale-nodes';
import { upgradeGroup } from './upgrades';

/** Steps in which a ramp goes, at least this far apart. */
const RAMP_STEP_MS = 5_000;

/** Starts an event now. */
export function startEvent(cluster: Cluster, asked: ScenarioEvent): void {
  const event = asCarriedOut(
    asked,
    cluster.groups.map(({ spec }) => spec),
  );
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
      restartPods(cluster, cluster.groups);
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
      cluster.pods.create(
        group.onBranches,
        branchPodsOf(cluster.scenario.plan, event.group),
        cluster.now,
      );
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
