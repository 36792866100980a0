import type { FindingOf, FoundTogether } from './finding-text';

type OfZone = FindingOf<'KARPENTER_ZONES'>;

/** Zones of which the same is to be said: as many nodes may come, as many fit, and all come to the same. */
export function zonesAlike(
  found: FoundTogether<'KARPENTER_ZONES'>,
): readonly (readonly [OfZone, ...OfZone[]])[] {
  const alike = new Map<string, [OfZone, ...OfZone[]]>();
  for (const one of found) {
    const key = `${one.nodes} ${one.most} ${one.kind}`;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [one]);
    else others.push(one);
  }
  return [...alike.values()];
}
