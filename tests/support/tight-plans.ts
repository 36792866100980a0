// Random plans whose subnets nearly end: small, and about half of them with one address too few or
// too many. Each shows one way to take addresses, so that a test can say of which it speaks.
import fc from 'fast-check';
import {
  type ClusterNetworking,
  type ClusterPlan,
  type CniSettings,
  type InstanceLimits,
  type NodeGroup,
  PREFIX_SIZE,
  type Subnet,
  type SubnetUsage,
  type SubnetUse,
  usableAddresses,
} from '@/engine';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { group, limits, networking, plan, settings, subnet } from './builders';

/** What a plan shows beside its warm pool. */
export const WAYS = [
  'plain',
  'custom-networking',
  'excluded-node-subnet',
  'discovery',
  'branch-enis',
  'branch-enis-in-pod-subnet',
  'prefix-reservation',
  'own-settings',
  'windows',
  'auto-mode',
  'ipv6',
  'fargate',
  'multi-nic',
  'multus',
] as const;
export type Way = (typeof WAYS)[number];

export interface TightPlan {
  readonly way: Way;
  readonly plan: ClusterPlan;
  /** For what a test draws itself. */
  readonly seed: number;
}

/** 0 as often as all others together. */
const few = (max: number) => fc.oneof(fc.constant(0), fc.nat(max));
const maybe = (max: number) => fc.option(fc.nat(max), { nil: undefined });

const anyPool: fc.Arbitrary<CniSettings> = fc
  .record({
    rule: fc.constantFrom('warm-eni', 'ip-targets', 'warm-prefix', 'prefix-ip-targets'),
    warmEniTarget: maybe(3),
    warmIpTarget: maybe(12),
    minimumIpTarget: maybe(24),
    warmPrefixTarget: fc.nat(3),
    maxEni: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 4 }),
  })
  .map(({ rule, warmEniTarget, warmIpTarget, minimumIpTarget, warmPrefixTarget, maxEni }) => {
    const prefixDelegation = rule === 'warm-prefix' || rule === 'prefix-ip-targets';
    if (rule === 'warm-eni') return settings({ warmEniTarget, maxEni });
    if (rule === 'warm-prefix') return settings({ prefixDelegation, warmPrefixTarget, maxEni });
    const ips = {
      warmIpTarget,
      minimumIpTarget: minimumIpTarget ?? (warmIpTarget ? undefined : 3),
    };
    return settings({ prefixDelegation, ...ips, warmPrefixTarget, maxEni });
  });

const anyLimits: fc.Arbitrary<InstanceLimits> = fc
  .record({
    maxEnis: fc.integer({ min: 2, max: 4 }),
    ipv4PerEni: fc.integer({ min: 4, max: 15 }),
    prefixCapable: fc.nat(5).map((draw) => draw !== 0),
    furtherCards: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
    branchEnis: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ maxEnis, ipv4PerEni, prefixCapable, furtherCards, branchEnis }) =>
    limits(maxEnis, ipv4PerEni, {
      prefixCapable,
      branchEnis,
      networkCards: [maxEnis, ...furtherCards],
    }),
  );

const anyDrawnGroup = fc.record({
  type: anyLimits,
  nodes: fc.integer({ min: 1, max: 6 }),
  podsPerNode: fc.oneof(fc.nat(12), fc.nat(44)),
  zones: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  fixedMaxPods: fc.option(fc.integer({ min: 2, max: 60 }), { nil: undefined, freq: 4 }),
  special: fc.boolean(),
  extra: fc.nat(9),
  ownSettings: anyPool,
});
type DrawnGroup = typeof anyDrawnGroup extends fc.Arbitrary<infer Value> ? Value : never;

/** How the end of a subnet lies to what the plan wants there. */
const anyEnd = fc.record({
  isTight: fc.nat(9).map((draw) => draw < 7),
  /** Percent of the warm addresses that don't fit, and some addresses more or less. */
  warmShort: fc.oneof(fc.constant(0), fc.constant(100), fc.nat(120)),
  left: fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -16, max: 40 })),
  othersShare: fc.oneof(fc.constant(0), fc.nat(90)),
  reservedBlocks: few(4),
});
type DrawnEnd = typeof anyEnd extends fc.Arbitrary<infer Value> ? Value : never;

const anyDrawn = fc.record({
  settings: anyPool,
  zones: fc.integer({ min: 1, max: 3 }),
  groups: fc.array(anyDrawnGroup, { minLength: 1, maxLength: 3 }),
  nodeSubnets: fc.oneof({ arbitrary: fc.constant(1), weight: 4 }, fc.constant(2)),
  podSubnets: fc.oneof({ arbitrary: fc.constant(1), weight: 3 }, fc.constant(2)),
  isDiscovering: fc.boolean(),
  windows: fc.record({
    prefixDelegation: fc.boolean(),
    warmIpTarget: maybe(6),
    minimumIpTarget: maybe(10),
    warmPrefixTarget: fc.option(fc.nat(2), { nil: undefined }),
  }),
  ends: fc.array(anyEnd, { minLength: 15, maxLength: 15 }),
  systemPodsPerNode: few(2),
  clusterPods: few(15),
  seed: fc.integer(),
});
type Drawn = typeof anyDrawn extends fc.Arbitrary<infer Value> ? Value : never;

/** Plans that show one way. */
export function tightPlans(way: Way): fc.Arbitrary<TightPlan> {
  return anyDrawn.map((drawn) => ({
    way,
    plan: tightened(drawnPlan(way, drawn), way, drawn),
    seed: drawn.seed,
  }));
}

/** Plans that show any of these ways. */
export function anyTightPlan(ways: readonly Way[] = WAYS): fc.Arbitrary<TightPlan> {
  return fc.constantFrom(...ways).chain(tightPlans);
}

function drawnPlan(way: Way, drawn: Drawn): ClusterPlan {
  const zones = ['a', 'b', 'c'].slice(0, drawn.zones);
  return plan({
    settings: workable(way, drawn.settings),
    networking: networkingOf(way, drawn),
    subnets: zones.flatMap((zone) => subnetsOf(way, zone, drawn)),
    groups: drawn.groups.map((each, index) => groupOf(way, each, index, zones)),
    systemPodsPerNode: drawn.systemPodsPerNode,
    clusterPods: drawn.clusterPods,
  });
}

/** What AWS refuses is another test's matter. */
function workable(way: Way, drawn: CniSettings): CniSettings {
  const { maxEni } = drawn;
  switch (way) {
    case 'ipv6':
      return { ...drawn, prefixDelegation: true };
    case 'branch-enis':
    case 'branch-enis-in-pod-subnet':
      return { ...drawn, maxEni: maxEni && Math.max(3, maxEni) };
    case 'custom-networking':
    case 'excluded-node-subnet':
      return { ...drawn, maxEni: maxEni && Math.max(2, maxEni) };
    default:
      return drawn;
  }
}

function workableType(way: Way, drawn: InstanceLimits): InstanceLimits {
  const isThree = way === 'branch-enis' || way === 'branch-enis-in-pod-subnet';
  const maxEnis = isThree ? Math.max(3, drawn.maxEnis) : drawn.maxEnis;
  return { ...drawn, maxEnis, prefixCapable: drawn.prefixCapable || way === 'ipv6' };
}

function networkingOf(way: Way, { isDiscovering, windows }: Drawn): ClusterNetworking {
  const isInPodSubnet = way === 'custom-networking' || way === 'branch-enis-in-pod-subnet';
  const needsDiscovery = way === 'discovery' || way === 'excluded-node-subnet';
  return networking({
    ipFamily: way === 'ipv6' ? 'ipv6' : 'ipv4',
    customNetworking: isInPodSubnet,
    subnetDiscovery: needsDiscovery || isDiscovering,
    podEni: way === 'branch-enis' || way === 'branch-enis-in-pod-subnet',
    multiNic: way === 'multi-nic',
    windows,
  });
}

function subnetsOf(way: Way, zone: string, { nodeSubnets, podSubnets }: Drawn): readonly Subnet[] {
  const make = (use: SubnetUse, count: number) =>
    Array.from({ length: count }, (_, index) =>
      subnet(zone, 16, 0, { label: `${zone}-${use}-${index}`, use }),
    );
  const nodes = make(way === 'excluded-node-subnet' ? 'nodes-only' : 'nodes', nodeSubnets);
  switch (way) {
    case 'custom-networking':
    case 'branch-enis-in-pod-subnet':
      return [...nodes, ...make('pods', podSubnets)];
    case 'excluded-node-subnet':
      return [...nodes, ...make('pods', 1)];
    case 'discovery':
      return [...nodes, ...make('pods', podSubnets)];
    case 'multus':
      return [...nodes, ...make('multus', podSubnets)];
    default:
      return nodes;
  }
}

function groupOf(way: Way, drawn: DrawnGroup, index: number, inPlan: readonly string[]): NodeGroup {
  const type = workableType(way, drawn.type);
  const { nodes, podsPerNode, fixedMaxPods, special, extra, ownSettings } = drawn;
  const zones = inPlan.filter((zone) => drawn.zones.includes(zone));
  const base = group(`g${index}`, type, nodes, podsPerNode, {
    maxPods:
      fixedMaxPods === undefined
        ? { kind: 'formula', managedCap: true }
        : { kind: 'fixed', maxPods: fixedMaxPods },
    zones: zones.length > 0 ? zones : inPlan.slice(0, 1),
  });
  if (!special && index > 0) return base;
  switch (way) {
    case 'windows':
      return { ...base, kind: 'windows', maxPods: { kind: 'windows' } };
    case 'auto-mode':
      return { ...base, kind: 'auto-mode', maxPods: { kind: 'auto-mode' } };
    case 'fargate':
      return { ...base, kind: 'fargate', podsPerNode: 0, nodes: podsPerNode };
    case 'branch-enis':
    case 'branch-enis-in-pod-subnet':
      return { ...base, branchPodsPerNode: extra };
    case 'multi-nic':
      return { ...base, multiNicPodsPerNode: Math.min(extra, podsPerNode) };
    case 'multus':
      return { ...base, unmanagedEnis: 1, attachedPodsPerNode: extra };
    case 'own-settings':
      return { ...base, ownSettings };
    default:
      return base;
  }
}

/** Cuts each subnet to what the plan wants there and a little more or less. */
function tightened(roomy: ClusterPlan, way: Way, { ends }: Drawn): ClusterPlan {
  const { subnets } = planNumbers(roomy);
  return {
    ...roomy,
    subnets: roomy.subnets.map((each, index) =>
      cut(each, subnets[index], ends[index] as DrawnEnd, way),
    ),
  };
}

function cut(roomy: Subnet, usage: SubnetUsage | undefined, end: DrawnEnd, way: Way): Subnet {
  const { held = 0, warm = 0 } = usage ?? {};
  const tight = held - Math.floor((warm * end.warmShort) / 100) + end.left;
  const room = Math.max(1, end.isTight ? tight : held + Math.abs(end.left) + 10);
  const wanted = Math.ceil((room * 100) / (100 - end.othersShare));
  const prefixLength = lengthFor(wanted);
  const usable = usableAddresses(prefixLength);
  const blocks = Math.max(0, 2 ** (28 - prefixLength) - 2);
  const prefixReservation = way === 'prefix-reservation' ? Math.min(blocks, end.reservedBlocks) : 0;
  const usedByOthers = Math.min(
    Math.max(0, usable - room),
    usable - prefixReservation * PREFIX_SIZE,
  );
  return { ...roomy, prefixLength, usedByOthers, prefixReservation };
}

function lengthFor(addresses: number): number {
  let length = 28;
  while (length > 20 && usableAddresses(length) < addresses) length -= 1;
  return length;
}
