import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import {
  bandOver,
  DEFAULT_PARAMETERS,
  type NodeSnapshot,
  type Scenario,
  type ScenarioEvent,
  type Simulation,
  simulate,
  snapshotAt,
  UPGRADE_STRATEGIES,
} from '@/engine/over-time';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { findingsOfRuns } from '@/engine/over-time/timeline/timeline-findings';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';
import { upgradeOf } from '../../../support/upgrades';

const NODES = 12;

function scenario(events: readonly ScenarioEvent[], changed: Partial<Scenario> = {}): Scenario {
  return {
    plan: plan({
      subnets: [subnet('a', 22), subnet('b', 22), subnet('c', 22)],
      groups: [group('m5.large', M5_LARGE, NODES, 10)],
    }),
    events,
    durationSeconds: 3_600,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first',
    othersLie: 'packed',
    ...changed,
  };
}

const nodesOf = (label: string, of: Scenario) =>
  snapshotAt(of, 1, of.durationSeconds).nodes.filter((node) => node.group === label);
const podsOfNode = ({ enis }: NodeSnapshot) =>
  enis.flatMap(({ slots }) => slots).reduce((sum, { pods }) => sum + pods, 0);

const upgrade = (
  strategy: 'default' | 'minimal' | 'karpenter' | 'blue-green',
  maxUnavailable = 1,
  label = 'm5.large',
): ScenarioEvent => upgradeOf(label, { strategy, maxUnavailable });

describe('T11, T12: how many nodes an upgrade has at the most', () => {
  test.each([
    ['managed, default: two more per zone', upgrade('default'), NODES + 6],
    ['managed, default, 8 at a time: eight more', upgrade('default', 8), NODES + 8],
    ['managed, minimal: never more', upgrade('minimal'), NODES],
    ['Karpenter with a budget of 10 %: two more', upgrade('karpenter'), NODES + 2],
    ['blue/green: as many again', upgrade('blue-green'), 2 * NODES],
  ])('%s', (_, event, most) => {
    const { timeline } = simulate(scenario([event]), 1);
    expect(timeline.peaks.nodes.nodes).toBe(most);
    expect(timeline.nodes.at(-1)).toBe(NODES);
    expect(timeline.podsRunning.at(-1)).toBe(NODES * 10);
  });

  test('three nodes at a time are done when one at a time is not', () => {
    const oldAfter = (maxUnavailable: number, seconds: number) => {
      const of = scenario([upgrade('minimal', maxUnavailable)]);
      const start = new Set(snapshotAt(of, 1, 0).nodes.map(({ number }) => number));
      return snapshotAt(of, 1, seconds).nodes.filter(({ number }) => start.has(number)).length;
    };
    expect(oldAfter(3, 1_200)).toBe(0);
    expect(oldAfter(1, 1_200)).toBeGreaterThan(3);
  });

  test('after a default upgrade the new nodes hold what the old ones held', () => {
    const { timeline } = simulate(scenario([upgrade('default')]), 1);
    for (const { free } of timeline.subnets) expect(free.at(-1)).toBe(free[0]);
  });

  test('every node is a new one after the upgrade', () => {
    const before = snapshotAt(scenario([upgrade('karpenter')]), 1, 0).nodes;
    const after = snapshotAt(scenario([upgrade('karpenter')]), 1, 3_000).nodes;
    const old = new Set(before.map(({ number }) => number));
    expect(after.filter(({ number }) => old.has(number))).toEqual([]);
  });
});

describe('subnets that run dry', () => {
  const tight = scenario([upgrade('default')], {
    plan: smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) }),
  });

  test('T4: the finding says when, in which subnet and during what', () => {
    const { findings, timeline } = simulate(tight, 1);
    const out = findings.find((finding) => finding.code === 'RUNS_OUT');
    expect(out).toMatchObject({ of: 'addresses', during: { kind: 'upgrade' } });
    expect(Math.min(...timeline.subnets.map(({ lowest }) => lowest.free))).toBeLessThan(2);
    expect(timeline.podsWaiting['subnet-short'].some((pods) => pods > 0)).toBe(true);
    expect(timeline.podsRunning.at(-1)).toBe(504);
  });

  test('T4: with discovery on, a node that can attach no further ENI asks at every check', () => {
    const starving = (subnetDiscovery: boolean) =>
      scenario([], {
        plan: plan({
          networking: networking({ subnetDiscovery }),
          settings: settings({ warmIpTarget: 5, maxEni: 1 }),
          subnets: [subnet('a', 26)],
          groups: [group('m5.large', M5_LARGE, 8, 4, { zones: ['a'] })],
        }),
      });
    const on = simulate(starving(true), 1);
    const off = simulate(starving(false), 1);
    expect(on.findings.some(({ code }) => code === 'STARVING_CALLS')).toBe(true);
    expect(off.findings.some(({ code }) => code === 'STARVING_CALLS')).toBe(false);
    const pauses = (run: Simulation) =>
      run.findings.flatMap((found) => (found.code === 'RUNS_OUT' ? [found.doAllPause] : []));
    expect([pauses(on), pauses(off)]).toEqual([[false], [true]]);
    for (const runs of [
      [on.findings, off.findings],
      [off.findings, on.findings],
    ]) {
      expect(findingsOfRuns(runs)).toContainEqual(expect.objectContaining({ doAllPause: false }));
      expect(findingsOfRuns(runs)).not.toContainEqual(
        expect.objectContaining({ doAllPause: true }),
      );
    }
    expect(on.timeline.peaks.callsPerMinute).toBeGreaterThan(
      10 * off.timeline.peaks.callsPerMinute,
    );
  });

  test('R20: a /28 is missing though hundreds of addresses are free', () => {
    const scattered = scenario([], {
      plan: plan({
        settings: settings({ prefixDelegation: true }),
        subnets: [subnet('a', 23, 200)],
        groups: [group('m5.large', M5_LARGE, 1, 20, { zones: ['a'] })],
      }),
      othersLie: 'scattered',
    });
    const { timeline, findings } = simulate(scattered, 1);
    expect(timeline.subnets[0]?.freeBlocks[0]).toBe(0);
    expect(timeline.subnets[0]?.free[0]).toBeGreaterThan(250);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'RUNS_OUT', of: 'blocks' }));
  });

  test('a launch that finds no address is tried again, and said', () => {
    const full = scenario(
      [{ kind: 'scale-nodes', at: 60, group: 'm5.large', to: 40, overSeconds: 0 }],
      {
        plan: plan({
          subnets: [subnet('a', 26)],
          groups: [group('m5.large', M5_LARGE, 3, 1, { zones: ['a'] })],
        }),
      },
    );
    const { findings, timeline } = simulate(full, 1);
    expect(findings.some(({ code }) => code === 'LAUNCHES_REFUSED')).toBe(true);
    expect(timeline.nodes.at(-1)).toBeLessThan(40);
  });
});

describe('other events', () => {
  test('T13: a lost zone’s nodes and pods come back in the others', () => {
    const { timeline } = simulate(scenario([{ kind: 'lose-zone', at: 60, zone: 'b' }]), 1);
    expect(timeline.nodes.at(-1)).toBe(NODES);
    expect(timeline.podsRunning.at(-1)).toBe(NODES * 10);
    expect(timeline.subnets[1]?.held.at(-1)).toBe(0);
  });

  test('pods replaced one by one keep their number, and their addresses cool', () => {
    const churn: ScenarioEvent = { kind: 'churn', at: 60, podsPerMinute: 30, forSeconds: 600 };
    const { timeline } = simulate(scenario([churn]), 1);
    expect(timeline.podsRunning.at(-1)).toBe(NODES * 10);
    const cooling = timeline.subnets.reduce((sum, { cooling: each }) => sum + Math.max(...each), 0);
    expect(cooling).toBeGreaterThan(5);
    expect(timeline.subnets.every(({ cooling: each }) => each.at(-1) === 0)).toBe(true);
  });

  test('a ramp takes its time', () => {
    const ramp: ScenarioEvent = {
      kind: 'scale-nodes',
      at: 0,
      group: 'm5.large',
      to: 36,
      overSeconds: 600,
    };
    const { timeline } = simulate(scenario([ramp]), 1);
    const at = (seconds: number) =>
      timeline.nodes[timeline.at.findLastIndex((time) => time <= seconds)];
    expect(at(300)).toBeGreaterThan(20);
    expect(at(300)).toBeLessThan(28);
    expect(at(700)).toBe(36);
  });

  test('smaller targets roll out and give addresses back', () => {
    const change: ScenarioEvent = {
      kind: 'change-settings',
      at: 60,
      settings: settings({ warmIpTarget: 2, minimumIpTarget: 12 }),
      overSeconds: 300,
    };
    const { timeline } = simulate(scenario([change]), 1);
    const held = (index: number) =>
      timeline.subnets.reduce((sum, { held: each }) => sum + (each.at(index) ?? 0), 0);
    expect(held(-1)).toBeLessThan(held(0));
  });

  test('a new group starts with its pods', () => {
    const add: ScenarioEvent = {
      kind: 'add-group',
      at: 60,
      group: group('new', M5_LARGE, 3, 8),
    };
    const { timeline } = simulate(scenario([add]), 1);
    expect(timeline.nodes.at(-1)).toBe(NODES + 3);
    expect(timeline.podsRunning.at(-1)).toBe(NODES * 10 + 24);
  });

  test('an event of a group that is not there is our mistake, and named', () => {
    const unknown: ScenarioEvent = {
      kind: 'scale-nodes',
      at: 60,
      group: 'x',
      to: 1,
      overSeconds: 0,
    };
    expect(() => simulate(scenario([{ kind: 'lose-zone', at: 0, zone: 'a' }, unknown]), 1)).toThrow(
      'no node group x',
    );
  });
});

test('the band holds every run, and the first of them is the one shown', () => {
  const of = scenario([upgrade('karpenter')]);
  const band = bandOver(of, { firstSeed: 3, runs: 5 });
  const { timeline } = simulate(of, 3);
  timeline.subnets.forEach(({ free }, index) => {
    const { low = [], high = [] } = band.subnets[index] ?? {};
    timeline.at.forEach((time, sample) => {
      const point = band.at.findLastIndex((each) => each <= time);
      expect(free[sample]).toBeGreaterThanOrEqual(low[point] ?? 0);
      expect(free[sample]).toBeLessThanOrEqual(high[point] ?? 0);
    });
  });
  expect(band.subnets.every(({ lowest }) => lowest.least <= lowest.most)).toBe(true);
});

test('a run that is made already is the first of the band, and is not made again', () => {
  const of = scenario([upgrade('karpenter')]);
  const first = simulate(of, 3);
  const band = bandOver(of, { firstSeed: 3, runs: 3, first });
  expect(band).toEqual(bandOver(of, { firstSeed: 3, runs: 3 }));
  const { peaks } = first.timeline;
  const waiting = { pods: 1_234, at: 0 };
  const told = { ...first, timeline: { ...first.timeline, peaks: { ...peaks, waiting } } };
  expect(bandOver(of, { firstSeed: 3, runs: 3, first: told }).mostWaiting.most).toBe(1_234);
});

describe('T1: nodes and pods that change at the same time', () => {
  const addGroup = (at: number): ScenarioEvent => ({
    kind: 'add-group',
    at,
    group: group('more', M5_LARGE, 4, 10, { zones: ['a'] }),
  });
  const four = { groups: [group('it', M5_LARGE, 4, 10, { zones: ['a'] })] };

  test('nodes that get ready together share the pods that wait', () => {
    const of = plan({ subnets: [subnet('a', 22)], ...four });
    expect(nodesOf('more', scenario([addGroup(60)], { plan: of })).map(podsOfNode)).toEqual([
      10, 10, 10, 10,
    ]);
  });

  test('pods that find no place are waiting at the peak, though nothing else happens', () => {
    const of = plan({
      subnets: [subnet('a', 22)],
      groups: [group('it', M5_LARGE, 4, 27, { zones: ['a'] })],
    });
    const scale: ScenarioEvent = {
      kind: 'scale-pods',
      at: 60,
      to: 10,
      overSeconds: 0,
      group: undefined,
    };
    const { timeline } = simulate(scenario([scale], { plan: of }), 1);
    expect(timeline.peaks.waiting).toEqual({ pods: 10, at: 60 });
  });

  test('a group that is added after new settings have been rolled out has these', () => {
    const change: ScenarioEvent = {
      kind: 'change-settings',
      at: 60,
      settings: settings({ warmIpTarget: 2 }),
      overSeconds: 0,
    };
    const of = plan({ subnets: [subnet('a', 22)], ...four });
    const more = nodesOf('more', scenario([change, addGroup(600)], { plan: of }));
    // 10 pods and 2 warm addresses on two ENIs.
    expect(more.map(({ enis }) => enis.flatMap(({ slots }) => slots).length)).toEqual([
      12, 12, 12, 12,
    ]);
  });
});

describe('T10: nodes that the plan has and the subnet has no address for', () => {
  test('are launched again and again, and their subnet is named', () => {
    const of = plan({
      subnets: [subnet('a', 28)],
      groups: [group('it', M5_LARGE, 15, 1, { zones: ['a'] })],
      settings: settings({ warmEniTarget: 0 }),
    });
    const { timeline, findings } = simulate(scenario([], { plan: of, durationSeconds: 300 }), 1);
    const there = timeline.nodes[0] ?? 0;
    expect(there).toBeLessThan(15);
    expect(timeline.peaks.failedLaunches).toBe(6 * (15 - there));
    expect(findings.map(({ code }) => code)).toContain('LAUNCHES_REFUSED');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'RUNS_OUT', at: 0 }));
  });
});

describe('T3: nodes that ask EC2 at every check', () => {
  const starving = (changed: Partial<ClusterPlan>) =>
    simulate(scenario([], { plan: plan(changed) }), 1).findings.some(
      ({ code }) => code === 'STARVING_CALLS',
    );

  test('are those without room for another ENI', () => {
    const full = { groups: [group('it', limits(1, 30), 10, 20, { zones: ['a'] })] };
    expect(starving({ subnets: [subnet('a', 25)], ...full })).toBe(true);
  });

  test('not those that pause after a new ENI was refused, however many', () => {
    const many = { groups: [group('it', M5_LARGE, 60, 3, { zones: ['a'] })] };
    const warmIps = { settings: settings({ warmIpTarget: 2 }) };
    expect(starving({ subnets: [subnet('a', 24)], ...many, ...warmIps })).toBe(false);
  });

  test('not Windows nodes, which have no ipamd', () => {
    const windows = { groups: [group('it', M5_LARGE, 3, 5, { zones: ['a'], kind: 'windows' })] };
    expect(starving({ subnets: [subnet('a', 28)], ...windows })).toBe(false);
  });
});

test('R31: what a reservation for prefixes keeps is left, as it is at rest', () => {
  const of = plan({
    subnets: [subnet('a', 24, 0, { prefixReservation: 8 })],
    groups: [group('it', M5_LARGE, 2, 5, { zones: ['a'] })],
  });
  const { timeline } = simulate(scenario([], { plan: of }), 1);
  const [atRest] = answer(of).subnets;
  expect(timeline.subnets[0]?.free).toEqual(timeline.subnets[0]?.free.map(() => atRest?.free));
});

test.each([1, 2, 5, 6])(
  'R20, R31: a reservation of %i blocks in a /25 lies in none of the end blocks, which are never whole',
  (prefixReservation) => {
    // As many addresses of others as have room beside it, in the two end blocks and those not kept.
    const usedByOthers = 123 - prefixReservation * 16;
    const of = plan({ subnets: [subnet('a', 25, usedByOthers, { prefixReservation })] });
    const { timeline } = simulate(scenario([], { plan: of }), 1);
    expect(timeline.subnets[0]?.freeBlocks[0]).toBe(prefixReservation);
  },
);

test.each([false, true])(
  'R29: further network cards hold pods, warm addresses and blocks as at rest (prefixes: %s)',
  (prefixDelegation) => {
    const cards = limits(15, 50, { networkCards: [15, 15, 15, 15], vcpus: 96 });
    const of = plan({
      networking: networking({ multiNic: true }),
      settings: settings({ prefixDelegation }),
      subnets: [subnet('a', 22)],
      groups: [group('p4d', cards, 2, 20, { zones: ['a'], multiNicPodsPerNode: 3 })],
    });
    const { timeline } = simulate(scenario([], { plan: of, durationSeconds: 300 }), 1);
    const [atRest] = answer(of).subnets;
    const [overTime] = timeline.subnets;
    expect(overTime?.held.at(-1)).toBe(atRest?.held);
    expect(overTime?.assigned.at(-1)).toBe(atRest?.assigned);
    expect(overTime?.warm.at(-1)).toBe(atRest?.warm);
    const { freeBest = 0, wanted = 0 } = atRest?.blocks ?? {};
    if (prefixDelegation) expect(overTime?.freeBlocks.at(-1)).toBe(freeBest - wanted);
  },
);

describe('T11–T13: a zone that is lost during an upgrade', () => {
  test.each(['default', 'minimal', 'karpenter', 'blue-green'] as const)(
    '%s: the upgrade ends with as many nodes as there were, all of them new',
    (strategy) => {
      const lost: ScenarioEvent = { kind: 'lose-zone', at: 90, zone: 'b' };
      const events = [upgrade(strategy), lost];
      const of = scenario(events, { durationSeconds: 14_400 });
      const { timeline } = simulate(of, 1);
      expect(timeline.nodes.at(-1)).toBe(NODES);
      const start = snapshotAt(of, 1, 0).nodes.map(({ number }) => number);
      const end = snapshotAt(of, 1, 14_400).nodes.map(({ number }) => number);
      expect(end.filter((number) => start.includes(number))).toEqual([]);
      expect(timeline.podsRunning.at(-1)).toBe(NODES * 10);
    },
  );
});

describe('R36: Fargate pods', () => {
  const PODS = 6;
  const fargate = (prefixLength: number, usedByOthers: number): Partial<ClusterPlan> => ({
    subnets: [subnet('a', prefixLength, usedByOthers)],
    groups: [group('web', limits(1, 2), PODS, 0, { kind: 'fargate', zones: ['a'] })],
  });
  const run = (event: ScenarioEvent, of = fargate(24, 0)) =>
    simulate(scenario([event], { plan: plan(of), durationSeconds: 600 }), 1);
  const restart: ScenarioEvent = { kind: 'restart-pods', at: 60 };

  test('each gets a new instance when it is restarted: the old and the new hold an address', () => {
    const { timeline } = run(restart);
    expect(Math.max(...(timeline.subnets[0]?.held ?? []))).toBe(2 * PODS);
    expect(timeline.subnets[0]?.held.at(-1)).toBe(PODS);
    expect(timeline.podsRunning[0]).toBe(PODS);
    // The old ones end after 30 s, the new ones run after 60 s.
    expect(Math.min(...timeline.podsRunning)).toBe(0);
    expect(timeline.podsRunning.at(-1)).toBe(PODS);
    expect(timeline.peaks.waiting.pods).toBe(PODS);
    expect(timeline.peaks.longestWaitSeconds).toBe(60);
  });

  test('so does one that is replaced by the way', () => {
    const churn: ScenarioEvent = { kind: 'churn', at: 60, podsPerMinute: 1, forSeconds: 240 };
    const { timeline } = run(churn);
    expect(Math.max(...(timeline.subnets[0]?.held ?? []))).toBe(PODS + 1);
    expect(timeline.podsRunning.at(-1)).toBe(PODS);
  });

  const scaled = (kind: 'scale-pods' | 'scale-nodes', to: number): ScenarioEvent => ({
    kind,
    at: 60,
    group: 'web',
    to,
    overSeconds: 0,
  });

  test.each([3, 11, 15, 16])('six that become %i come and go as their nodes do', (to) => {
    const { timeline, verdict, findings } = run(scaled('scale-pods', to), fargate(28, 0));
    const asNodes = run(scaled('scale-nodes', to), fargate(28, 0));
    expect(timeline).toEqual(asNodes.timeline);
    expect(findings.map(({ code }) => code)).toEqual(asNodes.findings.map(({ code }) => code));
    expect(timeline.subnets[0]?.held.at(-1)).toBe(Math.min(to, 11));
    expect(timeline.podsRunning.at(-1)).toBe(Math.min(to, 11));
    expect(verdict.kind).toBe(to > 11 ? 'does-not-fit' : 'fits');
  });

  test('a ramp of their number takes an address for each', () => {
    const over: ScenarioEvent = {
      kind: 'scale-pods',
      at: 60,
      group: 'web',
      to: 100,
      overSeconds: 120,
    };
    const { timeline } = run(over);
    expect(timeline.subnets[0]?.held.at(-1)).toBe(100);
    expect(timeline.podsRunning.at(-1)).toBe(100);
  });

  test('their upgrade makes each anew, and leaves every other pod alone', () => {
    const of: Partial<ClusterPlan> = {
      subnets: [subnet('a', 24)],
      groups: [
        group('m5.large', M5_LARGE, 2, 20, { zones: ['a'] }),
        group('web', limits(1, 2), PODS, 0, { kind: 'fargate', zones: ['a'] }),
      ],
    };
    for (const strategy of UPGRADE_STRATEGIES) {
      const { timeline } = run(upgrade(strategy, 1, 'web'), of);
      expect(timeline.peaks.waiting.pods).toBe(PODS);
      expect(Math.min(...timeline.podsRunning)).toBe(40);
      expect(timeline.podsRunning.at(-1)).toBe(40 + PODS);
      expect(Math.max(...timeline.nodes)).toBe(2 + 2 * PODS);
    }
  });

  test('no other pod comes to them, though their nodes have places', () => {
    const cluster = startCluster(scenario([], { plan: plan(fargate(24, 0)) }), 1);
    const [web] = cluster.groups;
    if (web === undefined) throw new Error('no group');
    cluster.pods.create(web.own, 1, cluster.now);
    cluster.pods.placeAll(cluster.now);
    expect(web.own.bound).toBe(0);
  });

  test('where the subnet has no address for the new ones, they wait and the subnet runs out', () => {
    const { timeline, findings } = run(restart, fargate(28, 4));
    expect(Math.max(...timeline.podsWaiting['subnet-short'])).toBe(PODS - 1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'RUNS_OUT', subnet: 'a', at: 60, until: 120 }),
    );
    expect(findings.some(({ code }) => code === 'STARVING_CALLS')).toBe(false);
    expect(timeline.podsRunning.at(-1)).toBe(PODS);
  });
});

test('a node that EC2 can’t launch for want of an address is told of its subnet', () => {
  const of = plan({
    networking: networking({ ipFamily: 'ipv6' }),
    settings: settings({ prefixDelegation: true }),
    subnets: [subnet('a', 28, 9)],
    groups: [group('it', M5_LARGE, 2, 0, { zones: ['a'] })],
  });
  const toThree: ScenarioEvent = {
    kind: 'scale-nodes',
    at: 60,
    group: 'it',
    to: 3,
    overSeconds: 0,
  };
  const { timeline, findings } = simulate(scenario([toThree], { plan: of }), 1);
  expect(timeline.peaks.failedLaunches).toBeGreaterThan(0);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'RUNS_OUT', subnet: 'a', at: 60, free: 0 }),
  );
});

describe('R27: pods on branch ENIs that end', () => {
  const onBranches = (branchEnis: number): Partial<ClusterPlan> => ({
    networking: networking({ podEni: true }),
    subnets: [subnet('a', 24)],
    groups: [
      group('m5.large', limits(3, 10, { branchEnis }), 1, 0, {
        branchPodsPerNode: 4,
        zones: ['a'],
      }),
    ],
  });
  const run = (branchEnis: number, event: ScenarioEvent) => {
    const of = scenario([event], { plan: plan(onBranches(branchEnis)), durationSeconds: 900 });
    const { timeline } = simulate(of, 1);
    const held = timeline.subnets[0]?.held ?? [];
    return { timeline, atRest: held[0], most: Math.max(...held) };
  };
  const restart: ScenarioEvent = { kind: 'restart-pods', at: 60 };

  test('their addresses are taken until the cooldown is over, beside those of the new pods', () => {
    const { timeline, atRest, most } = run(9, restart);
    expect(most).toBe((atRest ?? 0) + 4);
    expect(Math.max(...timeline.podsWaiting['branch-eni'])).toBe(0);
  });

  test('where the type takes no more branch ENIs, new pods wait for the cooldown', () => {
    const { timeline, atRest, most } = run(6, restart);
    expect(most).toBe((atRest ?? 0) + 2);
    expect(Math.max(...timeline.podsWaiting['branch-eni'])).toBe(2);
    expect(timeline.podsWaiting['branch-eni'].at(-1)).toBe(0);
  });

  test('a pod that finds the node full is tried again after a whole cooldown, and another', () => {
    const { timeline } = run(4, restart);
    // Restarted at 60 s, ended at 90 s; at 150 s none has gone, at 210 s all have.
    expect(timeline.peaks.longestWaitSeconds).toBe(120);
    expect(timeline.podsWaiting['branch-eni'].at(-1)).toBe(0);
  });

  test.each([
    [0, 30],
    [30, 30],
    [200, 200],
  ])('a cooldown of %d s makes them wait for twice %d s', (branchEniCooldown, seconds) => {
    const of = onBranches(4);
    const changed = { ...of, networking: networking({ podEni: true, branchEniCooldown }) };
    const { timeline } = simulate(scenario([restart], { plan: plan(changed) }), 1);
    expect(timeline.peaks.longestWaitSeconds).toBe(2 * seconds);
  });

  test('pods replaced one after the other keep the addresses of 60 to 90 s cooling', () => {
    const churn: ScenarioEvent = { kind: 'churn', at: 60, podsPerMinute: 3, forSeconds: 600 };
    const { timeline, atRest, most } = run(9, churn);
    // One ends each 20 s, and the queue runs each 30 s.
    expect(most).toBe((atRest ?? 0) + 5);
    expect(timeline.podsRunning.at(-1)).toBe(4);
  });
});

describe('R27: pods on branch ENIs', () => {
  const onBranches = (nodes: number, branchPodsPerNode: number, zones: readonly string[] = ['a']) =>
    group('it', limits(3, 10, { branchEnis: 9 }), nodes, 0, { branchPodsPerNode, zones });
  const run = (groups: readonly NodeGroup[], events: readonly ScenarioEvent[], prefixLength = 24) =>
    simulate(
      scenario(events, {
        plan: plan({
          networking: networking({ podEni: true }),
          subnets: ['a', 'b'].map((zone) => subnet(zone, prefixLength)),
          groups,
        }),
      }),
      1,
    ).timeline;

  test('wait until the trunk is there', () => {
    const added: ScenarioEvent = { kind: 'add-group', at: 60, group: onBranches(2, 3) };
    const { podsWaiting, podsRunning } = run([], [added]);
    expect(Math.max(...podsWaiting['branch-eni'])).toBe(6);
    expect(podsWaiting['branch-eni'].at(-1)).toBe(0);
    expect(podsRunning.at(-1)).toBe(6);
  });

  test('wait for a trunk that finds no address, and run once the pool gives some back', () => {
    const lower: ScenarioEvent = {
      kind: 'change-settings',
      at: 120,
      overSeconds: 0,
      settings: settings({ warmIpTarget: 1, minimumIpTarget: 1 }),
    };
    const { podsRunning, subnets } = simulate(
      scenario([lower], {
        plan: plan({
          networking: networking({ podEni: true }),
          settings: settings({ warmIpTarget: 1, minimumIpTarget: 8 }),
          subnets: [subnet('a', 28, 2)],
          groups: [onBranches(1, 2)],
        }),
      }),
      1,
    ).timeline;
    // 9 addresses: the primary and the pool's 8; the trunk is asked for anew 3 s after each check.
    expect(podsRunning.at(0)).toBe(0);
    expect(podsRunning.at(-1)).toBe(2);
    expect(subnets[0]?.short).toEqual([{ from: 8, until: 128, pods: true }]);
  });

  test('wait where the nodes have no more branch ENIs, as at rest', () => {
    const { podsWaiting, podsRunning, peaks } = run([onBranches(2, 12)], []);
    expect(podsWaiting['branch-eni'].at(-1)).toBe(6);
    expect(podsRunning.at(-1)).toBe(18);
    expect(peaks.waiting.pods).toBe(6);
  });

  test('get their branch ENIs from nodes that come', () => {
    const toThree: ScenarioEvent = {
      kind: 'scale-nodes',
      at: 60,
      group: 'it',
      to: 3,
      overSeconds: 0,
    };
    const { podsWaiting, podsRunning } = run([onBranches(2, 12)], [toThree]);
    expect(podsWaiting['branch-eni'].at(-1)).toBe(0);
    expect(podsRunning.at(-1)).toBe(24);
  });

  test('are replaced in an upgrade, not added to', () => {
    const PODS = 6 * 6;
    const groups = [onBranches(6, 6, ['a', 'b'])];
    const { podsRunning, subnets } = run(groups, [upgrade('default', 1, 'it')]);
    // Those of one node end while the new ones run.
    expect(Math.max(...podsRunning)).toBeLessThanOrEqual(PODS + 6);
    expect(podsRunning.at(-1)).toBe(PODS);
    expect(subnets.map(({ held }) => held.at(-1))).toEqual(subnets.map(({ held }) => held[0]));
  });

  test('move to the nodes that are left when a zone is lost', () => {
    const lost: ScenarioEvent = { kind: 'lose-zone', at: 60, zone: 'b' };
    const { podsRunning } = run([onBranches(4, 6, ['a', 'b'])], [lost]);
    expect(podsRunning.at(-1)).toBe(4 * 6);
  });
});
