import type { AutoscalingMaximum } from '@/engine/over-time';
import { noMaximum } from '@/i18n/en/asked/comes-to';
import { mixPart } from '@/i18n/en/wording/mix-part';
import { formatCount } from '@/i18n/wording/number-format';

/**
 * @param hasOthers the plan has more groups than the one that is asked for
 * @param arePods it is on Fargate: no autoscaling group has a maximum there
 */
export function autoscalingMaximum(
  group: string,
  found: AutoscalingMaximum,
  hasOthers: boolean,
  arePods = false,
): readonly string[] {
  const { atRest, duringUpgrade, surge, isShownByRun, afterZoneLoss, maximum, next } = found;
  if (next !== undefined && atRest <= 0) return [noMaximum(group, atRest, next, arePods)];
  const upgrade = isShownByRun
    ? `during an upgrade ${formatCount(duringUpgrade + 1)} run out`
    : `an upgrade adds ${formatCount(surge)}`;
  const reasons = [
    ...(duringUpgrade < atRest ? [upgrade] : []),
    ...(afterZoneLoss !== undefined && afterZoneLoss < atRest
      ? [`with a zone lost ${formatCount(afterZoneLoss + 1)} run out`]
      : []),
  ];
  const but = reasons.length === 0 ? '' : `, but ${reasons.join(', and ')}`;
  const fits = atRest === 1 ? 'fits' : 'fit';
  if (maximum === undefined) {
    return [
      `**No ${arePods ? 'number of pods' : 'maximum'} holds** for ${group}: at rest ${formatCount(atRest)} ${fits}${but}.`,
    ];
  }
  const set = arePods
    ? `Up to **${mixPart(group, maximum, true)}** hold`
    : `Set the maximum${hasOthers ? ` of ${group}` : ''} to **${formatCount(maximum)}**`;
  return [
    `${set}: at rest ${formatCount(atRest)} ${fits}${but}.`,
    ...heldToo(found, arePods),
    ...(hasOthers ? ['All other groups are counted as planned.'] : []),
  ];
}

/** What takes nothing away from the number at rest. */
function heldToo(
  { atRest, duringUpgrade, afterZoneLoss }: AutoscalingMaximum,
  arePods: boolean,
): readonly string[] {
  if (afterZoneLoss === undefined)
    return [`All ${arePods ? 'pods' : 'nodes'} are in one zone: when it is lost, none runs.`];
  const both = duringUpgrade >= atRest && afterZoneLoss >= atRest;
  if (both) return ['They hold during an upgrade, and with any zone lost, too.'];
  if (duringUpgrade >= atRest) return ['They hold during an upgrade, too.'];
  return afterZoneLoss >= atRest ? ['They hold with any zone lost, too.'] : [];
}
