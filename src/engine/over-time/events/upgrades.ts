// How a node group is replaced. Each strategy is a small machine on top of the cluster's operations.
import { upgradeSurge } from '@/engine/cluster/upgrade-surge';
import type { ZoneId } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import { arePodsNodes } from '@/engine/over-time/scenario/fargate-pods';
import type { ScenarioEvent } from '@/engine/over-time/scenario/scenario';
import { restartPods } from './restart-pods';
import { scaleNodes } from './scale-nodes';

type Upgrade = Extract<ScenarioEvent, { kind: 'upgrade' }>;

/**
 * Replaces every node that the group has now. What was lost or launched by the way, as when a zone is
 * lost, is made good in the end. Fargate has no nodes to upgrade: each pod is made anew (R36).
 */
export function upgradeGroup(cluster: Cluster, group: SimGroup, upgrade: Upgrade): void {
  if (arePodsNodes(group.spec)) {
    restartPods(cluster, [group]);
    return;
  }
  // The next one is the last of the list: what is done is let go of.
  const old = [...group.nodes].reverse();
  if (old.length === 0) return;
  const onDone = () => scaleNodes(cluster, group, group.desired);
  switch (upgrade.strategy) {
    case 'default':
      managedDefault(cluster, group, old, upgrade.maxUnavailable, onDone);
      break;
    case 'minimal':
      inBatches(cluster, group, old, upgrade.maxUnavailable, onDone);
      break;
    case 'karpenter':
      karpenter(cluster, group, old, upgrade.budgetPercent, onDone);
      break;
    case 'blue-green':
      blueGreen(cluster, group, old, onDone);
      break;
  }
}

/**
 * Managed node group, DEFAULT: max(2 × zones, maxUnavailable) nodes more, all old nodes cordoned when
 * those are ready, then drained maxUnavailable at a time and replaced; the surplus goes one by one.
 */
function managedDefault(
  cluster: Cluster,
  group: SimGroup,
  old: SimNode[],
  maxUnavailable: number,
  onDone: () => void,
): void {
  const { zones } = group;
  const surge = upgradeSurge(zones.length, maxUnavailable);
  const surplus: SimNode[] = [];
  for (let i = 0; i < surge; i += 1) {
    const onSettled = (node: SimNode) => {
      surplus.push(node);
      if (surplus.length < surge) return;
      for (const each of old) if (each.phase !== 'gone') cluster.ends.cordon(each);
      inBatches(cluster, group, old, maxUnavailable, () =>
        removeOneByOne(cluster, surplus, onDone),
      );
    };
    cluster.launches.launch(group, zones[i % zones.length] as ZoneId, onSettled);
  }
}

/** Drains a batch, terminates its nodes after the wait, launches as many, then the next batch. */
function inBatches(
  cluster: Cluster,
  group: SimGroup,
  old: SimNode[],
  maxUnavailable: number,
  onDone: () => void,
): void {
  const batch = takeNext(old, maxUnavailable);
  if (batch.length === 0) {
    onDone();
    return;
  }
  let left = batch.length;
  for (const node of batch) {
    const { zone } = node.subnet;
    cluster.ends.drain(node, () => {
      cluster.after(cluster.scenario.parameters.upgradeWait * 1000, () => {
        cluster.ends.terminate(node);
        const onSettled = () => {
          left -= 1;
          if (left === 0) inBatches(cluster, group, old, maxUnavailable, onDone);
        };
        cluster.launches.launch(group, zone, onSettled);
      });
    });
  }
}

/** The next nodes of those left that are still there. */
function takeNext(old: SimNode[], count: number): readonly SimNode[] {
  const taken: SimNode[] = [];
  while (taken.length < count) {
    const node = old.pop();
    if (node === undefined) break;
    if (node.phase !== 'gone') taken.push(node);
  }
  return taken;
}

function removeOneByOne(cluster: Cluster, nodes: readonly SimNode[], onDone: () => void): void {
  const [node, ...rest] = nodes.filter((each) => each.phase !== 'gone');
  if (node === undefined) {
    onDone();
    return;
  }
  cluster.ends.drain(node, () => {
    cluster.ends.terminate(node);
    removeOneByOne(cluster, rest, onDone);
  });
}

/**
 * Karpenter: a replacement first, in any zone, then the old node is drained; nodes without pods go first,
 * and without replacement. At most the budget's share of the nodes that are there, rounded up, replacements
 * among them (T12).
 */
function karpenter(
  cluster: Cluster,
  group: SimGroup,
  old: readonly SimNode[],
  budgetPercent: number,
  onDone: () => void,
): void {
  const candidates = [...old.filter((node) => !isEmpty(node)), ...old.filter(isEmpty)];
  let disrupted = 0;
  const remove = (node: SimNode) =>
    cluster.ends.drainTainted(node, () => {
      cluster.ends.terminate(node);
      disrupted -= 1;
      goOn();
    });
  const disrupt = (node: SimNode) => {
    disrupted += 1;
    cluster.ends.taint(node);
    if (isEmpty(node)) {
      group.want(group.desired - 1);
      remove(node);
      return;
    }
    cluster.launches.launch(group, anyZone(cluster, group, node.subnet.zone), () => {
      remove(node);
      goOn();
    });
  };
  const goOn = () => {
    while (disrupted < allowedAtOnce(group, budgetPercent)) {
      const [node] = takeNext(candidates, 1);
      if (node === undefined) {
        if (disrupted === 0) onDone();
        return;
      }
      disrupt(node);
    }
  };
  goOn();
}

/** EC2 Fleet chooses the zone of a replacement: any of the group's, where one is left. */
function anyZone({ random }: Cluster, { zones }: SimGroup, last: ZoneId): ZoneId {
  return zones.length < 2 ? last : (zones[random.below(zones.length)] ?? last);
}

/** No pod but those that are on every node. */
function isEmpty({ own, cluster, podsOnBranches }: SimNode): boolean {
  return own + cluster + podsOnBranches === 0;
}

/** Nodes that Karpenter's budget lets go at a time: of those that have got ready, one at the least. */
function allowedAtOnce({ up }: SimGroup, budgetPercent: number): number {
  return Math.max(1, Math.ceil((up * budgetPercent) / 100));
}

/** Blue/green: as many new nodes at once; when all are ready, all old ones are drained at once. */
function blueGreen(
  cluster: Cluster,
  group: SimGroup,
  old: readonly SimNode[],
  onDone: () => void,
): void {
  let waitingFor = old.length;
  const drainAll = () => {
    const left = old.filter((node) => node.phase !== 'gone');
    let draining = left.length;
    if (draining === 0) onDone();
    for (const node of left) cluster.ends.cordon(node);
    for (const node of left) {
      cluster.ends.drain(node, () => {
        cluster.ends.terminate(node);
        draining -= 1;
        if (draining === 0) onDone();
      });
    }
  };
  for (const { subnet } of old) {
    const onSettled = () => {
      waitingFor -= 1;
      if (waitingFor === 0) drainAll();
    };
    cluster.launches.launch(group, subnet.zone, onSettled);
  }
}
