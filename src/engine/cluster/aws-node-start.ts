import type { CniSettings } from '@/engine/model';

/**
 * Whether aws-node starts with its variables: with prefixes it ends at once unless a target says how
 * many addresses or prefixes to keep (R40). It looks at nothing else: neither type nor IP family.
 */
export function startsAwsNode(settings: CniSettings): boolean {
  const { prefixDelegation, warmIpTarget = 0, minimumIpTarget = 0 } = settings;
  const { warmPrefixTarget = 0 } = settings;
  return !prefixDelegation || warmIpTarget > 0 || minimumIpTarget > 0 || warmPrefixTarget > 0;
}
