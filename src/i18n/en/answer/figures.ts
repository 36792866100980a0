// The four figures of a plan, in a text and over the sums behind them.

import type { BlockUsage } from '@/engine';
import {
  addresses,
  blocks,
  blocksWanted,
  capital,
  count,
  subnetNamed,
  wholeBlocks,
  withoutPlace,
} from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { shortNote } from './results';

export const figures = {
  held: 'Addresses held',
  /** The same where some of them are not there. */
  wanted: 'Addresses wanted',
  heldNote: (available: number, others: boolean) =>
    others
      ? `of ${formatCount(available)} after other users`
      : `of ${formatCount(available)} usable`,
  heldOf: (wanted: number) => `of ${formatCount(wanted)} wanted`,
  remaining: 'Addresses free',
  /** Of a plan that cannot work. */
  wouldBeFree: 'Would be free',
  short: 'Addresses short',
  /** Of the same where pods wait for some of them. */
  more: 'More addresses wanted',
  shortNote,
  whole: 'Whole /28',
  wholeNote: (wanted: number) => `for ${formatCount(wanted)} wanted`,
  pods: 'Pods that run',
  podsAtMost: 'Pods that run at most',
  /** Where chance decides: of one start. */
  podsPerhaps: 'Pods that run in one start',
  /** Of a plan that cannot work. */
  podsAsked: 'Pods asked',
  podsNote: (asked: number, pending: number) =>
    pending === 0
      ? `of ${formatCount(asked)} asked`
      : `of ${formatCount(asked)} asked; ${withoutPlace(pending)}`,
  idle: 'Held but idle',
  warm: 'Of these warm',
  idleNote: (percent: number) => `${formatCount(percent)}%, for new pods`,
};

/** What the sum behind a number is called. */
export const sumTitles = {
  heldTitle: (held: number) => `${addresses(held)} held`,
  wantedTitle: (held: number) => `${addresses(held)} wanted`,
  remainingTitle: (remaining: number) =>
    remaining < 0 ? `${addresses(-remaining)} short in all` : `${addresses(remaining)} free in all`,
  subnetTitle: (subnet: string, left: number) =>
    left < 0
      ? `${capital(subnetNamed(subnet))} is ${addresses(-left)} short`
      : `${capital(subnetNamed(subnet))} has ${addresses(left)} free`,
  blocksTitle: (subnet: string, left: number, all: BlockUsage) =>
    left < 0
      ? `${capital(subnetNamed(subnet))} has ${wholeBlocks(all)}, ${blocksWanted(all)}`
      : `${capital(subnetNamed(subnet))} has ${blocks(left)} free`,
  shortTitle: (short: number) => `${addresses(short)} short`,
  moreTitle: (more: number) => `${count(more, 'more address', 'more addresses')} wanted`,
  podsRunTitle: (pods: number, isMost: boolean, isChance = false) =>
    `${isMost ? 'At most ' : isChance ? 'In one start ' : ''}${count(pods, 'pod')} ${pods === 1 && !isMost ? 'runs' : 'run'}`,
  podsAskedTitle: (asked: number) => `${count(asked, 'pod')} asked`,
  podsTitle: (hosted: number) => `${count(hosted, 'pod')} with a place on a node`,
  idleTitle: (idle: number) => `${addresses(idle)} held but idle`,
  warmTitle: (warm: number) => `${count(warm, 'warm address', 'warm addresses')} wanted`,
};
