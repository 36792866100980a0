import { refusals } from '@/i18n/en/findings/refusals';
import { formatCount } from '@/i18n/wording/number-format';
import { because } from './because';
import { addresses, count } from './counts';
import { verdict } from './verdict';

const figures = {
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

/** The same in one line under the verdict. */
const figuresInLine = {
  label: 'Figures',
  held: 'Held',
  heldNote: (available: number) => `of ${formatCount(available)}`,
  remaining: 'Free',
  pods: 'Pods',
  podsNote: (asked: number, pending: number) =>
    pending === 0
      ? `of ${formatCount(asked)}`
      : `of ${formatCount(asked)}, ${formatCount(pending)} pending`,
  idle: 'Idle',
  idleNote: (percent: number) => `(${formatCount(percent)}%)`,
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
  figuresInLine,
  why,
};
