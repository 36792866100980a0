// Plan documents as people could write them. Each is one that parsePlan can give.
import fc from 'fast-check';
import {
  type Cidr,
  CONSUMER_KINDS,
  IP_FAMILIES,
  IPV4_PREFIX_SIZES,
  NODE_KINDS,
  SUBNET_USES,
  subnetSize,
  usableAddresses,
} from '@/engine';
import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import { allInstanceTypes, findInstanceType } from '@/limits';
import {
  ADDON_IDS,
  ADDRESS_CHOICES,
  groupLabels,
  MAX_PODS_CHOICES,
  OTHERS_LIE,
  PLAIN_GROUP,
  type Plan,
  type PlanConsumer,
  type PlanEvent,
  type PlanGroup,
  type PlanSubnet,
  type ReadScenario,
} from '@/plan';
import { subnetLabels } from '@/plan/labels';

/** Names with everything that a link, a CSV file or a form could stumble over. */
export const anyName: fc.Arbitrary<string> = fc
  .oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...'ab ;:%&=+#?/,.\'"()<>[]{}|\\~_-*!@$`^3B25웹서버é😀'),
      maxLength: 20,
    }),
    fc.constantFrom(
      'web',
      '결제 서비스',
      'a%3Bb',
      'x.',
      '=1+1',
      '__proto__',
      'constructor',
      '&amp;',
    ),
  )
  .map((name) => name.trim())
  .filter((name) => name.length <= 64 && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u.test(name));

const anyTypeName = fc.constantFrom(...allInstanceTypes().map(({ name }) => name));

const anyZones: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.subarray(['a', 'b', 'c', '1'], { minLength: 1 }),
  fc.subarray(['ap-northeast-2a', 'ap-northeast-2b', 'us-west-2-lax-1a'], { minLength: 1 }),
  fc.subarray(['a', 'b', 'ab', 'use1-az1'], { minLength: 1 }),
);

const anySettings = fc.record({
  prefixDelegation: fc.boolean(),
  warmEniTarget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
  warmIpTarget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
  minimumIpTarget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
  warmPrefixTarget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
  maxEni: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
});

const anySetting = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });

/** A subnet without its place: the plan gives it a range that no other has. */
const anySubnet = fc.record({
  zone: fc.nat(),
  prefixLength: fc.integer({ min: 16, max: 28 }),
  hasCidr: fc.boolean(),
  place: fc.nat(),
  as: fc.constantFrom('in-use' as const, 'available' as const),
  share: fc.integer({ min: 0, max: 100 }),
  name: anyName,
  use: fc.constantFrom(...SUBNET_USES),
  /** Shares of the subnet in percent, which leave room for each other. */
  reserved: fc.nat(40),
  explicit: fc.nat(20),
  hostLocal: fc.nat(20),
  hasPlaces: fc.boolean(),
  isReserved: fc.boolean(),
});

/** Each with what it gives on every type. */
const EXPRESSIONS: ReadonlyMap<string, number> = new Map([
  ['(7 + 4) * 3 + max_pods * 0', 33],
  ['default_enis >= 1 && ips_per_eni >= 2 ? 58 : max_pods', 58],
  ['max_pods % 1 + 29', 29],
]);

const anyGroup = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constant('linux' as const), weight: 3 },
    fc.constantFrom(...NODE_KINDS),
  ),
  branchPodsPerNode: fc.nat(1000),
  multiNicPodsPerNode: fc.nat(1000),
  unmanagedEnis: fc.nat(4),
  attachedPodsPerNode: fc.nat(1000),
  efaOnlyEnis: fc.nat(4),
  maxPodsPolicy: fc.constantFrom(...MAX_PODS_CHOICES),
  reservedEnis: fc.nat(127),
  takesClusterPods: fc.boolean(),
  ipv4PrefixSize: fc.constantFrom(...IPV4_PREFIX_SIZES),
  ownSettings: fc.option(anySettings, { nil: undefined }),
  instanceType: anyTypeName,
  handType: anyName.filter((name) => name !== ''),
  handLimits: fc.option(
    fc.record({
      maxEnis: fc.integer({ min: 1, max: 128 }),
      ipv4PerEni: fc.integer({ min: 2, max: 256 }),
    }),
    { nil: undefined, freq: 4 },
  ),
  nodes: fc.integer({ min: 0, max: 100_000 }),
  podsPerNode: fc.integer({ min: 0, max: 1000 }),
  zones: fc.option(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { nil: undefined }),
  maxPods: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }),
  maxPodsExpression: fc.constantFrom('', '', ...EXPRESSIONS.keys()),
  name: anyName,
});

const anyConsumer = fc.record({
  kind: fc.constantFrom(...CONSUMER_KINDS),
  count: fc.nat(1000),
  addresses: fc.nat(1000),
  zones: fc.option(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { nil: undefined }),
  subnet: fc.option(fc.nat(), { nil: undefined }),
  name: anyName,
});

const anyPlanAtRest: fc.Arbitrary<Omit<Plan, 'scenario'>> = fc
  .record({
    name: anyName,
    live: fc.boolean(),
    zones: anyZones,
    settings: anySettings,
    networking: fc.record({
      ipFamily: fc.constantFrom(...IP_FAMILIES),
      customNetworking: fc.boolean(),
      subnetDiscovery: fc.boolean(),
      podEni: fc.boolean(),
      branchEniCooldown: fc.integer({ min: 0, max: 3_600 }),
      multiNic: fc.boolean(),
      windows: fc.record({
        prefixDelegation: fc.boolean(),
        warmIpTarget: anySetting,
        minimumIpTarget: anySetting,
        warmPrefixTarget: anySetting,
      }),
    }),
    consumers: fc.array(anyConsumer, { maxLength: 4 }),
    addons: fc
      .subarray([...ADDON_IDS])
      .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(1000).map((pods) => ({ id, pods }))))),
    subnets: fc.array(anySubnet, { minLength: 1, maxLength: 6 }),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 6 }),
    managedCap: fc.boolean(),
    hostNetworkPodsPerNode: fc.integer({ min: 0, max: 1000 }),
    systemPodsPerNode: fc.integer({ min: 0, max: 1000 }),
    clusterPods: fc.integer({ min: 0, max: 1_000_000 }),
    quotas: fc.record({
      nau: fc.oneof(fc.constant(64_000), fc.integer({ min: 1, max: 256_000 })),
      enis: fc.oneof(fc.constant(5_000), fc.integer({ min: 1, max: 1_000_000 })),
    }),
    requirements: fc.record({
      keepFree: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 65_536 })),
      growth: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000 })),
      scenario: fc.boolean(),
      zoneLoss: fc.boolean(),
    }),
  })
  .map(({ zones, subnets, groups, consumers, ...plan }) => {
    const placed = withNodes(
      withoutTwins(subnets.map((subnet, index) => placeSubnet(subnet, zones, index))),
    );
    const isForNodes = ({ use }: PlanSubnet) => use === 'nodes' || use === 'nodes-only';
    const nodeZones = [...new Set(placed.filter(isForNodes).map(({ zone }) => zone))];
    const planZones = [...new Set(placed.map(({ zone }) => zone))];
    return {
      ...plan,
      subnets: placed,
      groups: withoutTwins(groups.map((group) => placeGroup(group, nodeZones))),
      consumers: withoutTwins(
        consumers.map((consumer) => placeConsumer(consumer, planZones, nodeZones, placed)),
      ),
    };
  });

/** A plan without any subnet for nodes has one. */
function withNodes(subnets: readonly PlanSubnet[]): readonly PlanSubnet[] {
  const [first, ...others] = subnets;
  return first === undefined ? [] : [{ ...first, use: 'nodes' }, ...others];
}

/** Any of the values, or none. */
function maybe<Value>(values: readonly Value[]): fc.Arbitrary<Value | undefined> {
  return fc.option(fc.constantFrom(...values), { nil: undefined });
}

const minutes = fc.integer({ min: 0, max: 1440 });

function anyEvent({ groups, subnets }: Pick<Plan, 'groups' | 'subnets'>): fc.Arbitrary<PlanEvent> {
  const group = maybe(groupLabels(groups));
  const zones = [...new Set(subnets.map(({ zone }) => zone))];
  const forNodes = subnets.filter(({ use }) => use === 'nodes' || use === 'nodes-only');
  const nodeZones = [...new Set(forNodes.map(({ zone }) => zone))];
  const at = minutes;
  const nodes = fc.integer({ min: 0, max: 100_000 });
  const podsPerNode = fc.integer({ min: 0, max: 1000 });
  return fc.oneof(
    fc
      .record({
        at,
        kind: fc.constant('upgrade' as const),
        group,
        strategy: fc.constantFrom(...UPGRADE_STRATEGIES),
        maxUnavailable: fc.integer({ min: 1, max: 100 }),
        budgetPercent: fc.integer({ min: 1, max: 100 }),
      })
      .map((event) => ({
        ...event,
        // A strategy has no say over what it does not use.
        maxUnavailable: ['default', 'minimal'].includes(event.strategy) ? event.maxUnavailable : 1,
        budgetPercent: event.strategy === 'karpenter' ? event.budgetPercent : 10,
      })),
    fc.record({
      at,
      kind: fc.constantFrom('scale-pods' as const, 'scale-nodes' as const),
      group,
      to: nodes,
      over: minutes,
    }),
    fc.record({ at, kind: fc.constant('restart-pods' as const) }),
    fc.record({ at, kind: fc.constant('lose-zone' as const), zone: maybe(zones) }),
    fc.record({
      at,
      kind: fc.constant('churn' as const),
      podsPerMinute: fc.integer({ min: 1, max: 10_000 }),
      lasts: fc.integer({ min: 1, max: 1440 }),
    }),
    fc.record({
      at,
      kind: fc.constant('change-settings' as const),
      over: minutes,
      prefixDelegation: fc.constantFrom(undefined, true, false),
      settings: fc.record(
        { WARM_ENI_TARGET: anySetting, WARM_IP_TARGET: anySetting, MAX_ENI: anySetting },
        { requiredKeys: [], noNullPrototype: true },
      ),
    }),
    fc.record({
      at,
      kind: fc.constant('add-group' as const),
      group: fc.record({
        instanceType: anyTypeName,
        nodes,
        podsPerNode,
        zones: fc.oneof(
          fc.constant('all' as const),
          fc.uniqueArray(fc.constantFrom(...nodeZones), { minLength: 1 }),
        ),
        name: anyName,
      }),
    }),
  );
}

const anySeconds = fc.integer({ min: 101, max: 3600 });

function anyScenario(plan: Pick<Plan, 'groups' | 'subnets'>): fc.Arbitrary<ReadScenario> {
  return fc
    .record({
      status: fc.constant('read' as const),
      events: fc.array(anyEvent(plan), { maxLength: 4 }),
      durationMinutes: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }),
      parameters: fc.record(
        { nodeBoot: anySeconds, eniAttach: anySeconds, launchRetry: anySeconds },
        { requiredKeys: [], noNullPrototype: true },
      ),
      addressChoice: fc.constantFrom(...ADDRESS_CHOICES),
      othersLie: fc.constantFrom(...OTHERS_LIE),
      seed: fc.nat(2 ** 32 - 1),
      runs: fc.nat(100),
    })
    .map((scenario) => {
      const last = Math.max(0, ...scenario.events.map(({ at }) => at));
      const { durationMinutes } = scenario;
      const isLongEnough = durationMinutes === undefined || durationMinutes >= last;
      return isLongEnough ? scenario : { ...scenario, durationMinutes: undefined };
    });
}

/** The scenario that a plan has when nobody says otherwise. */
export const DEFAULT_SCENARIO: ReadScenario = {
  status: 'read',
  events: [
    {
      kind: 'upgrade',
      at: 1,
      group: undefined,
      strategy: 'default',
      maxUnavailable: 1,
      budgetPercent: 10,
    },
  ],
  durationMinutes: undefined,
  parameters: {},
  addressChoice: 'lowest-first',
  othersLie: 'packed',
  seed: 1,
  runs: 20,
};

export const anyPlanDocument: fc.Arbitrary<Plan> = anyPlanAtRest.chain((plan) =>
  fc
    .record({
      scenario: fc.oneof(fc.constant(DEFAULT_SCENARIO), anyScenario(plan)),
      shares: fc.array(fc.option(fc.nat(99), { nil: undefined, freq: 2 }), { maxLength: 6 }),
    })
    .map(({ scenario, shares }) => withLows({ ...plan, scenario }, shares)),
);

/** Some of its numbers as ranges, each from so many percent of it on. */
function withLows(plan: Plan, shares: readonly (number | undefined)[]): Plan {
  const left = shares.values();
  const lowsOf = (numbers: Readonly<Record<string, number>>, least = 0) => {
    const lows = Object.entries(numbers).flatMap(([key, high]) => {
      const share = left.next().value;
      if (share === undefined) return [];
      const low = Math.max(least, Math.floor((high * share) / 100));
      return low < high ? [[key, low] as const] : [];
    });
    return lows.length === 0 ? {} : { lows: Object.fromEntries(lows) };
  };
  const { systemPodsPerNode: systemPods, clusterPods } = plan;
  return {
    ...plan,
    groups: plan.groups.map(({ kind, ...group }) => {
      const { nodes, podsPerNode, multiNicPodsPerNode } = group;
      const numbers = kind === 'fargate' ? { nodes } : { nodes, podsPerNode };
      return { kind, ...group, ...lowsOf(numbers, multiNicPodsPerNode) };
    }),
    ...lowsOf({ systemPods, clusterPods }),
  };
}

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function placeSubnet(
  drawn: Drawn<typeof anySubnet>,
  zones: readonly string[],
  index: number,
): PlanSubnet {
  const { prefixLength, as, share, name } = drawn;
  const addresses = Math.floor((usableAddresses(prefixLength) * share) / 100);
  const zone = zones[drawn.zone % zones.length] ?? 'a';
  const cidr = drawn.hasCidr ? cidrIn(index, drawn.place, prefixLength) : undefined;
  const size = subnetSize(prefixLength);
  const shareOf = (percent: number) => Math.floor((size * percent) / 100);
  const blocks = Math.floor(shareOf(drawn.reserved) / 16);
  // A range of blocks is aligned to its size: it begins where the subnet does.
  const isRange =
    cidr !== undefined && drawn.hasPlaces && blocks > 0 && Number.isInteger(Math.log2(blocks));
  const count = shareOf(drawn.hostLocal);
  const first = cidr !== undefined && drawn.hasPlaces ? cidr.base + size - count : undefined;
  return {
    zone,
    prefixLength,
    cidr,
    used: { as, addresses },
    others: as === 'available' && drawn.isReserved ? addresses : undefined,
    name,
    use: drawn.use,
    prefixReservation: {
      blocks,
      cidr: isRange ? { base: cidr.base, prefixLength: 28 - Math.log2(blocks) } : undefined,
    },
    explicitReservation: Math.min(shareOf(drawn.explicit), usableAddresses(prefixLength)),
    hostLocal: count === 0 ? undefined : { addresses: count, first, isReserved: drawn.isReserved },
  };
}

function placeConsumer(
  drawn: Drawn<typeof anyConsumer>,
  zones: readonly string[],
  nodeZones: readonly string[],
  subnets: readonly PlanSubnet[],
): PlanConsumer {
  const labels = subnetLabels(subnets);
  const at = drawn.subnet === undefined ? undefined : drawn.subnet % subnets.length;
  const places = drawn.kind === 'control-plane' ? nodeZones : zones;
  const own = at === undefined ? [] : [subnets[at]?.zone ?? 'a'];
  const chosen = drawn.zones?.map((place) => places[place % places.length] ?? 'a');
  return {
    ...drawn,
    zones: chosen === undefined ? 'all' : [...new Set([...chosen, ...own])],
    subnet: at === undefined ? undefined : labels[at],
  };
}

/** A range inside the /16 number `index` of 10.0.0.0/8: no two subnets overlap. */
function cidrIn(index: number, place: number, prefixLength: number): Cidr {
  const size = 2 ** (32 - prefixLength);
  return {
    base: 10 * 2 ** 24 + index * 2 ** 16 + (place % (2 ** 16 / size)) * size,
    prefixLength,
  };
}

function placeGroup(drawn: Drawn<typeof anyGroup>, zones: readonly string[]): PlanGroup {
  const { handType, handLimits, zones: places, ...group } = drawn;
  const chosen = places?.map((place) => zones[place % zones.length] ?? 'a');
  const isKnown = findInstanceType(handType.toLowerCase()) !== undefined;
  const instanceType = handLimits === undefined || isKnown ? group.instanceType : handType;
  const inZones = { zones: chosen === undefined ? ('all' as const) : [...new Set(chosen)] };
  const maxEnis = handLimits?.maxEnis ?? findInstanceType(instanceType)?.maxEnis ?? 1;
  switch (group.kind) {
    case 'linux':
      return {
        ...group,
        ...inZones,
        instanceType,
        handLimits,
        maxPods: EXPRESSIONS.get(group.maxPodsExpression) ?? group.maxPods,
        ipv4PrefixSize: 'auto' as const,
        ...linuxExtras(group, maxEnis),
      };
    case 'windows':
    case 'auto-mode': {
      const { kind, nodes, podsPerNode, maxPods, name } = group;
      const takesClusterPods = kind === 'windows' || group.takesClusterPods;
      const policy = { maxPodsPolicy: group.maxPodsPolicy === kind ? kind : ('' as const) };
      const typed = {
        kind,
        instanceType,
        handLimits,
        nodes,
        podsPerNode,
        maxPods,
        name,
        takesClusterPods,
        ipv4PrefixSize: kind === 'auto-mode' ? group.ipv4PrefixSize : ('auto' as const),
      };
      return { ...PLAIN_GROUP, ...typed, ...inZones, ...policy };
    }
    case 'fargate': {
      const { kind, nodes, name } = group;
      return { ...PLAIN_GROUP, kind, instanceType: '', nodes, podsPerNode: 0, name, ...inZones };
    }
  }
}

/** What a Linux group may have, within what its type and its pods allow. */
function linuxExtras(
  group: Pick<Drawn<typeof anyGroup>, keyof LinuxExtras | 'podsPerNode'>,
  maxEnis: number,
): LinuxExtras {
  const unmanagedEnis = Math.min(group.unmanagedEnis, maxEnis - 1);
  const isOther = group.maxPodsPolicy === 'windows' || group.maxPodsPolicy === 'auto-mode';
  const maxPodsPolicy = isOther ? '' : group.maxPodsPolicy;
  return {
    maxPodsPolicy,
    reservedEnis: maxPodsPolicy === 'karpenter' ? group.reservedEnis : 0,
    multiNicPodsPerNode: Math.min(group.multiNicPodsPerNode, group.podsPerNode),
    unmanagedEnis,
    attachedPodsPerNode: unmanagedEnis === 0 ? 0 : group.attachedPodsPerNode,
    efaOnlyEnis: Math.min(group.efaOnlyEnis, maxEnis - 1 - unmanagedEnis),
  };
}

type LinuxExtras = Pick<
  PlanGroup,
  | 'maxPodsPolicy'
  | 'reservedEnis'
  | 'multiNicPodsPerNode'
  | 'unmanagedEnis'
  | 'attachedPodsPerNode'
  | 'efaOnlyEnis'
>;

/** A name that a row before has is taken away. */
function withoutTwins<Row extends { readonly name: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) =>
    rows.slice(0, index).some(({ name }) => name === row.name) ? { ...row, name: '' } : row,
  );
}
