import type { AddedSubnet, CheapestChange, FittingChange, PlanChange } from '@/engine';
import { requirements } from '@/i18n/en/answer/requirements';
import { capital, count, listOf } from '@/i18n/en/wording/counts';
import type { RequiredOfChanges } from '@/i18n/verdict/required-told';
import type { NotMet } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { settingsNamed } from './settings';

/** `/27 tagged for the CNI in a and b`; of different sizes `/27 in a and /26 in b, tagged for the CNI` */
function subnets(added: readonly AddedSubnet[], whatFor: string): string {
  const [first] = added;
  const isOneSize = added.every(({ prefixLength }) => prefixLength === first?.prefixLength);
  const zones = added.map(({ zone }) => zone);
  if (isOneSize) return `a /${first?.prefixLength} ${whatFor} in ${listOf(zones)}`;
  const each = added.map(({ zone, prefixLength }) => `a /${prefixLength} in ${zone}`);
  return `${listOf(each)}, ${whatFor}`;
}

/** What is to be done. */
export function changeNamed(change: PlanChange): string {
  switch (change.kind) {
    case 'settings':
      return settingsNamed(change.settings);
    case 'prefixes':
      return change.settings.prefixDelegation
        ? settingsNamed(change.settings)
        : `secondary IPs with ${settingsNamed(change.settings)}`;
    case 'tagged-subnets':
      return subnets(change.added, 'tagged for the CNI');
    case 'node-subnets':
      return subnets(change.added, 'for nodes');
    case 'custom-networking':
      return `custom networking with ${subnets(change.added, 'of 100.64.0.0/16 for pods')}`;
    case 'ipv6':
      return 'IPv6';
  }
}

/** Who notices, and at what price. */
function priceOf({ change, held, verdict }: FittingChange, available: number): readonly string[] {
  const { podsPending } = verdict;
  const pending = podsPending > 0 ? [`${count(podsPending, 'pod')} without a place`] : [];
  switch (change.kind) {
    case 'settings':
      return [
        `${formatCount(held)} of ${formatCount(available)} held`,
        'no node replaced',
        ...pending,
      ];
    case 'tagged-subnets':
      return pending;
    case 'node-subnets': {
      const { moved } = change;
      const group = moved
        ? [`a new group with ${count(moved.nodes, 'node')} of ${moved.group}`]
        : [];
      return [...group, ...pending];
    }
    case 'prefixes':
    case 'custom-networking':
      return ['all nodes new', ...pending];
    case 'ipv6':
      return ['a new cluster', ...pending];
  }
}

const MOST_SHOWN = 3;

/** The first change and the next two. @param available addresses that others leave */
export function cheapestChange(
  { now, changes }: CheapestChange,
  available: number,
  told?: RequiredOfChanges,
): readonly string[] {
  const lacking = (failed: NotMet) => requirements.lack(failed, told?.scenario ?? 'scenario');
  const fits = now.kind === 'fits' && now.podsPending === 0;
  if (fits && told?.now === undefined) {
    return told === undefined
      ? ['It fits: nothing has to change.']
      : ['It fits and holds all that it must hold: nothing has to change.'];
  }
  const asItIs = fits && told?.now ? [`It fits at rest, but ${lacking(told.now)}.`] : [];
  if (changes.length === 0) {
    const isAlone = told?.now?.lack.unit === 'nodes';
    const besides = told === undefined ? '' : ' and hold all that it must hold';
    return [
      ...asItIs,
      `No single change that was tried makes it fit${besides}.`,
      ...(isAlone ? ['Give each node group a second zone first.'] : []),
    ];
  }
  const cheapest = changes.slice(0, MOST_SHOWN).map((fitting, index) => {
    const failed = told?.changes[index];
    const notMet = failed === undefined ? [] : [`not met: ${lacking(failed).replaceAll('**', '')}`];
    const price = [...priceOf(fitting, available), ...notMet];
    const after = price.length === 0 ? '' : ` (${price.join(', ')})`;
    const named = changeNamed(fitting.change);
    return index === 0 ? `Cheapest: **${named}**${after}.` : capital(`or: ${named}${after}.`);
  });
  const isTried = told?.changes.slice(0, MOST_SHOWN).every((failed) => failed === undefined);
  const tried = isTried ? ['Each was tried against all that the plan must hold.'] : [];
  return [...asItIs, ...cheapest, ...tried];
}
