// What a plan lacks of what it is required to hold.

import { amountOf, count, subnetNamed, whereScarce, zoneNamed } from '@/i18n/en/wording/counts';
import { subnetsInShort } from '@/i18n/en/wording/subnets-in-short';
import type { NotMet, ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { DURING } from './during';

type Lack = NotMet['lack'];

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
export function lackOf({ lack }: NotMet): string {
  const { kind, subnet, subnets, amount = 0, unit } = lack;
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
      return lacking(lack, `${whereScarce(unit, '')} is`, 'over its quota');
    default:
      if (unit !== undefined && amount > 0) {
        const short = isWarm(lack)
          ? count(amount, 'warm address', 'warm addresses')
          : amountOf(unit, amount);
        return lacking(lack, `${whereScarce(unit, subnet ?? '')} is`, `${short} short`);
      }
  }
  switch (kind) {
    case 'fits':
    case 'warm-short':
      return `**the warm pool is short**${place}`;
    case 'may-not-fit':
      return `**chance decides** whether pods wait${place}`;
    case 'does-not-fit':
      return `**${whoWaits(lack)}**${place}`;
    case 'cannot-work':
      return '**nodes cannot work**';
  }
}

/** `**pods wait**: subnet a is 1 address short`, or what is lacking alone where nobody waits for it. */
function lacking(lack: Lack, whereIs: string, short: string): string {
  return lack.waiting === undefined
    ? `${whereIs} **${short}**${evenWithout(lack)}`
    : `**${whoWaits(lack)}**: ${whereIs} ${short}`;
}

/** What is short in the picture and in other cells, where nothing is counted that must stay free. */
function evenWithout({ besides }: Lack): string {
  return besides === undefined ? '' : `, ${formatCount(besides)} even without that`;
}

function whoWaits({ kind, waiting }: Lack): string {
  const may = kind === 'may-not-fit' ? ' may' : '';
  return waiting === 'pods' ? `pods${may} wait` : `nodes${may} find no addresses`;
}

function isWarm({ kind, unit }: Lack): boolean {
  return kind === 'warm-short' && unit === 'addresses';
}

export function andMore({ more }: NotMet): string {
  return more === 0
    ? ''
    : `\n${count(more, 'further requirement')} ${more === 1 ? 'fails' : 'fail'} too.`;
}
