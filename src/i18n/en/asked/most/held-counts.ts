import type { VerdictKind } from '@/engine';
import type { HeldCounts, HeldUpTo } from '@/engine/over-time';
import { count } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const DO: Readonly<Record<VerdictKind, readonly [one: string, several: string]>> = {
  fits: ['fits', 'fit'],
  'warm-short': ['is short of warm', 'are short of warm'],
  'may-not-fit': ['may not fit', 'may not fit'],
  'does-not-fit': ['does not fit', 'do not fit'],
  'cannot-work': ['cannot work', 'cannot work'],
};

/** `with an upgrade 24 may not fit`; of none `with an upgrade the plan may not fit even without any` */
function strain(when: string, atRest: number, held: HeldUpTo | undefined): readonly string[] {
  if (held === undefined || held.count >= atRest) return [];
  const first = held.count + 1;
  const [one, several] = DO[held.next ?? 'does-not-fit'];
  if (first === 0) return [`${when} the plan ${one} even without any`];
  return [`${when} ${formatCount(first)} ${first === 1 ? one : several}`];
}

function reasons({ atRest, upgrade, zoneLoss }: HeldCounts): readonly string[] {
  return [
    ...strain(
      upgrade.group === undefined ? 'with an upgrade' : `with ${upgrade.group} upgraded`,
      atRest,
      upgrade,
    ),
    ...strain('with a zone lost', atRest, zoneLoss),
  ];
}

/** What takes nothing away from the number at rest. */
function heldToo({ atRest, upgrade, zoneLoss }: HeldCounts): readonly string[] {
  if (zoneLoss === undefined) return ['All nodes are in one zone: when it is lost, none runs.'];
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
 */
export function heldNodes(group: string, held: HeldCounts, hasOthers: boolean): readonly string[] {
  const { atRest, maximum } = held;
  if (atRest < 0) return [`The plan does not fit even without ${group}: there is no maximum.`];
  if (atRest === 0) return [`Not one node of ${group} fits: there is no maximum.`];
  const told = reasons(held);
  const but = told.length === 0 ? '' : `, but ${told.join(', and ')}`;
  const fits = `at rest ${formatCount(atRest)} ${atRest === 1 ? 'fits' : 'fit'}${but}.`;
  if (maximum === undefined) return [`**No maximum holds** for ${group}: ${fits}`];
  return [
    `Set the maximum${hasOthers ? ` of ${group}` : ''} to **${formatCount(maximum)}**: ${fits}`,
    ...heldToo(held),
    ...(hasOthers ? ['All other groups are counted as planned.'] : []),
  ];
}

/** Of so many at rest, where fewer hold; nothing where as many do. */
export function heldReplicas(held: HeldCounts): readonly string[] {
  const told = reasons(held);
  if (told.length === 0) return [];
  const { maximum = 0 } = held;
  const most =
    maximum === 0 ? 'No number of replicas holds' : `**${count(maximum, 'replica')}** in all hold`;
  return [`${most}: ${told.join(', and ')}.`];
}
