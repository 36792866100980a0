// Random plans and nodes for property tests: every kind of node, every way to take addresses.
import fc from 'fast-check';
import {
  type ClusterNetworking,
  type ClusterPlan,
  type CniSettings,
  CONSUMER_KINDS,
  type Consumer,
  type DaemonPods,
  type InstanceLimits,
  IP_FAMILIES,
  type MaxPodsPolicy,
  NODE_KINDS,
  type NodeGroup,
  type NodeKindName,
  type NodeLayout,
  POD_NETWORKINGS,
  type Subnet,
  subnetSize,
  type TrunkState,
  usableAddresses,
  type WindowsPool,
} from '@/engine';
import { group, limits, subnet } from '../builders';

const target = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined });
/** Off more often than on: a plan with everything on shows little of each. */
const seldom = fc.nat(3).map((draw) => draw === 0);
/** 0 in most plans. */
const few = (max: number) => fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.nat(max));

export const anySettings: fc.Arbitrary<CniSettings> = fc.record({
  prefixDelegation: fc.boolean(),
  warmEniTarget: target(6),
  warmIpTarget: target(40),
  minimumIpTarget: target(120),
  warmPrefixTarget: target(5),
  maxEni: target(12),
});

const anyWindowsPool: fc.Arbitrary<WindowsPool> = fc.record({
  prefixDelegation: fc.boolean(),
  warmIpTarget: target(20),
  minimumIpTarget: target(40),
  warmPrefixTarget: target(3),
});

const anyNetworking: fc.Arbitrary<ClusterNetworking> = fc.record({
  ipFamily: fc.oneof(
    { arbitrary: fc.constant('ipv4' as const), weight: 3 },
    fc.constantFrom(...IP_FAMILIES),
  ),
  customNetworking: seldom,
  subnetDiscovery: fc.boolean(),
  podEni: fc.boolean(),
  branchEniCooldown: fc.constant(60),
  multiNic: fc.boolean(),
  windows: anyWindowsPool,
});

export const anyLimits: fc.Arbitrary<InstanceLimits> = fc
  .record({
    maxEnis: fc.integer({ min: 1, max: 15 }),
    ipv4PerEni: fc.integer({ min: 2, max: 64 }),
    prefixCapable: fc.boolean(),
    vcpus: fc.option(fc.integer({ min: 1, max: 96 }), { nil: undefined }),
    furtherCards: fc.oneof(
      { arbitrary: fc.constant([]), weight: 2 },
      fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 3 }),
    ),
    branchEnis: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120 })), {
      nil: undefined,
    }),
  })
  .map(({ maxEnis, ipv4PerEni, furtherCards, ...rest }) =>
    limits(maxEnis, ipv4PerEni, { ...rest, networkCards: [maxEnis, ...furtherCards] }),
  );

/** What may be attached to a node of the limits beside its own ENIs: one is always left. */
export function anyLayout({ maxEnis }: Pick<InstanceLimits, 'maxEnis'>): fc.Arbitrary<NodeLayout> {
  return fc
    .record({
      podNetworking: fc.constantFrom(...POD_NETWORKINGS),
      unmanagedEnis: few(3),
      efaOnlyEnis: few(3),
      trunk: fc.constantFrom<TrunkState>('none', 'attached', 'slot-kept'),
      hasPodSubnet: fc.boolean(),
    })
    .map((layout) => ({ ...layout, ...extraEnis(layout, maxEnis) }));
}

function extraEnis(
  { unmanagedEnis, efaOnlyEnis }: Pick<NodeLayout, 'unmanagedEnis' | 'efaOnlyEnis'>,
  maxEnis: number,
) {
  const unmanaged = Math.min(unmanagedEnis, maxEnis - 1);
  return { unmanagedEnis: unmanaged, efaOnlyEnis: Math.min(efaOnlyEnis, maxEnis - 1 - unmanaged) };
}

const ZONES = ['a', 'b', 'c'];

const anyFixed = fc.record({
  kind: fc.constant('fixed' as const),
  maxPods: fc.integer({ min: 1, max: 300 }),
});
const ofKind = <Kind extends string>(kind: Kind) => fc.constant({ kind } as const);

/** The policies that nodes of a kind can have. */
const POLICIES: Readonly<Record<NodeKindName, fc.Arbitrary<MaxPodsPolicy>>> = {
  linux: fc.oneof(
    fc.record({ kind: fc.constant('formula' as const), managedCap: fc.boolean() }),
    anyFixed,
    ofKind('nodeadm'),
    ofKind('bottlerocket'),
    fc.record({ kind: fc.constant('karpenter' as const), reservedEnis: fc.nat(4) }),
  ),
  windows: fc.oneof(ofKind('windows'), anyFixed),
  'auto-mode': fc.oneof(ofKind('auto-mode'), anyFixed),
  fargate: fc.constant({ kind: 'formula', managedCap: true }),
};

const anyKind: fc.Arbitrary<NodeKindName> = fc.oneof(
  { arbitrary: fc.constant('linux' as const), weight: 4 },
  fc.constantFrom(...NODE_KINDS),
);

const anyLinuxExtras = fc
  .record({
    branchPodsPerNode: few(130),
    multiNicPodsPerNode: few(40),
    unmanagedEnis: few(3),
    attachedPodsPerNode: few(20),
    efaOnlyEnis: few(2),
    ownSettings: fc.option(anySettings, { nil: undefined, freq: 8 }),
  })
  .map((extras) => ({
    ...extras,
    attachedPodsPerNode: extras.unmanagedEnis === 0 ? 0 : extras.attachedPodsPerNode,
  }));

const anyGroup: fc.Arbitrary<NodeGroup> = anyKind.chain((kind) =>
  fc
    .record({
      limits: anyLimits,
      nodes: fc.nat(40),
      podsPerNode: fc.nat(120),
      maxPods: POLICIES[kind],
      zoneCount: fc.integer({ min: 1, max: 3 }),
      takesClusterPods: fc.nat(4).map((draw) => draw > 0),
      extras: kind === 'linux' ? anyLinuxExtras : fc.constant(undefined),
    })
    .map(({ limits: type, nodes, podsPerNode, maxPods, zoneCount, takesClusterPods, extras }) => {
      const zones = ZONES.slice(0, zoneCount);
      if (kind === 'fargate') {
        const pod = limits(1, 2, { prefixCapable: false, vcpus: undefined });
        return group('any', pod, nodes, 0, { kind, maxPods, zones });
      }
      const own = extras && {
        ...extras,
        ...extraEnis(extras, type.maxEnis),
        multiNicPodsPerNode: Math.min(extras.multiNicPodsPerNode, podsPerNode),
      };
      const bare = group('any', type, nodes, podsPerNode, {
        kind,
        maxPods,
        zones,
        takesClusterPods,
        ipv4PrefixSize: kind === 'auto-mode' && nodes % 3 === 0 ? '32' : 'auto',
        ...own,
      });
      return bare.unmanagedEnis === 0 ? { ...bare, attachedPodsPerNode: 0 } : bare;
    }),
);

const anySubnet = fc.record({
  prefixLength: fc.integer({ min: 20, max: 28 }),
  usedShare: fc.nat(100),
  use: fc.constantFrom(
    'nodes' as const,
    'pods' as const,
    'pods' as const,
    'multus' as const,
    'nodes-only' as const,
    'other' as const,
  ),
  /** Shares of the subnet in percent, which leave room for each other. */
  prefixShare: few(40),
  explicitShare: few(20),
  hostLocalShare: few(20),
  isReserved: fc.boolean(),
});

type DrawnSubnet = typeof anySubnet extends fc.Arbitrary<infer Value> ? Value : never;

/** The first subnet of each zone is for nodes. */
function placeSubnet(drawn: DrawnSubnet, index: number): Subnet {
  const { prefixLength, usedShare, prefixShare, explicitShare, hostLocalShare } = drawn;
  const shareOf = (percent: number) => Math.floor((subnetSize(prefixLength) * percent) / 100);
  const isFirst = index < ZONES.length;
  const addresses = shareOf(hostLocalShare);
  return subnet(
    ZONES[index % ZONES.length] as string,
    prefixLength,
    Math.floor((usableAddresses(prefixLength) * usedShare) / 100),
    {
      label: `s${index}`,
      use: isFirst && drawn.use !== 'nodes-only' ? 'nodes' : drawn.use,
      prefixReservation: Math.floor(shareOf(prefixShare) / 16),
      explicitReservation: Math.min(shareOf(explicitShare), usableAddresses(prefixLength)),
      hostLocal: addresses === 0 ? undefined : { addresses, isReserved: drawn.isReserved },
    },
  );
}

const anyConsumer = fc.record({
  kind: fc.constantFrom(...CONSUMER_KINDS),
  count: fc.nat(3),
  addresses: fc.nat(12),
  zones: fc.subarray(ZONES, { minLength: 1 }),
  subnet: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
});

type DrawnConsumer = typeof anyConsumer extends fc.Arbitrary<infer Value> ? Value : never;

/** A chosen subnet lies in a zone of its consumer. */
function placeConsumer(drawn: DrawnConsumer, index: number, subnets: readonly Subnet[]): Consumer {
  const own = drawn.subnet === undefined ? undefined : subnets[drawn.subnet % subnets.length];
  const zones = own === undefined ? drawn.zones : [...new Set([...drawn.zones, own.zone])];
  return { ...drawn, label: `c${index}`, zones, subnet: own?.label };
}

const anyDaemonPods: fc.Arbitrary<DaemonPods> = fc.record({
  kinds: fc.subarray<NodeKindName>(['linux', 'auto-mode']),
  pods: fc.nat(3),
  takesAddress: fc.boolean(),
});

export const anyPlan: fc.Arbitrary<ClusterPlan> = fc
  .record({
    settings: anySettings,
    networking: anyNetworking,
    consumers: fc.array(anyConsumer, { maxLength: 3 }),
    subnets: fc.array(anySubnet, { minLength: 3, maxLength: 9 }),
    groups: fc.array(anyGroup, { maxLength: 4 }),
    hostNetworkPodsPerNode: fc.nat(5),
    systemPodsPerNode: fc.nat(4),
    daemonPods: fc.array(anyDaemonPods, { maxLength: 2 }),
    clusterPods: fc.nat(800),
    quotas: fc.record({
      nau: fc.oneof(fc.constant(64_000), fc.nat(2_000)),
      enis: fc.oneof(fc.constant(5_000), fc.nat(200)),
    }),
  })
  .map(({ subnets: drawn, groups, consumers, networking, ...plan }) => {
    const subnets = drawn.map(placeSubnet);
    return {
      ...plan,
      networking,
      subnets,
      groups: groups.map((each, index) => ({ ...each, label: `g${index}` })),
      consumers: consumers.map((each, index) => placeConsumer(each, index, subnets)),
    };
  });
