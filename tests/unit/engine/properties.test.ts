import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type CniSettings,
  compareSettings,
  growth,
  type NodeSpec,
  nodeAtRest,
  PLAIN_LAYOUT,
  VERDICTS,
} from '@/engine';
import { anyLayout, anyLimits, anyPlan, anySettings } from '../../support/arbitraries/any-plan';
import { runs } from '../../support/runs';

const RUNS = runs({ seed: 20261120, numRuns: 80 });

const anyNode: fc.Arbitrary<NodeSpec> = anyLimits.chain((limits) =>
  fc.record({
    limits: fc.constant(limits),
    settings: anySettings,
    maxPods: fc.integer({ min: 1, max: 300 }),
    pods: fc.integer({ min: 0, max: 300 }),
    layout: fc.oneof(fc.constant(PLAIN_LAYOUT), anyLayout(limits)),
  }),
);

/** Whose targets are often 0 or unset, and its slots often full: few of any draws are. */
const anyTightNode: fc.Arbitrary<NodeSpec> = fc.record({
  limits: anyLimits,
  settings: fc.record({
    prefixDelegation: fc.boolean(),
    warmEniTarget: fc.constantFrom(0, 1),
    warmIpTarget: fc.constantFrom(undefined, 0, 2),
    minimumIpTarget: fc.constantFrom(undefined, 0, 4),
    warmPrefixTarget: fc.constantFrom(undefined, 0, 1, 2, 3, 5),
    maxEni: fc.constant(undefined),
  }),
  maxPods: fc.constant(300),
  pods: fc.nat({ max: 40 }),
});

describe('Any node at rest', () => {
  test('R2, R3, R11: keeps its limits in every state', () => {
    fc.assert(
      fc.property(anyNode, (spec) => {
        const { states, supply, slotsPerEni, usableEnis } = nodeAtRest(spec);
        expect(states.length).toBeGreaterThan(0);
        for (const state of states) {
          expect(state.enis.length).toBeLessThanOrEqual(usableEnis);
          expect(state.pool).toBeLessThanOrEqual(supply);
          expect(state.assigned).toBeLessThanOrEqual(Math.min(state.pool, spec.pods));
          const { primary, trunk, unmanaged } = state.otherEnis;
          const attached = state.enis.length + primary + trunk + unmanaged;
          const { efaOnlyEnis = 0 } = spec.layout ?? {};
          expect(attached + efaOnlyEnis).toBeLessThanOrEqual(spec.limits.maxEnis);
          expect(state.held).toBe(attached + state.pool);
          expect(state.inNodeSubnet + state.inPodSubnet).toBe(state.held);
          for (const eni of state.enis) {
            expect(eni.slots).toBeLessThanOrEqual(slotsPerEni);
            expect(eni.occupied).toBeLessThanOrEqual(eni.slots);
          }
        }
      }),
      RUNS,
    );
  });

  test('R6, R7: has its warm target, or says which limit ended the growth', () => {
    fc.assert(
      fc.property(anyNode, (spec) => {
        const { states, stop, comesToRest, mode } = nodeAtRest(spec);
        const { settings } = spec;
        const last = states[states.length - 1];
        if (!comesToRest || !last || stop !== 'target') return;
        const free = last.pool - last.assigned;
        const warmIps = settings.warmIpTarget ?? 0;
        const minimumIps = settings.minimumIpTarget ?? 0;
        if (warmIps > 0 || minimumIps > 0) {
          expect(free).toBeGreaterThanOrEqual(warmIps);
          expect(last.pool).toBeGreaterThanOrEqual(minimumIps);
        } else if (mode === 'prefix') {
          expect(free).toBeGreaterThanOrEqual((settings.warmPrefixTarget ?? 0) * 16);
        } else {
          const slots = spec.limits.ipv4PerEni - 1;
          expect(free).toBeGreaterThanOrEqual((settings.warmEniTarget ?? 1) * slots);
        }
      }),
      RUNS,
    );
  });

  test('never rests only with WARM_ENI_TARGET 0 or WARM_PREFIX_TARGET 0', () => {
    let restless = 0;
    fc.assert(
      fc.property(fc.oneof(anyNode, anyTightNode), (spec) => {
        const { comesToRest, mode } = nodeAtRest(spec);
        if (comesToRest) return;
        restless += 1;
        const { warmEniTarget, warmPrefixTarget, warmIpTarget, minimumIpTarget } = spec.settings;
        expect(warmIpTarget ?? 0).toBe(0);
        expect(minimumIpTarget ?? 0).toBe(0);
        expect(mode === 'prefix' ? (warmPrefixTarget ?? 0) : warmEniTarget).toBe(0);
      }),
      // Few do not come to rest.
      runs({ seed: 20261120, numRuns: 150 }),
    );
    expect(restless).toBeGreaterThan(0);
  });

  test('chance leaves a range only with WARM_PREFIX_TARGET 2 and more, at most that less one wide', () => {
    const anyArrivals = fc.constantFrom('burst' as const, 'ramp' as const);
    let ranges = 0;
    fc.assert(
      fc.property(fc.oneof(anyNode, anyTightNode), anyArrivals, (spec, arrivals) => {
        const { states, comesToRest, mode } = nodeAtRest(spec, arrivals);
        if (!comesToRest || states.length === 1) return;
        ranges += 1;
        const warmPrefixes = spec.settings.warmPrefixTarget ?? 0;
        expect(mode).toBe('prefix');
        expect(warmPrefixes).toBeGreaterThanOrEqual(2);
        const prefixes = states.map((state) => state.prefixes);
        expect(Math.max(...prefixes) - Math.min(...prefixes)).toBeLessThanOrEqual(warmPrefixes - 1);
      }),
      RUNS,
    );
    expect(ranges).toBeGreaterThan(0);
  });
});

describe('Any plan', () => {
  test('adds up: in every subnet, in every group, in all', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { subnets, groups, totals } = answer(plan);
        for (const each of subnets) {
          expect(each.usedByOthers + each.held + each.free + each.keptForPrefixes).toBe(
            each.size - each.reserved,
          );
          expect(each.held).toBe(each.primaries + each.assigned + each.warm);
        }
        const held = groups.reduce((sum, each) => sum + each.held, 0);
        expect(held).toBe(totals.held);
        expect(subnets.reduce((sum, each) => sum + each.held, 0)).toBe(totals.held);
        expect(totals.ledger.reduce((sum, term) => sum + term.addresses, 0)).toBe(totals.held);
      }),
      RUNS,
    );
  });

  test('R24, R37: finds a subnet for every address of its consumers', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const placed = answer(plan).subnets.flatMap(({ consumers }) => consumers);
        for (const { label, kind, count, addresses, zones } of plan.consumers) {
          const own = placed.filter((each) => each.label === label);
          const times = kind === 'control-plane' ? 1 : zones.length;
          expect(own.reduce((sum, each) => sum + each.addresses, 0)).toBe(
            count * addresses * times,
          );
        }
      }),
      RUNS,
    );
  });

  test('puts nodes into subnets for nodes alone, and nothing of theirs into others', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { subnets, totals } = answer(plan);
        const forNodes = subnets.filter(({ use }) => use === 'nodes' || use === 'nodes-only');
        expect(forNodes.reduce((sum, each) => sum + each.nodes, 0)).toBe(totals.nodes);
        for (const { use, held } of subnets) if (use === 'other') expect(held).toBe(0);
      }),
      RUNS,
    );
  });

  test('is the same with the settings of the cluster as settings of its own', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const withOwn = (ownSettings: CniSettings | undefined) => {
          const groups = plan.groups.map((group) => ({ ...group, ownSettings }));
          const { findings, ...numbers } = answer({ ...plan, groups });
          // What prefixes in the cluster's settings would do is no advice to groups with their own.
          const told = findings.map((finding) => ({ ...finding, underPrefixes: undefined }));
          return [numbers, told.filter(({ code }) => code !== 'OWN_SETTINGS')];
        };
        expect(withOwn(plan.settings)).toEqual(withOwn(undefined));
      }),
      RUNS,
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(JSON.stringify(answer(plan))).toBe(JSON.stringify(answer(plan)));
      }),
      RUNS,
    );
  });

  test('is never made worse by larger subnets', () => {
    const order = VERDICTS.toReversed();
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const larger = {
          ...plan,
          subnets: plan.subnets.map((each) => ({ ...each, prefixLength: each.prefixLength - 1 })),
        };
        const before = answer(plan);
        const after = answer(larger);
        // Nodes may then take a subnet that is not for pods.
        fc.pre(after.verdict.kind !== 'cannot-work');
        expect(order.indexOf(after.verdict.kind)).toBeGreaterThanOrEqual(
          order.indexOf(before.verdict.kind),
        );
        expect(after.totals.remaining).toBeGreaterThan(before.totals.remaining);
      }),
      RUNS,
    );
  });

  test('grows through its own numbers, and compares itself as planned', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { subnets, totals } = answer(plan);
        // Few points: each is an answer of its own.
        const own = growth(plan, 4).points.find((point) => point.nodes === totals.nodes);
        expect(own?.held).toEqual(subnets.map((each) => each.held));
        expect(compareSettings(plan)[0]?.held).toBe(totals.held);
      }),
      runs({ seed: 20261120, numRuns: 35 }),
    );
  });
});
