import type { CniSettings } from '@/engine';

/** `E=1`, `W=5 M=13`, `prefix P=1`: the targets that have a say. */
export function settingsInShort(settings: CniSettings): string {
  const { prefixDelegation, warmEniTarget, warmIpTarget, minimumIpTarget, warmPrefixTarget } =
    settings;
  const target = prefixDelegation ? `P=${warmPrefixTarget}` : `E=${warmEniTarget}`;
  const words = [
    prefixDelegation ? 'prefix' : undefined,
    warmIpTarget === undefined ? target : `W=${warmIpTarget}`,
    minimumIpTarget === undefined ? undefined : `M=${minimumIpTarget}`,
  ];
  return words.filter((word) => word !== undefined).join(' ');
}
