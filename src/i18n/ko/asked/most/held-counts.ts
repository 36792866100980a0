import type { VerdictKind } from '@/engine';
import type { HeldCounts, HeldUpTo } from '@/engine/over-time';
import type * as english from '@/i18n/en/asked/most/held-counts';
import { noMaximum } from '@/i18n/ko/asked/comes-to';
import { machines, pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const DO: Readonly<Record<VerdictKind, string>> = {
  fits: '수용됩니다',
  'warm-short': '웜 IP가 부족합니다',
  'may-not-fit': '수용되지 않을 수 있습니다',
  'does-not-fit': '수용되지 않습니다',
  'cannot-work': '작동하지 않습니다',
};

type Strain = readonly [when: string, held: HeldUpTo];

/** What leaves fewer than rest does. */
function strains({ atRest, upgrade, zoneLoss }: HeldCounts): readonly Strain[] {
  const group = upgrade.group === undefined ? '' : `노드 그룹 ${upgrade.group} `;
  const all: readonly (readonly [string, HeldUpTo | undefined])[] = [
    [`${group}업그레이드 중`, upgrade],
    ['영역 상실 시', zoneLoss],
  ];
  return all.flatMap(([when, held]) =>
    held === undefined || held.count >= atRest ? [] : [[when, held] as const],
  );
}

/** Each that leaves fewer; where one leaves none, those that do: how many the others leave is no matter. */
function reasons(held: HeldCounts, counted: (count: number) => string): readonly string[] {
  const all = strains(held);
  const withNone = all.filter(([, { count }]) => count <= 0);
  return withNone.length === 0
    ? all.map(
        ([when, { count, next }]) =>
          `${when}에는 ${counted(count + 1)}부터 ${DO[next ?? 'does-not-fit']}.`,
      )
    : [`${withNone.map(([when]) => when).join(' 또는 ')}에는 안전한 수가 없습니다.`];
}

function heldToo({ atRest, upgrade, zoneLoss }: HeldCounts, arePods: boolean): readonly string[] {
  if (zoneLoss === undefined) {
    return [
      arePods
        ? '모두 한 영역에 있어, 그 영역을 잃으면 실행되는 것이 없습니다.'
        : '모든 노드가 한 영역에 있어, 그 영역을 잃으면 실행되는 노드가 없습니다.',
    ];
  }
  const inUpgrade = upgrade.count >= atRest;
  const withoutZone = zoneLoss.count >= atRest;
  if (inUpgrade && withoutZone) return ['업그레이드 중에도, 어느 영역을 잃어도 수용됩니다.'];
  if (inUpgrade) return ['업그레이드 중에도 수용됩니다.'];
  return withoutZone ? ['어느 영역을 잃어도 수용됩니다.'] : [];
}

export const heldNodes: typeof english.heldNodes = (group, held, hasOthers, arePods = false) => {
  const { atRest, maximum, next } = held;
  if (next !== undefined && atRest <= 0) return [noMaximum(group, atRest, next, arePods)];
  if (arePods) return heldPods(group, held, hasOthers);
  const fits = [`평소에는 ${machines(atRest)}까지 수용됩니다.`, ...reasons(held, machines)].join(
    ' ',
  );
  if (maximum === undefined) {
    return [`노드 그룹 ${group}: **정할 최대 노드 수가 없습니다.** ${fits}`];
  }
  const name = hasOthers ? `노드 그룹 ${group}의 ` : '';
  return [
    `${name}오토스케일링 최대: **${formatCount(maximum)}**. ${fits}`,
    ...heldToo(held, false),
    ...(hasOthers ? ['다른 노드 그룹은 계획대로 계산했습니다.'] : []),
  ];
};

/** No autoscaling group has a maximum of them. */
function heldPods(group: string, held: HeldCounts, hasOthers: boolean): readonly string[] {
  const { atRest, maximum } = held;
  const name = `노드 그룹 ${group}`;
  const fits = [`평소에는 ${pieces(atRest)}까지 수용됩니다.`, ...reasons(held, pieces)].join(' ');
  if (maximum === undefined) return [`${name}: **안전한 파드 수가 없습니다.** ${fits}`];
  return [
    `${name}: **파드 ${pieces(maximum)}까지** 안전합니다. ${fits}`,
    ...heldToo(held, true),
    ...(hasOthers ? ['다른 노드 그룹은 계획대로 계산했습니다.'] : []),
  ];
}

export const heldReplicas: typeof english.heldReplicas = (held) => {
  const told = reasons(held, pieces);
  if (told.length === 0) return [];
  const { maximum } = held;
  const most = maximum === undefined ? [] : [`모두 **${pieces(maximum)}**까지 수용됩니다.`];
  return [[...most, ...told].join(' ')];
};
