// How much the runs of a scenario do, told before they start: an estimate from plan and events alone.
import type { ClusterPlan, NodeGroup } from '@/engine/model';
import { asCarriedOut } from './scenario/fargate-pods';
import type { Scenario, ScenarioEvent } from './scenario/scenario';

/** What runs of a scenario come to. */
export interface RunWork {
  /** Nodes and pods that the plan and its events come to. */
  readonly nodes: number;
  readonly pods: number;
  /** One, or as many as the band is of: the scenario's own is the first of them. */
  readonly runs: number;
  /** Whole seconds on an ordinary machine: an order of magnitude. */
  readonly seconds: number;
  /** Of one run. */
  readonly megabytes: number;
}

/** What is run unasked takes no longer, and no more memory. */
const MOST_SECONDS = 45;
const MOST_MEGABYTES = 200;
/** As measured: a pod that starts or ends, a node that starts or ends, and a node that is there. */
const MICROSECONDS_OF_A_POD = 6;
const MICROSECONDS_OF_A_NODE = 150;
const BYTES_OF_A_POD = 240;
const BYTES_OF_A_NODE = 6_000;
/** Samples of a timeline, 5 s apart at the least: six numbers of each subnet, and those of all. */
const SAMPLE_SECONDS = 5;
const NUMBERS_OF_A_SUBNET = 6;
const NUMBERS_OF_ALL = 12;
const BYTES_OF_A_NUMBER = 8;

/**
 * How much it takes to run a scenario, reckoned: seconds of a processor and megabytes, both rounded up.
 *
 * @param band runs of the band, the scenario's own among them; none where it is below two
 */
export function runWork(scenario: Scenario, band: number): RunWork {
  const { plan, durationSeconds } = scenario;
  const events = scenario.events.map((event) => asCarriedOut(event, plan.groups));
  const start = startOf(plan);
  const all = events.reduce<Amounts>((sum, event) => plus(sum, added(plan, event)), start);
  const moved = events.reduce<Amounts>((sum, event) => plus(sum, movedBy(plan, event, all)), all);
  const runs = Math.max(1, band);
  const microseconds = microsecondsOf(moved);
  const samples = durationSeconds / SAMPLE_SECONDS;
  const numbers = plan.subnets.length * NUMBERS_OF_A_SUBNET + NUMBERS_OF_ALL;
  const bytes = bytesOf(all) + samples * numbers * BYTES_OF_A_NUMBER;
  return {
    ...all,
    runs,
    seconds: Math.ceil((runs * microseconds) / 1_000_000),
    megabytes: Math.ceil(bytes / 1_000_000),
  };
}

/** Whether runs are small enough to start, so many times over, while nobody has asked for them. */
export function startsUnasked({ seconds, megabytes }: RunWork, times = 1): boolean {
  return seconds * times <= MOST_SECONDS && megabytes <= MOST_MEGABYTES;
}

/** Runs that are only started take no longer together, unasked. */
const MOST_SECONDS_OF_STARTS = 10;

/** Whether runs of all these plans may be started, and go no further, while nobody has asked for them. */
export function startsBegin(plans: readonly ClusterPlan[]): boolean {
  const starts = plans.map((plan) => startOf(plan));
  const microseconds = starts.reduce((sum, start) => sum + microsecondsOf(start), 0);
  const bytes = starts.reduce((most, start) => Math.max(most, bytesOf(start)), 0);
  return microseconds <= MOST_SECONDS_OF_STARTS * 1_000_000 && bytes <= MOST_MEGABYTES * 1_000_000;
}

/** Counts of a plan that grows from none to twice its nodes, from many to few: the plan is among each. */
export const COUNTS_IN_STEPS = [60, 30, 20, 12, 10, 6, 4, 2] as const;

/**
 * The most of the counts of a growing plan, in even steps, whose runs may be started unasked;
 * `undefined`: not even a few.
 */
export function countsThatStart(plan: ClusterPlan): number | undefined {
  const start = startOf(plan);
  if (2 * bytesOf(start) > MOST_MEGABYTES * 1_000_000) return undefined;
  const affordable = (MOST_SECONDS_OF_STARTS * 1_000_000) / microsecondsOf(start);
  return COUNTS_IN_STEPS.find((counts) => counts <= affordable);
}

function startOf(plan: ClusterPlan): Amounts {
  return { nodes: nodesOf(plan.groups), pods: podsOf(plan) };
}

function microsecondsOf({ nodes, pods }: Amounts): number {
  return pods * MICROSECONDS_OF_A_POD + nodes * MICROSECONDS_OF_A_NODE;
}

function bytesOf({ nodes, pods }: Amounts): number {
  return pods * BYTES_OF_A_POD + nodes * BYTES_OF_A_NODE;
}

interface Amounts {
  readonly nodes: number;
  readonly pods: number;
}

const NONE: Amounts = { nodes: 0, pods: 0 };

function plus(a: Amounts, b: Amounts): Amounts {
  return { nodes: a.nodes + b.nodes, pods: a.pods + b.pods };
}

function nodesOf(groups: readonly NodeGroup[]): number {
  return groups.reduce((sum, { nodes }) => sum + nodes, 0);
}

function podsOnNode(
  { systemPodsPerNode, daemonPods }: ClusterPlan,
  { podsPerNode, branchPodsPerNode }: NodeGroup,
): number {
  const daemons = daemonPods.reduce((sum, { pods }) => sum + pods, 0);
  return podsPerNode + branchPodsPerNode + systemPodsPerNode + daemons;
}

function podsOf(plan: ClusterPlan): number {
  return plan.groups.reduce(
    (sum, group) => sum + group.nodes * podsOnNode(plan, group),
    plan.clusterPods,
  );
}

function groupOf(plan: ClusterPlan, label: string | undefined): NodeGroup | undefined {
  return plan.groups.find((group) => group.label === label);
}

/** What an event adds to the cluster. */
function added(plan: ClusterPlan, event: ScenarioEvent): Amounts {
  switch (event.kind) {
    case 'scale-nodes': {
      const group = groupOf(plan, event.group);
      return { nodes: event.to, pods: group ? event.to * podsOnNode(plan, group) : 0 };
    }
    case 'add-group': {
      const { group } = event;
      return { nodes: group.nodes, pods: group.nodes * podsOnNode(plan, group) };
    }
    case 'scale-pods':
      return { nodes: 0, pods: event.to };
    default:
      return NONE;
  }
}

/** What starts and ends in an event, in a cluster of so many. */
function movedBy(plan: ClusterPlan, event: ScenarioEvent, all: Amounts): Amounts {
  switch (event.kind) {
    case 'restart-pods':
      return { nodes: 0, pods: 2 * all.pods };
    case 'churn':
      return { nodes: 0, pods: (2 * event.podsPerMinute * event.forSeconds) / 60 };
    case 'lose-zone':
      return { nodes: all.nodes, pods: 2 * all.pods };
    case 'upgrade': {
      const group = groupOf(plan, event.group);
      const nodes = group?.nodes ?? all.nodes;
      return { nodes: 2 * nodes, pods: group ? 2 * nodes * podsOnNode(plan, group) : all.pods };
    }
    case 'change-settings':
      return { nodes: all.nodes, pods: 0 };
    case 'scale-nodes':
    case 'scale-pods':
    case 'add-group':
      return added(plan, event);
  }
}
