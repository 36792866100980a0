// What a plan lacks of what it is required to hold.

import { amountOf, machines, pieces, whereScarce } from '@/i18n/ko/wording/counts';
import { subnetsInShort } from '@/i18n/ko/wording/subnets-in-short';
import type { NotMet, ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';
import { DURING } from './during';

type Lack = NotMet['lack'];

export function strainOf({ requirement, required, lack }: NotMet, scenario: ScenarioName): string {
  switch (requirement) {
    case 'keep-free':
      return `IP ${pieces(required.keepFree)}를 남겨 두면`;
    case 'growth':
      return `${formatCount(required.growth)}% 늘어나면`;
    case 'scenario':
      return DURING[scenario];
    case 'zone-loss':
      return `영역 ${lack.zone ?? ''} 상실 ${lack.isAtRest ? '후 안정 시' : '시'}`;
  }
}

export function lackOf({ lack }: NotMet): string {
  const { kind, subnet, subnets, amount = 0, unit } = lack;
  const place = subnet === undefined ? '' : `${subnetsInShort(subnets ?? [subnet], subnet)}에서 `;
  switch (unit) {
    case 'nodes':
      return `**노드 ${machines(amount)}가 옮겨 갈 가용 영역이 없습니다**`;
    case 'pods': {
      if (kind === 'fits') return `**파드 ${pieces(amount)}가 배치되지 못합니다**`;
      const wait = kind === 'may-not-fit' ? '대기할 수 있습니다' : '대기합니다';
      return `${place}**파드 ${pieces(amount)}가 ${wait}**`;
    }
    case 'nau':
    case 'enis':
      return lacking(lack, `${whereScarce(unit, '')}의`, '할당량을 넘', ['습니다', '어']);
    default:
      if (unit !== undefined && amount > 0) {
        const short = `${isWarm(lack) ? '웜 ' : ''}${withParticle(amountOf(unit, amount), '이/가')} 부족`;
        return lacking(lack, `${whereScarce(unit, subnet ?? '')}에`, short, ['합니다', '하여']);
      }
  }
  switch (kind) {
    case 'fits':
    case 'warm-short':
      return `${place}**웜 풀이 부족합니다**`;
    case 'may-not-fit':
      return `${place}파드가 대기하는지는 **경우에 따라 다릅니다**`;
    case 'does-not-fit':
      return `${place}**${whoWaits(lack)}**`;
    case 'cannot-work':
      return '**노드가 작동하지 않습니다**';
  }
}

/** `서브넷 a에 IP 1개가 부족하여 **파드가 대기합니다**`, or what is lacking alone where nobody waits for it. */
function lacking(
  lack: Lack,
  where: string,
  short: string,
  [end, because]: readonly [end: string, because: string],
): string {
  return lack.waiting === undefined
    ? `${where} **${short}${end}**${evenWithout(lack)}`
    : `${where} ${short}${because} **${whoWaits(lack)}**`;
}

function evenWithout({ besides }: Lack): string {
  return besides === undefined ? '' : `(남겨 두지 않아도 ${pieces(besides)} 부족)`;
}

function whoWaits({ kind, waiting }: Lack): string {
  const isOfOrder = kind === 'may-not-fit';
  if (waiting === 'pods') return isOfOrder ? '파드가 대기할 수 있습니다' : '파드가 대기합니다';
  return isOfOrder ? '노드가 IP를 받지 못할 수 있습니다' : '노드가 IP를 받지 못합니다';
}

function isWarm({ kind, unit }: Lack): boolean {
  return kind === 'warm-short' && unit === 'addresses';
}

export function andMore({ more }: NotMet): string {
  return more === 0 ? '' : `\n충족하지 못하는 요구 사항이 ${pieces(more)} 더 있습니다.`;
}
