// What the lanes of a run say: a subnet each, and below pods, nodes and calls.
import type { StuckUpgrade } from '@/engine/over-time';
import { addresses, count, findNoPlace, listOf, subnetsNamed } from '@/i18n/en/wording/counts';
import { nodesAndPods } from '@/i18n/en/wording/nodes-and-pods';
import { often } from '@/i18n/en/wording/often';
import { nodesFindNone } from '@/i18n/en/wording/stuck';
import { exact, lasting, since, stretch } from '@/i18n/en/wording/times';
import { isInMinutes } from '@/i18n/wording/clock';
import { formatCount } from '@/i18n/wording/number-format';

const minutes = (seconds: number) => formatCount(Math.round(seconds / 60));

/** `minute 45`; `40 s` where minutes are too coarse or too many. */
function moment(seconds: number): string {
  return isInMinutes(seconds) ? `minute ${minutes(seconds)}` : since(seconds);
}

/** `from minute 2 to 34`, `from the start to minute 45`; `from 40 s to 9 min`, `from 2 min to 2 h 4 min` where minutes are too coarse or too many. */
function fromTo(from: number, until: number): string {
  const at = stretch(from, until);
  if (!at.includes('→')) return at;
  if (from >= 30 && isInMinutes(until)) {
    return `from minute ${minutes(from)} to ${minutes(until)}`;
  }
  if (from < 1) return `from the start to ${moment(until)}`;
  return `from ${since(from)} to ${since(until)}`;
}

export interface ShortageTold {
  /** Seconds. */
  readonly from: number;
  readonly until: number;
  /** So often between these; not all the while where it is more than once. */
  readonly times: number;
  /**
   * `elsewhere`: another subnet gives at once; `shortly`: none longer than it may; `perhaps`: in some of
   * several runs; `nodes`: a node came to nothing, where no pod waits.
   */
  readonly waits: 'elsewhere' | 'none' | 'shortly' | 'perhaps' | 'nodes' | 'long';
  /** Of the run: most at a time, and the longest wait. */
  readonly pods: number;
  readonly longestSeconds: number;
}

function waiting({ waits, pods, longestSeconds }: ShortageTold): string {
  switch (waits) {
    case 'long':
      return ', and pods wait';
    case 'perhaps':
      return ', and pods may wait';
    case 'shortly':
      return `, and ${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'} up to ${lasting(longestSeconds)}`;
    case 'elsewhere':
      return '; another subnet gives at once what it refuses';
    case 'none':
      return ', of warm addresses alone';
    case 'nodes':
      return ', and nodes find no address';
  }
}

export const lanes = {
  label: 'The run, with a lane for each subnet',
  /** `runs`: the least of so many; `undefined`: of the one that is drawn. */
  quiet: (subnet: string, free: number, isOnly: boolean, runs: number | undefined) => {
    const least = runs === undefined ? '' : `, lowest of ${count(runs, 'run')}`;
    return isOnly
      ? `At least ${addresses(free)} stay free${least}.`
      : `At least ${addresses(free)} stay free in every subnet${least}; **${subnet}** is the tightest.`;
  },
  unplaced: (pods: number) => `**${findNoPlace(pods)}** at the end.`,
  /** The one that decides at rest first. */
  byLuck: ([first, ...more]: readonly string[]) =>
    first === undefined
      ? 'Chance decides.'
      : `Chance decides in ${subnetsNamed([`**${first}**`, ...more])}.`,
  /** Why the plan cannot work; `undefined`: nodes of the run alone can't. */
  refused: (clause: string | undefined) =>
    clause === undefined
      ? 'Nodes of the run cannot work; the picture shows what they would take.'
      : `Cannot work: **${clause}**. The picture shows what nodes would take.`,
  /** @param last when the others are short for the last time, where that is later; seconds */
  short: (subnet: string, shortage: ShortageTold, others: readonly string[], last?: number) => {
    const { from, until, times } = shortage;
    const wait = waiting(shortage);
    const too = others.length > 3 ? count(others.length, 'other subnet') : listOf(others);
    const also =
      others.length === 0
        ? ''
        : `; ${too} ${others.length === 1 ? 'is' : 'are'} short too${last === undefined ? '' : `, to ${moment(last)}`}`;
    return `**${subnet}** is short${often(times, ' ')} ${fromTo(from, until)}${wait}${also}.`;
  },
  stuck: ({ nodes, subnets }: StuckUpgrade) =>
    `**The upgrade gets stuck**: ${nodesFindNone(nodes)} in ${subnets.length > 3 ? count(subnets.length, 'subnet') : listOf(subnets)}.`,
  scale: (most: number) => `Free, one scale to ${formatCount(most)}`,
  blocksNote: '≥ /28: blocks whole for sure',
  tints: {
    pods: 'red: pods wait for an address',
    nodes: 'red: nodes find no address',
    shortly: 'amber: no pod is refused for over 1 min',
    noPod: 'amber: no pod waits',
    elsewhere: 'amber: refused, another subnet gives',
    warm: 'amber: only warm is short',
    worst: 'amber: in the worst run',
    chance: 'amber: chance decides',
  },
  sameInRuns: (runs: number) => `same in ${count(runs, 'run')}`,
  /** The title is not of the run that is drawn. */
  gravest: (runs: number) => `told: the worst of ${count(runs, 'run')}; drawn: the first`,
  band: (runs: number) => `bands, and lowest of ${count(runs, 'run')}`,
  lowest: (free: number) => `lowest ${formatCount(free)}`,
  shortFor: (from: number, until: number, isElsewhere: boolean) =>
    `${isElsewhere ? 'refuses' : 'short'} ${stretch(from, until)}`,
  often,
  /** In place of `shortFor`, where the run is not short: it may be, as it is held by chance. */
  byChance: 'may be short',
  byChanceFor: (from: number, until: number) => `may be short ${stretch(from, until)}`,
  /** Blocks whole for sure in a run, and whole at a moment. */
  lowestBlocks: (blocks: number) => `≥ ${formatCount(blocks)} /28`,
  blocks: (blocks: number) => `${formatCount(blocks)} /28`,
  end: (free: number) => `${formatCount(free)} free`,
  isShort: 'short',
  waiting: 'Pods waiting',
  forAddress: 'for an address',
  onTheWay: 'ENI on its way',
  mostWaiting: (pods: number, forAddress: number) =>
    forAddress === 0 || forAddress === pods
      ? `${formatCount(pods)} at the most`
      : `${formatCount(pods)}, ${formatCount(forAddress)} for an address`,
  nodes: 'Nodes',
  fargatePods: 'Fargate pods',
  mostFargatePods: (first: number, most: number) =>
    `${formatCount(first)}, ${formatCount(most)} at the most`,
  mostNodes: (first: number, most: number) =>
    `${formatCount(first)}, ${formatCount(most)} at the most`,
  calls: 'EC2 calls a minute',
  mostCalls: (calls: number) => `${formatCount(calls)} at the most`,
  /** The first with its unit: hours where all are whole ones. */
  tick: (seconds: number, isFirst: boolean, areHours: boolean) => {
    const time = areHours ? formatCount(seconds / 3_600) : minutes(seconds);
    return isFirst ? `${time} ${areHours ? 'h' : 'min'}` : time;
  },
  moment: exact,
  time: 'Time',
  wholeRun: 'Whole run',
  more: (amount: number) => `Show ${count(amount, 'more subnet')}`,
  fewer: 'Show the tightest',
  keys: '← → 5 s, ⇧ 1 min',
  whatOpens: (
    nodes: number,
    waiting: number,
    forAddress: number,
    subnet: string,
    fargatePods = 0,
  ) =>
    `${nodesAndPods({ nodes, fargatePods })}, ${count(waiting, 'pod')} ${waiting === 1 ? 'waits' : 'wait'}${
      forAddress === 0 || forAddress === waiting
        ? ''
        : `, ${formatCount(forAddress)} for an address`
    } · which ${nodes === 0 && fargatePods > 0 ? 'pod' : 'node'}, which ENI, every /28 of ${subnet}`,
};
