// Random scenarios for property tests: any plan, small enough to be run often, and what may happen to it.
import fc from 'fast-check';
import { type ClusterPlan, PREFIX_SIZE, type Subnet, subnetSize } from '@/engine';
import {
  DEFAULT_PARAMETERS,
  type Scenario,
  type ScenarioEvent,
  UPGRADE_STRATEGIES,
} from '@/engine/over-time';
import { group, M5_LARGE } from './builders';
import { anyPlan, anySettings } from './engine-arbitraries';

export const SCENARIO_SECONDS = 1_500;

const second = fc.integer({ min: 0, max: 600 });
const overSeconds = fc.constantFrom(0, 60, 120);

function anyEvent({ groups, subnets, settings }: ClusterPlan): fc.Arbitrary<ScenarioEvent> {
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
    fc.record({
      kind: fc.constant('scale-pods' as const),
      at: second,
      group: fc.option(label, { nil: undefined }),
      to: fc.integer({ min: 0, max: 300 }),
      overSeconds,
    }),
    fc.record({
      kind: fc.constant('scale-nodes' as const),
      at: second,
      group: label,
      to: fc.integer({ min: 0, max: 30 }),
      overSeconds,
    }),
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
      settings: anySettings.map((drawn) => ({
        ...drawn,
        prefixDelegation: settings.prefixDelegation,
      })),
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

const anySmallPlan: fc.Arbitrary<ClusterPlan> = fc
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
