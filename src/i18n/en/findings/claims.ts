import { addresses, count, subnetNamed } from '@/i18n/en/wording/counts';
import type { ClaimNames, ClaimSentences } from '@/i18n/texts/findings/claim-text';
import { formatCount } from '@/i18n/wording/number-format';

const n = formatCount;

const sentences: ClaimSentences = {
  FOURTEEN_PER_PREFIX: ({ prefixes, claimed, right }) => ({
    said: `A /28 has 14 addresses: ${n(prefixes)} prefixes are ${n(claimed)}.`,
    right: `Pods get all 16: ${n(prefixes)} × 16 = ${n(right)}.`,
    origin: 'The rule of thumb for a subnet, taken for a prefix.',
  }),
  N_MINUS_1: ({ instanceType, maxEnis, ipv4PerEni, claimed, right }) => ({
    said: `Max pods are (ENIs − 1) × (addresses − 1) + 2: ${n(claimed)} for ${instanceType}.`,
    right: `${n(maxEnis)} × (${n(ipv4PerEni)} − 1) + 2 = ${n(right)}. The ENI less is the primary one under custom networking.`,
    origin: 'The formula of custom networking, taken for every cluster.',
  }),
  TWO_ENIS_IDLE: ({ instanceType, claimed, right }) => ({
    said: `An idle node has two ENIs: ${n(claimed)} addresses on ${instanceType}.`,
    right: `One ENI, ${addresses(right)}. The second comes with the first pod.`,
    origin: 'The README of the VPC CNI, for 0 to 29 pods in one row.',
  }),
  ONE_ENI_FOR_ONE_POD: ({ instanceType, claimed, right }) => ({
    said: `A node with one pod needs one ENI: ${n(claimed)} addresses on ${instanceType}.`,
    right: `WARM_ENI_TARGET 1 keeps a whole ENI spare: two ENIs, ${addresses(right)}.`,
    origin: 'Counting what the pod uses, not what the node holds.',
  }),
  NO_CAP: ({ instanceType, claimed, right }) => ({
    said: `${instanceType} runs ${count(claimed, 'pod')}.`,
    right: `A managed node group stops at ${n(right)}. The formula alone gives ${n(claimed)}.`,
    origin: 'Tables of the formula without the cap of 110 and 250.',
  }),
  PREFIXES_RAISE_PODS: ({ instanceType, claimed, right }) => ({
    said: `Prefixes raise ${instanceType} to ${count(claimed, 'pod')} by themselves.`,
    right: `Max pods stays as kubelet has it: ${n(right)} under nodeadm, Bottlerocket and Karpenter, until you raise it.`,
    origin: 'The number of addresses, taken for the number of pods.',
  }),
  WHOLE_ENI_FOR_WARM_IP: ({ instanceType, ipv4PerEni, claimed, right }) => ({
    said: `A second ENI comes full: ${n(claimed)} addresses on ${instanceType} with ${count(ipv4PerEni - 1, 'pod')}.`,
    right: `With WARM_IP_TARGET it takes only what is wanted: ${addresses(right)}.`,
    origin: 'The best practices guide, which describes WARM_ENI_TARGET there.',
  }),
  TRUNK_TAKES_NOTHING: ({ instanceType, claimed, right }) => ({
    said: `Security groups for pods come on top: ${instanceType} keeps ${n(claimed)} addresses for other pods.`,
    right: `The trunk ENI takes an attachment: ${addresses(right)} stay.`,
    origin: 'README and best practices guide, which leave the trunk out.',
  }),
  WINDOWS_PREFIXES: ({ claimed, right }) => ({
    said: `14 prefixes on a Windows node are ${n(claimed)} addresses.`,
    right: `14 × 16 = ${n(right)}.`,
    origin: 'A slip in the best practices guide.',
  }),
  IPV6_460: ({ instanceType, maxEnis, ipv4PerEni, ofType, claimed, right }) => ({
    said: `An m5.large runs ${count(claimed, 'pod')} in an IPv6 cluster.`,
    right:
      ofType === right
        ? `3 × (10 − 1) × 16 + 2 = ${n(right)}, and max pods may be lower.`
        : `3 × (10 − 1) × 16 + 2 = ${n(right)}. For ${instanceType}: ${n(maxEnis)} × (${n(ipv4PerEni)} − 1) × 16 + 2 = ${n(ofType)}, and max pods may be lower.`,
    origin: 'The best practices guide to IPv6.',
  }),
  MINIMUM_COUNTS_PRIMARIES: ({
    instanceType,
    minimumIpTarget,
    claimedEnis,
    rightEnis,
    claimed,
    right,
  }) => ({
    said: `MINIMUM_IP_TARGET ${n(minimumIpTarget)} fills ${count(claimedEnis, 'ENI')} of ${instanceType}: ${addresses(claimed)}.`,
    right: `Each ENI has an address of its own that no pod gets: ${count(rightEnis, 'ENI')}, ${addresses(right)}.`,
    origin: 'The best practices guide, which has 10 ENIs and 100 addresses for a target of 100.',
  }),
  FIVE_SLOTS_ARE_60: ({ instanceType, maxEnis, onAllEnis, claimed, right }) => ({
    said: `With prefixes an ENI of ${instanceType} has ${n(claimed)} addresses.`,
    right: `Five slots with 16 each: 5 × 16 = ${n(right)}, on ${count(maxEnis, 'ENI')} ${n(onAllEnis)}.`,
    origin: 'Blog posts that take 14 addresses for a /28 and print 60 for 5 × 14.',
  }),
  PREFIXES_NEED_NITRO: ({ instanceType, claimed, right }) => ({
    said: `Prefixes need Nitro, so ${instanceType} stays at ${addresses(claimed)} for pods.`,
    right: `The VPC CNI gives prefixes to metal types too: ${n(right)}.`,
    origin: 'The max pods script of the EKS AMI, for which metal types have no hypervisor.',
  }),
  GIVEN_BACK_ONE_BY_ONE: ({ claimed, right }) => ({
    said: `Addresses are given back one by one: an ENI with one pod left holds ${n(claimed)}.`,
    right: `Under WARM_ENI_TARGET only whole ENIs are given back: it holds all ${n(right)}.`,
    origin: 'Blog posts. It is so with WARM_IP_TARGET or MINIMUM_IP_TARGET.',
  }),
  MAX_PODS_ARE_ADDRESSES: ({
    instanceType,
    maxEnis,
    ipv4PerEni,
    branchEnis,
    withTrunk,
    claimed,
    right,
  }) => ({
    said: `${instanceType} has ${addresses(claimed)} for pods, plus ${n(branchEnis)} on branch ENIs.`,
    right: `${n(maxEnis)} × (${n(ipv4PerEni)} − 1) = ${n(right)}, and ${n(withTrunk)} beside the trunk ENI.`,
    origin: 'The README of the VPC CNI, which prints max pods.',
  }),
  TWO_RESERVED: ({ subnet, prefixLength, claimed, right }) => ({
    said: `A /${prefixLength} like ${subnetNamed(subnet)} has ${addresses(claimed)}.`,
    right: `AWS reserves five, not two: ${n(right)}.`,
    origin: 'The rule outside of AWS, which AWS’s own spreadsheet follows.',
  }),
  CSI_ON_HOST_NETWORK: ({ isCounted, right }) => ({
    said: 'The EBS CSI node pods take no address, as they use the host’s network.',
    right: `Its manifest sets hostNetwork to false: one address on each node, ${n(right)} in all. ${isCounted ? 'They are counted here.' : 'Tick it under the usual add-ons.'}`,
    origin: 'Many DaemonSets do use the host’s network; this one does not.',
  }),
};

/** What each is called, in a few words. */
const names: ClaimNames = {
  FOURTEEN_PER_PREFIX: () => '14 addresses in a /28',
  N_MINUS_1: ({ claimed }) => `max pods of ${n(claimed)}`,
  TWO_ENIS_IDLE: () => 'two ENIs on an idle node',
  ONE_ENI_FOR_ONE_POD: () => 'one ENI for one pod',
  NO_CAP: ({ claimed }) => `max pods of ${n(claimed)}`,
  PREFIXES_RAISE_PODS: () => 'prefixes that raise max pods',
  WHOLE_ENI_FOR_WARM_IP: () => 'a second ENI that comes full',
  TRUNK_TAKES_NOTHING: () => 'a trunk ENI that takes nothing',
  WINDOWS_PREFIXES: ({ claimed }) => `${n(claimed)} addresses in 14 prefixes`,
  IPV6_460: ({ claimed }) => `${count(claimed, 'pod')} on an m5.large`,
  MINIMUM_COUNTS_PRIMARIES: () => 'ENI primaries that count to MINIMUM_IP_TARGET',
  FIVE_SLOTS_ARE_60: ({ claimed }) => `${n(claimed)} addresses in five slots`,
  PREFIXES_NEED_NITRO: () => 'prefixes that need Nitro',
  GIVEN_BACK_ONE_BY_ONE: () => 'addresses given back one by one',
  MAX_PODS_ARE_ADDRESSES: () => 'max pods taken for addresses',
  TWO_RESERVED: ({ claimed, prefixLength }) => `${n(claimed)} in a /${prefixLength}`,
  CSI_ON_HOST_NETWORK: () => 'the EBS CSI driver on the host’s network',
};

export const claims = {
  hint: 'and what holds for this plan',
  more: (mistakes: number) =>
    `${formatCount(mistakes)} more that ${mistakes === 1 ? 'touches' : 'touch'} this plan`,
  source: 'Source',
  from: 'Where it comes from:',
  sentences,
  names,
};
