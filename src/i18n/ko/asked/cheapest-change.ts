import type { AddedSubnet, FittingChange, PlanChange } from '@/engine';
import type * as english from '@/i18n/en/asked/cheapest-change';
import { listOf, machines, pieces } from '@/i18n/ko/answer/counts';
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
  const pending = podsPending > 0 ? [`파드 ${pieces(podsPending)} 대기`] : [];
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
  hasMore = false,
) => {
  const notTried = hasMore
    ? ['그 밖의 요구 사항은 확인하지 않았습니다. 계획마다 plan 명령으로 판정합니다.']
    : [];
  if (now.kind === 'fits' && now.podsPending === 0) {
    if (hasMore) return ['평소에는 지금 그대로 수용됩니다.', ...notTried];
    return ['이미 수용되므로 바꿀 것이 없습니다.'];
  }
  if (changes.length === 0) return ['한 가지만 바꾸어 수용되는 방법을 찾지 못했습니다.'];
  const easiest = changes.slice(0, MOST_SHOWN).map((fitting, index) => {
    const price = priceOf(fitting, available);
    const after = price.length === 0 ? '' : ` (${price.join(', ')})`;
    const named = changeNamed(fitting.change);
    return index === 0 ? `가장 쉬운 변경: **${named}**${after}.` : `또는 ${named}${after}.`;
  });
  return [...easiest, ...notTried];
};
