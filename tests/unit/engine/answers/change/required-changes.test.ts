import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClusterPlan,
  changedPlan,
  cheapestChange,
  judge,
  type PlanChange,
  type Requirements,
} from '@/engine';
import {
  grownPlan,
  loseZone,
  plainScenario,
  requiredChanges,
  verdictOver,
} from '@/engine/over-time';
import { linkPlan } from '../../../../support/plan-texts';
import { runs } from '../../../../support/runs';

const NOTHING: Requirements = { keepFree: 0, growth: 0, scenario: false, zoneLoss: false };

function changesOf(plan: ClusterPlan, required: Partial<Requirements>): readonly PlanChange[] {
  const { changes } = cheapestChange(plan, { required: { ...NOTHING, ...required } });
  return changes.map(({ change }) => change);
}

/** Subnets to which nodes have moved stand in `a+`, and are lost with zone a. */
function without(plan: ClusterPlan, zone: string): ClusterPlan {
  const groups = plan.groups.map((group) => {
    const zones = group.zones.filter((each) => each !== zone && each !== `${zone}+`);
    return zones.length === 0 ? { ...group, nodes: 0 } : { ...group, zones };
  });
  return { ...plan, groups };
}

function expectHeld(plan: ClusterPlan, change: PlanChange, required: Partial<Requirements>): void {
  const changed = changedPlan(plan, change);
  const { verdict, subnets } = judge(changed);
  expect(verdict.kind).toBe('fits');
  const least = Math.min(...subnets.map(({ free }) => free));
  expect(least).toBeGreaterThanOrEqual(required.keepFree ?? 0);
  expect(judge(grownPlan(changed, required.growth ?? 0)).verdict.kind).toBe('fits');
  if (required.zoneLoss !== true) return;
  for (const zone of ['a', 'b']) expect(judge(without(changed, zone)).verdict.kind).toBe('fits');
}

describe('V9: the cheapest change of a plan that must hold more than to fit', () => {
  const FITTING = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:9:10';

  test.each<Partial<Requirements>>([
    { keepFree: 170 },
    { growth: 100 },
    { zoneLoss: true },
    { keepFree: 120, growth: 100, zoneLoss: true },
  ])('holds at rest, in each of its kinds: %j', (required) => {
    const plan = linkPlan(FITTING);
    expect(cheapestChange(plan).changes).toEqual([]);
    const changes = changesOf(plan, required);
    expect(changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['settings', 'tagged-subnets', 'node-subnets', 'ipv6']),
    );
    for (const change of changes) expectHeld(plan, change, required);
  });

  test('is none where it holds already', () => {
    expect(changesOf(linkPlan(FITTING), { keepFree: 100, growth: 20 })).toEqual([]);
  });

  test('puts no nodes into a group that is lost with its one zone', () => {
    const plan = linkPlan('?subnet=a:10.0.0.0/26&subnet=b:10.0.4.0/22&node=m5.large:6:10');
    const moved = (required: Partial<Requirements>) =>
      changesOf(plan, required).find(({ kind }) => kind === 'node-subnets');
    expect(moved({})).toMatchObject({ moved: { group: 'm5.large' }, added: [{ zone: 'a' }] });
    expect(moved({ zoneLoss: true })).toBeUndefined();
  });

  test('of random plans holds what is required', () => {
    const plans = fc.record({
      nodes: fc.integer({ min: 2, max: 14 }),
      pods: fc.integer({ min: 1, max: 25 }),
      length: fc.integer({ min: 24, max: 26 }),
    });
    const wishes = fc.record({
      keepFree: fc.constantFrom(0, 10, 60),
      growth: fc.constantFrom(0, 50),
      zoneLoss: fc.boolean(),
    });
    fc.assert(
      fc.property(plans, wishes, ({ nodes, pods, length }, required) => {
        const plan = linkPlan(
          `?subnet=a:/${length}&subnet=b:/${length}&node=m5.large:${nodes}:${pods}`,
        );
        for (const change of changesOf(plan, required)) expectHeld(plan, change, required);
      }),
      runs({ seed: 20261129, numRuns: 25 }),
    );
  });
});

describe('V9: the cheapest change of a plan that must survive what is run', () => {
  test('holds in the run of each zone’s loss and of the scenario, where it is told as met', () => {
    const plans = fc.record({
      nodes: fc.integer({ min: 4, max: 12 }),
      pods: fc.integer({ min: 2, max: 20 }),
      length: fc.integer({ min: 24, max: 25 }),
    });
    let held = 0;
    fc.assert(
      fc.property(plans, ({ nodes, pods, length }) => {
        const plan = linkPlan(
          `?subnet=a:/${length}&subnet=b:/${length}&node=m5.large:${nodes}:${pods}`,
        );
        const usual = { strategy: 'default', maxUnavailable: 1, budgetPercent: 10 } as const;
        const events = [{ kind: 'upgrade', at: 60, group: 'm5.large', ...usual }] as const;
        const scenario = plainScenario(plan, { events, durationSeconds: 7_200 });
        const required = { ...NOTHING, scenario: true, zoneLoss: true };
        const found = requiredChanges(scenario, { seed: 1, runs: 2 }, required, false);
        found.changes.forEach(({ change }, index) => {
          const met = found.required[index]?.map(({ status }) => status);
          expect(met).toHaveLength(2);
          // Where nodes have become a group of their own, it is run as one.
          if (change.kind === 'node-subnets' || !met?.every((each) => each === 'met')) return;
          held += 1;
          const changed = { ...scenario, plan: changedPlan(plan, change) };
          expect(verdictOver(changed, { seed: 1, runs: 2 }).kind).toBe('fits');
          for (const zone of ['a', 'b']) expect(loseZone(changed, zone, 1).kind).toBe('fits');
        });
      }),
      runs({ seed: 20261201, numRuns: 4 }),
    );
    expect(held).toBeGreaterThan(3);
  });
});
