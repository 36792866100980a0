import {
  amountsOf,
  capital,
  countEach,
  fromTo,
  listOf,
  subnetsNamed,
} from '@/i18n/en/wording/counts';
import { groups, subnets, types, verb, zones } from '@/i18n/en/wording/finding-names';
import type {
  FindingOf,
  FindingSentences,
  FoundTogether,
} from '@/i18n/texts/findings/finding-text';
import { withTexts } from '@/i18n/texts/refusal-text';
import { formatCount } from '@/i18n/wording/number-format';
import { refusalTexts } from './refusal-texts';
import { refusals } from './refusals';

/** Of one row of load balancers. */
function notMade({
  consumer,
  zones: leftOut,
  isMade,
}: FindingOf<'LOAD_BALANCER_NOT_MADE'>): string {
  return isMade
    ? `${consumer} is left out of ${zones(leftOut.map((zone) => ({ zone })))}`
    : `${consumer} is not made, as too few zones have a subnet for it`;
}

/** `5 addresses are` */
function freeIn(found: FoundTogether<'LOAD_BALANCER_ROOM'>): string {
  const free = found.map((one) => one.free);
  const are = free.every((amount) => amount === 1) ? 'is' : 'are';
  return `${countEach(free, 'address', 'addresses')} ${are}`;
}

/** What is said of ways of taking addresses that a plain cluster does not have. */
type OfQuota = FoundTogether<'QUOTA_EXCEEDED' | 'QUOTA_NEAR'>;

function quotaNamed([{ quota }]: OfQuota): string {
  return quota === 'nau'
    ? 'network address usage (NAU) of the VPC'
    : 'network interfaces of the Region';
}

function quotaSum([{ quota, used, most, underPrefixes }]: OfQuota): string {
  const raise =
    quota === 'nau'
      ? 'AWS raises it to 256,000 at most.'
      : 'Take off what others of the Region have, or ask AWS for more (L-DF5E4CA3).';
  const prefixes =
    underPrefixes === undefined
      ? ''
      : ` With prefix delegation it would be ${formatCount(underPrefixes)}.`;
  return `${formatCount(used)} of ${formatCount(most)}. ${raise}${prefixes}`;
}

export const modeFindings = {
  ...withTexts(refusals, refusalTexts),
  POD_SUBNET_UNUSED: (found) => ({
    head: `${subnets(found)} ${verb(found, 'serves', 'serve')} no node`,
    text: `: no node in ${zones(found)} takes addresses of it, and ENIs use subnets of their node’s own zone only.`,
  }),
  POD_SUBNET_OFF: (found) => ({
    head: `${subnets(found)} ${verb(found, 'is', 'are')} for pods, but nothing uses ${verb(found, 'it', 'them')}`,
    text: ': turn on custom networking, or subnet discovery and the tag kubernetes.io/role/cni.',
  }),
  NODES_KEEP_ENIS: () => ({
    head: 'Running nodes keep their old ENIs',
    text: ': custom networking reaches a node when it is created. Replace the nodes after you turn it on.',
  }),
  MAX_PODS_ABOVE_SUPPLY: (found) => ({
    head: `${groups(found)} ${verb(found, 'takes', 'take')} more pods than ${verb(found, 'it has', 'they have')} addresses for`,
    text: `: max pods ${amountsOf(found.map((one) => one.maxPods))}, addresses for ${countEach(
      found.map((one) => one.supply),
      'pod',
    )} on a node. Pods beyond stay in ContainerCreating. Set max pods to ${amountsOf(
      found.map((one) => one.advised),
    )}.`,
  }),
  TRUNK_SLOT_IDLE: (found) => ({
    head: `${groups(found)} ${verb(found, 'keeps', 'keep')} a place for a trunk ENI that never comes`,
    text: `: AWS’s resource controller does not know ${types(found)}. The place is lost to pods.`,
  }),
  BRANCH_LIMIT: (found) => ({
    head: `Pods of ${groups(found)} with security groups need a type with more branch ENIs, or fewer on each node`,
    text: `: ${countEach(
      found.map((one) => one.asked),
      'pod',
    )} on a node, and the type allows ${amountsOf(found.map((one) => one.limit))}.`,
  }),
  MULTUS_SUBNETS_MISSING: (found) => ({
    head: `Too few subnets for the extra ENIs of ${groups(found)} in ${zones(found)}`,
    text: ': each ENI that Multus uses lies in a subnet of its own. Add a subnet for each ENI in each zone; until then they are counted in the nodes’ subnet.',
  }),
  HOST_LOCAL_SHARED: (found) => ({
    head: `${amountsOf(found.map((one) => one.nodes))} nodes share the host-local range of ${subnetsNamed(
      found.map((one) => one.subnet),
    )}`,
    text: ': host-local counts on each node by itself, so two pods get the same address. Give each node a range of its own, or use whereabouts.',
  }),
  HOST_LOCAL_NOT_RESERVED: (found) => ({
    head: `EC2 may take addresses of the host-local range of ${subnetsNamed(found.map((one) => one.subnet))}`,
    text: ': set them aside with a subnet CIDR reservation of type explicit.',
  }),
  LOAD_BALANCER_ROOM: (found) => ({
    head: `${subnets(found)} ${verb(found, 'is', 'are')} too full for a load balancer`,
    text: `: ${freeIn(found)} free; AWS asks for 8.`,
  }),
  LOAD_BALANCER_NOT_MADE: (found) => ({
    head: `The controller does not make ${listOf(found.map((one) => one.consumer))} as planned`,
    text: `: ${listOf(found.map(notMade))}. It takes one subnet of each zone, with ${formatCount(
      found[0].room,
    )} addresses free when it makes the load balancer, and an Application Load Balancer needs two zones. The addresses stay counted.`,
  }),
  RESERVATION_CROWDS: (found) => ({
    head: `${subnets(found)} ${verb(found, 'has', 'have')} room only inside ${verb(found, 'its reservation', 'their reservations')}`,
    text: `: single addresses are ${amountsOf(
      found.map((one) => one.short),
    )} short, because a reservation of type prefix gives out prefixes only. Make it smaller.`,
  }),
  LIVE_DISAGREES: (found) => ({
    head: `${capital(subnetsNamed(found.flatMap((one) => one.subnets)))}: the live count does not match this plan`,
    text: `. The plan comes to ${countEach(
      found.map((one) => one.comesTo),
      'address',
      'addresses',
    )} there, but only ${amountsOf(found.map((one) => one.inUse))} are in use, ${amountsOf(
      found.map((one) => one.beyond),
    )} fewer. Others are counted as 0. Likely nodes hold fewer addresses than their settings want, fewer nodes run, or the cluster has other settings.`,
  }),
  LIVE_UNDECIDED: (found) => ({
    head: `${subnets(found)}: others can’t be told from the live count alone`,
    text: `. ${countEach(
      found.map((one) => one.available),
      'address',
      'addresses',
    )} stay free beside others with ${amountsOf(found.map((one) => one.others))}, and beside others with ${amountsOf(
      found.map((one) => one.orOthers),
    )}, since nodes then get less. The plan takes the least. If you know what others use, type it under Planned and switch to Live now.`,
  }),
  LIVE_RESERVED: (found) => ({
    head: `${subnets(found)} ${verb(found, 'has', 'have')} ${countEach(
      found.map((one) => one.reserved),
      'reserved address',
      'reserved addresses',
    )} that nobody uses`,
    text: ': the plan takes them as missing from the live count, as one report says; AWS does not say. If the count has them, others use as many more.',
  }),
  AUTO_MODE_RANGE: (found) => ({
    head: `${groups(found)} ${verb(found, 'holds', 'hold')} ${listOf(found.map((one) => fromTo(one.low, one.high)))} addresses`,
    text: ': AWS does not publish how many prefixes EKS Auto Mode keeps warm. The plan counts the most.',
  }),
  QUOTA_EXCEEDED: (found) => ({
    head: `The plan takes more ${quotaNamed(found)} than the quota`,
    text: `: ${quotaSum(found)}`,
  }),
  QUOTA_NEAR: (found) => ({
    head: `The plan takes most of the ${quotaNamed(found)}`,
    text: `: ${quotaSum(found)}`,
  }),
  AUTO_MODE_MAX_PODS: (found) => ({
    head: `The max pods of ${groups(found)} ${verb(found, 'is', 'are')} an assumption`,
    text: `: AWS does not say whether EKS Auto Mode counts prefixes. The plan takes ${amountsOf(
      found.map((one) => one.maxPods),
    )}; without them it would be ${amountsOf(found.map((one) => one.other))}.`,
  }),
  OWN_SETTINGS: (found) => ({
    head: `${groups(found)} ${verb(found, 'is', 'are')} counted with settings of ${verb(found, 'its', 'their')} own`,
    text: ': a comparison only. One cluster has one aws-node DaemonSet, and its settings hold for every node.',
  }),
} satisfies Partial<FindingSentences>;
