import type { AddedSubnet, FittingChange, PlanChange } from '@/engine';
import type * as english from '@/i18n/en/asked/cheapest-change';
import { requirements } from '@/i18n/ko/answer/requirements';
import { listOf, machines, pieces } from '@/i18n/ko/wording/counts';
import type { NotMet } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { settingsNamed } from './settings';

/** `영역 a, b에 CNI 태그를 붙인 /27`; of different sizes each with its zone */
function subnets(added: readonly AddedSubnet[], whatFor: string): string {
  const [first] = added;
  const isOneSize = added.every(({ prefixLength }) => prefixLength === first?.prefixLength);
  if (isOneSize) {
    const zones = added.map(({ zone }) => zone);
    return `영역 ${listOf(zones)}에 ${whatFor} /${first?.prefixLength}`;
  }
  const each = added.map(({ zone, prefixLength }) => `영역 ${zone}에 /${prefixLength}`);
  return `${whatFor} 서브넷: ${listOf(each)}`;
}

export function changeNamed(change: PlanChange): string {
  switch (change.kind) {
    case 'settings':
      return settingsNamed(change.settings);
    case 'prefixes':
      return change.settings.prefixDelegation
        ? settingsNamed(change.settings)
        : `보조 IP, ${settingsNamed(change.settings)}`;
    case 'tagged-subnets':
      return subnets(change.added, 'CNI 태그를 붙인');
    case 'node-subnets':
      return subnets(change.added, '노드용');
    case 'custom-networking':
      return `사용자 지정 네트워킹, ${subnets(change.added, '100.64.0.0/16의 파드용')}`;
    case 'ipv6':
      return 'IPv6';
  }
}

function priceOf({ change, held, verdict }: FittingChange, available: number): readonly string[] {
  const { podsPending } = verdict;
  const pending = podsPending > 0 ? [`파드 ${pieces(podsPending)} 자리 없음`] : [];
  switch (change.kind) {
    case 'settings': {
      const share = `${pieces(available)} 중 ${formatCount(held)}개 점유`;
      return [share, '노드 교체 없음', ...pending];
    }
    case 'tagged-subnets':
      return pending;
    case 'node-subnets': {
      const { moved } = change;
      const group = moved ? [`${moved.group} ${machines(moved.nodes)}를 새 노드 그룹으로`] : [];
      return [...group, ...pending];
    }
    case 'prefixes':
    case 'custom-networking':
      return ['모든 노드 교체', ...pending];
    case 'ipv6':
      return ['새 클러스터', ...pending];
  }
}

const MOST_SHOWN = 3;

export const cheapestChange: typeof english.cheapestChange = (
  { now, changes },
  available,
  told,
) => {
  const lacking = (failed: NotMet) => requirements.lack(failed, told?.scenario ?? 'scenario');
  const fits = now.kind === 'fits' && now.podsPending === 0;
  if (fits && told?.now === undefined) {
    return told === undefined
      ? ['이미 수용되므로 바꿀 것이 없습니다.']
      : ['이미 수용되고 요구 사항도 모두 충족하므로 바꿀 것이 없습니다.'];
  }
  const asItIs = fits && told?.now ? [`평소에는 수용되지만, ${lacking(told.now)}.`] : [];
  if (changes.length === 0) {
    const isAlone = told?.now?.lack.unit === 'nodes';
    return [
      ...asItIs,
      told === undefined
        ? '한 가지만 바꾸어 수용되는 방법을 찾지 못했습니다.'
        : '한 가지만 바꾸어 수용되고 요구 사항도 모두 충족하는 방법을 찾지 못했습니다.',
      ...(isAlone ? ['먼저 노드 그룹마다 두 번째 가용 영역을 지정하십시오.'] : []),
    ];
  }
  const easiest = changes.slice(0, MOST_SHOWN).map((fitting, index) => {
    const failed = told?.changes[index];
    const notMet = failed === undefined ? [] : [`미충족: ${lacking(failed).replaceAll('**', '')}`];
    const price = [...priceOf(fitting, available), ...notMet];
    const after = price.length === 0 ? '' : ` (${price.join(', ')})`;
    const named = changeNamed(fitting.change);
    return index === 0 ? `가장 쉬운 변경: **${named}**${after}.` : `또는 ${named}${after}.`;
  });
  const isTried = told?.changes.slice(0, MOST_SHOWN).every((failed) => failed === undefined);
  const tried = isTried ? ['모두 이 계획의 요구 사항까지 확인한 것입니다.'] : [];
  return [...asItIs, ...easiest, ...tried];
};
