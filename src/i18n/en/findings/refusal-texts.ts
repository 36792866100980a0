// What goes on behind the head of what keeps a plan from working, in the list of findings: not at first sight.
import type { CidrRule } from '@/engine';
import { amountsOf, count, valuesOf } from '@/i18n/en/wording/counts';
import { isOneType, types } from '@/i18n/en/wording/finding-names';
import type { RefusalTexts } from '@/i18n/texts/refusal-text';

const CIDR_WHY: Readonly<Record<CidrRule, string>> = {
  'rfc1918-other':
    'a VPC has ranges of one of 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16, not of two',
  'public-and-private': 'public ranges do not go with 192.168.0.0/16 or 172.16.0.0/12',
  'benchmark-range': '198.19.0.0/16 goes with no other range',
};

const EXCLUDED_BY_IPV6 = [
  ['custom-networking', 'custom networking'],
  ['windows', 'Windows'],
] as const;

type Found<Part> = readonly Part[];

function nodesIn(found: Found<{ readonly nodes: number }>): number {
  return found.reduce((sum, one) => sum + one.nodes, 0);
}

export const refusalTexts = {
  NO_POD_SUBNET: (found) =>
    `: ${count(nodesIn(found), 'node')} there never ${nodesIn(found) === 1 ? 'gets' : 'get'} ready, because no ENI for pods can be made. Add a subnet for pods and its ENIConfig in the zone.`,
  CIDR_NEVER: (found) =>
    `: AWS gives VPCs nothing of ${valuesOf(found.map((one) => one.range))}. Take a private range.`,
  CIDR_NOT_TOGETHER: (found) => `: ${CIDR_WHY[found[0].rule]}. Pods often take 100.64.0.0/10.`,
  NO_ENI_FOR_PODS: () =>
    ': the primary ENI, ENIs that others manage and the subnets of the zone leave none. Take a type with more ENIs, or fewer extra ENIs.',
  WINDOWS_TYPE_UNKNOWN: (found) =>
    `: AWS’s resource controller, which gives Windows pods their addresses, does not know ${types(found)}. Take a type that it knows.`,
  TRUNK_NOT_CAPABLE: (found) =>
    `: ${types(found)} ${isOneType(found) ? 'has' : 'have'} no trunk ENI. Take a Nitro type with branch ENIs; the t family has none.`,
  TRUNK_NO_ATTACHMENT: () =>
    ': the primary ENI, ENIs that others manage and EFA-only interfaces take all that the type or MAX_ENI allows. Pods with security groups find no place. Take a type with more ENIs, raise MAX_ENI, or use fewer extra interfaces.',
  POD_ENI_OFF: () => ': ENABLE_POD_ENI is off. Turn on security groups for pods.',
  AWS_NODE_ENDS: () =>
    ': with prefixes it needs WARM_PREFIX_TARGET, WARM_IP_TARGET or MINIMUM_IP_TARGET at 1 or more, and without it no node gets ready. Set WARM_PREFIX_TARGET to 1.',
  IPV6_NOT_CAPABLE: (found) =>
    `: IPv6 needs prefixes, and ${types(found)} ${isOneType(found) ? 'is' : 'are'} not Nitro. Take a Nitro or metal type.`,
  IPV6_EXCLUDES: (found) => {
    const prefixes = found.some(({ what }) => what === 'single-addresses');
    const excluded = EXCLUDED_BY_IPV6.filter(([what]) => found.some((one) => one.what === what));
    const names = excluded.map(([, name]) => name).join(' or ');
    const parts = [
      ...(prefixes ? ['IPv6 pods need prefix delegation'] : []),
      ...(names === '' ? [] : [`AWS does not support ${names} with IPv6 pods`]),
    ];
    return `: ${parts.join(', and ')}.`;
  },
  HOST_LOCAL_EXHAUSTED: (found) =>
    `: ${amountsOf(found.map((one) => one.wanted))} pods want an address, and it has ${amountsOf(
      found.map((one) => one.addresses),
    )}.`,
} satisfies RefusalTexts;
