// Every instance type of the table in every way to take addresses: an answer, and every limit kept.
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterNetworking,
  type ClusterPlan,
  type InstanceLimits,
  managedMaxPodsCap,
  type NodeClass,
  type NodeGroup,
  SHIPPED_NETWORKING,
  type Subnet,
} from '@/engine';
import { allInstanceTypes, findInstanceType } from '@/limits';
import { PLAIN_GROUP, toCluster } from '@/plan';
import { group, plan, settings, subnet } from '../support/builders';
import { planOf, planText } from '../support/plan-texts';

/** Pods of a node with next to none, a busy one, and one with more than it may have. */
const PODS = [1, 40, 400];

type TypeLimits = Pick<NodeGroup, 'instanceType' | 'limits'>;

/** The types as the engine is told of them. */
const TYPES: readonly TypeLimits[] = toCluster(
  {
    ...planOf(planText()),
    groups: allInstanceTypes().map(({ name }) => ({
      ...PLAIN_GROUP,
      instanceType: name,
      nodes: 1,
      podsPerNode: 0,
      zones: 'all' as const,
      name: '',
    })),
  },
  { findInstanceType },
).groups;

/** All that the engine has of a type beside its name. Of the vCPUs it asks but for the cap. */
function whatCounts({ limits }: TypeLimits): string {
  const { vcpus, ...others } = limits;
  return JSON.stringify([others, vcpus === undefined, managedMaxPodsCap(vcpus)]);
}

/** The first type of all that count as the same. */
const TYPES_THAT_DIFFER = [
  ...new Map(TYPES.toReversed().map((type) => [whatCounts(type), type])).values(),
];

interface Mode {
  readonly plan?: Partial<ClusterPlan>;
  readonly networking?: Partial<ClusterNetworking>;
  readonly group?: Partial<NodeGroup>;
}

const room = (label: string, changed: Partial<Subnet> = {}) =>
  subnet('a', 16, 0, { label, ...changed });
const NODES = room('nodes');
const withPodSubnet = [NODES, room('pods', { use: 'pods' })];
const excluded = [room('nodes', { use: 'nodes-only' }), room('pods', { use: 'pods' })];
const withMultus = [
  NODES,
  room('multus', { use: 'multus' }),
  room('range', { use: 'multus', hostLocal: { addresses: 99, isReserved: true } }),
];
const PREFIXES = settings({ prefixDelegation: true });
const IPV6: Mode['networking'] = { ipFamily: 'ipv6' };

const MODES: Readonly<Record<string, Mode>> = {
  'as AWS ships it': {},
  'WARM_ENI_TARGET 0': { plan: { settings: settings({ warmEniTarget: 0 }) } },
  'WARM_ENI_TARGET 3': { plan: { settings: settings({ warmEniTarget: 3 }) } },
  'IP targets': { plan: { settings: settings({ warmIpTarget: 2, minimumIpTarget: 30 }) } },
  'MINIMUM_IP_TARGET alone': { plan: { settings: settings({ minimumIpTarget: 20 }) } },
  'MAX_ENI 1': { plan: { settings: settings({ maxEni: 1 }) } },
  prefixes: { plan: { settings: PREFIXES } },
  'prefixes, WARM_PREFIX_TARGET 0': {
    plan: { settings: settings({ prefixDelegation: true, warmPrefixTarget: 0 }) },
  },
  'prefixes, WARM_PREFIX_TARGET 3': {
    plan: { settings: settings({ prefixDelegation: true, warmPrefixTarget: 3 }) },
  },
  'prefixes with IP targets': {
    plan: { settings: settings({ prefixDelegation: true, warmIpTarget: 5, minimumIpTarget: 40 }) },
  },
  'settings of its own': { group: { ownSettings: settings({ warmIpTarget: 1, maxEni: 2 }) } },
  'custom networking': {
    networking: { customNetworking: true },
    plan: { subnets: withPodSubnet },
  },
  'custom networking, prefixes': {
    networking: { customNetworking: true },
    plan: { subnets: withPodSubnet, settings: PREFIXES },
  },
  'custom networking without a pod subnet': { networking: { customNetworking: true } },
  'custom networking, MAX_ENI 1': {
    networking: { customNetworking: true },
    plan: { subnets: withPodSubnet, settings: settings({ maxEni: 1 }) },
  },
  'subnet discovery': { plan: { subnets: withPodSubnet } },
  'subnet discovery, prefixes': { plan: { subnets: withPodSubnet, settings: PREFIXES } },
  'node subnet excluded': { plan: { subnets: excluded } },
  'node subnet excluded, discovery off': {
    networking: { subnetDiscovery: false },
    plan: { subnets: excluded },
  },
  'security groups for pods': {
    networking: { podEni: true },
    group: { branchPodsPerNode: 130 },
  },
  'security groups for pods, prefixes': {
    networking: { podEni: true },
    group: { branchPodsPerNode: 5 },
    plan: { settings: PREFIXES },
  },
  'security groups for pods, custom networking': {
    networking: { podEni: true, customNetworking: true },
    group: { branchPodsPerNode: 5 },
    plan: { subnets: withPodSubnet },
  },
  'security groups for pods, MAX_ENI 1': {
    networking: { podEni: true },
    group: { branchPodsPerNode: 5 },
    plan: { settings: settings({ maxEni: 1 }) },
  },
  'security groups for pods, feature off': { group: { branchPodsPerNode: 5 } },
  IPv6: { networking: IPV6 },
  'IPv6, security groups for pods': {
    networking: { ...IPV6, podEni: true },
    group: { branchPodsPerNode: 130 },
  },
  'IPv6, every ENI for Multus': {
    networking: { ...IPV6, podEni: true },
    group: { unmanagedEnis: 99, attachedPodsPerNode: 3 },
    plan: { subnets: withMultus },
  },
  'IPv6, multi-NIC': { networking: { ...IPV6, multiNic: true }, group: { multiNicPodsPerNode: 9 } },
  'multi-NIC': { networking: { multiNic: true }, group: { multiNicPodsPerNode: 9 } },
  'multi-NIC, prefixes': {
    networking: { multiNic: true },
    group: { multiNicPodsPerNode: 9 },
    plan: { settings: PREFIXES },
  },
  'multi-NIC, security groups for pods': {
    networking: { multiNic: true, podEni: true },
    group: { multiNicPodsPerNode: 9, branchPodsPerNode: 5 },
  },
  Multus: {
    group: { unmanagedEnis: 2, attachedPodsPerNode: 3 },
    plan: { subnets: withMultus },
  },
  'Multus without subnets of its own': { group: { unmanagedEnis: 2, attachedPodsPerNode: 3 } },
  'every ENI for Multus': {
    networking: { podEni: true },
    group: { unmanagedEnis: 99, attachedPodsPerNode: 3, branchPodsPerNode: 5 },
    plan: { subnets: withMultus },
  },
  'EFA-only interfaces': { group: { efaOnlyEnis: 99 } },
  Windows: { group: { kind: 'windows', maxPods: { kind: 'windows' } } },
  'Windows, prefixes': {
    networking: { windows: { ...SHIPPED_NETWORKING.windows, prefixDelegation: true } },
    group: { kind: 'windows', maxPods: { kind: 'windows' } },
  },
  'Auto Mode': { group: { kind: 'auto-mode', maxPods: { kind: 'auto-mode' } } },
  Fargate: { group: { kind: 'fargate' } },
  'max pods of nodeadm': { group: { maxPods: { kind: 'nodeadm' } } },
  'max pods of Bottlerocket': { group: { maxPods: { kind: 'bottlerocket' } } },
  'max pods of Karpenter': { group: { maxPods: { kind: 'karpenter', reservedEnis: 1 } } },
  'max pods of Karpenter with more reserved than there are': {
    group: { maxPods: { kind: 'karpenter', reservedEnis: 99 } },
  },
  'max pods without the cap': {
    group: { maxPods: { kind: 'formula', managedCap: false } },
    plan: { settings: PREFIXES },
  },
  'max pods by hand': { group: { maxPods: { kind: 'fixed', maxPods: 737 } } },
  'max pods of 1': { group: { maxPods: { kind: 'fixed', maxPods: 1 } } },
  'pods of the cluster, consumers, reservations': {
    plan: {
      subnets: [room('nodes', { prefixReservation: 100, explicitReservation: 100 })],
      systemPodsPerNode: 3,
      clusterPods: 50,
      consumers: [
        {
          kind: 'control-plane',
          label: 'EKS',
          count: 1,
          addresses: 4,
          zones: ['a'],
          subnet: undefined,
        },
        { kind: 'alb', label: 'ALB', count: 3, addresses: 8, zones: ['a'], subnet: undefined },
        { kind: 'rds', label: 'RDS', count: 2, addresses: 2, zones: ['a'], subnet: 'nodes' },
      ],
    },
  },
  'everything at once': {
    networking: { customNetworking: true, podEni: true, multiNic: true },
    group: {
      branchPodsPerNode: 5,
      multiNicPodsPerNode: 9,
      unmanagedEnis: 1,
      attachedPodsPerNode: 3,
      efaOnlyEnis: 1,
      maxPods: { kind: 'karpenter', reservedEnis: 1 },
    },
    plan: { subnets: [...withPodSubnet, ...withMultus.slice(1)], settings: PREFIXES },
  },
};

/** Nodes of the type in the mode, one group for each number of pods. */
function planWith(
  { plan: changed, networking, group: own }: Mode,
  { instanceType, limits }: (typeof TYPES)[number],
): ClusterPlan {
  const unmanagedEnis = Math.min(own?.unmanagedEnis ?? 0, limits.maxEnis - 1);
  const efaOnlyEnis = Math.min(own?.efaOnlyEnis ?? 0, limits.maxEnis - 1 - unmanagedEnis);
  const groups = PODS.map((pods) =>
    group(`${instanceType} ${pods}`, limits, 2, pods, {
      zones: ['a'],
      ...own,
      instanceType,
      unmanagedEnis,
      efaOnlyEnis,
      attachedPodsPerNode: unmanagedEnis === 0 ? 0 : (own?.attachedPodsPerNode ?? 0),
      multiNicPodsPerNode: Math.min(pods, own?.multiNicPodsPerNode ?? 0),
    }),
  );
  return plan({
    subnets: [NODES],
    ...changed,
    networking: { ...SHIPPED_NETWORKING, ...networking },
    groups,
  });
}

/** What is wrong with the answer; empty when nothing is. `answer` itself sees that it adds up. */
function faultsOf(of: ClusterPlan): readonly string[] {
  const usage = answer(of);
  const faults = isCounted(usage) ? [] : numbersBelowZero(usage, 'usage');
  usage.groups.forEach(({ classes, maxPods, podsAsked, podsHosted }, index) => {
    const asked = of.groups[index] as NodeGroup;
    if (podsHosted > podsAsked) faults.push(`${podsHosted} of ${podsAsked} pods`);
    for (const kind of classes) faults.push(...limitsBroken(of, asked, kind, maxPods));
  });
  return faults;
}

function isCounted(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0;
  return typeof value !== 'object' || value === null || Object.values(value).every(isCounted);
}

function numbersBelowZero(value: unknown, path: string): string[] {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= 0 ? [] : [`${path} is ${value}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersBelowZero(each, `${path}.${key}`));
}

function limitsBroken(
  { hostNetworkPodsPerNode, networking, settings: ofCluster }: ClusterPlan,
  { kind, limits, efaOnlyEnis, ownSettings }: NodeGroup,
  { atRest, footprint, pods }: NodeClass,
  maxPods: number,
): readonly string[] {
  if (kind === 'fargate') return [];
  const broken: string[] = [];
  const keep = (what: string, value: number, limit: number) => {
    if (value > limit) broken.push(`${value} ${what} of ${limit}`);
  };
  const { maxEni } = ownSettings ?? ofCluster;
  const slots = limits.ipv4PerEni - 1;
  for (const { enis, otherEnis, assigned, pool } of atRest.states) {
    const { primary, trunk, unmanaged } = otherEnis;
    const byIpamd = enis.length + primary + trunk;
    keep('ENIs', byIpamd + unmanaged + efaOnlyEnis, limits.maxEnis);
    if (kind === 'linux' && maxEni !== undefined) keep('ENIs under MAX_ENI', byIpamd, maxEni);
    for (const eni of enis) keep('slots', eni.slots, slots);
    keep('pods with an address', assigned, Math.min(pods, pool));
  }
  const onHost = kind === 'linux' ? hostNetworkPodsPerNode : 0;
  keep('pods beside those of the host', footprint.hosted, Math.max(0, maxPods - onHost));
  keep('branch ENIs', termOf(footprint, 'branch-enis'), limits.branchEnis ?? 0);
  keep('addresses on further cards', termOf(footprint, 'other-cards'), onCards(limits));
  if (!networking.multiNic) keep('further cards', termOf(footprint, 'other-cards'), 0);
  return broken;
}

function termOf({ ledger }: NodeClass['footprint'], term: string): number {
  return ledger.find((each) => each.term === term)?.addresses ?? 0;
}

/** The most that the further cards of a type hold, in prefixes. */
function onCards({ networkCards: [, ...further], ipv4PerEni }: InstanceLimits): number {
  return further.reduce((sum, enis) => sum + enis * (1 + (ipv4PerEni - 1) * 16), 0);
}

describe.each(Object.entries(MODES))('%s', (_, mode) => {
  test('on every instance type', () => {
    const faults = TYPES_THAT_DIFFER.flatMap((type) =>
      faultsOf(planWith(mode, type)).map((fault) => `${type.instanceType}: ${fault}`),
    );
    expect({ count: faults.length, first: faults.slice(0, 5) }).toEqual({ count: 0, first: [] });
  });
});

test('a type with the same limits as another has the same answer', () => {
  const mode = MODES['security groups for pods, prefixes'] ?? {};
  const twins = new Map(TYPES_THAT_DIFFER.map((type) => [whatCounts(type), type.instanceType]));
  const answers = new Map<string, string>();
  const others = TYPES.filter((type) => {
    const first = twins.get(whatCounts(type)) ?? '';
    const text = JSON.stringify(answer(planWith(mode, type))).replaceAll(type.instanceType, first);
    if (type.instanceType === first) answers.set(first, text);
    return text !== answers.get(first);
  });
  expect(others.map(({ instanceType }) => instanceType)).toEqual([]);
});

test('the table has every type that it is known to have', () => {
  expect(TYPES).toHaveLength(1442);
});
