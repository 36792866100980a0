import type { VerdictKind } from '@/engine';
import type { HeldCounts, HeldUpTo } from '@/engine/over-time';
import { noMaximum } from '@/i18n/en/asked/comes-to';
import { capital, count } from '@/i18n/en/wording/counts';
import { mixPart } from '@/i18n/en/wording/mix-part';
import { formatCount } from '@/i18n/wording/number-format';

const DO: Readonly<Record<VerdictKind, readonly [one: string, several: string]>> = {
  fits: ['fits', 'fit'],
  'warm-short': ['is short of warm', 'are short of warm'],
  'may-not-fit': ['may not fit', 'may not fit'],
  'does-not-fit': ['does not fit', 'do not fit'],
  'cannot-work': ['cannot work', 'cannot work'],
};

/** `with an upgrade 24 may not fit` */
function strain([when, held]: Strain): string {
  const first = held.count + 1;
  const [one, several] = DO[held.next ?? 'does-not-fit'];
  return `${when} ${formatCount(first)} ${first === 1 ? one : several}`;
}

type Strain = readonly [when: string, held: HeldUpTo];

/** What leaves fewer than rest does. */
function strains({ atRest, upgrade, zoneLoss }: HeldCounts): readonly Strain[] {
  const inUpgrade = upgrade.group === undefined ? 'an upgrade' : `${upgrade.group} upgraded`;
  const all: readonly (readonly [string, HeldUpTo | undefined])[] = [
    [`with ${inUpgrade}`, upgrade],
    ['with a zone lost', zoneLoss],
  ];
  return all.flatMap(([when, held]) =>
    held === undefined || held.count >= atRest ? [] : [[when, held] as const],
  );
}

/** Each that leaves fewer; where one leaves none, those that do: how many the others leave is no matter. */
function reasons(held: HeldCounts): string {
  const all = strains(held);
  const withNone = all.filter(([, { count: most }]) => most <= 0);
  return withNone.length === 0
    ? all.map(strain).join(', and ')
    : `none ${withNone.map(([when]) => when).join(', or ')}`;
}

/** What takes nothing away from the number at rest. */
function heldToo({ atRest, upgrade, zoneLoss }: HeldCounts, arePods: boolean): readonly string[] {
  if (zoneLoss === undefined) {
    return [`All ${arePods ? 'pods' : 'nodes'} are in one zone: when it is lost, none runs.`];
  }
  const inUpgrade = upgrade.count >= atRest;
  const withoutZone = zoneLoss.count >= atRest;
  if (inUpgrade && withoutZone)
    return ['They hold during an upgrade, and with any zone lost, too.'];
  if (inUpgrade) return ['They hold during an upgrade, too.'];
  return withoutZone ? ['They hold with any zone lost, too.'] : [];
}

/**
 * By what the page says of the plan: an upgrade of any group, and any zone lost.
 *
 * @param hasOthers the plan has more groups than the one that is asked for
 * @param arePods it is on Fargate: no autoscaling group has a maximum there
 */
export function heldNodes(
  group: string,
  held: HeldCounts,
  hasOthers: boolean,
  arePods = false,
): readonly string[] {
  const { atRest, maximum, next } = held;
  if (next !== undefined && atRest <= 0) return [noMaximum(group, atRest, next, arePods)];
  const told = reasons(held);
  const but = told === '' ? '' : `, but ${told}`;
  const fits = `at rest ${formatCount(atRest)} ${atRest === 1 ? 'fits' : 'fit'}${but}.`;
  if (maximum === undefined) {
    return [`**No ${arePods ? 'number of pods' : 'maximum'} holds** for ${group}: ${fits}`];
  }
  const set = arePods
    ? `Up to **${mixPart(group, maximum, true)}** hold`
    : `Set the maximum${hasOthers ? ` of ${group}` : ''} to **${formatCount(maximum)}**`;
  return [
    `${set}: ${fits}`,
    ...heldToo(held, arePods),
    ...(hasOthers ? ['All other groups are counted as planned.'] : []),
  ];
}

/** Of so many at rest, where fewer hold; nothing where as many do. */
export function heldReplicas(held: HeldCounts): readonly string[] {
  const told = reasons(held);
  if (told === '') return [];
  const { maximum } = held;
  if (maximum === undefined) return [`${capital(told)}.`];
  const hold = maximum === 1 ? 'holds' : 'hold';
  return [`**${count(maximum, 'replica')}** in all ${hold}: ${told}.`];
}
