import type { Finding, FindingCode } from './finding';

/** What AWS or the VPC CNI refuses: the codes of severity `error`. */
export const REFUSALS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'NO_ENI_FOR_PODS',
  'AWS_NODE_ENDS',
  'TRUNK_NOT_CAPABLE',
  'TRUNK_NO_ATTACHMENT',
  'POD_ENI_OFF',
  'WINDOWS_TYPE_UNKNOWN',
  'IPV6_NOT_CAPABLE',
  'HOST_LOCAL_EXHAUSTED',
  'CIDR_NEVER',
  'CIDR_NOT_TOGETHER',
  'NO_POD_SUBNET',
  'IPV6_EXCLUDES',
]);

/** A plan with such a finding can't work. */
export function isRefusal({ code }: Pick<Finding, 'code'>): boolean {
  return REFUSALS.has(code);
}
