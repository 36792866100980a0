import type { CidrRule } from '@/engine';
import type { FindingOf, FindingSentences } from '@/i18n/finding-text';
import { amountsOf, capital, count, listOf, rangeOf, subnetsNamed } from './counts';

const CIDR_WHY: Readonly<Record<CidrRule, string>> = {
  'rfc1918-other':
    'a VPC has ranges of one of 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16, not of two',
  'public-and-private': 'public ranges do not go with 192.168.0.0/16 or 172.16.0.0/12',
  'benchmark-range': '198.19.0.0/16 goes with no other range',
};

const IPV6_WITHOUT: Readonly<Record<FindingOf<'IPV6_EXCLUDES'>['what'], string>> = {
  'custom-networking': 'Custom networking',
  windows: 'Windows nodes',
  'single-addresses': 'Secondary IPs',
};

type Found<Part> = readonly Part[];

function subnets(found: Found<{ readonly subnet: string }>): string {
  return capital(subnetsNamed(found.map((one) => one.subnet)));
}

function groups(found: Found<{ readonly group: string }>): string {
  return listOf([...new Set(found.map((one) => one.group))]);
}

function types(found: Found<{ readonly instanceType: string }>): string {
  return listOf([...new Set(found.map((one) => one.instanceType))]);
}

function zones(found: Found<{ readonly zone: string }>): string {
  const names = [...new Set(found.map((one) => one.zone))];
  return `${names.length === 1 ? 'zone' : 'zones'} ${listOf(names)}`;
}

function nodesIn(found: Found<{ readonly nodes: number }>): number {
  return found.reduce((sum, one) => sum + one.nodes, 0);
}

function verb(found: Found<unknown>, one: string, many: string): string {
  return found.length === 1 ? one : many;
}

/** What is said of ways of taking addresses that a plain cluster does not have. */
export const modeFindings = {
  NO_POD_SUBNET: (found) => ({
    head: `No pod subnet in ${zones(found)}`,
    text: `: ${count(nodesIn(found), 'node')} there never ${nodesIn(found) === 1 ? 'gets' : 'get'} ready, because no ENI for pods can be made. Add a subnet for pods and its ENIConfig in the zone.`,
  }),
  POD_SUBNET_UNUSED: (found) => ({
    head: `${subnets(found)} ${verb(found, 'serves', 'serve')} no node`,
    text: `: no node is in ${zones(found)}, and ENIs use subnets of their node’s own zone only.`,
  }),
  POD_SUBNET_OFF: (found) => ({
    head: `${subnets(found)} ${verb(found, 'is', 'are')} for pods, but nothing uses ${verb(found, 'it', 'them')}`,
    text: ': turn on custom networking, or subnet discovery and the tag kubernetes.io/role/cni.',
  }),
  NODES_KEEP_ENIS: () => ({
    head: 'Running nodes keep their old ENIs',
    text: ': custom networking reaches a node when it is created. Replace the nodes after you turn it on.',
  }),
  CIDR_NOT_TOGETHER: (found) => ({
    head: `One VPC cannot have ${subnetsNamed([found[0].other, ...found.map((one) => one.subnet)])}`,
    text: `: ${CIDR_WHY[found[0].rule]}. Pods often take 100.64.0.0/10.`,
  }),
  MAX_PODS_ABOVE_SUPPLY: (found) => ({
    head: `${groups(found)} ${verb(found, 'takes', 'take')} more pods than ${verb(found, 'it has', 'they have')} addresses for`,
    text: `: max pods ${amountsOf(found.map((one) => one.maxPods))}, addresses for ${amountsOf(
      found.map((one) => one.supply),
    )} pods on a node. Pods beyond stay in ContainerCreating. Set max pods to ${amountsOf(
      found.map((one) => one.advised),
    )}.`,
  }),
  NO_ENI_FOR_PODS: (found) => ({
    head: `${groups(found)} ${verb(found, 'has', 'have')} no ENI left for pods`,
    text: ': the primary ENI, ENIs that others manage and the subnets of the zone leave none. Take a type with more ENIs, or fewer extra ENIs.',
  }),
  TRUNK_NOT_CAPABLE: (found) => ({
    head: `${groups(found)} cannot have security groups for pods`,
    text: `: ${types(found)} ${verb(found, 'has', 'have')} no trunk ENI. Take a Nitro type with branch ENIs; the t family has none.`,
  }),
  TRUNK_SLOT_IDLE: (found) => ({
    head: `${groups(found)} ${verb(found, 'keeps', 'keep')} a place for a trunk ENI that never comes`,
    text: `: AWS’s resource controller does not know ${types(found)}. The place is lost to pods.`,
  }),
  TRUNK_NO_ATTACHMENT: (found) => ({
    head: `${groups(found)} ${verb(found, 'has', 'have')} no place left for a trunk ENI`,
    text: ': the primary ENI, ENIs that others manage and EFA-only interfaces take all that the type or MAX_ENI allows. Pods with security groups stay pending. Take a type with more ENIs, raise MAX_ENI, or use fewer extra interfaces.',
  }),
  BRANCH_LIMIT: (found) => ({
    head: `${groups(found)} ${verb(found, 'has', 'have')} too few branch ENIs`,
    text: `: ${amountsOf(found.map((one) => one.asked))} pods with security groups on a node, and the type allows ${amountsOf(
      found.map((one) => one.limit),
    )}. The others stay pending.`,
  }),
  POD_ENI_OFF: (found) => ({
    head: `Pods with security groups of ${groups(found)} are not counted`,
    text: ': ENABLE_POD_ENI is off. Turn on security groups for pods.',
  }),
  IPV6_NOT_CAPABLE: (found) => ({
    head: `${groups(found)} cannot be in an IPv6 cluster`,
    text: `: IPv6 needs prefixes, and ${types(found)} ${verb(found, 'is', 'are')} not Nitro.`,
  }),
  IPV6_EXCLUDES: (found) => ({
    head: `${listOf(found.map((one) => IPV6_WITHOUT[one.what]))} cannot be in an IPv6 cluster`,
    text: ': IPv6 pods need prefix delegation, and AWS supports neither custom networking nor Windows with them.',
  }),
  MULTUS_SUBNETS_MISSING: (found) => ({
    head: `Too few subnets for the extra ENIs of ${groups(found)} in ${zones(found)}`,
    text: ': each ENI that Multus uses lies in a subnet of its own. Add one subnet an ENI and a zone; those without are counted in the nodes’ subnet.',
  }),
  HOST_LOCAL_EXHAUSTED: (found) => ({
    head: `The host-local range of ${subnetsNamed(found.map((one) => one.subnet))} is too small`,
    text: `: ${amountsOf(found.map((one) => one.wanted))} pods want an address, and it has ${amountsOf(
      found.map((one) => one.addresses),
    )}.`,
  }),
  HOST_LOCAL_SHARED: (found) => ({
    head: `${amountsOf(found.map((one) => one.nodes))} nodes share the host-local range of ${subnetsNamed(
      found.map((one) => one.subnet),
    )}`,
    text: ': host-local counts on each node by itself, so two pods get the same address. Give each node a range of its own, or use whereabouts.',
  }),
  HOST_LOCAL_NOT_RESERVED: (found) => ({
    head: `EC2 may take addresses of the host-local range of ${subnetsNamed(found.map((one) => one.subnet))}`,
    text: ': keep them out of its hands with a subnet CIDR reservation of type explicit.',
  }),
  LOAD_BALANCER_ROOM: (found) => ({
    head: `${subnets(found)} ${verb(found, 'is', 'are')} too full for a load balancer`,
    text: `: ${amountsOf(found.map((one) => one.free))} addresses are free; AWS asks for 8.`,
  }),
  RESERVATION_CROWDS: (found) => ({
    head: `${subnets(found)} ${verb(found, 'has', 'have')} room only inside ${verb(found, 'its reservation', 'their reservations')}`,
    text: `: single addresses are ${amountsOf(
      found.map((one) => one.short),
    )} short, because a reservation of type prefix gives out prefixes only. Make it smaller.`,
  }),
  AUTO_MODE_RANGE: (found) => ({
    head: `${groups(found)} ${verb(found, 'holds', 'hold')} ${listOf(found.map((one) => rangeOf(one.low, one.high)))} addresses`,
    text: ': AWS does not publish how many prefixes EKS Auto Mode keeps warm. The plan counts the most.',
  }),
  OWN_SETTINGS: (found) => ({
    head: `${groups(found)} ${verb(found, 'is', 'are')} counted with settings of ${verb(found, 'its', 'their')} own`,
    text: ': a comparison only. One cluster has one aws-node DaemonSet, and its settings hold for every node.',
  }),
} satisfies Partial<FindingSentences>;
