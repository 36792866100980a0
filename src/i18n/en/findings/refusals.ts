// What keeps a plan from working. The verdict says it at first sight, the findings list it later.
import { capital, listOf, subnetsNamed } from '@/i18n/en/wording/counts';
import { groups, verb, zones } from '@/i18n/en/wording/finding-names';
import type { FindingOf } from '@/i18n/texts/findings/finding-text';
import type { RefusalSentences, RefusalText } from '@/i18n/texts/refusal-text';

const IPV6_WITHOUT: Readonly<Record<FindingOf<'IPV6_EXCLUDES'>['what'], string>> = {
  'custom-networking': 'custom networking',
  windows: 'Windows nodes',
  'single-addresses': 'secondary IPs',
};

/** A clause that begins with a word of ours. */
function beginning(clause: string): RefusalText {
  return { clause, head: capital(clause) };
}

/** A clause that begins with a name, which keeps its letters. */
function named(clause: string): RefusalText {
  return { clause, head: clause };
}

export const refusals = {
  NO_POD_SUBNET: (found) => beginning(`no pod subnet in ${zones(found)}`),
  CIDR_NEVER: (found) =>
    beginning(`no VPC can have ${subnetsNamed(found.map((one) => one.subnet))}`),
  CIDR_NOT_TOGETHER: (found) =>
    beginning(
      `one VPC cannot have ${subnetsNamed([found[0].other, ...found.map((one) => one.subnet)])}`,
    ),
  NO_ENI_FOR_PODS: (found) =>
    named(`${groups(found)} ${verb(found, 'has', 'have')} no ENI left for pods`),
  WINDOWS_TYPE_UNKNOWN: (found) => beginning(`pods of ${groups(found)} get no address`),
  TRUNK_NOT_CAPABLE: (found) => named(`${groups(found)} cannot have security groups for pods`),
  TRUNK_NO_ATTACHMENT: (found) =>
    named(`${groups(found)} ${verb(found, 'has', 'have')} no place left for a trunk ENI`),
  POD_ENI_OFF: (found) =>
    beginning(`pods with security groups of ${groups(found)} are not counted`),
  AWS_NODE_ENDS: (found) =>
    named(`aws-node does not start on nodes of ${listOf(found.map((one) => one.group))}`),
  IPV6_NOT_CAPABLE: (found) => named(`${groups(found)} cannot be in an IPv6 cluster`),
  IPV6_EXCLUDES: (found) =>
    beginning(`${listOf(found.map((one) => IPV6_WITHOUT[one.what]))} cannot be in an IPv6 cluster`),
  HOST_LOCAL_EXHAUSTED: (found) =>
    beginning(
      `the host-local range of ${subnetsNamed(found.map((one) => one.subnet))} is too small`,
    ),
} satisfies RefusalSentences;
