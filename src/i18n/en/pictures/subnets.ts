import type { BlockUsage } from '@/engine';
import {
  addresses,
  amountOf,
  blocksWanted,
  capital,
  count,
  fromTo,
  listOf,
  noneToSpare,
  subnetNamed,
  subnetsNamed,
  whereScarce,
  wholeBlocks,
} from '@/i18n/en/wording/counts';
import type { Room, Tight } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

/** Subnets whose bar runs past its end. */
export interface PastEnd {
  readonly subnets: number;
  /** By as much as the one that is named. */
  readonly isEach: boolean;
}

/** `Both`, `All 3` */
function allOf(total: number): string {
  return total === 2 ? 'Both' : `All ${formatCount(total)}`;
}

/** `14, 14 and 11 are`; of many the most; `none is`. */
function freeIn(free: readonly number[]): string {
  if (free.every((each) => each === 0)) return 'none is';
  const most = Math.max(...free);
  if (free.length > MOST_NAMED) return `at most ${formatCount(most)} ${most === 1 ? 'is' : 'are'}`;
  const isOne = free.length === 1 && most === 1;
  return `${listOf(free.map(formatCount))} ${isOne ? 'is' : 'are'}`;
}

const MOST_NAMED = 4;

function endCount(amount: number, inUnits: boolean): string {
  return formatCount(amount) + (inUnits ? ` IP${amount === 1 ? '' : 's'}` : '');
}

/** All that nodes hold where nothing is short. */
export interface HeldInAll {
  readonly held: number;
  readonly prefixes: number;
  readonly pods: number;
  readonly idle: number;
  /** Idle of what is held. */
  readonly percent: number;
}

export const subnets = {
  // The finding of the chart, of the subnet that the verdict names.
  findsRoom: (room: Room, { labels, isEvery }: Tight, total: number) => {
    const isOne = labels.length === 1;
    const each = isOne ? '' : ' each';
    const all =
      total === 1 ? `${capital(subnetNamed(labels[0]))} has` : `${allOf(total)} subnets have`;
    if (room.left === 0) {
      const none = noneToSpare(room.unit);
      return isEvery
        ? `${all} ${none}.`
        : `No subnet is short, but ${listOf(labels)} ${isOne ? 'has' : 'have'} ${none}.`;
    }
    return isEvery
      ? `${all} ${amount(room)} free${each}.`
      : `${all} room; ${listOf(labels)} the least, ${amount(room)}${each}.`;
  },
  findsShort: (room: Room, over: PastEnd, total: number, othersHaveRoom: boolean) => {
    const { subnet, left, unit } = room;
    const { subnets: past, isEach } = over;
    if (unit === 'nau' || unit === 'enis') {
      return `${capital(whereScarce(unit, subnet))} is ${amount(room)} over its quota, whatever the subnets have.`;
    }
    if (past === 0) return `${capital(subnetNamed(subnet))} is ${amount(room)} short.`;
    const by = `by ${formatCount(-left)}`;
    if (total === 1) return `${capital(subnetNamed(subnet))} is past its end, ${by}.`;
    if (past === 1 && !othersHaveRoom)
      return `${capital(subnetNamed(subnet))} is past its end, ${by}.`;
    if (past === 1) {
      const others = total === 2 ? 'one has' : `${formatCount(total - 1)} have`;
      return `${capital(subnetNamed(subnet))} is past its end ${by}; the other ${others} room.`;
    }
    const some = past === total ? allOf(total) : `${formatCount(past)} of ${formatCount(total)}`;
    return `${some} subnets are past their end, ${isEach ? 'each' : subnet} ${by}.`;
  },
  /** Of /28 that are perhaps too few: the same counts as at the end of the bar and in the verdict. */
  findsLayout: (subnet: string, blocks: BlockUsage) => {
    const lie =
      blocks.freeWorst === blocks.freeBest ? '' : ', depending on where single addresses are';
    return `${capital(subnetNamed(subnet))} has ${wholeBlocks(blocks)} for the ${blocksWanted(blocks)}${lie}.`;
  },
  /** Only the warm pool is past their end, and no pod. */
  findsWarm: (subnet: string, short: number, over: PastEnd, total: number) => {
    const by = formatCount(short);
    const { subnets: past, isEach } = over;
    if (past === 1) return `The warm pool is past the end of ${subnetNamed(subnet)} by ${by}.`;
    const which =
      past === total
        ? `${total === 2 ? 'both' : `all ${formatCount(total)}`}`
        : `${formatCount(past)} of ${formatCount(total)}`;
    return `The warm pool is past the end of ${which} subnets, ${isEach ? 'of each' : `in ${subnet}`} by ${by}.`;
  },
  /** Of all that wait, so many in the subnet with most. */
  findsWait: (all: { waiting: number; isChance: boolean }, subnet: string, there: number) => {
    const wait = all.isChance ? 'may wait' : all.waiting === 1 ? 'waits' : 'wait';
    const pods = `${count(all.waiting, 'pod')} ${wait} for an address`;
    return all.waiting === there
      ? `${pods} in ${subnetNamed(subnet)}.`
      : `${pods}, ${formatCount(there)} of them in ${subnetNamed(subnet)}.`;
  },
  /** Of subnets that nodes choose among: what these lack together, and pods that may wait for it. */
  findsPool: (subnets: readonly string[], short: number, mayWait: number) => {
    const all = `${capital(subnetsNamed(subnets))} are ${addresses(short)} short together`;
    return mayWait === 0 ? `${all}.` : `${all}; ${count(mayWait, 'pod')} may wait.`;
  },
  /** No pod waits for them. */
  findsNodes: (nodes: number, of: number) =>
    `${formatCount(nodes)} of ${count(of, 'node')} ${nodes === 1 ? 'has' : 'have'} no address to start.`,
  findsRefusal: 'The plan cannot work; the bars show what its nodes would hold.',
  description: 'Addresses of each subnet by what holds them',
  heldAll: ({ held, prefixes, pods, idle, percent }: HeldInAll) =>
    `${formatCount(held)} held${prefixes > 0 ? ` with ${count(prefixes, 'prefix', 'prefixes')}` : ''} · ${count(pods, 'pod')} · ${formatCount(idle)} idle, ${formatCount(percent)}% of what is held`,
  heldSome: (held: number, wanted: number) =>
    `${formatCount(held)} of ${formatCount(wanted)} wanted addresses are held`,
  /** Behind it. `free`: in the subnets that refuse one. */
  becauseEni: (type: string, atOnce: number, free: readonly number[]) =>
    `: an ENI of ${type} takes ${formatCount(atOnce)} at once, and ${freeIn(free)} free`,
  becauseFree: (free: readonly number[]) => `; ${freeIn(free)} free where more is wanted`,
  toBeHeld: (wanted: number) => `${addresses(wanted)} wanted; what is held is being worked out…`,
  scaled: 'Each bar is drawn to its own size.',
  reserved: 'Reserved by AWS',
  others: 'Other users',
  primaries: 'ENI primaries',
  pods: 'Pods',
  warm: 'Idle (warm)',
  forPrefixes: 'Reserved for prefixes',
  free: 'Free',
  warmShort: 'Wanted, not there',
  podsShort: 'Pods that wait',
  podsMayLack: 'Pods that may wait',
  short: 'Short',
  /** Of what is wanted and not there. */
  shortBeyond: 'Short: more than is free',
  capacity: 'End of the subnet',
  /** In a legend that has less room. */
  brief: {
    reserved: 'AWS',
    others: 'others',
    primaries: 'primaries',
    pods: 'pods',
    warm: 'idle',
    forPrefixes: 'for prefixes',
    free: 'free',
    warmShort: 'wanted, not there',
    podsShort: 'pods that wait',
    podsMayLack: 'pods that may wait',
    capacity: 'end',
  },
  /** `inUnits`: /28s stand beside it. */
  endFree: (free: number, inUnits = false) => `${endCount(free, inUnits)} free`,
  /** Of a plan that cannot work. */
  endWouldBeFree: (free: number, inUnits = false) => `${endCount(free, inUnits)} would be free`,
  /** Behind what is free: what of a reservation no prefix has. */
  endForPrefixes: (addresses: number) => `${formatCount(addresses)} for prefixes`,
  endWanted: (more: number, inUnits = false) => `+${endCount(more, inUnits)} wanted`,
  endShort: (short: number, inUnits = false) => `${endCount(short, inUnits)} short`,
  endWait: (pods: number) => `${formatCount(pods)} wait`,
  endMayWait: (pods: number) => `${formatCount(pods)} may wait`,
  endBlocks: (sure: number, perhaps: number) => `${fromTo(sure, perhaps)} whole /28`,
  blocks: 'The thin bar, /28 blocks:',
  blockSure: 'whole for sure',
  blockPerhaps: 'whole, unless a single address lies in it',
  blockNever: 'never whole',
  blockWanted: 'wanted',
  columns: {
    subnet: 'Subnet',
    range: 'Range',
    size: 'Size',
    left: 'Free',
    /** Where it is not known what is held. */
    wouldBeLeft: 'Would be free',
    nodes: 'Nodes',
    warmWanted: 'Warm wanted',
    wait: 'Pods that wait',
    mayWait: 'Pods that may wait',
    blocksWanted: '/28 wanted',
    blocksWorst: '/28 free, worst',
    blocksBest: '/28 free, best',
  },
};

interface PrefixNodes {
  readonly group: string;
  readonly nodes: number;
  readonly pods: number;
  readonly prefixes: number;
}

export interface BridgeTold extends BlockUsage {
  readonly subnet: string;
  /** Nodes that may hold prefixes in the subnet, and how many they take wherever they lie. */
  readonly kinds: readonly PrefixNodes[];
  readonly prefixes: number;
  /** Not all of what is wanted need be there: it is not called held. */
  readonly isShort: boolean;
  /** Addresses of the prefixes in the subnet. */
  readonly inPrefixes: number;
  /** Single addresses of nodes, then with those of others. */
  readonly ofNodes: number;
  readonly singles: number;
  readonly held: number;
  readonly pods: number;
  readonly warm: number;
  /** Usable addresses beside all single ones, in prefixes or free. */
  readonly beside: number;
  /** Blocks of the subnet. */
  readonly all: number;
}

/** From pods to whole /28 blocks, in one subnet. */
export const bridge = {
  toPrefixes: (subnet: string) => `Pods → prefixes, in ${subnetNamed(subnet)}`,
  prefixes: ({ kinds, prefixes: all, wanted }: BridgeTold) =>
    `${kinds
      .map(
        ({ group, nodes, pods, prefixes }) =>
          `${group}: ${count(pods, 'pod')} and what is warm take ${formatCount(prefixes)} /28 on ${nodes === 1 ? 'its one node' : `each of ${count(nodes, 'node')}`}`,
      )
      .join(
        '; ',
      )}. Together ${formatCount(all)}${wanted === all ? '' : `, ${formatCount(wanted)} of them in this subnet`}.`,
  toAddresses: 'Prefixes → addresses',
  addresses: ({ wanted, inPrefixes, ofNodes, held, pods, warm, isShort }: BridgeTold) => {
    const sum = `${formatCount(wanted)} × 16 = ${formatCount(inPrefixes)}, with ${count(ofNodes, 'single address', 'single addresses')} of nodes ${formatCount(held)}`;
    return isShort
      ? `${sum} wanted: ${formatCount(pods)} for pods, ${formatCount(warm)} warm.`
      : `${sum} held. ${count(pods, 'address', 'addresses')} ${pods === 1 ? 'carries a pod' : 'carry pods'}, ${formatCount(warm)} ${warm === 1 ? 'is' : 'are'} idle.`;
  },
  toBlocks: 'Room for prefixes → whole /28',
  whole: ({ beside, all, singles, freeWorst, freeBest, wanted }: BridgeTold) =>
    `A prefix is 16 addresses that lie together. There is room for ${formatCount(beside)} addresses, but ${count(singles, 'single address', 'single addresses')} and the five of AWS may lie in as many of the ${formatCount(all)} blocks: ${fromTo(freeWorst, freeBest)} whole, ${formatCount(wanted)} wanted.`,
};
