import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, VERDICTS } from '@/engine';
import {
  bandOver,
  graver,
  plainScenario,
  type RunVerdict,
  type Scenario,
  type ScenarioEvent,
  simulate,
  UNKNOWN_RUN,
  verdictOfRuns,
} from '@/engine/over-time';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
  T3_MEDIUM,
} from '../../../../support/builders';
import { PREFIX_UPGRADE, SMALL_PRODUCTION_UPGRADE, upgradeOf } from '../../../../support/upgrades';

const XEN = limits(2, 10, { prefixCapable: false });

const scenario = (of: Partial<ClusterPlan>, events: readonly ScenarioEvent[] = []): Scenario =>
  plainScenario(plan(of), { events });

const run = (of: Partial<ClusterPlan>, events: readonly ScenarioEvent[] = []) =>
  simulate(scenario(of, events), 1);

const restart: ScenarioEvent = { kind: 'restart-pods', at: 60 };
const scaleNodes = (to: number, label = 'it'): ScenarioEvent => ({
  kind: 'scale-nodes',
  at: 60,
  group: label,
  to,
  overSeconds: 0,
});
const scalePods = (to: number): ScenarioEvent => ({
  kind: 'scale-pods',
  at: 60,
  group: 'it',
  to,
  overSeconds: 0,
});

describe('The verdict on a run', () => {
  const two = { groups: [group('it', M5_LARGE, 2, 5, { zones: ['a'] })] };

  test.each([
    ['restarted', restart],
    ['upgraded', upgradeOf('it')],
  ])(
    'on a plan that does not fit at rest and is %s names the subnet that the plan names',
    (_, event) => {
      const of = (othersInB: number) => ({
        subnets: [subnet('a', 24, 12), subnet('b', 24, othersInB)],
        groups: [group('it', M5_LARGE, 30, 20, { zones: ['a', 'b'] })],
      });
      for (const [othersInB, deciding] of [
        [12, 'a'],
        [13, 'b'],
      ] as const) {
        const { verdict } = answer(plan(of(othersInB)));
        expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: deciding });
        const over = run(of(othersInB), [event]).verdict;
        expect(over).toMatchObject({ kind: 'does-not-fit', subnet: deciding, from: 0 });
      }
    },
  );

  test('fits where EC2 refused nothing', () => {
    expect(run(two, [restart]).verdict).toMatchObject({
      kind: 'fits',
      subnet: undefined,
      from: undefined,
      until: undefined,
      pods: 0,
    });
  });

  test('is short of warm addresses where no pod waits for those that EC2 refused', () => {
    // Two nodes with 1 + 9 + 1 + 9 wanted each, and 27 addresses: one gets no second ENI.
    const { verdict, start } = run({ subnets: [subnet('a', 27)], ...two });
    expect(verdict).toMatchObject({
      kind: 'warm-short',
      subnet: 'a',
      from: 0,
      until: 1_800,
      pods: 0,
    });
    expect(start).toMatchObject({
      podsRunning: 10,
      podsWaitingForSubnets: 0,
      nodesWaitingForSubnets: 0,
    });
  });

  test('does not fit where EC2 refused to launch a node', () => {
    const { verdict } = run({ subnets: [subnet('a', 28)], ...two }, [scaleNodes(20)]);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a' });
  });

  test('does not fit where a pod waited more than a minute for an address', () => {
    const { verdict, figures } = run({ subnets: [subnet('a', 27)], ...two }, [scalePods(40)]);
    // 27 addresses, of which the nodes' three or four ENIs take one each.
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', from: 0, until: 1_800 });
    expect(verdict.pods).toBeGreaterThan(0);
    expect(figures.podsWaiting).toMatchObject({
      peak: 30,
      longestSeconds: 1_740,
      reason: 'subnet-short',
    });
  });

  test('is short of warm addresses where pods got theirs within a minute', () => {
    const few = { groups: [group('it', M5_LARGE, 2, 9, { zones: ['a'] })] };
    const ends: ScenarioEvent = { ...scalePods(18), at: 100 };
    const { verdict, figures } = run({ subnets: [subnet('a', 27)], ...few }, [scalePods(30), ends]);
    expect(figures.podsWaiting.reason).toBe('subnet-short');
    expect(figures.podsWaiting.longestSeconds).toBe(40);
    expect(verdict.kind).toBe('warm-short');
  });

  test('T14: tells the wait by which it is judged: how long a pod waits for a subnet, not for whatever', () => {
    const { verdict, figures } = simulate(
      { ...SMALL_PRODUCTION_UPGRADE, events: [restart], durationSeconds: 1_800 },
      1,
    );
    expect(verdict).toMatchObject({ kind: 'warm-short', waits: { longestSeconds: 10 } });
    expect(verdict.hostedWaits.longestSeconds).toBe(106);
    expect(figures.podsWaiting.longestSeconds).toBe(106);
  });

  test('T14: tells the waits of pods that have a place or get one apart from those that no node has room for', () => {
    const of = {
      subnets: [subnet('a', 24)],
      groups: [group('it', T3_MEDIUM, 1, 15, { zones: ['a'] })],
    };
    const waitsIn = (events: readonly ScenarioEvent[]) => run(of, events).verdict.hostedWaits;
    // 15 have a place, from the start on; 5 find none, until two nodes more are there or for ever.
    const forEver = waitsIn([scalePods(20)]);
    expect(forEver).toMatchObject({ pods: 0, atEnd: 0 });
    expect(forEver.longestSeconds).toBe(0);
    const none = waitsIn([]);
    expect(none).toEqual({ pods: 0, longestSeconds: 0, atEnd: 0 });
    const served = waitsIn([scalePods(20), { ...scaleNodes(2), at: 100 }]);
    expect(served).toMatchObject({ pods: 5, atEnd: 0 });
    expect(served.longestSeconds).toBeGreaterThan(40);
    expect(served.longestSeconds).toBeLessThan(240);
  });

  test('does not fit where a pod that was ended had waited more than a minute', () => {
    const few = { groups: [group('it', M5_LARGE, 2, 9, { zones: ['a'] })] };
    const ends: ScenarioEvent = { ...scalePods(18), at: 130 };
    const { verdict } = run({ subnets: [subnet('a', 27)], ...few }, [scalePods(30), ends]);
    expect(verdict.kind).toBe('does-not-fit');
  });

  test('cannot work where the plan at rest cannot', () => {
    const none = { ...two, networking: networking({ customNetworking: true }) };
    expect(run(none).verdict).toMatchObject({ kind: 'cannot-work', subnet: undefined });
  });

  test('cannot work where it starts nodes of a group that has none and cannot', () => {
    const of = {
      subnets: [subnet('a', 24)],
      groups: [
        group('m5', M5_LARGE, 1, 5, { zones: ['a'] }),
        group('xen', XEN, 0, 5, { zones: ['a'] }),
      ],
      networking: networking({ ipFamily: 'ipv6' }),
      settings: settings({ prefixDelegation: true }),
    };
    const grow = (name: string): ScenarioEvent => ({
      ...{ kind: 'scale-nodes', at: 1, group: name, to: 5, overSeconds: 0 },
    });
    expect(run(of).verdict.kind).toBe('fits');
    expect(run(of, [grow('m5')]).verdict.kind).toBe('fits');
    expect(run(of, [grow('xen')]).verdict).toMatchObject({
      kind: 'cannot-work',
      subnet: undefined,
    });
    const band = bandOver(scenario(of, [grow('xen')]), {
      firstSeed: 1,
      runs: 2,
      atRest: { kind: 'fits', subnet: 'a' },
    });
    expect(band.verdict.kind).toBe('cannot-work');
  });

  test('cannot work where it starts nodes in a zone without a subnet for pods', () => {
    const { verdict, findings } = run(
      {
        networking: networking({ customNetworking: true }),
        subnets: [
          subnet('a', 24),
          subnet('b', 24),
          subnet('a', 24, 0, { label: 'p', use: 'pods' }),
        ],
        groups: [group('it', M5_LARGE, 1, 5, { zones: ['a', 'b'] })],
      },
      [scaleNodes(2)],
    );
    const refused = {
      code: 'NODES_CANNOT_WORK',
      group: 'it',
      at: 60,
      isRestart: false,
      finding: { code: 'NO_POD_SUBNET', zone: 'b', nodes: 1 },
    };
    expect(verdict).toMatchObject({ kind: 'cannot-work', subnet: undefined, refused });
    expect(findings).toContainEqual(refused);
  });

  test('works where a subnet that lacks its pods’ subnet gets no node', () => {
    const of = {
      networking: networking({ customNetworking: true }),
      subnets: [subnet('a', 24), subnet('b', 24), subnet('a', 24, 0, { label: 'p', use: 'pods' })],
      groups: [group('it', M5_LARGE, 1, 5, { zones: ['a', 'b'] })],
    };
    expect(run(of, [restart]).verdict.kind).toBe('fits');
  });

  test('names in the run only what the plan at rest does not say already', () => {
    const of = {
      networking: networking({ customNetworking: true }),
      subnets: [subnet('a', 24)],
      groups: [group('it', M5_LARGE, 1, 5, { zones: ['a'] })],
    };
    const { verdict, findings } = run(of, [scaleNodes(2)]);
    expect(verdict).toMatchObject({ kind: 'cannot-work', refused: undefined });
    expect(findings.map(({ code }) => code)).not.toContain('NODES_CANNOT_WORK');
  });

  test('takes the verdict at rest from who knows it', () => {
    const { verdict } = simulate(scenario(two), 1, {
      atRest: { kind: 'cannot-work', subnet: undefined },
    });
    expect(verdict.kind).toBe('cannot-work');
  });

  test('names the subnet for which pods wait, though another refused warm addresses before', () => {
    const of = {
      subnets: [subnet('a', 24, 55), subnet('b', 24, 49), subnet('c', 24, 41)],
      groups: [
        group('it', M5_LARGE, 8, 22, { zones: ['a', 'b', 'c'] }),
        group('c5', limits(4, 15), 3, 40, { zones: ['a', 'b', 'c'] }),
      ],
    };
    const { verdict, timeline } = run(of, [upgradeOf('it')]);
    const [a, b] = timeline.subnets;
    expect(b?.short[0]?.from).toBeLessThan(a?.short[0]?.from ?? 0);
    expect(b?.mostWaiting).toBe(0);
    expect(verdict).toMatchObject({ kind: 'warm-short', subnet: 'a', pods: a?.mostWaiting });
    expect(verdict.pods).toBeGreaterThan(0);
    expect(verdict.refusing).toEqual(['a', 'b']);
  });

  test('names the subnet that refused first of those where launches failed', () => {
    const of = {
      subnets: [subnet('a', 27), subnet('b', 27)],
      groups: [
        group('it', M5_LARGE, 2, 5, { zones: ['a'] }),
        group('late', T3_MEDIUM, 1, 1, { zones: ['b'] }),
      ],
    };
    const { verdict } = run(of, [scaleNodes(40, 'late')]);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'b', from: 60 });
    const both = run(of, [scaleNodes(40, 'late'), { ...scaleNodes(40, 'it'), at: 90 }]).verdict;
    expect(both).toMatchObject({ kind: 'does-not-fit', subnet: 'a', from: 0 });
  });
});

describe('A wait that is not for a subnet changes no verdict', () => {
  const roomy = [subnet('a', 24)];

  test('R27: for a branch ENI that cools down, though it is timed', () => {
    const { verdict, figures } = run(
      {
        networking: networking({ podEni: true }),
        subnets: roomy,
        groups: [
          group('it', limits(3, 10, { branchEnis: 9 }), 2, 5, {
            branchPodsPerNode: 9,
            zones: ['a'],
          }),
        ],
      },
      [restart],
    );
    // Ended after 30 s; tried again after a cooldown of 60 s, and after another.
    expect(figures.podsWaiting).toMatchObject({
      peak: 18,
      longestSeconds: 120,
      reason: 'branch-eni',
    });
    expect(verdict.kind).toBe('fits');
  });

  test('T2: for a cooldown, which is what most of the wait was', () => {
    const of = { subnets: roomy, groups: [group('it', T3_MEDIUM, 1, 15, { zones: ['a'] })] };
    const { verdict, figures } = run(of, [restart]);
    expect(figures.podsWaiting.reason).toBe('cooldown');
    expect(figures.podsWaiting.longestSeconds).toBeGreaterThan(60);
    expect(verdict.kind).toBe('fits');
  });

  test('for a place on a node', () => {
    const of = { subnets: roomy, groups: [group('it', T3_MEDIUM, 1, 15, { zones: ['a'] })] };
    const { verdict, figures } = run(of, [scalePods(20)]);
    expect(figures.podsWaiting).toMatchObject({
      peak: 5,
      longestSeconds: 1_740,
      reason: 'no-place',
    });
    expect(verdict.kind).toBe('fits');
  });
});

describe('A wait for a subnet', () => {
  test('R27: is one for a branch ENI that has no address', () => {
    const { verdict, start } = run({
      networking: networking({ podEni: true }),
      settings: settings({ warmEniTarget: 0 }),
      subnets: [subnet('a', 28)],
      groups: [
        group('it', limits(3, 10, { branchEnis: 9 }), 2, 0, { branchPodsPerNode: 9, zones: ['a'] }),
      ],
    });
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a' });
    // 11 addresses: two nodes, two trunks and 7 of 18 branch ENIs at the most.
    expect(start.podsRunning + start.podsWaitingForSubnets).toBe(18);
    expect(verdict.pods).toBe(start.podsWaitingForSubnets);
  });

  test('R27: is one for a trunk that has no address', () => {
    const { verdict, start } = run({
      networking: networking({ podEni: true }),
      subnets: [subnet('a', 28, 1)],
      groups: [
        group('it', limits(3, 10, { branchEnis: 9 }), 1, 0, { branchPodsPerNode: 4, zones: ['a'] }),
      ],
    });
    // 10 addresses: the primary and its 9.
    expect(start).toMatchObject({ podsRunning: 0, podsWaitingForSubnets: 4 });
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', pods: 4 });
  });

  test('R25: is one on a node that gets no first ENI', () => {
    const { verdict, start } = run({
      networking: networking({ customNetworking: true }),
      subnets: [subnet('a', 24), subnet('a', 28, 6, { label: 'pods', use: 'pods' })],
      groups: [group('it', M5_LARGE, 2, 3, { zones: ['a'] })],
    });
    expect(start).toMatchObject({
      podsRunning: 0,
      podsWaitingForSubnets: 6,
      nodesWaitingForSubnets: 2,
    });
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'pods', from: 0, pods: 6 });
  });

  test('R25: is that of a new node that gets no first ENI, though it has no pods yet', () => {
    const { verdict } = run(
      {
        networking: networking({ customNetworking: true }),
        subnets: [subnet('a', 24), subnet('a', 27, 0, { label: 'pods', use: 'pods' })],
        groups: [group('it', M5_LARGE, 1, 3, { zones: ['a'] })],
      },
      [scaleNodes(3)],
    );
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'pods', from: 120 });
  });

  test('R36: is one of a Fargate pod that has no address', () => {
    const { verdict } = run(
      {
        subnets: [subnet('a', 28, 4)],
        groups: [group('it', limits(1, 2), 6, 0, { kind: 'fargate', zones: ['a'] })],
      },
      [restart],
    );
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', from: 60, pods: 5 });
  });

  test('T10: is one of pods whose nodes EC2 does not launch', () => {
    const { verdict, start, timeline } = run({
      subnets: [subnet('a', 28, 9)],
      groups: [group('it', M5_LARGE, 4, 1, { zones: ['a'] })],
      settings: settings({ warmEniTarget: 0 }),
      clusterPods: 6,
    });
    const waiting = 10 - start.podsRunning;
    expect(start).toMatchObject({ podsWaitingForSubnets: waiting, nodesWaitingForSubnets: 2 });
    expect(timeline.podsWaiting['subnet-short'][0]).toBe(waiting);
    expect(verdict.kind).toBe('does-not-fit');
  });

  test('ends when EC2 grants again, and the time between is kept for each subnet', () => {
    const of = {
      subnets: [subnet('a', 27), subnet('b', 24)],
      groups: [group('it', M5_LARGE, 2, 5, { zones: ['a'] })],
    };
    const { timeline, verdict, findings } = run(of, [scaleNodes(1)]);
    const [a, b] = timeline.subnets;
    expect(b?.short).toEqual([]);
    // The other node ends at 90 s; who was refused asks again 120 s after it was, is granted a whole
    // ENI, and at a later check wants another one, for which nothing is left.
    expect(a?.short).toEqual([
      { from: 0, until: 60, pods: false },
      { from: 60, until: 130, pods: true },
      { from: 140, until: 1_800, pods: false },
    ]);
    expect(verdict).toMatchObject({ from: 0, until: 1_800, pods: 1 });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'RUNS_OUT', subnet: 'a', at: 0, until: 1_800 }),
    );
  });
});

test('The example that is 19 addresses short runs with all its pods when its nodes start together', () => {
  const { start, verdict } = simulate(scenario(smallProduction()), 1);
  expect(start).toMatchObject({
    held: 660,
    podsRunning: 504,
    podsWaitingForSubnets: 0,
    nodesWaitingForSubnets: 0,
  });
  expect(verdict).toMatchObject({ kind: 'warm-short', subnet: 'c', pods: 0 });
});

describe('The figures of a run', () => {
  test('give of equally long waits the reason of most pods', () => {
    const { figures } = run({
      subnets: [subnet('a', 28, 11)],
      groups: [group('it', M5_LARGE, 4, 27, { zones: ['a'] })],
      clusterPods: 9,
    });
    // 116 for nodes that EC2 can't launch; max pods leaves one replica no place.
    expect(figures.podsWaiting).toMatchObject({
      peak: 117,
      longestSeconds: 1_800,
      reason: 'subnet-short',
    });
  });

  test('are those of its timeline', () => {
    const of = {
      subnets: [subnet('a', 28), subnet('b', 24)],
      groups: [group('it', M5_LARGE, 1, 2, { zones: ['a'] })],
    };
    const { figures, timeline } = run(of, [scaleNodes(3)]);
    expect(figures).toMatchObject({
      lowest: { subnet: 'a', free: 0, atSeconds: 60 },
      podsWaiting: { peak: 0, longestSeconds: 0, reason: undefined },
      nodesPeak: timeline.peaks.nodes.nodes,
      refusedLaunches: timeline.peaks.failedLaunches,
      subnets: [
        { label: 'a', lowest: 0 },
        { label: 'b', lowest: 251 },
      ],
    });
    expect(figures.refusedLaunches).toBeGreaterThan(0);
  });
});

describe('The verdict on several runs', () => {
  const of = (kind: RunVerdict['kind'], pods = 0): RunVerdict => ({
    kind,
    subnet: 'a',
    refusing: ['a'],
    times: 1,
    isGivenElsewhere: false,
    from: 1,
    until: 2,
    pods,
    quota: undefined,
    refused: undefined,
    waits: { pods, longestSeconds: 0, atEnd: 0 },
    hostedWaits: { pods, longestSeconds: 10 * pods, atEnd: pods },
    podsPending: pods,
    lowest: { subnet: 'a', free: 10 - pods },
    lowestBlocks: { subnet: 'a', blocks: 3 - pods },
    watchedSeconds: 1_740,
  });

  test('is theirs where they agree, with most pods', () => {
    expect(verdictOfRuns([of('does-not-fit', 3), of('does-not-fit', 7)])).toEqual(
      of('does-not-fit', 7),
    );
  });

  test('is that it may not fit where they differ, with what the gravest says', () => {
    expect(verdictOfRuns([of('fits'), of('does-not-fit', 3), of('warm-short', 0)])).toEqual(
      of('may-not-fit', 3),
    );
  });

  test('names what refused in any of them in the order of the plan', () => {
    const runs = [{ ...of('warm-short', 3), refusing: ['c'] }, of('warm-short')];
    const plan = ['a', 'b', 'c'].map((label) => ({ label }));
    expect(verdictOfRuns(runs, plan).refusing).toEqual(['a', 'c']);
  });

  test('names the least that a subnet had free in any of them', () => {
    const least = { subnet: 'b', free: 1 };
    const runs = [of('fits'), { ...of('fits'), lowest: least }, of('fits')];
    expect(verdictOfRuns(runs).lowest).toEqual(least);
  });

  test('names the fewest whole /28 that a subnet had in any of them, where prefixes are asked for', () => {
    const fewest = { subnet: 'b', blocks: 1 };
    const runs = [of('fits'), { ...of('fits'), lowestBlocks: fewest }, of('fits')];
    expect(verdictOfRuns(runs).lowestBlocks).toEqual(fewest);
    expect(simulate(PREFIX_UPGRADE, 1).verdict.lowestBlocks?.blocks).toBe(
      Math.min(
        ...simulate(PREFIX_UPGRADE, 1).timeline.subnets.map(
          ({ sureBlocks }) => sureBlocks ?? Number.POSITIVE_INFINITY,
        ),
      ),
    );
  });

  test('is that nothing works where a node of one run cannot', () => {
    expect(verdictOfRuns([of('fits'), of('cannot-work')]).kind).toBe('cannot-work');
  });

  test('is unknown without runs', () => {
    expect(verdictOfRuns([])).toEqual(UNKNOWN_RUN);
  });

  test('comes with the band', () => {
    const tight = scenario({ subnets: [subnet('a', 28)], groups: [group('it', M5_LARGE, 1, 2)] });
    const band = bandOver(
      {
        ...tight,
        plan: { ...tight.plan, groups: [group('it', M5_LARGE, 1, 2, { zones: ['a'] })] },
      },
      { firstSeed: 1, runs: 3 },
    );
    expect(band.verdict).toMatchObject({ kind: 'warm-short', subnet: 'a' });
  });
});

describe('A headline says the graver of two', () => {
  test.each(
    VERDICTS.flatMap((a, i) => VERDICTS.map((b, j) => [a, b, VERDICTS[Math.max(i, j)]] as const)),
  )('%s at rest, %s over time: %s', (atRest, overTime, graverOfBoth) => {
    expect(graver(atRest, overTime)).toBe(graverOfBoth);
  });

  test('and that of the plan where the run is unknown', () => {
    expect(VERDICTS.map((kind) => graver(kind, 'unknown'))).toEqual(VERDICTS);
  });
});

test('T14, R36: a Fargate pod that EC2 refuses an address has waited for its subnet to the end', () => {
  const { figures, verdict } = run({
    subnets: [subnet('a', 28)],
    groups: [group('it', limits(1, 2), 12, 0, { kind: 'fargate', zones: ['a'] })],
  });
  expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', pods: 1 });
  expect(figures.podsWaiting).toMatchObject({
    peak: 1,
    longestSeconds: 1_800,
    reason: 'subnet-short',
  });
});

test('T13, R36: a Fargate pod whose only zone is lost waits for a place, not for a subnet', () => {
  const { figures, verdict, timeline } = run(
    {
      subnets: [subnet('a', 24)],
      groups: [group('it', limits(1, 2), 2, 0, { kind: 'fargate', zones: ['a'] })],
    },
    [{ kind: 'lose-zone', at: 60, zone: 'a' }],
  );
  expect(verdict.kind).toBe('fits');
  expect(figures.podsWaiting).toMatchObject({ peak: 2, longestSeconds: 1_740, reason: 'no-place' });
  expect(timeline.podsWaiting['no-place'].at(-1)).toBe(2);
});

describe('T14, R36: where another subnet takes at once what one refuses', () => {
  const ipv6 = {
    networking: networking({ ipFamily: 'ipv6' }),
    settings: settings({ prefixDelegation: true }),
  };
  const upgradedIn = (of: Partial<ClusterPlan>, othersInB = 0) =>
    run({ ...of, subnets: [subnet('a', 27), subnet('b', 24, othersInB)] }, [upgradeOf('it')]);
  const inBoth = (kind: 'fargate' | 'linux', nodes: number, of = limits(2, 10)) => ({
    groups: [group('it', of, nodes, 0, { kind, zones: ['a', 'b'] })],
  });

  test.each([
    ['Fargate pods', inBoth('fargate', 28)],
    ['nodes of IPv6', { ...inBoth('linux', 52, M5_LARGE), ...ipv6 }],
  ])('%s are short of nothing: they keep nothing warm', (_, of) => {
    const { verdict, figures, findings } = upgradedIn(of);
    expect(figures.refusedLaunches).toBeGreaterThan(0);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'RUNS_OUT', subnet: 'a', isGivenElsewhere: true }),
    );
    expect(verdict).toMatchObject({ kind: 'fits', subnet: undefined, refusing: [], times: 0 });
    expect(verdict.lowest).toEqual({ subnet: 'a', free: 0 });
  });

  test('nodes with a warm pool are short of warm addresses there, and what nobody takes does not fit', () => {
    const { verdict } = upgradedIn({
      ...inBoth('linux', 26, T3_MEDIUM),
      settings: settings({ warmEniTarget: 0 }),
    });
    expect(verdict).toMatchObject({ kind: 'warm-short', subnet: 'a' });
    const lost = upgradedIn(inBoth('fargate', 28), 235);
    expect(lost.verdict).toMatchObject({ kind: 'does-not-fit', refusing: ['a', 'b'] });
  });
});
