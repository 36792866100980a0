// Random scenarios for property tests: plans small enough to be run often, and what may happen to them.
// Most of them work and have about enough addresses, so that what happens decides.
import fc from 'fast-check';
import {
  type ClusterPlan,
  type CniSettings,
  type NodeGroup,
  PREFIX_SIZE,
  type Subnet,
  subnetSize,
} from '@/engine';
import {
  DEFAULT_PARAMETERS,
  type Scenario,
  type ScenarioEvent,
  UPGRADE_STRATEGIES,
} from '@/engine/over-time';
import { group, M5_LARGE } from '../builders';
import { anyPool, tightPlans, WAYS } from '../verdict/tight-plans';
import { anyPlan, anySettings } from './any-plan';

export const SCENARIO_SECONDS = 1_500;

const second = fc.integer({ min: 0, max: 600 });
const overSeconds = fc.constantFrom(0, 60, 120);

/** Mostly about as many as there are. */
const countNear = (present: number, most: number) =>
  fc.oneof(
    { arbitrary: fc.nat(Math.ceil(present * 1.3) + 1), weight: 3 },
    fc.integer({ min: 0, max: most }),
  );

/** Mostly some with which aws-node starts. */
function anyChange(): fc.Arbitrary<CniSettings> {
  const startable = fc.tuple(anyPool, fc.boolean()).map(([drawn, prefixDelegation]) => ({
    ...drawn,
    prefixDelegation,
    warmPrefixTarget: Math.max(1, drawn.warmPrefixTarget ?? 0),
  }));
  return fc.oneof({ arbitrary: startable, weight: 4 }, anySettings);
}

/** A Fargate pod is its own node. */
const podsOf = ({ kind, nodes, podsPerNode }: NodeGroup) =>
  kind === 'fargate' ? nodes : nodes * podsPerNode;

function anyEvent(plan: ClusterPlan): fc.Arbitrary<ScenarioEvent> {
  const { groups, subnets } = plan;
  const label = fc.constantFrom(...groups.map((each) => each.label));
  const zone = fc.constantFrom(...subnets.map((each) => each.zone));
  return fc.oneof(
    fc.record({
      kind: fc.constant('upgrade' as const),
      at: second,
      group: label,
      strategy: fc.constantFrom(...UPGRADE_STRATEGIES),
      maxUnavailable: fc.integer({ min: 1, max: 4 }),
      budgetPercent: fc.integer({ min: 1, max: 100 }),
    }),
    fc.constantFrom(undefined, ...groups).chain((group) =>
      fc.record({
        kind: fc.constant('scale-pods' as const),
        at: second,
        group: fc.constant(group?.label),
        to: countNear(group ? podsOf(group) : plan.clusterPods, 300),
        overSeconds,
      }),
    ),
    fc.constantFrom(...groups).chain(({ label: name, nodes }) =>
      fc.record({
        kind: fc.constant('scale-nodes' as const),
        at: second,
        group: fc.constant(name),
        to: countNear(nodes, 30),
        overSeconds,
      }),
    ),
    fc.record({ kind: fc.constant('restart-pods' as const), at: second }),
    fc.record({ kind: fc.constant('lose-zone' as const), at: second, zone }),
    fc.record({
      kind: fc.constant('churn' as const),
      at: second,
      podsPerMinute: fc.integer({ min: 0, max: 120 }),
      forSeconds: fc.constantFrom(0, 60, 300),
    }),
    fc.record({
      kind: fc.constant('change-settings' as const),
      at: second,
      settings: anyChange(),
      overSeconds,
    }),
    fc.record({
      kind: fc.constant('add-group' as const),
      at: second,
      group: fc
        .record({ nodes: fc.nat(8), pods: fc.nat(30) })
        .map(({ nodes, pods }) => group('added', M5_LARGE, nodes, pods)),
    }),
  );
}

/** Each as it is by default, or 0 and with it at the same time as all that it follows. */
const anyParameters: fc.Arbitrary<Scenario['parameters']> = fc.oneof(
  fc.constant(DEFAULT_PARAMETERS),
  fc.record({
    nodeBoot: fc.constantFrom(0, DEFAULT_PARAMETERS.nodeBoot),
    eniAttach: fc.constantFrom(0, DEFAULT_PARAMETERS.eniAttach),
    podStart: fc.constantFrom(0, DEFAULT_PARAMETERS.podStart),
    podTermination: fc.constantFrom(0, DEFAULT_PARAMETERS.podTermination),
    upgradeWait: fc.constantFrom(0, DEFAULT_PARAMETERS.upgradeWait),
    launchRetry: fc.constantFrom(0, DEFAULT_PARAMETERS.launchRetry),
  }),
);

/** All of it kept for prefixes. */
function whollyReserved(subnet: Subnet): Subnet {
  return {
    ...subnet,
    prefixReservation: subnetSize(subnet.prefixLength) / PREFIX_SIZE,
    explicitReservation: 0,
    hostLocal: undefined,
  };
}

/** With everything drawn by itself: few of them can work. */
const anyWildPlan: fc.Arbitrary<ClusterPlan> = fc
  .record({ plan: anyPlan, reserved: fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }) })
  .filter(({ plan }) => plan.groups.length > 0)
  .map(({ plan, reserved }) => ({
    ...plan,
    clusterPods: Math.min(plan.clusterPods, 200),
    groups: plan.groups.map((each) => ({ ...each, nodes: Math.min(each.nodes, 8) })),
    subnets: plan.subnets.map((each, index) =>
      reserved[index] === 0 ? whollyReserved(each) : each,
    ),
  }));

const anyWorkingPlan: fc.Arbitrary<ClusterPlan> = fc
  .constantFrom(...WAYS)
  .chain(tightPlans)
  .map(({ plan }) => plan);

const anySmallPlan = fc.oneof({ arbitrary: anyWorkingPlan, weight: 5 }, anyWildPlan);

export const anyScenario: fc.Arbitrary<Scenario> = anySmallPlan.chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    events: fc.uniqueArray(anyEvent(plan), {
      maxLength: 3,
      // Labels are unique in a plan: one group is added at the most.
      selector: (event) => (event.kind === 'add-group' ? event.kind : event),
    }),
    durationSeconds: fc.constant(SCENARIO_SECONDS),
    parameters: anyParameters,
    addressChoice: fc.constantFrom('lowest-first' as const, 'random' as const),
    othersLie: fc.constantFrom('packed' as const, 'scattered' as const),
  }),
);
