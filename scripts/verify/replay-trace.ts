// A recorded course over time, run through the engine's node on the clock of the recordings.
import { readFeatures } from '@/engine/nodes/ipamd-settings';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { EventQueue } from '@/engine/over-time/cluster/queue/event-queue';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { plainNetwork } from '@/engine/over-time/node/node-network';
import { type Random, seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { recordedSpec } from './recordings/recorded-spec';
import type { RecordedNode, RecordedStep, RecordedTrace } from './recordings/recorded-trace';

const PERIOD_MS = 5_000;
/** Within a period: pods change, and the state is recorded. A node's start comes 10 ms after the last one's. */
const PODS_MS = 1_500;
const RECORD_MS = 4_900;
const FIRST_RECORD_MS = 500;
const BETWEEN_STARTS_MS = 10;
const FIRST_CHECK_MS = 2_500;

interface ReplayNode {
  readonly ipamd: IpamdNode;
  readonly startOffset: number;
  wanted: number;
  churn: number;
  isRunning: boolean;
  /** A node whose start failed is never ready; a terminated one is gone. */
  isGone: boolean;
  isCheckQueued: boolean;
}

/** Values of every metric at each index of a run: 0 is 0.5 s, i the end of period i − 1. */
export type Run = Readonly<Record<string, Int32Array>>;

export function replayTrace(trace: RecordedTrace, seed: number): Run {
  return new Replay(trace, seed).run();
}

class Replay {
  readonly #trace: RecordedTrace;
  readonly #queue = new EventQueue();
  readonly #spaces: ReadonlyMap<string, SubnetSpace>;
  readonly #nodes: readonly ReplayNode[];
  readonly #readers: readonly {
    readonly metric: string;
    readonly values: Int32Array;
    readonly read: () => number;
  }[];
  #failedStarts = 0;

  constructor(trace: RecordedTrace, seed: number) {
    this.#trace = trace;
    const random = seededRandom(seed);
    this.#spaces = new Map(
      trace.subnets.map(({ id, prefixLength, inUse }) => {
        const space = new SubnetSpace(prefixLength, { choice: 'lowest-first', random });
        space.takeForOthers(inUse, 'packed');
        return [id, space];
      }),
    );
    this.#nodes = trace.nodes.map((node, index) => {
      return {
        ipamd: this.#ipamdNode(node, random),
        startOffset: BETWEEN_STARTS_MS * (index + 1),
        wanted: 0,
        churn: 0,
        isRunning: false,
        isGone: false,
        isCheckQueued: false,
      };
    });
    this.#readers = trace.metrics.map((metric) => ({
      metric,
      values: new Int32Array(trace.periods + 1),
      read: this.#reader(metric),
    }));
  }

  #ipamdNode({ config, subnet, podSubnet }: RecordedNode, random: Random): IpamdNode {
    const { subnets, discoverySubnets } = this.#trace;
    const isExcluded = subnets.find(({ id }) => id === subnet)?.cniTag === '0';
    const discovered = discoverySubnets.filter((id) => {
      const tag = subnets.find((each) => each.id === id)?.cniTag;
      return tag !== undefined && tag !== '' && tag !== '0';
    });
    const ofEnis =
      podSubnet === undefined ? [...(isExcluded ? [] : [subnet]), ...discovered] : [podSubnet];
    const { subnetDiscovery } = readFeatures(config.env);
    const world = {
      random,
      calls: { create: 0, delete: 0, assign: 0, unassign: 0 },
      running: { pods: 0 },
      subnetDiscovery,
      eniAttachMs: 0,
    };
    const policy = poolPolicy(recordedSpec(config, isExcluded));
    const space = this.#space(subnet);
    const network = {
      ...plainNetwork(space),
      eniSubnets: ofEnis.map((id) => this.#space(id)),
      unmanaged: Array.from({ length: config.unmanagedEnis ?? 0 }, () => ({ space, pods: 0 })),
    };
    return new IpamdNode(policy, network, world);
  }

  #space(id: string): SubnetSpace {
    const space = this.#spaces.get(id);
    if (space === undefined) throw new Error(`no subnet ${id}`);
    return space;
  }

  run(): Run {
    const { periods, steps } = this.#trace;
    const byPeriod = new Map<number, RecordedStep[]>();
    for (const step of steps) {
      byPeriod.set(step.period, [...(byPeriod.get(step.period) ?? []), step]);
    }
    for (let period = 0; period < periods; period += 1) {
      const due = byPeriod.get(period);
      if (due === undefined && period > 0 && this.#isQuiet()) this.#repeatRecord(period + 1);
      else this.#period(period, due ?? []);
    }
    return Object.fromEntries(this.#readers.map(({ metric, values }) => [metric, values]));
  }

  #period(period: number, steps: readonly RecordedStep[]): void {
    const from = period * PERIOD_MS;
    for (const step of steps) if (step.terminate) this.#terminate(this.#node(step));
    for (const step of steps) {
      if (!step.start) continue;
      const node = this.#node(step);
      this.#queue.push(from + node.startOffset, () => this.#start(node, from + node.startOffset));
    }
    if (period === 0) this.#queue.push(FIRST_RECORD_MS, () => this.#takeRecord(0));
    this.#queue.push(from + PODS_MS, () => this.#pods(steps, from + PODS_MS));
    while (this.#queue.nextAt <= from + RECORD_MS) this.#queue.step();
    this.#takeRecord(period + 1);
    while (this.#queue.nextAt < from + PERIOD_MS) this.#queue.step();
  }

  #node(step: RecordedStep): ReplayNode {
    const node = this.#nodes[step.node];
    if (node === undefined) throw new Error(`no node ${step.node}`);
    return node;
  }

  #terminate(node: ReplayNode): void {
    if (!node.isRunning) return;
    node.ipamd.terminate();
    node.isRunning = false;
    node.isGone = true;
    node.wanted = 0;
    node.churn = 0;
  }

  #start(node: ReplayNode, now: number): void {
    if (node.ipamd.launch(now, { isAsking: true }) !== undefined) {
      this.#failedStarts += 1;
      return;
    }
    if (!node.ipamd.start(now)) {
      this.#failedStarts += 1;
      return;
    }
    node.isRunning = true;
    this.#queueCheck(node, now);
  }

  #pods(steps: readonly RecordedStep[], now: number): void {
    for (const step of steps) {
      const node = this.#node(step);
      if (step.cordoned !== undefined) {
        node.ipamd.cordon(step.cordoned);
        this.#queueCheck(node, now);
      }
      if (step.churn !== undefined) node.churn = step.churn;
      if (step.pods !== undefined && !node.isGone) node.wanted = step.pods;
    }
    for (const node of this.#nodes) if (!node.isGone) this.#podsOf(node, now);
  }

  /** Scale-in takes waiting pods first; churn replaces pods that have an address. */
  #podsOf(node: ReplayNode, now: number): void {
    const { ipamd } = node;
    const surplus = Math.max(0, ipamd.pool.pods + ipamd.waiting - node.wanted);
    const waiting = Math.min(ipamd.waiting, surplus);
    const churned = Math.min(node.churn, ipamd.pool.pods - (surplus - waiting));
    const ended = surplus - waiting + churned;
    ipamd.expect(-waiting);
    if (ended > 0) ipamd.endPods(ended, now);
    ipamd.expect(node.wanted - ipamd.pool.pods - ipamd.waiting);
    const served = node.isRunning && ipamd.waiting > 0 ? ipamd.assign(now) : 0;
    if (ended + served > 0) this.#queueCheck(node, now);
  }

  /** A node at rest is not looked at until something happens to it. */
  #queueCheck(node: ReplayNode, now: number): void {
    if (!node.isRunning || node.isCheckQueued) return;
    node.isCheckQueued = true;
    const phase = node.startOffset + FIRST_CHECK_MS;
    const at = Math.ceil((now - phase + 1) / PERIOD_MS) * PERIOD_MS + phase;
    this.#queue.push(at, () => {
      node.isCheckQueued = false;
      if (!node.isRunning) return;
      node.ipamd.check(at);
      const { trunkDueAt } = node.ipamd;
      if (trunkDueAt !== undefined)
        this.#queue.push(trunkDueAt, () => node.ipamd.attachTrunk(trunkDueAt));
      if (node.ipamd.pool.cooling > 0 || !node.ipamd.isSettled()) this.#queueCheck(node, at);
    });
  }

  /** Nothing is due and no pod comes or goes: the next period is as the last one. */
  #isQuiet(): boolean {
    if (this.#queue.nextAt !== Number.POSITIVE_INFINITY) return false;
    return this.#nodes.every(
      ({ ipamd, churn, isRunning }) =>
        !isRunning || (churn === 0 && (ipamd.waiting === 0 || ipamd.pool.size === ipamd.pool.pods)),
    );
  }

  #takeRecord(index: number): void {
    for (const { values, read } of this.#readers) values[index] = read();
  }

  #repeatRecord(index: number): void {
    for (const { values } of this.#readers) values[index] = values[index - 1] as number;
  }

  /** How a metric is read; found once, because it is read in every period. */
  #reader(metric: string): () => number {
    const [name, id] = metric.split('.') as [string, string | undefined];
    const nodes = this.#nodes;
    if (id === undefined) {
      if (name === 'failedStarts') return () => this.#failedStarts;
      const sum = SUMS[name];
      if (sum === undefined) throw new Error(`unknown metric ${metric}`);
      return () => sum(nodes);
    }
    if (name === 'free' || name === 'blocks') {
      const space = this.#space(id);
      return name === 'free' ? () => space.free : () => space.freeBlocks;
    }
    const node = nodes[Number(id)];
    if (name !== 'held' || node === undefined) throw new Error(`unknown metric ${metric}`);
    return () => (node.isRunning ? node.ipamd.held : 0);
  }
}

type Sum = (nodes: readonly ReplayNode[]) => number;

/** Sums over nodes. Calls and waiting pods count of every node, the rest of those that run. */
const SUMS: Readonly<Record<string, Sum>> = {
  enis: ofRunning((ipamd) => ipamd.attached),
  pool: ofRunning(({ pool }) => pool.size),
  assigned: ofRunning(({ pool }) => pool.pods),
  cooling: ofRunning(({ pool }) => pool.cooling),
  held: ofRunning((ipamd) => ipamd.held),
  prefixes: ofRunning(({ pool }) => (pool.policy.mode === 'prefix' ? pool.slots : 0)),
  freePrefixes: ofRunning(({ pool }) => (pool.policy.mode === 'prefix' ? pool.freeSlots : 0)),
  waiting: ofEvery((ipamd) => ipamd.waiting),
  createCalls: ofEvery((ipamd) => ipamd.world.calls.create),
  deleteCalls: ofEvery((ipamd) => ipamd.world.calls.delete),
  assignCalls: ofEvery((ipamd) => ipamd.world.calls.assign),
  unassignCalls: ofEvery((ipamd) => ipamd.world.calls.unassign),
};

function ofRunning(value: (ipamd: IpamdNode) => number): Sum {
  return (nodes) => {
    let sum = 0;
    for (const { ipamd, isRunning } of nodes) if (isRunning) sum += value(ipamd);
    return sum;
  };
}

function ofEvery(value: (ipamd: IpamdNode) => number): Sum {
  return (nodes) => {
    let sum = 0;
    for (const { ipamd } of nodes) sum += value(ipamd);
    return sum;
  };
}
