// Watches a run node by node, instant by instant: what EC2 refused, and how long pods went without.
// It counts for itself, so that a run's verdict can be held against it.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { startEvent } from '@/engine/over-time/events/scenario-events';
import type { Scenario, ScenarioEvent } from '@/engine/over-time/scenario/scenario';

/** What was seen of a run. Durations in milliseconds. */
export interface Witnessed {
  /** A node, or a pod of it, was without what a subnet had refused. */
  readonly isRefused: boolean;
  readonly isLaunchRefused: boolean;
  /** For so long some pod had waited for a subnet at the least: on one node, while none got anything. */
  readonly surelyMs: number;
  /** For so long in all some pod or node was without: no pod can have waited longer. */
  readonly atMostMs: number;
}

/** How a line of pods fared since some time: none got anything, and nothing but a subnet kept it from them. */
interface Drought {
  readonly since: number;
  readonly waiting: number;
  readonly running: number;
}

/** Pods of a node that wait for an address, or for a branch ENI. */
interface Line {
  readonly waiting: number;
  readonly running: number;
  /** All of them wait for a subnet. */
  readonly isShort: boolean;
}

export function watchRun(scenario: Scenario, seed: number): Witnessed {
  const cluster = startCluster(scenario, seed);
  for (const event of scenario.events) {
    cluster.queue.push(event.at * 1000, () => startEvent(cluster, event));
  }
  const droughts = new Droughts();
  const seen = { isRefused: false, isLaunchRefused: false, atMostMs: 0 };
  const look = (next: number) => {
    const nodes = cluster.groups.flatMap((group) => group.nodes);
    const isLaunchRefused = hasRefusedLaunch(cluster);
    seen.isLaunchRefused ||= isLaunchRefused;
    seen.isRefused ||= isLaunchRefused || nodes.some(isRefused);
    if (isLaunchRefused || hasNodeWithoutEni(cluster) || nodes.some(hasPodWithout)) {
      seen.atMostMs += next - cluster.now;
    }
    const isDisturbed = scenario.events.some((event) => replacesPods(event, cluster.now));
    for (const node of nodes) {
      if (isDisturbed) droughts.forget(node);
      else droughts.look(node, cluster.now, next);
    }
  };
  const end = scenario.durationSeconds * 1000;
  look(0);
  cluster.runUntil(end, look);
  look(end);
  return { ...seen, surelyMs: droughts.longestMs };
}

function hasRefusedLaunch({ groups }: Cluster): boolean {
  return groups.some(({ missing }) => [...missing.launchesBySubnet.keys()].some(Boolean));
}

function hasNodeWithoutEni({ groups }: Cluster): boolean {
  return groups.some(({ missing }) =>
    [...missing.notReady.values()].some(({ refusedBy }) => refusedBy !== undefined),
  );
}

function isRefused(node: SimNode): boolean {
  const { pool } = node.ipamd;
  return (pool.isRefused && pool.refusedBy !== undefined) || lacksBranches(node);
}

function hasPodWithout(node: SimNode): boolean {
  const { ipamd } = node;
  return (ipamd.waiting > 0 && ipamd.pool.refusesPods) || lacksBranches(node);
}

/** Pods that the type has a branch ENI for, and the subnet no address. */
function lacksBranches({ ipamd }: SimNode): boolean {
  return (ipamd.branches?.wanted ?? 0) > 0 && ipamd.branchesRefusedBy !== undefined;
}

/** A pod that waits may be ended now, and another one wait in its place. */
function replacesPods(event: ScenarioEvent, now: number): boolean {
  const from = event.at * 1000;
  switch (event.kind) {
    case 'churn':
      return now >= from && now <= from + event.forSeconds * 1000;
    case 'scale-pods':
    case 'scale-nodes':
      return now >= from && now <= from + event.overSeconds * 1000;
    case 'restart-pods':
      return now === from;
    case 'upgrade':
    case 'lose-zone':
    case 'change-settings':
    case 'add-group':
      return false;
  }
}

class Droughts {
  readonly #onNodes = new Map<SimNode, readonly (Drought | undefined)[]>();
  longestMs = 0;

  forget(node: SimNode): void {
    this.#onNodes.delete(node);
  }

  look(node: SimNode, now: number, next: number): void {
    const before = this.#onNodes.get(node);
    const droughts = linesOf(node).map((line, index) => goOn(before?.[index], line, now));
    this.#onNodes.set(node, droughts);
    for (const drought of droughts) {
      if (drought) this.longestMs = Math.max(this.longestMs, next - drought.since);
    }
  }
}

function linesOf(node: SimNode): readonly Line[] {
  const { waiting, pool, branches } = node.ipamd;
  const { waiting: forBranch = 0, running = 0, wanted = 0 } = branches ?? {};
  return [
    {
      waiting,
      running: pool.pods,
      isShort:
        isRefused(node) &&
        pool.refusesPods &&
        pool.size === pool.pods &&
        pool.cooling === 0 &&
        pool.roomToGrow >= waiting,
    },
    {
      waiting: forBranch,
      running,
      isShort: lacksBranches(node) && wanted >= forBranch,
    },
  ];
}

function goOn(
  before: Drought | undefined,
  { waiting, running, isShort }: Line,
  now: number,
): Drought | undefined {
  if (waiting === 0 || !isShort) return undefined;
  const isSame = before && waiting >= before.waiting && running <= before.running;
  return { since: isSame ? before.since : now, waiting, running };
}
