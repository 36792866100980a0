// The four figures of a plan, in a text and over the sums behind them.
import { formatCount } from '@/i18n/wording/number-format';
import { addresses, count } from './counts';

export const figures = {
  held: 'Addresses held',
  heldNote: (available: number, others: boolean) =>
    others
      ? `of ${formatCount(available)} after other users`
      : `of ${formatCount(available)} to give`,
  remaining: 'Remaining',
  pods: 'Pods hosted',
  podsNote: (asked: number, pending: number) =>
    pending === 0
      ? `of ${formatCount(asked)} asked`
      : `of ${formatCount(asked)} asked; ${formatCount(pending)} pending`,
  idle: 'Held but idle',
  idleNote: (percent: number) => `${formatCount(percent)}% of held, warm for new pods`,
};

/** What the sum behind a number is called. */
export const sumTitles = {
  heldTitle: (held: number) => `${addresses(held)} held`,
  remainingTitle: (remaining: number) =>
    remaining < 0
      ? `${addresses(-remaining)} too few in all`
      : `${addresses(remaining)} remaining in all`,
  subnetTitle: (subnet: string, left: number) =>
    left < 0
      ? `Subnet ${subnet} is ${addresses(-left)} short`
      : `Subnet ${subnet} has ${addresses(left)} left`,
  podsTitle: (hosted: number) => `${count(hosted, 'pod')} hosted`,
  idleTitle: (idle: number) => `${addresses(idle)} held but idle`,
};
