// The few numbers of a run that are told without its chart.

import type { Subnet } from '@/engine/model';
import type { WaitReason } from '@/engine/over-time/cluster/pods/waiting-pods';
import { clusterSubnets } from './cluster-subnets';
import type { Timeline } from './timeline';

/** Times and durations in whole seconds. */
export interface RunFigures {
  /**
   * The subnet that came closest to having none, the first of several, those for others left out;
   * `undefined` without subnets.
   */
  readonly lowest:
    | { readonly subnet: string; readonly free: number; readonly atSeconds: number }
    | undefined;
  readonly podsWaiting: {
    /** Most at a time. */
    readonly peak: number;
    readonly longestSeconds: number;
    /** What most of the longest wait was spent on; `undefined`: no pod waited. */
    readonly reason: WaitReason | undefined;
  };
  /** EC2 calls of the busiest minute. */
  readonly busiestMinute: number;
  /** Each Fargate pod is one of them (R36). */
  readonly nodesPeak: number;
  /** Of nodes that are no Fargate pod, most at a time. */
  readonly ec2NodesPeak: number;
  readonly fargatePodsPeak: number;
  /** Launches that EC2 refused, each retry counted. */
  readonly refusedLaunches: number;
  /** The least that was free in each subnet. */
  readonly subnets: readonly {
    readonly label: string;
    readonly lowest: number;
    /** The fewest whole /28, and when; `undefined` where no prefix is asked for. */
    readonly lowestBlocks: { readonly blocks: number; readonly atSeconds: number } | undefined;
  }[];
}

/** @param specs of the plan, in the order of the timeline’s subnets */
export function runFigures(
  { subnets, peaks }: Timeline,
  specs: readonly Pick<Subnet, 'use'>[],
): RunFigures {
  const watched = clusterSubnets(subnets, (_, index) => specs[index]?.use);
  const [lowest] = watched.toSorted((a, b) => a.lowest.free - b.lowest.free);
  return {
    lowest: lowest && {
      subnet: lowest.label,
      free: lowest.lowest.free,
      atSeconds: Math.floor(lowest.lowest.at),
    },
    podsWaiting: {
      peak: peaks.waiting.pods,
      longestSeconds: Math.ceil(peaks.longestWaitSeconds),
      reason: peaks.longestWaitReason,
    },
    busiestMinute: peaks.callsPerMinute,
    nodesPeak: peaks.nodes.nodes,
    ec2NodesPeak: peaks.ec2Nodes,
    fargatePodsPeak: peaks.fargatePods.pods,
    refusedLaunches: peaks.failedLaunches,
    subnets: subnets.map(({ label, lowest: { free }, lowestBlocks }) => ({
      label,
      lowest: free,
      lowestBlocks: lowestBlocks && {
        blocks: lowestBlocks.blocks,
        atSeconds: Math.floor(lowestBlocks.at),
      },
    })),
  };
}
