// A run as lanes: what each subnet's lane says and draws, judged by the engine and only placed here.

import { type Counted, countedOf } from '@/engine';
import {
  type Band,
  type ShortPart,
  type Simulation,
  type SubnetTimeline,
  type Timeline,
  WAIT_REASONS,
  type WaitReason,
} from '@/engine/over-time';
import { type Stretch, sampleAt, scaleTo } from './plot-path';

/** From the first refused request to the end of the last shortage, in whole seconds as the verdict has them. */
export interface Shortage extends Stretch {
  /** So often between its ends. */
  readonly times: number;
  /** For the subnet at some time of it. */
  readonly waits: Waits;
}

/**
 * Whether pods wait for a subnet, and so long that the run does not fit; `perhaps`: in some runs. `nodes`: none
 * waits, but a node came to nothing. Under `elsewhere` nobody does: another subnet gives at once.
 */
export type Waits = 'elsewhere' | 'none' | 'shortly' | 'perhaps' | 'nodes' | 'long';

export function waitsIn(
  { pods }: Pick<ShortPart, 'pods'>,
  { goesWithout, isGivenElsewhere, mostWaiting }: SubnetTimeline,
): Waits {
  if (pods) return goesWithout ? 'long' : 'shortly';
  if (isGivenElsewhere) return 'elsewhere';
  return goesWithout && mostWaiting === 0 ? 'nodes' : 'none';
}

/** Of what goes without: red. */
export function isGone(waits: Waits): boolean {
  return waits === 'long' || waits === 'nodes';
}

export function shortageOf(subnet: SubnetTimeline): Shortage | undefined {
  const { short } = subnet;
  const [first] = short;
  const last = short.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const waits = waitsIn({ pods: subnet.mostWaiting > 0 }, subnet);
  const [from, until] = [Math.floor(first.from), Math.ceil(last.until)];
  return { from, until, times: subnet.shortTimes, waits };
}

const WAITS: readonly Waits[] = ['elsewhere', 'none', 'shortly', 'perhaps', 'nodes', 'long'];

export interface ShortSubnet {
  readonly label: string;
  readonly shortage: Shortage;
}

/**
 * Subnets that are short: the one that the run's verdict names first, then those where pods wait, then
 * by how long.
 */
export function shortSubnets({
  timeline,
  verdict,
}: Pick<Simulation, 'timeline' | 'verdict'>): readonly ShortSubnet[] {
  const rank = ({ label, shortage }: ShortSubnet) =>
    (label === verdict.subnet ? 3 : 0) + WAITS.indexOf(shortage.waits);
  const length = ({ shortage }: ShortSubnet) => shortage.until - shortage.from;
  return timeline.subnets
    .flatMap((subnet) => {
      const shortage = shortageOf(subnet);
      return shortage === undefined ? [] : [{ label: subnet.label, shortage }];
    })
    .toSorted((a, b) => rank(b) - rank(a) || length(b) - length(a));
}

/** The subnet that comes closest to having none; the first of several. */
export function tightest({ subnets }: Pick<Timeline, 'subnets'>): SubnetTimeline | undefined {
  return subnets.toSorted((a, b) => a.lowest.free - b.lowest.free)[0];
}

/** Whole /28 blocks of a subnet when there were fewest, and when that was (seconds). */
export interface BlocksAtLeast {
  readonly label: string;
  readonly blocks: number;
  readonly at: number;
  /** So many are whole wherever single addresses lie. */
  readonly sure: number;
}

/** Of each subnet in which a prefix is asked for. */
export function blocksAtLeast({ subnets }: Pick<Timeline, 'subnets'>): readonly BlocksAtLeast[] {
  return subnets.flatMap(({ label, lowestBlocks, sureBlocks = 0 }) =>
    lowestBlocks === undefined ? [] : [{ label, ...lowestBlocks, sure: sureBlocks }],
  );
}

/** Blocks whole for sure in a subnet, as the verdict on all runs has it; `undefined`: no prefix is asked for. */
export function sureBlocksIn(
  { label, sureBlocks }: SubnetTimeline,
  band: Band | undefined,
): number | undefined {
  const fewest = band?.verdict.lowestBlocks;
  if (sureBlocks === undefined || fewest?.subnet !== label) return sureBlocks;
  return Math.min(sureBlocks, fewest.blocks);
}

/** Of the subnet with the fewest for sure, the first of several; `undefined`: no prefix is asked for. */
export function fewestBlocks(timeline: Pick<Timeline, 'subnets'>): BlocksAtLeast | undefined {
  return blocksAtLeast(timeline).toSorted((a, b) => a.sure - b.sure || a.blocks - b.blocks)[0];
}

/** The most lanes that are drawn unasked. */
export const LANES_SHOWN = 6;

/** The lanes that are drawn, in the plan's order: of many the tightest, those that are short before all. */
export function lanesShown(
  simulation: Simulation,
  band: Band | undefined,
  all: boolean,
): readonly SubnetTimeline[] {
  const { subnets } = simulation.timeline;
  if (all || subnets.length <= LANES_SHOWN) return subnets;
  const told = band?.verdict.subnet;
  const short = [
    ...(told === undefined ? [] : [told]),
    ...shortSubnets(simulation).map(({ label }) => label),
  ];
  const rank = ({ label }: SubnetTimeline) =>
    short.includes(label) ? short.indexOf(label) : short.length;
  const leasts = new Map(band?.subnets.map((each) => [each.label, each.lowest.least]));
  const least = ({ label, lowest }: SubnetTimeline) => leasts.get(label) ?? lowest.free;
  const kept = new Set(
    subnets.toSorted((a, b) => rank(a) - rank(b) || least(a) - least(b)).slice(0, LANES_SHOWN),
  );
  return subnets.filter((subnet) => kept.has(subnet));
}

/** The end of the scale that all lanes share, other seeds' runs included. */
export function sharedScale({ subnets }: Timeline, band: Band | undefined): number {
  const courses = [
    ...subnets.map(({ free }) => free),
    ...(band?.subnets.map(({ high }) => high) ?? []),
  ];
  return scaleTo(courses.reduce((most, free) => free.reduce((a, b) => Math.max(a, b), most), 0));
}

/** Whether runs with other seeds came to something else anywhere. */
export function differs({ subnets }: Band): boolean {
  return subnets.some(({ low, high }) => low.some((least, index) => least !== high[index]));
}

/** What holds at a moment of the run. */
export interface MomentTold {
  readonly subnets: readonly {
    readonly label: string;
    readonly free: number;
    /** Whole /28; `undefined`: no prefix is asked for in it. */
    readonly blocks: number | undefined;
    /** `undefined`: it is not short then. */
    readonly short: Waits | undefined;
  }[];
  readonly waiting: WaitingTold;
  /** On Fargate each pod is counted by itself. */
  readonly nodes: number;
  readonly fargatePods: number;
  /** EC2 calls in its minute. */
  readonly calls: number;
}

export interface WaitingTold {
  readonly pods: number;
  /** Of them those that a subnet has refused. */
  readonly forAddress: number;
  /** And those whose ENI or address is on its way. */
  readonly onTheWay: number;
  /** What all of them wait for, most pods first. */
  readonly by: readonly WaitingFor[];
}

/** Under `asks-again` the subnet that refused has addresses, and the node has yet to ask for them. */
export interface WaitingFor {
  readonly reason: WaitReason | 'asks-again';
  readonly pods: number;
}

export function momentTold(timeline: Timeline, seconds: number): MomentTold {
  const index = sampleAt(timeline.at, seconds);
  const { podsWaiting, podsToAskFor, nodes, fargatePods, subnets } = timeline;
  const pods = fargatePods[index] ?? 0;
  const toAskFor = podsToAskFor[index] ?? 0;
  const reasons = WAIT_REASONS.map((reason) => {
    const pods = podsWaiting[reason][index] ?? 0;
    return { reason, pods: reason === 'subnet-short' ? pods - toAskFor : pods };
  });
  const by: readonly WaitingFor[] = [...reasons, { reason: 'asks-again', pods: toAskFor }];
  return {
    subnets: subnets.map((subnet) => {
      const { label, free, freeBlocks, lowestBlocks, short } = subnet;
      const part = short.find(
        ({ from, until }) => from <= seconds && (seconds < until || seconds === from),
      );
      return {
        label,
        free: free[index] ?? 0,
        blocks: lowestBlocks && (freeBlocks[index] ?? 0),
        short: part && waitsIn(part, subnet),
      };
    }),
    waiting: {
      pods: podsInAll(podsWaiting, index),
      forAddress: podsWaiting['subnet-short'][index] ?? 0,
      onTheWay: podsWaiting.growing[index] ?? 0,
      by: by.filter(({ pods }) => pods > 0).toSorted((a, b) => b.pods - a.pods),
    },
    nodes: (nodes[index] ?? 0) - pods,
    fargatePods: pods,
    calls: callsOfMinutes(timeline)[Math.floor(seconds / 60)] ?? 0,
  };
}

/** What a run has of the two at any time; nodes, where it has none. */
export function countedInRun({ peaks }: Timeline): Counted {
  return countedOf(peaks.ec2Nodes, peaks.fargatePods.pods);
}

/** Pods that wait, whatever for, at each time of the run. */
export function waitingCourse({ at, podsWaiting }: Timeline): readonly number[] {
  return at.map((_, index) => podsInAll(podsWaiting, index));
}

function podsInAll(podsWaiting: Timeline['podsWaiting'], index: number): number {
  return Object.values(podsWaiting).reduce((sum, series) => sum + (series[index] ?? 0), 0);
}

/** EC2 calls of each minute, whatever they ask. */
export function callsOfMinutes({ callsPerMinute }: Timeline): readonly number[] {
  return callsPerMinute.map(
    ({ create, delete: remove, assign, unassign }) => create + remove + assign + unassign,
  );
}
