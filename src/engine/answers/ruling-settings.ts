import type { CniSettings } from '@/engine/model';

/**
 * What decides under these settings, as text: two with the same come to the same. Targets that others
 * keep from having a say are not in it.
 */
export function rulingSettings(settings: CniSettings): string {
  const { prefixDelegation, warmIpTarget: warm = 0, minimumIpTarget: minimum = 0 } = settings;
  const ipTargetsRule = warm > 0 || minimum > 0;
  const target = ipTargetsRule
    ? `${warm} ${minimum}`
    : prefixDelegation
      ? settings.warmPrefixTarget
      : (settings.warmEniTarget ?? 1);
  return `${prefixDelegation} ${ipTargetsRule} ${target} ${settings.maxEni}`;
}

/** The first of those that come to the same. */
export function distinctSettings<Told extends { readonly settings: CniSettings }>(
  all: readonly Told[],
): readonly Told[] {
  const first = new Map(all.toReversed().map((each) => [rulingSettings(each.settings), each]));
  return all.filter((each) => first.get(rulingSettings(each.settings)) === each);
}
