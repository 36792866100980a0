import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSUMER_KINDS, IP_FAMILIES, IPV4_PREFIX_SIZES, NODE_KINDS, SUBNET_USES } from '@/engine';
import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import {
  ADDON_IDS,
  ADDRESS_CHOICES,
  type AddonId,
  type AddonText,
  DEFAULT_SCENARIO_TEXT,
  EVENT_KINDS,
  formatLink,
  formatPlan,
  MAX_PODS_CHOICES,
  MODE_CHANGES,
  newConsumer,
  newEvent,
  newGroup,
  newSubnet,
  OTHERS_LIE,
  PLAIN_NETWORKING,
  parseLink,
  parsePlan,
} from '@/plan';
import { anyPlanDocument } from '../../support/arbitraries/any-plan-document';
import { LOOKUP, planOf, planOfLink, planText } from '../../support/plan-texts';
import { runs } from '../../support/runs';

const RUNS = runs({ seed: 20261103, numRuns: 80 });

describe('Any plan', () => {
  test('written into the form and read again is the same plan', () => {
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        expect(planOf(formatPlan(plan))).toEqual(plan);
      }),
      RUNS,
    );
  });

  test('gives the same form each time', () => {
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        expect(formatPlan(planOf(formatPlan(plan)))).toEqual(formatPlan(plan));
      }),
      RUNS,
    );
  });

  test('sent as a link is the same plan for the one who opens it', () => {
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        const reading = parseLink(formatLink(plan));
        if (reading.status !== 'read') throw new Error(JSON.stringify(reading));
        expect(reading.warnings).toEqual([]);
        expect(planOf(reading.text)).toEqual(plan);
      }),
      RUNS,
    );
  });

  test('has a link in plain ASCII that no space, quote or bracket ends', () => {
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        expect(formatLink(plan)).toMatch(/^c=[0-9a-z]{7}&v=1&[A-Za-z0-9._~:/;,=&%-]*[A-Za-z0-9]$/);
      }),
      RUNS,
    );
  });
});

/** Anything at all for each field of a sample. */
function typed<Sample extends object>(sample: Sample) {
  const keys = Object.keys(sample) as (keyof Sample)[];
  return Object.fromEntries(keys.map((key) => [key, anyText])) as Record<
    keyof Sample,
    typeof anyText
  >;
}

/** A form of which each field holds anything at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '1.000',
    '-1',
    '\ud800',
    '__proto__',
    '10.0.0.0/24',
    '/23',
    'm5.large',
    'a,b',
  ),
);

const anySettingTexts = typed(planText().settings);
const switches = {
  customNetworking: fc.boolean(),
  subnetDiscovery: fc.boolean(),
  podEni: fc.boolean(),
  multiNic: fc.boolean(),
};

test('A form with anything at all in its fields is read or refused', () => {
  const anyForm = fc.record({
    name: anyText,
    live: fc.boolean(),
    prefixDelegation: fc.boolean(),
    settings: fc.record(anySettingTexts),
    networking: fc.record({
      ...switches,
      ipFamily: fc.constantFrom(...IP_FAMILIES),
      windows: fc.record({
        ...typed(PLAIN_NETWORKING.windows),
        prefixDelegation: fc.boolean(),
      }),
    }),
    systemPodAddons: fc.record(
      Object.fromEntries(
        ADDON_IDS.map((id) => [id, fc.record({ isOn: fc.boolean(), count: anyText })]),
      ) as Record<AddonId, fc.Arbitrary<AddonText>>,
    ),
    consumers: fc.array(
      fc.record({
        ...typed(newConsumer('other', '')),
        id: fc.uuid(),
        kind: fc.constantFrom(...CONSUMER_KINDS),
      }),
      { maxLength: 3 },
    ),
    subnets: fc.array(
      fc.record({
        ...typed(newSubnet('')),
        id: fc.uuid(),
        usedAs: fc.constantFrom('in-use' as const, 'available' as const),
        use: fc.constantFrom(...SUBNET_USES),
        hostLocalReserved: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    groups: fc.array(
      fc.record({
        ...typed(newGroup('')),
        id: fc.uuid(),
        kind: fc.constantFrom(...NODE_KINDS),
        maxPodsPolicy: fc.constantFrom(...MAX_PODS_CHOICES),
        takesClusterPods: fc.boolean(),
        ipv4PrefixSize: fc.constantFrom(...IPV4_PREFIX_SIZES),
        ownSettings: fc.option(fc.record({ ...anySettingTexts, prefixDelegation: fc.boolean() }), {
          nil: undefined,
        }),
      }),
      { maxLength: 3 },
    ),
    managedCap: fc.boolean(),
    branchEniCooldown: anyText,
    hostNetworkPods: anyText,
    systemPods: anyText,
    clusterPods: anyText,
    nauQuota: anyText,
    eniQuota: anyText,
    mustKeepFree: anyText,
    mustGrow: anyText,
    mustSurviveScenario: fc.boolean(),
    mustSurviveZoneLoss: fc.boolean(),
    scenario: fc.record({
      ...typed(DEFAULT_SCENARIO_TEXT),
      addressChoice: fc.constantFrom(...ADDRESS_CHOICES),
      othersLie: fc.constantFrom(...OTHERS_LIE),
      events: fc.array(
        fc.record({
          ...typed(newEvent('upgrade', '')),
          id: fc.uuid(),
          kind: fc.constantFrom(...EVENT_KINDS),
          strategy: fc.constantFrom(...UPGRADE_STRATEGIES),
          prefixDelegation: fc.constantFrom(...MODE_CHANGES),
        }),
        { maxLength: 3 },
      ),
    }),
  });
  const plain = planText();
  const besideGoodPlan = anyForm.map(({ scenario }) => ({ ...plain, scenario }));
  fc.assert(
    fc.property(fc.oneof(anyForm, besideGoodPlan), (form) => {
      const reading = parsePlan(form, LOOKUP);
      if (reading.ok) {
        const { plan, scenarioErrors } = reading;
        expect(planOf(formatPlan(plan))).toEqual(plan);
        expect(scenarioErrors.length > 0).toBe(plan.scenario.status === 'faulty');
        expect(planOfLink(formatLink(plan))).toMatchObject({
          name: plan.name,
          live: plan.live,
          subnets: plan.subnets,
        });
      } else expect(reading.errors.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});
