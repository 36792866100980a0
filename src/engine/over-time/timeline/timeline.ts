// What a run looked like: samples on a grid of 5 s, only where something changed, and the peaks.
import type { ZoneId } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import {
  byReason,
  WAIT_REASONS,
  type WaitReason,
} from '@/engine/over-time/cluster/pods/waiting-pods';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import { allCalls, type Ec2Calls } from '@/engine/over-time/node/node-world';
import { endWaits } from './end-waits';
import { RecordedSeries, type Series } from './recorded-series';

const SAMPLE_MS = 5_000;

export interface SubnetTimeline {
  readonly label: string;
  readonly zone: ZoneId;
  /** For single addresses: what lies in a reservation for prefixes is left out. */
  readonly free: Series;
  readonly held: Series;
  readonly assigned: Series;
  readonly warm: Series;
  readonly cooling: Series;
  readonly freeBlocks: Series;
  /** Nodes held some of it at any time. */
  readonly isUsed: boolean;
  /** The least that was free, and when (seconds). */
  readonly lowest: { readonly free: number; readonly at: number };
  /** The fewest whole /28 blocks, and when (seconds); `undefined`: no prefix was asked for in it. */
  readonly lowestBlocks: { readonly blocks: number; readonly at: number } | undefined;
  /** Of these the fewest that are whole wherever single addresses lie, as at rest (R20). */
  readonly sureBlocks: number | undefined;
  /**
   * From when to when (seconds) nodes held more /28 than are whole wherever single addresses lie: that they had
   * them is chance. `undefined`: never.
   */
  readonly unsure: { readonly from: number; readonly until: number } | undefined;
  /** In order; empty where EC2 refused nothing. */
  readonly short: readonly ShortPart[];
  /** How often it was short, parts that follow each other counted as once. */
  readonly shortTimes: number;
  /** Whoever was refused had it from another subnet at once, each time: all parts are moments. */
  readonly isGivenElsewhere: boolean;
  /** Pods that waited for it, most at a time: also when it has addresses again, until their node asks anew. */
  readonly mostWaiting: number;
  /** A pod waited longer for it than it may, or a node came to nothing: what makes a run one that does not fit. */
  readonly goesWithout: boolean;
}

/**
 * The subnet is short from a request that EC2 refused, whatever for, to the next that it granted, or
 * until nobody asks any more; to the end of the run, where neither comes. A part of that, in seconds from the start: parts follow each other without
 * a gap while it lasts. A moment, as long as nothing, where what was refused was had at once: less of it, or from
 * another subnet.
 */
export interface ShortPart {
  readonly from: number;
  readonly until: number;
  /** All the while a pod waits for an address of the subnet; otherwise warm addresses alone are short. */
  readonly pods: boolean;
}

export interface Timeline {
  /** Seconds from the start; a value holds until the next time. */
  readonly at: Series;
  readonly subnets: readonly SubnetTimeline[];
  /** Each Fargate pod is one of them (R36). */
  readonly nodes: Series;
  readonly fargatePods: Series;
  readonly podsRunning: Series;
  /**
   * By what they wait for: under `subnet-short` those whose subnet has refused them, under `growing` those
   * whose ENI or address is on its way.
   */
  readonly podsWaiting: Readonly<Record<WaitReason, Series>>;
  /** Of `subnet-short` those whose subnet has addresses again, and whose node has yet to ask for them. */
  readonly podsToAskFor: Series;
  /** EC2 calls of each minute from the start. */
  readonly callsPerMinute: readonly Readonly<Ec2Calls>[];
  readonly peaks: {
    readonly waiting: { readonly pods: number; readonly at: number };
    readonly nodes: { readonly nodes: number; readonly at: number };
    /** Of nodes that are no Fargate pod, most at a time. */
    readonly ec2Nodes: number;
    readonly fargatePods: { readonly pods: number; readonly at: number };
    readonly longestWaitSeconds: number;
    /** What most of that wait was spent on; `undefined`: no pod waited. */
    readonly longestWaitReason: WaitReason | undefined;
    /** The longest that one waited for a subnet alone. */
    readonly longestShortSeconds: number;
    /** Pods that wait for each reason, most at a time. */
    readonly waitingFor: Readonly<Record<WaitReason, number>>;
    readonly callsPerMinute: number;
    readonly failedLaunches: number;
  };
}

type SubnetFigure = 'free' | 'held' | 'assigned' | 'warm' | 'cooling' | 'freeBlocks';
type SubnetSeries = Readonly<Record<SubnetFigure, RecordedSeries>>;

/** Takes samples while a cluster runs. */
export class TimelineRecorder {
  readonly #cluster: Cluster;
  readonly #at: number[] = [];
  readonly #nodes = new RecordedSeries();
  readonly #fargatePods = new RecordedSeries();
  readonly #running = new RecordedSeries();
  /** For each of WAIT_REASONS, in their order. */
  readonly #waiting = WAIT_REASONS.map(() => new RecordedSeries());
  readonly #toAskFor = new RecordedSeries();
  readonly #subnets: readonly SubnetSeries[];
  #nextSample = 0;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#subnets = cluster.subnets.map(() => forEachFigure(() => new RecordedSeries()));
  }

  /** To be called before time goes on to `at`: takes the samples that are due. */
  advance(at: number): void {
    if (at <= this.#nextSample) return;
    if (this.#cluster.tally.isChanged) this.#sample(this.#nextSample);
    this.#nextSample = Math.ceil(at / SAMPLE_MS) * SAMPLE_MS;
  }

  finish(end: number): Timeline {
    this.advance(end);
    endWaits(this.#cluster, end);
    const { tally, subnets } = this.#cluster;
    const { nodes } = tally;
    if (tally.isChanged || this.#at.at(-1) !== end / 1000) this.#sample(end);
    const at = this.#at;
    return {
      at,
      subnets: subnets.map((subnet, index) => ({
        label: subnet.label,
        zone: subnet.zone,
        ...forEachFigure((figure) => (this.#subnets[index] as SubnetSeries)[figure].over(at)),
        isUsed: subnet.isUsed,
        lowest: { free: subnet.lowestFree, at: subnet.lowestFreeAt / 1000 },
        lowestBlocks: subnet.lowestBlocks && {
          blocks: subnet.lowestBlocks.blocks,
          at: subnet.lowestBlocks.at / 1000,
        },
        sureBlocks: subnet.sureBlocks,
        unsure: inSeconds(subnet.unsure(end)),
        short: subnet.space.supply
          .shortagesUntil(end)
          .map(({ from, until, pods }) => ({ from: from / 1000, until: until / 1000, pods })),
        shortTimes: subnet.space.supply.shortTimesUntil(end),
        isGivenElsewhere: subnet.space.supply.isGivenElsewhere,
        mostWaiting: subnet.space.supply.mostWaiting,
        goesWithout: subnet.space.supply.isFailing,
      })),
      nodes: this.#nodes.over(at),
      fargatePods: this.#fargatePods.over(at),
      podsRunning: this.#running.over(at),
      podsWaiting: byReason(this.#waiting.map((series) => series.over(at))),
      podsToAskFor: this.#toAskFor.over(at),
      callsPerMinute: tally.callsPerMinute,
      peaks: {
        waiting: { pods: tally.waits.mostPods, at: tally.waits.mostPodsAt / 1000 },
        nodes: { nodes: nodes.all.most, at: nodes.all.mostAt / 1000 },
        ec2Nodes: nodes.ec2.most,
        fargatePods: { pods: nodes.fargatePods.most, at: nodes.fargatePods.mostAt / 1000 },
        longestWaitSeconds: tally.longestWait.ms / 1000,
        longestWaitReason: tally.longestWait.reason,
        longestShortSeconds: tally.longestShortMs / 1000,
        waitingFor: tally.waits.most,
        callsPerMinute: tally.callsPerMinute.reduce(
          (most, calls) => Math.max(most, allCalls(calls)),
          0,
        ),
        failedLaunches: tally.failedLaunches,
      },
    };
  }

  #sample(at: number): void {
    const { tally, subnets } = this.#cluster;
    tally.isChanged = false;
    const sample = this.#at.push(at / 1000) - 1;
    this.#nodes.record(sample, tally.nodes.all.now);
    this.#fargatePods.record(sample, tally.nodes.fargatePods.now);
    this.#running.record(sample, tally.running.pods);
    const { podsNow } = tally.waits;
    for (let index = 0; index < podsNow.length; index += 1) {
      this.#waiting[index]?.record(sample, podsNow[index] as number);
    }
    const toAskFor = subnets.reduce((sum, { podsToAskFor }) => sum + podsToAskFor, 0);
    this.#toAskFor.record(sample, Math.min(toAskFor, tally.waits.podsFor('subnet-short')));
    for (let index = 0; index < subnets.length; index += 1) {
      recordSubnet(this.#subnets[index] as SubnetSeries, sample, subnets[index] as SimSubnet);
    }
  }
}

function inSeconds(stretch: { readonly from: number; readonly until: number } | undefined) {
  return stretch && { from: stretch.from / 1000, until: stretch.until / 1000 };
}

function recordSubnet(
  series: SubnetSeries,
  sample: number,
  { space, freeWithoutNodes }: SimSubnet,
): void {
  const held = freeWithoutNodes - space.freeWithReservations;
  series.free.record(sample, space.free);
  series.held.record(sample, held);
  series.assigned.record(sample, space.assigned);
  series.cooling.record(sample, space.cooling);
  series.warm.record(sample, held - space.assigned - space.cooling - space.enis);
  series.freeBlocks.record(sample, space.freeBlocks);
}

function forEachFigure<T>(value: (figure: SubnetFigure) => T): Record<SubnetFigure, T> {
  return {
    free: value('free'),
    held: value('held'),
    assigned: value('assigned'),
    warm: value('warm'),
    cooling: value('cooling'),
    freeBlocks: value('freeBlocks'),
  };
}
