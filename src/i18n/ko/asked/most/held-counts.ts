import type { VerdictKind } from '@/engine';
import type { HeldCounts, HeldUpTo } from '@/engine/over-time';
import type * as english from '@/i18n/en/asked/most/held-counts';
import { machines, pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const DO: Readonly<Record<VerdictKind, string>> = {
  fits: '수용됩니다',
  'warm-short': '웜 IP가 부족합니다',
  'may-not-fit': '수용되지 않을 수 있습니다',
  'does-not-fit': '수용되지 않습니다',
  'cannot-work': '작동하지 않습니다',
};

interface What {
  readonly counted: (count: number) => string;
  readonly none: string;
}

const NODES: What = { counted: machines, none: '이 그룹의 노드가 없어도' };
const REPLICAS: What = { counted: pieces, none: '레플리카가 없어도' };

function strain(
  when: string,
  atRest: number,
  held: HeldUpTo | undefined,
  { counted, none }: What,
): readonly string[] {
  if (held === undefined || held.count >= atRest) return [];
  const first = held.count + 1;
  const does = DO[held.next ?? 'does-not-fit'];
  return [`${when} ${first === 0 ? none : `${counted(first)}부터`} ${does}.`];
}

function reasons({ atRest, upgrade, zoneLoss }: HeldCounts, what: What): readonly string[] {
  return [
    ...strain(
      upgrade.group === undefined
        ? '업그레이드 중에는'
        : `노드 그룹 ${upgrade.group} 업그레이드 중에는`,
      atRest,
      upgrade,
      what,
    ),
    ...strain('영역 하나를 잃으면', atRest, zoneLoss, what),
  ];
}

function heldToo({ atRest, upgrade, zoneLoss }: HeldCounts): readonly string[] {
  if (zoneLoss === undefined) {
    return ['모든 노드가 한 영역에 있어, 그 영역을 잃으면 실행되는 노드가 없습니다.'];
  }
  const inUpgrade = upgrade.count >= atRest;
  const withoutZone = zoneLoss.count >= atRest;
  if (inUpgrade && withoutZone) return ['업그레이드 중에도, 어느 영역을 잃어도 수용됩니다.'];
  if (inUpgrade) return ['업그레이드 중에도 수용됩니다.'];
  return withoutZone ? ['어느 영역을 잃어도 수용됩니다.'] : [];
}

export const heldNodes: typeof english.heldNodes = (group, held, hasOthers) => {
  const { atRest, maximum } = held;
  if (atRest < 0) {
    return [`노드 그룹 ${group}: 노드가 없어도 수용되지 않아 정할 최대 노드 수가 없습니다.`];
  }
  if (atRest === 0) {
    return [`노드 그룹 ${group}: 노드 1대도 수용되지 않아 정할 최대 노드 수가 없습니다.`];
  }
  const fits = [`평소에는 ${machines(atRest)}까지 수용됩니다.`, ...reasons(held, NODES)].join(' ');
  if (maximum === undefined) {
    return [`노드 그룹 ${group}: **정할 최대 노드 수가 없습니다.** ${fits}`];
  }
  const name = hasOthers ? `노드 그룹 ${group}의 ` : '';
  return [
    `${name}오토스케일링 최대: **${formatCount(maximum)}**. ${fits}`,
    ...heldToo(held),
    ...(hasOthers ? ['다른 노드 그룹은 계획대로 계산했습니다.'] : []),
  ];
};

export const heldReplicas: typeof english.heldReplicas = (held) => {
  const told = reasons(held, REPLICAS);
  if (told.length === 0) return [];
  const { maximum = 0 } = held;
  const most =
    maximum === 0
      ? '수용되는 레플리카 수가 없습니다.'
      : `모두 **${pieces(maximum)}**까지 수용됩니다.`;
  return [[most, ...told].join(' ')];
};
