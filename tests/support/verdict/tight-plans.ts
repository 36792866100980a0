// Random plans whose subnets nearly end: small, and about half of them with one address too few or
// too many. Each shows one way to take addresses, so that a test can say of which it speaks.
import fc from 'fast-check';
import {
  answer,
  type ClusterNetworking,
  type ClusterPlan,
  type CniSettings,
  type InstanceLimits,
  type NodeGroup,
  type NodeKindName,
  PREFIX_SIZE,
  type Subnet,
  type SubnetUsage,
  type SubnetUse,
  usableAddresses,
  VERDICTS,
} from '@/engine';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { group, limits, networking, plan, settings, subnet } from '../builders';

/** How a plan's nodes take addresses, beside their warm pool. */
interface Traits {
  readonly podEnis: 'node-subnet' | 'pod-subnet' | 'discovered' | 'excluded';
  /** Of some groups; the others are Linux. */
  readonly kind: NodeKindName;
  readonly isIpv6: boolean;
  readonly hasBranches: boolean;
  readonly isMultiNic: boolean;
  readonly hasMultus: boolean;
  readonly hasReservations: boolean;
  readonly hasOwnSettings: boolean;
}

const PLAIN: Traits = {
  podEnis: 'node-subnet',
  kind: 'linux',
  isIpv6: false,
  hasBranches: false,
  isMultiNic: false,
  hasMultus: false,
  hasReservations: false,
  hasOwnSettings: false,
};

/** What a plan shows. The last one mixes all of it. */
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
  'auto-mode-pod-subnet',
  'ipv6',
  'ipv6-branch-enis',
  'fargate',
  'multi-nic',
  'multus',
  'mixed',
] as const;
export type Way = (typeof WAYS)[number];

const TRAITS: Readonly<Record<Exclude<Way, 'mixed'>, Partial<Traits>>> = {
  plain: {},
  'custom-networking': { podEnis: 'pod-subnet' },
  'excluded-node-subnet': { podEnis: 'excluded' },
  discovery: { podEnis: 'discovered' },
  'branch-enis': { hasBranches: true },
  'branch-enis-in-pod-subnet': { hasBranches: true, podEnis: 'pod-subnet' },
  'prefix-reservation': { hasReservations: true },
  'own-settings': { hasOwnSettings: true },
  windows: { kind: 'windows' },
  'auto-mode': { kind: 'auto-mode' },
  'auto-mode-pod-subnet': { kind: 'auto-mode', podEnis: 'pod-subnet' },
  ipv6: { isIpv6: true },
  'ipv6-branch-enis': { isIpv6: true, hasBranches: true },
  fargate: { kind: 'fargate' },
  'multi-nic': { isMultiNic: true },
  multus: { hasMultus: true },
};

/** Off more often than on. */
const seldom = fc.nat(3).map((draw) => draw === 0);

function traitsOf(way: Way): fc.Arbitrary<Traits> {
  if (way !== 'mixed') return fc.constant({ ...PLAIN, ...TRAITS[way] });
  return fc.record({
    podEnis: fc.constantFrom('node-subnet', 'pod-subnet', 'discovered', 'excluded'),
    kind: fc.constantFrom('linux', 'linux', 'windows', 'fargate'),
    isIpv6: fc.constant(false),
    hasBranches: seldom,
    isMultiNic: seldom,
    hasMultus: seldom,
    hasReservations: seldom,
    hasOwnSettings: seldom,
  });
}

export interface TightPlan {
  readonly way: Way;
  readonly plan: ClusterPlan;
  /** For what a test draws itself. */
  readonly seed: number;
}

/** 0 as often as all others together. */
const few = (max: number) => fc.oneof(fc.constant(0), fc.nat(max));
const maybe = (max: number) => fc.option(fc.nat(max), { nil: undefined });

/** Settings with which aws-node starts. */
export const anyPool: fc.Arbitrary<CniSettings> = fc
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
    // aws-node does not start with prefixes and no target at all.
    const atLeastOne = Math.max(1, warmPrefixTarget);
    if (rule === 'warm-prefix') {
      return settings({ prefixDelegation, warmPrefixTarget: atLeastOne, maxEni });
    }
    const ips = {
      warmIpTarget,
      minimumIpTarget: minimumIpTarget || (warmIpTarget ? undefined : 3),
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
  tightness: fc.nat(99),
  /** Percent of one node's warm addresses, or of all, that don't fit, and some addresses more or less. */
  warmShort: fc.oneof(fc.constant(0), fc.constant(100), fc.nat(130)),
  isOfOne: fc.boolean(),
  left: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -16, max: 40 })),
  othersShare: fc.oneof(fc.constant(0), fc.nat(90)),
  reservedBlocks: few(4),
});
type DrawnEnd = typeof anyEnd extends fc.Arbitrary<infer Value> ? Value : never;

/** Plans at the end of a verdict: the last of those that are no graver, or the first of the gravest. */
const EDGES = ['as-drawn', 'last-fits', 'last-warm-short', 'first-does-not-fit'] as const;

/** Two for each use in three zones. */
const MOST_SUBNETS = 18;

const anyDrawn = fc.record({
  settings: anyPool,
  zones: fc.constantFrom(1, 1, 2, 3),
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
  /** Warm addresses are short in few plans unless they are looked for. */
  edge: fc.constantFrom(...EDGES, 'last-warm-short' as const),
  edgeSubnet: fc.nat(),
  ends: fc.array(anyEnd, { minLength: MOST_SUBNETS, maxLength: MOST_SUBNETS }),
  systemPodsPerNode: few(2),
  clusterPods: few(15),
  seed: fc.integer(),
});
type Drawn = typeof anyDrawn extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Plans that show one way.
 * @param isWanted asked of a plan with room enough: its edge takes far longer to find
 */
export function tightPlans(
  way: Way,
  isWanted: (roomy: ClusterPlan) => boolean = () => true,
): fc.Arbitrary<TightPlan> {
  return fc
    .tuple(traitsOf(way), anyDrawn)
    .filter(([traits, drawn]) => isWanted(drawnPlan(traits, drawn)))
    .map(([traits, drawn]) => {
      const tight = tightened(drawnPlan(traits, drawn), traits, drawn);
      return { way, plan: atEdge(tight, drawn), seed: drawn.seed };
    });
}

function drawnPlan(traits: Traits, drawn: Drawn): ClusterPlan {
  const zones = ['a', 'b', 'c'].slice(0, drawn.zones);
  return plan({
    settings: workable(traits, drawn.settings),
    networking: networkingOf(traits, drawn),
    subnets: zones.flatMap((zone) => subnetsOf(traits, zone, drawn)),
    groups: drawn.groups.map((each, index) => groupOf(traits, each, index, zones)),
    systemPodsPerNode: drawn.systemPodsPerNode,
    clusterPods: drawn.clusterPods,
  });
}

/** What AWS refuses is another test's matter. */
function workable(traits: Traits, drawn: CniSettings): CniSettings {
  const { maxEni, prefixDelegation } = drawn;
  return {
    ...drawn,
    prefixDelegation: prefixDelegation || traits.isIpv6,
    maxEni: maxEni && Math.max(fewestEnis(traits), maxEni),
  };
}

/** ENIs without which the nodes of a plan get no pod, or no trunk ENI. */
function fewestEnis({ podEnis, hasBranches, hasMultus }: Traits): number {
  const beside = [podEnis === 'pod-subnet' || podEnis === 'excluded', hasBranches, hasMultus];
  return 1 + beside.filter(Boolean).length;
}

function networkingOf(traits: Traits, { isDiscovering, windows }: Drawn): ClusterNetworking {
  const { podEnis, isIpv6, hasBranches, isMultiNic } = traits;
  return networking({
    ipFamily: isIpv6 ? 'ipv6' : 'ipv4',
    customNetworking: podEnis === 'pod-subnet',
    subnetDiscovery: podEnis === 'discovered' || podEnis === 'excluded' || isDiscovering,
    podEni: hasBranches,
    multiNic: isMultiNic,
    windows,
  });
}

function subnetsOf(
  { podEnis, hasMultus }: Traits,
  zone: string,
  { nodeSubnets, podSubnets }: Drawn,
): readonly Subnet[] {
  const make = (use: SubnetUse, count: number) =>
    Array.from({ length: count }, (_, index) =>
      subnet(zone, 16, 0, { label: `${zone}-${use}-${index}`, use }),
    );
  return [
    ...make(podEnis === 'excluded' ? 'nodes-only' : 'nodes', nodeSubnets),
    ...make('pods', podEnis === 'node-subnet' ? 0 : podSubnets),
    ...make('multus', hasMultus ? podSubnets : 0),
  ];
}

function groupOf(
  traits: Traits,
  drawn: DrawnGroup,
  index: number,
  inPlan: readonly string[],
): NodeGroup {
  const { nodes, podsPerNode, fixedMaxPods, special, ownSettings } = drawn;
  const maxEnis = Math.max(fewestEnis(traits), drawn.type.maxEnis);
  const prefixCapable = drawn.type.prefixCapable || traits.isIpv6;
  const zones = inPlan.filter((zone) => drawn.zones.includes(zone));
  const base = group(`g${index}`, { ...drawn.type, maxEnis, prefixCapable }, nodes, podsPerNode, {
    maxPods:
      fixedMaxPods === undefined
        ? { kind: 'formula', managedCap: true }
        : { kind: 'fixed', maxPods: fixedMaxPods },
    zones: zones.length > 0 ? zones : inPlan.slice(0, 1),
  });
  if (!special && index > 0) return base;
  const own = { ...base, ownSettings: traits.hasOwnSettings ? ownSettings : undefined };
  switch (traits.kind) {
    case 'linux':
      return { ...own, ...linuxExtras(traits, drawn) };
    case 'windows':
      return { ...own, kind: 'windows', maxPods: { kind: 'windows' } };
    case 'auto-mode':
      return {
        ...own,
        kind: 'auto-mode',
        maxPods: { kind: 'auto-mode' },
        // Single addresses by choice in some.
        ipv4PrefixSize: drawn.extra === 9 ? '32' : 'auto',
      };
    case 'fargate':
      return { ...own, kind: 'fargate', podsPerNode: 0, nodes: podsPerNode };
  }
}

function linuxExtras(
  { hasBranches, isMultiNic, hasMultus }: Traits,
  { podsPerNode, extra }: DrawnGroup,
): Partial<NodeGroup> {
  return {
    branchPodsPerNode: hasBranches ? extra : 0,
    multiNicPodsPerNode: isMultiNic ? Math.min(extra, podsPerNode) : 0,
    unmanagedEnis: hasMultus ? 1 : 0,
    attachedPodsPerNode: hasMultus ? extra : 0,
  };
}

/** Cuts each subnet to what the plan wants there and a little more or less. */
function tightened(roomy: ClusterPlan, traits: Traits, { ends, edge }: Drawn): ClusterPlan {
  const { subnets } = planNumbers(roomy);
  const shareOfTight = edge === 'as-drawn' ? Math.min(75, Math.floor(180 / subnets.length)) : 10;
  return {
    ...roomy,
    subnets: roomy.subnets.map((each, index) => {
      const end = ends[index] as DrawnEnd;
      return cut(each, subnets[index], end, end.tightness < shareOfTight, traits);
    }),
  };
}

function cut(
  roomy: Subnet,
  usage: SubnetUsage | undefined,
  end: DrawnEnd,
  isTight: boolean,
  traits: Traits,
): Subnet {
  const { held = 0, warm = 0, nodes = 0 } = usage ?? {};
  const ofNode = end.isOfOne ? Math.ceil(warm / Math.max(2, nodes)) : warm;
  const tight = held - Math.floor((ofNode * end.warmShort) / 100) + end.left;
  const room = Math.max(1, isTight ? tight : held + Math.abs(end.left) + 10);
  const wanted = Math.ceil((room * 100) / (100 - end.othersShare));
  const prefixLength = lengthFor(wanted);
  const usable = usableAddresses(prefixLength);
  const blocks = Math.max(0, 2 ** (28 - prefixLength) - 2);
  const prefixReservation = traits.hasReservations ? Math.min(blocks, end.reservedBlocks) : 0;
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

/** The plan with so many addresses of others in one of its subnets that its verdict is about to change. */
function atEdge(tight: ClusterPlan, { edge, edgeSubnet }: Drawn): ClusterPlan {
  if (edge === 'as-drawn') return tight;
  const inUse = planNumbers(tight).subnets.filter(({ held }) => held > 0);
  const label = inUse[edgeSubnet % Math.max(1, inUse.length)]?.label;
  const larger = tight.subnets.find((each) => each.label === label);
  if (larger === undefined) return tight;
  const prefixLength = Math.max(20, larger.prefixLength - 1);
  const usedBy = (usedByOthers: number): ClusterPlan => ({
    ...tight,
    subnets: tight.subnets.map((each) =>
      each.label === label ? { ...each, prefixLength, usedByOthers } : each,
    ),
  });
  const most = usableAddresses(prefixLength) - larger.prefixReservation * PREFIX_SIZE;
  const first = firstGraver(usedBy, most, edge);
  return usedBy(edge === 'first-does-not-fit' ? first : Math.max(0, first - 1));
}

/** The fewest addresses of others with which a plan's verdict is graver than an edge's. */
function firstGraver(
  usedBy: (others: number) => ClusterPlan,
  most: number,
  edge: Exclude<(typeof EDGES)[number], 'as-drawn'>,
): number {
  const limit = { 'last-fits': 0, 'last-warm-short': 1, 'first-does-not-fit': 2 }[edge];
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (VERDICTS.indexOf(answer(usedBy(middle)).verdict.kind) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
