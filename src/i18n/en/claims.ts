import type { ClaimSentences } from '@/i18n/claim-text';
import { formatCount } from '@/i18n/number-format';
import { addresses, count } from './counts';

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
    right: `The trunk ENI takes an attachment: ${n(right)} are left.`,
    origin: 'README and best practices guide, which leave the trunk out.',
  }),
  WINDOWS_PREFIXES: ({ claimed, right }) => ({
    said: `14 prefixes on a Windows node are ${n(claimed)} addresses.`,
    right: `14 × 16 = ${n(right)}.`,
    origin: 'A slip in the best practices guide.',
  }),
  CSI_ON_HOST_NETWORK: ({ right }) => ({
    said: 'The EBS CSI node pods take no address, as they use the host’s network.',
    right: `Its manifest does not set hostNetwork: one address on each node, ${n(right)} in all. Tick it under the usual add-ons.`,
    origin: 'Many DaemonSets do use the host’s network; this one does not.',
  }),
};

export const claims = {
  title: 'You may have read',
  hint: 'and what holds for this plan',
  source: 'Source',
  from: 'Where it comes from:',
  sentences,
};
