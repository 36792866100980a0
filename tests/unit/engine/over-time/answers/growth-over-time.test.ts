// Each count of a growing plan is run as a plan of its own would be: here it is held against such runs.
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, gravity, grownPlanOf, growth } from '@/engine';
import {
  countsThatRun,
  graver,
  growthOverTime,
  heldNodes,
  loseZone,
  plainScenario,
  type RunBy,
  type Scenario,
  type ScenarioEvent,
  simulate,
  verdictOver,
  zonesToLose,
} from '@/engine/over-time';
import { runsThatTurn } from '@/engine/over-time/answers/growth-turns';
import {
  C5_2XLARGE,
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';

const upgraded = (of: ClusterPlan, nodes: number): Scenario =>
  plainScenario(grownPlanOf(of, nodes), {
    events: [
      {
        ...{ kind: 'upgrade', at: 60, group: 'm5.large', strategy: 'default' },
        ...{ maxUnavailable: 1, budgetPercent: 10 },
      },
    ],
    durationSeconds: 3_600,
  });

function grownOver(of: ClusterPlan, by: RunBy, counts: number) {
  const scenarioOf = (nodes: number) => upgraded(of, nodes);
  return growthOverTime(growth(of, counts), { by, scenarioOf, seeds: { seed: 1, runs: 1 } });
}

describe('In the upgrade', () => {
  const of = smallProduction();
  const grown = grownOver(of, 'scenario', 12);

  test('each count has what its own run leaves at the lowest, and lets wait', () => {
    expect(grown.points.map(({ nodes }) => nodes)).toContain(18);
    grown.points.forEach(({ nodes, kind, podsWaiting, missing, missingBlocks }, at) => {
      const scenario = upgraded(of, nodes);
      const { timeline, verdict } = simulate(scenario, 1);
      expect(kind).toBe(graver(answer(scenario.plan).verdict.kind, verdict.kind));
      expect(podsWaiting).toBe(verdict.waits.pods);
      expect(grown.held[at]).toEqual({
        free: timeline.subnets.map(({ lowest }) => lowest.free),
        waiting: verdict.waits.pods,
      });
      expect(Math.max(...missing)).toBe(0);
      // No node holds a /28: what is free is not told apart from such.
      expect(missingBlocks).toEqual([undefined, undefined, undefined]);
    });
  });

  test('it turns at the count of which the runs of all counts say so, though few are drawn', () => {
    const kinds = Array.from({ length: 37 }, (_, nodes) => {
      const scenario = upgraded(of, nodes);
      return graver(answer(scenario.plan).verdict.kind, simulate(scenario, 1).verdict.kind);
    });
    expect(grown.firstShort?.nodes).toBe(kinds.findIndex((kind) => kind !== 'fits'));
    const waits = kinds.findIndex((kind) => gravity(kind) >= gravity('does-not-fit'));
    expect(grown.firstDoesNotFit?.nodes).toBe(waits);
    // At rest later.
    const atRest = growth(of);
    expect(grown.firstShort?.nodes).toBeLessThan(atRest.firstShort?.nodes ?? 0);
    expect(waits).toBeLessThan(atRest.firstDoesNotFit?.nodes ?? 0);
  });
});

describe('In the upgrade of nodes that Karpenter spreads, which chance decides', () => {
  const of = plan({
    subnets: ['a', 'b', 'c'].map((zone) => subnet(zone, 24)),
    groups: [
      group('m5.large', M5_LARGE, 18, 20, {
        zones: ['a', 'b', 'c'],
        maxPods: { kind: 'karpenter', reservedEnis: 0 },
      }),
    ],
  });
  const seeds = { seed: 1, runs: 20 };
  const events: readonly ScenarioEvent[] = [
    {
      ...{ kind: 'upgrade', at: 60, group: 'm5.large', strategy: 'karpenter' },
      ...{ maxUnavailable: 1, budgetPercent: 10 },
    },
  ];
  const scenarioOf = (nodes: number) =>
    plainScenario(grownPlanOf(of, nodes), { events, durationSeconds: 3_600 });
  const grow = (runs: number) =>
    growthOverTime(growth(of), { by: 'scenario', scenarioOf, seeds: { ...seeds, runs } });
  const grown = grow(20);

  test('it turns where the verdicts of all runs do, not where the first of them does', () => {
    const kinds = Array.from({ length: 25 }, (_, nodes) => {
      const scenario = scenarioOf(nodes);
      return graver(answer(scenario.plan).verdict.kind, verdictOver(scenario, seeds).kind);
    });
    const [short, fails] = (['may-not-fit', 'does-not-fit'] as const).map((kind) =>
      kinds.indexOf(kind),
    );
    expect(grown.firstShort).toMatchObject({ kind: 'may-not-fit', nodes: short });
    expect(grown.firstDoesNotFit).toMatchObject({ kind: 'does-not-fit', nodes: fails });
    expect(grown.runsToTurn).toBe(20);
    // By its own run alone it would turn elsewhere, and chance would decide nothing.
    const alone = grow(1);
    expect(alone.firstShort?.nodes).toBeGreaterThan(short ?? 0);
    expect(alone.firstShort?.kind).toBe('does-not-fit');
    expect(alone.runsToTurn).toBe(1);
  });

  test('it holds as many as are held by the count of the group’s nodes', () => {
    const { upgrade } = heldNodes(scenarioOf(18), 'm5.large', seeds);
    expect(upgrade).toMatchObject({ count: (grown.firstShort?.nodes ?? 0) - 1 });
    expect(upgrade.next).toBe('may-not-fit');
  });

  test('between the two marks chance decides, whatever the run that is drawn comes to', () => {
    const [short = 0, fails = 0] = [grown.firstShort?.nodes, grown.firstDoesNotFit?.nodes];
    const kindsOf = (isMeant: (nodes: number) => boolean) =>
      new Set(grown.points.filter(({ nodes }) => isMeant(nodes)).map(({ kind }) => kind));
    expect(kindsOf((nodes) => nodes < short)).toEqual(new Set(['fits']));
    expect(kindsOf((nodes) => nodes >= short && nodes < fails)).toEqual(new Set(['may-not-fit']));
    expect(kindsOf((nodes) => nodes >= fails)).toEqual(new Set(['does-not-fit']));
    const drawn = new Set(
      grown.points
        .filter(({ nodes }) => nodes >= short && nodes < fails)
        .map(({ podsWaiting }) => podsWaiting > 0),
    );
    expect(drawn).toEqual(new Set([true, false]));
  });

  test('of runs that would take long one is made of each count', () => {
    expect(runsThatTurn({ scenarioOf, seeds }, 18)).toBe(20);
    expect(runsThatTurn({ scenarioOf, seeds: { ...seeds, runs: 100_000 } }, 18)).toBe(1);
  });
});

test('Without a zone no count is said not to fit in which no pod waits', () => {
  const zones = ['a', 'b', 'c'];
  const used = [12, 12, 30];
  const of = plan({
    subnets: zones.map((zone, at) => ({ ...subnet(zone, 24), usedByOthers: used[at] ?? 0 })),
    groups: [
      group('m5.large', M5_LARGE, 6, 22, { zones }),
      group('c5.2xlarge', C5_2XLARGE, 6, 40, { zones }),
    ],
  });
  const { points } = grownOver(of, 'zone-loss', 24);
  const kinds = points.map(({ kind, podsWaiting }) => `${kind} ${podsWaiting > 0}`);
  expect(new Set(kinds)).toEqual(new Set(['fits false', 'may-not-fit false', 'does-not-fit true']));
});

test('Without a zone each count has the least that any loss leaves, and is as grave as the gravest', () => {
  const of = smallProduction();
  const grown = grownOver(of, 'zone-loss', 4);
  grown.points.forEach(({ nodes, kind, podsWaiting }, at) => {
    const scenario = upgraded(of, nodes);
    const losses = zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, 1));
    const kinds = [answer(scenario.plan).verdict.kind, ...losses.map((loss) => loss.kind)];
    expect(gravity(kind)).toBe(Math.max(...kinds.map(gravity)));
    expect(podsWaiting).toBe(Math.max(0, ...losses.map(({ run }) => run.waits.pods)));
    if (nodes === 0) return;
    of.subnets.forEach((_, index) => {
      const least = losses.map(({ held }) => held?.[index]?.free ?? Number.NaN);
      expect(grown.held[at]?.free[index]).toBe(Math.min(...least));
    });
  });
});

test('Where nodes find no address and no pod waits for one, that is said of the count', () => {
  const zones = ['a', 'b', 'c'];
  const of = smallProduction({
    subnets: zones.map((zone) => subnet(zone, 26)),
    groups: [group('m5.large', M5_LARGE, 12, 0, { zones })],
  });
  const { firstDoesNotFit: fails } = grownOver(of, 'zone-loss', 4);
  const losses = zones.map((zone) => loseZone(upgraded(of, fails?.nodes ?? 0), zone, 1));
  expect(losses.map(({ run }) => run.waits.pods)).toEqual([0, 0, 0]);
  expect(losses.some(({ run }) => run.kind === 'does-not-fit')).toBe(true);
  expect(fails?.isOfNodes).toBe(true);
  // Pods of nodes that are lost wait.
  expect(grownOver(smallProduction(), 'zone-loss', 4).firstDoesNotFit).toMatchObject({
    isOfNodes: undefined,
  });
});

test('Without a zone the subnet that decides at rest is named where the run of the loss is no graver', () => {
  const of = smallProduction({
    settings: settings({ warmIpTarget: 5, minimumIpTarget: 20 }),
    subnets: ['a', 'b', 'c'].map((zone) => subnet(zone, 24, 60)),
  });
  const { firstShort } = grownOver(of, 'zone-loss', 6);
  const loss = loseZone(upgraded(of, firstShort?.nodes ?? 0), 'a', 1);
  expect([loss.atRest.kind, loss.run.kind]).toEqual(['may-not-fit', 'fits']);
  expect(firstShort).toMatchObject({ kind: 'may-not-fit', subnet: loss.atRest.subnet });
});

test('A quota that the run goes over decides there', () => {
  const of = smallProduction({ quotas: { nau: 300, enis: 5_000 } });
  const grown = grownOver(of, 'scenario', 4);
  expect(grown.firstShort).toMatchObject({ quota: 'nau', subnet: undefined });
  expect(grown.firstShort?.nodes).toBeLessThan(growth(of).firstShort?.nodes ?? 0);
});

test('What is to stay free is lacking as at rest: a run knows nothing of it', () => {
  const of = smallProduction({ subnets: ['a', 'b', 'c'].map((zone) => subnet(zone, 20)) });
  const atRest = growth(of, 4, 3_900);
  expect(atRest.firstShort?.kind).toBe('fits');
  const scenarioOf = (nodes: number) => upgraded(of, nodes);
  const grown = growthOverTime(atRest, { by: 'scenario', scenarioOf, seeds: { seed: 1, runs: 1 } });
  expect(grown.firstShort).toEqual(atRest.firstShort);
});

test('Of large plans fewer counts are run, and none where even a few take long', () => {
  const large = (nodes: number) =>
    plan({
      subnets: [subnet('a', 16), subnet('b', 16)],
      groups: [group('m5.large', M5_LARGE, nodes, 20, { zones: ['a', 'b'] })],
    });
  const counts = (nodes: number, by: RunBy) =>
    countsThatRun(
      { by, scenarioOf: (count) => upgraded(large(nodes), count), seeds: { seed: 1, runs: 1 } },
      nodes,
    );
  expect(counts(18, 'scenario')).toBe(60);
  // Two zones, each lost once.
  expect(counts(18, 'zone-loss')).toBe(60);
  expect(counts(60, 'zone-loss')).toBe(30);
  expect(counts(3_000, 'scenario')).toBeLessThan(30);
  expect(counts(500_000, 'scenario')).toBeUndefined();
});
