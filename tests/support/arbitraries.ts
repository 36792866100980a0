// Plan documents as people could write them. Each is one that parsePlan can give.
import fc from 'fast-check';
import { type Cidr, usableAddresses } from '@/engine';
import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import { allInstanceTypes } from '@/limits';
import {
  ADDRESS_CHOICES,
  groupLabels,
  OTHERS_LIE,
  type Plan,
  type PlanEvent,
  type PlanGroup,
  type PlanSubnet,
  type ReadScenario,
} from '@/plan';

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

const anyZones: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.subarray(['a', 'b', 'c', '1'], { minLength: 1 }),
  fc.subarray(['ap-northeast-2a', 'ap-northeast-2b', 'us-west-2-lax-1a'], { minLength: 1 }),
  fc.subarray(['a', 'b', 'ab', 'use1-az1'], { minLength: 1 }),
);

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
});

const anyGroup = fc.record({
  instanceType: fc.constantFrom(...allInstanceTypes().map(({ name }) => name)),
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
  name: anyName,
});

const anyPlanAtRest: fc.Arbitrary<Omit<Plan, 'scenario'>> = fc
  .record({
    name: anyName,
    zones: anyZones,
    settings: fc.record({
      prefixDelegation: fc.boolean(),
      warmEniTarget: anySetting,
      warmIpTarget: anySetting,
      minimumIpTarget: anySetting,
      warmPrefixTarget: anySetting,
      maxEni: anySetting,
    }),
    subnets: fc.array(anySubnet, { minLength: 1, maxLength: 6 }),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 6 }),
    managedCap: fc.boolean(),
    hostNetworkPodsPerNode: fc.integer({ min: 0, max: 1000 }),
    systemPodsPerNode: fc.integer({ min: 0, max: 1000 }),
    clusterPods: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ zones, subnets, groups, ...plan }) => {
    const placed = withoutTwins(subnets.map((subnet, index) => placeSubnet(subnet, zones, index)));
    const planZones = [...new Set(placed.map(({ zone }) => zone))];
    return {
      ...plan,
      subnets: placed,
      groups: withoutTwins(groups.map((group) => placeGroup(group, planZones))),
    };
  });

/** Any of the values, or none. */
function maybe<Value>(values: readonly Value[]): fc.Arbitrary<Value | undefined> {
  return fc.option(fc.constantFrom(...values), { nil: undefined });
}

const minutes = fc.integer({ min: 0, max: 1440 });

function anyEvent({ groups, subnets }: Pick<Plan, 'groups' | 'subnets'>): fc.Arbitrary<PlanEvent> {
  const group = maybe(groupLabels(groups));
  const zones = [...new Set(subnets.map(({ zone }) => zone))];
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
      settings: fc.record(
        { WARM_ENI_TARGET: anySetting, WARM_IP_TARGET: anySetting, MAX_ENI: anySetting },
        { requiredKeys: [], noNullPrototype: true },
      ),
    }),
    fc.record({
      at,
      kind: fc.constant('add-group' as const),
      group: fc.record({
        instanceType: fc.constantFrom(...allInstanceTypes().map(({ name }) => name)),
        nodes,
        podsPerNode,
        zones: fc.oneof(
          fc.constant('all' as const),
          fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1 }),
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
const DEFAULT_SCENARIO: ReadScenario = {
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
    .oneof(fc.constant(DEFAULT_SCENARIO), anyScenario(plan))
    .map((scenario) => ({ ...plan, scenario })),
);

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
  return { zone, prefixLength, cidr, used: { as, addresses }, name };
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
  const isKnown = allInstanceTypes().some(({ name }) => name === handType.toLowerCase());
  return {
    ...group,
    instanceType: handLimits === undefined || isKnown ? group.instanceType : handType,
    handLimits,
    zones: chosen === undefined ? 'all' : [...new Set(chosen)],
  };
}

/** A name that a row before has is taken away. */
function withoutTwins<Row extends { readonly name: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) =>
    rows.slice(0, index).some(({ name }) => name === row.name) ? { ...row, name: '' } : row,
  );
}
