import type { PendingReason } from '@/engine';
import { formatCount } from '@/i18n/number-format';
import { addresses, blocks, count, listOf, rangeOf } from './counts';

export interface NodesThere {
  readonly type: string;
  readonly nodes: number;
}

const PENDING_WHY: Record<PendingReason, string> = {
  'max-pods': 'the nodes are at their max pods',
  'address-supply': 'the nodes’ ENIs have no more addresses',
  'pool-frozen': 'the pool stops at MINIMUM_IP_TARGET',
  'branch-enis': 'the nodes have no more branch ENIs',
  'not-ready': 'their nodes have no ENI for pods and never get ready',
};

function nodesThere(groups: readonly NodesThere[]): string {
  return listOf(groups.map(({ type, nodes }) => `${formatCount(nodes)} ${type}`));
}

function hold(groups: readonly NodesThere[]): string {
  return groups.length === 1 && groups[0]?.nodes === 1 ? 'holds' : 'hold';
}

function warmPart(warm: number, held: number): string {
  if (warm === 0) return ' All of them serve a pod or an ENI.';
  return ` ${formatCount(warm)} of the ${formatCount(held)} ${warm === 1 ? 'is warm and serves' : 'are warm and serve'} no pod.`;
}

const verdict = {
  label: 'Verdict',
  // The part between ** carries the colour of the verdict.
  fits: (subnet: string, left: number, alone: boolean) =>
    alone
      ? `Fits. Subnet ${subnet} has **${addresses(left)} left**.`
      : `Fits. Subnet ${subnet} is the tightest, **${addresses(left)} left**.`,
  fitsBlocks: (subnet: string, left: number, alone: boolean) =>
    alone
      ? `Fits. Subnet ${subnet} has **${blocks(left)} left**.`
      : `Fits. Subnet ${subnet} is the tightest, **${blocks(left)} left**.`,
  fitsPending: (pods: number, reason: PendingReason | undefined) =>
    `Fits, but **${count(pods, 'pod')} ${pods === 1 ? 'stays' : 'stay'} pending**${
      reason === undefined ? '' : `: ${PENDING_WHY[reason]}`
    }.`,
  mayNotFit: (subnet: string, wanted: number, worst: number, best: number) =>
    `May not fit: subnet ${subnet} has **${formatCount(worst)} to ${formatCount(best)} whole /28 blocks** for the ${formatCount(wanted)} wanted.`,
  short: (subnet: string, short: number) =>
    `Does not fit: subnet ${subnet} is **${addresses(short)} short**.`,
  shortBlocks: (subnet: string, short: number) =>
    `Does not fit: subnet ${subnet} is **${blocks(short)} short**.`,
  because: (
    groups: readonly NodesThere[],
    subnet: string,
    held: number,
    left: number,
    others: number,
    warm: number,
  ) =>
    `${nodesThere(groups)} ${hold(groups)} ${addresses(held)} in subnet ${subnet}; ${
      others === 0
        ? `it has ${formatCount(left)} to give.`
        : `${formatCount(left)} ${left === 1 ? 'is' : 'are'} left there after ${formatCount(others)} in use.`
    }${warmPart(warm, held)}`,
  becauseNoNodes: (subnet: string, others: number, usable: number) =>
    `No node lands in subnet ${subnet}; others hold ${formatCount(others)} of its ${addresses(usable)}.`,
  becauseEnis: (subnet: string, held: number, left: number) =>
    `ENIs of nodes hold ${addresses(held)} in subnet ${subnet}, which has ${formatCount(left)} to give.`,
  becauseReserved: (subnet: string, short: number) =>
    `What is free in subnet ${subnet} lies in its reservation for prefixes; ${addresses(short)} that are not in prefixes find no room.`,
  becauseBlocks: (
    groups: readonly NodesThere[],
    subnet: string,
    wanted: number,
    worst: number,
    best: number,
  ) =>
    `${nodesThere(groups)} ${groups.length === 1 && groups[0]?.nodes === 1 ? 'wants' : 'want'} ${count(wanted, 'prefix', 'prefixes')} in subnet ${subnet}; ${rangeOf(
      worst,
      best,
    )} /28 ${best === 1 ? 'block is' : 'blocks are'} whole there${
      worst === best ? '.' : ', depending on where single addresses lie.'
    }`,
  becausePending: (hosted: number, asked: number, subnet: string, left: number, alone: boolean) =>
    `${formatCount(hosted)} of ${count(asked, 'pod')} run. Subnet ${subnet} ${
      alone ? `has ${addresses(left)} left` : `is the tightest, ${addresses(left)} left`
    }.`,
  pendingToo: (pods: number) =>
    ` ${count(pods, 'pod')} would stay pending even with enough addresses.`,
  becomesFits: (subnet: string, left: number) => `fits, ${formatCount(left)} free in ${subnet}`,
  becomesFitsBlocks: (subnet: string, left: number) => `fits, ${blocks(left)} free in ${subnet}`,
  becomesMayNotFit: (subnet: string) => `may fit, blocks of ${subnet} decide`,
  becomesShort: (subnet: string, short: number) => `still ${formatCount(short)} short in ${subnet}`,
  addSubnets: (lengths: readonly number[], zones: readonly string[], everyZone: boolean) => {
    const [length] = lengths;
    const size =
      length !== undefined && lengths.every((other) => other === length)
        ? `A further /${length}`
        : 'A further subnet';
    if (zones.length === 1) return `${size} in zone ${zones[0]}`;
    return everyZone ? `${size} in each zone` : `${size} in zones ${listOf(zones)}`;
  },
  newSubnet: 'the new subnet',
  undo: (label: string) => `Undo: ${label}`,
  why: 'Why this number?',
  stale: (fields: number) =>
    `Not counted yet: ${count(fields, 'field')} ${fields === 1 ? 'needs' : 'need'} a look.`,
  backToVerdict: 'Back to the verdict',
  goToFirst: 'Go to the first',
  withheldTitle: 'No number is shown',
  withheldText:
    'The planner’s own check found a contradiction in this result and keeps it back. Your plan is untouched; undo the last change, or copy the link and report it.',
};

const figures = {
  label: 'Figures',
  held: 'Addresses held',
  heldNote: (available: number, others: boolean) =>
    others
      ? `of ${formatCount(available)} after other users`
      : `of ${formatCount(available)} to give`,
  remaining: 'Remaining',
  remainingNote: (subnet: string, left: number, alone: boolean) =>
    alone ? `in subnet ${subnet}` : `worst subnet, ${subnet}: ${formatCount(left)}`,
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

const settings = {
  prefixes: 'Prefixes',
  secondaryIps: 'Secondary IPs',
  unset: 'unset',
  minimumShort: 'MINIMUM',
};

export const results = {
  label: 'Answer',
  verdict,
  figures,
  why,
  settings,
};
