import { refusals } from '@/i18n/en/findings/refusals';
import type { Room } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { because } from './because';
import { addresses, amountOf, blocks, count, placeOf } from './counts';
import { verdict } from './verdict';

const figures = {
  label: 'Figures',
  held: 'Addresses held',
  heldNote: (available: number, others: boolean) =>
    others
      ? `of ${formatCount(available)} after other users`
      : `of ${formatCount(available)} to give`,
  remaining: 'Remaining',
  remainingNote: ({ subnet, left, unit }: Room, alone: boolean) => {
    if (unit === 'nau' || unit === 'enis') {
      return `${placeOf(unit, subnet)}: ${amountOf(unit, left)}`;
    }
    if (alone && unit === 'addresses') return `in subnet ${subnet}`;
    const amount = unit === 'blocks' ? blocks(left) : formatCount(left);
    return alone ? `in subnet ${subnet}: ${amount}` : `worst subnet, ${subnet}: ${amount}`;
  },
  pods: 'Pods hosted',
  podsNote: (asked: number, pending: number) =>
    pending === 0
      ? `of ${formatCount(asked)} asked`
      : `of ${formatCount(asked)} asked; ${formatCount(pending)} pending`,
  podsIfSufficed: 'if the addresses sufficed',
  idle: 'Held but idle',
  idleNote: (percent: number) => `${formatCount(percent)}% of held, warm for new pods`,
};

const why = {
  heldTitle: (held: number) => `${addresses(held)} held`,
  heldOver: (nodes: number, subnets: number) =>
    `${count(nodes, 'node')}, ${count(subnets, 'subnet')}`,
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

export const results = {
  label: 'Answer',
  verdict,
  because,
  refusals,
  figures,
  why,
};
