// What a plan lacks of what it is required to hold.

import { amountOf, count, subnetNamed, whereScarce, zoneNamed } from '@/i18n/en/wording/counts';
import { subnetsInShort } from '@/i18n/en/wording/subnets-in-short';
import type { NotMet, ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { DURING } from './during';

/** What it is put through. */
export function strainOf({ requirement, required, lack }: NotMet, scenario: ScenarioName): string {
  switch (requirement) {
    case 'keep-free':
      return `with ${amountOf('addresses', required.keepFree)} kept free`;
    case 'growth':
      return `with ${formatCount(required.growth)}% more`;
    case 'scenario':
      return DURING[scenario];
    case 'zone-loss':
      return lack.isAtRest
        ? `once at rest without ${zoneNamed(lack.zone ?? '')}`
        : `when ${zoneNamed(lack.zone ?? '')} is lost`;
  }
}

/** What it lacks then. */
export function lackOf({ lack: { kind, subnet, subnets, amount = 0, unit } }: NotMet): string {
  const place = subnet === undefined ? '' : ` in ${subnetNamed(subnet)}`;
  switch (unit) {
    case 'nodes':
      return `**${count(amount, 'node')} ${amount === 1 ? 'has' : 'have'} no other zone**`;
    case 'pods': {
      if (kind === 'fits')
        return `**${count(amount, 'pod')} ${amount === 1 ? 'finds' : 'find'} no place**`;
      const wait = kind === 'may-not-fit' ? 'may wait' : amount === 1 ? 'waits' : 'wait';
      return `**${count(amount, 'pod')} ${wait}**${subnet === undefined ? '' : ` for ${subnetsInShort(subnets ?? [subnet], subnet)}`}`;
    }
    case 'nau':
    case 'enis':
      return `**${whereScarce(unit, '')} is over its quota**`;
    default:
      if (unit !== undefined && amount > 0) {
        return `${whereScarce(unit, subnet ?? '')} is **${amountOf(unit, amount)} short**`;
      }
  }
  switch (kind) {
    case 'fits':
    case 'warm-short':
      return `**the warm pool is short**${place}`;
    case 'may-not-fit':
      return `**chance decides** whether pods wait${place}`;
    case 'does-not-fit':
      return `**nodes find no addresses**${place}`;
    case 'cannot-work':
      return '**nodes cannot work**';
  }
}

export function andMore({ more }: NotMet): string {
  return more === 0
    ? ''
    : `\n${count(more, 'further requirement')} ${more === 1 ? 'fails' : 'fail'} too.`;
}
