import type { GroupUsage } from '@/engine/model';

/**
 * Whether settings of the VPC CNI can be compared by what nodes hold under them:
 *
 * - `none-there`: groups that would keep a warm pool by the settings have no node
 * - `none-of-ipamd`: no group would. Only ipamd on Linux nodes with IPv4 pods reads them.
 */
export type ComparedNodes = 'some' | 'none-there' | 'none-of-ipamd';

/**
 * Whether there are nodes whose settings can be compared: Linux nodes with IPv4 pods.
 *
 * @param startsNodes what is compared has nodes later on
 */
export function comparedNodes(
  groups: readonly Pick<GroupUsage, 'kind' | 'mode' | 'nodes'>[],
  startsNodes = false,
): ComparedNodes {
  const ofIpamd = groups.filter(({ kind, mode }) => kind === 'linux' && mode !== 'ipv6');
  if (ofIpamd.length === 0) return 'none-of-ipamd';
  return startsNodes || ofIpamd.some(({ nodes }) => nodes > 0) ? 'some' : 'none-there';
}
