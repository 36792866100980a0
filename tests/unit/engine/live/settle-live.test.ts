import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  compareSettings,
  type Finding,
  freeAtStart,
  growth,
  type Subnet,
  type SubnetUsage,
  settleLive,
  usableAddresses,
} from '@/engine';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { leftIn } from '@/engine/at-rest/shortage';
import { plainScenario, simulate } from '@/engine/over-time';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import { group, limits, networking, plan, settings, subnet } from '../../../support/builders';
import { runs } from '../../../support/runs';
import { upgradeOf } from '../../../support/upgrades';

const M5_2XLARGE = limits(4, 15);

/** Three /22 with 60 m5.2xlarge. */
function atNight(pods: number, changed: Partial<ClusterPlan> = {}): ClusterPlan {
  return plan({
    subnets: ['a', 'b', 'c'].map((zone) => subnet(zone, 22)),
    groups: [group('m5.2xlarge', M5_2XLARGE, 60, pods)],
    ...changed,
  });
}

const COUNTS = new Map([
  ['a', 11],
  ['b', 43],
  ['c', 7],
]);

function others({ subnets }: ClusterPlan): readonly number[] {
  return subnets.map(({ usedByOthers }) => usedByOthers);
}

function free(of: ClusterPlan): readonly number[] {
  return answer(of).subnets.map((usage) => usage.free);
}

function liveFindings(of: ClusterPlan): readonly Finding[] {
  return answer(of).findings.filter(({ code }) => code.startsWith('LIVE'));
}

describe('R41: three /22 with 11, 43 and 7 addresses available while 60 nodes run', () => {
  const running = settleLive(atNight(20), COUNTS);

  test('others hold what is in use and not the nodes’', () => {
    expect(others(running)).toEqual([1019 - 11 - 900, 1019 - 43 - 900, 1019 - 7 - 900]);
  });

  test('it runs, and so many addresses are free at rest as were counted', () => {
    const { verdict, findings } = answer(running);
    expect(free(running)).toEqual([11, 43, 7]);
    expect(verdict).toMatchObject({ kind: 'fits', subnet: 'c', left: 7 });
    expect(findings.map(({ code }) => code).filter((code) => !code.startsWith('LIVE'))).toEqual([
      'SUBNET_NEARLY_FULL',
      'SUBNET_NEARLY_FULL',
      'SUBNET_NEARLY_FULL',
    ]);
  });

  test('the upgrade starts from there, and is what fails', () => {
    const upgrade = upgradeOf('m5.2xlarge');
    const { timeline, verdict } = simulate(
      plainScenario(running, { events: [upgrade], durationSeconds: 600 }),
      1,
    );
    expect(timeline.subnets.map((each) => each.free[0])).toEqual([11, 43, 7]);
    expect(verdict.kind).toBe('does-not-fit');
  });

  test('nodes that want more than there is hold what they get: 67 whole ENIs in each zone', () => {
    const hungry = settleLive(atNight(40), COUNTS);
    expect(others(hungry)).toEqual([3, 0, 7]);
    expect(hungry.subnets.map(({ live }) => live?.held)).toEqual([1005, 1005, 1005]);
    const { timeline } = simulate(plainScenario(hungry, { events: [], durationSeconds: 1 }), 1);
    expect(timeline.subnets.map((each) => each.free[0])).toEqual([11, 14, 7]);
  });

  test('where that is more than is in use others hold nothing, and a warning says by how much', () => {
    const found = liveFindings(settleLive(atNight(40), COUNTS));
    expect(found.filter(({ code }) => code === 'LIVE_DISAGREES')).toEqual([
      { code: 'LIVE_DISAGREES', subnets: ['b'], inUse: 976, comesTo: 1005, beyond: 29 },
    ]);
  });
});

describe('R41: what nodes get hangs on what others hold: 4 × m5.large of 22 pods, 2 × c5.2xlarge of 40 a zone', () => {
  const mixed = (zones: readonly string[], held: readonly number[] = []) =>
    plan({
      subnets: zones.map((zone, at) => subnet(zone, 24, held[at] ?? 0)),
      groups: [
        group('m5.large', limits(3, 10), 4 * zones.length, 22, { zones }),
        group('c5.2xlarge', limits(4, 15), 2 * zones.length, 40, { zones }),
      ],
    });

  test('14 free are one ENI that was refused: others hold 12, the nodes 225 of 240', () => {
    const settled = settleLive(mixed(['a']), new Map([['a', 14]]));
    expect(others(settled)).toEqual([12]);
    expect(settled.subnets[0]?.live).toMatchObject({ held: 225, beyond: 0 });
    expect(liveFindings(settled)).toEqual([
      { code: 'LIVE_UNDECIDED', subnet: 'a', available: 14, others: 12, orOthers: 27 },
    ]);
  });

  test('11 free are more than one number: the least is taken, and said with another', () => {
    const settled = settleLive(mixed(['a']), new Map([['a', 11]]));
    expect(others(settled)).toEqual([0]);
    expect(liveFindings(settled)).toEqual([
      { code: 'LIVE_UNDECIDED', subnet: 'a', available: 11, others: 0, orOthers: 15 },
    ]);
  });

  test('what was known of others is taken where it fits, and where it nearly does what follows from it', () => {
    const known = (available: number, held: number) => {
      const settled = settleLive(mixed(['a']), new Map([['a', available]]), [held]);
      expect(liveFindings(settled)).toEqual([]);
      return others(settled);
    };
    expect(known(11, 30)).toEqual([30]);
    expect(known(11, 15)).toEqual([15]);
    expect(known(11, 0)).toEqual([0]);
    expect(known(10, 30)).toEqual([31]);
    expect(known(12, 30)).toEqual([29]);
  });

  test('each subnet has its own', () => {
    const counts = new Map([
      ['a', 14],
      ['b', 14],
      ['c', 11],
    ]);
    expect(others(settleLive(mixed(['a', 'b', 'c']), counts))).toEqual([12, 12, 0]);
    expect(others(settleLive(mixed(['a', 'b', 'c']), counts, [12, 12, 30]))).toEqual([12, 12, 30]);
  });

  test('just as much is free when they have started as was counted', () => {
    for (const available of [14, 11, 9, 4, 0]) {
      const settled = settleLive(mixed(['a']), new Map([['a', available]]));
      const { timeline } = simulate(plainScenario(settled, { events: [], durationSeconds: 1 }), 1);
      expect(timeline.subnets.map((each) => each.free[0])).toEqual([available]);
    }
  });

  test('where nothing fits it is told by how much as before', () => {
    const settled = settleLive(mixed(['a']), new Map([['a', 20]]));
    expect(others(settled)).toEqual([0]);
    expect(liveFindings(settled)).toEqual([
      { code: 'LIVE_DISAGREES', subnets: ['a'], inUse: 231, comesTo: 240, beyond: 9 },
    ]);
  });
});

test('R41: what is free once any plan’s nodes have started leads back to what others hold', () => {
  fc.assert(
    fc.property(anyPlan, (planned) => {
      const free = freeAtStart(planned, planNumbers(planned));
      fc.pre(free.every((count) => count > 0));
      const counts = new Map(planned.subnets.map(({ label }, at) => [label, free[at] as number]));
      const settled = settleLive(planned, counts, others(planned));
      expect(others(settled)).toEqual(others(planned));
      expect(liveFindings(settled).filter(({ code }) => code !== 'LIVE_RESERVED')).toEqual([]);
    }),
    runs({ seed: 39, numRuns: 50 }),
  );
});

test('R41: what is found without knowing of others leaves just what was counted', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyPlan, (drawn) => {
      const subnets = drawn.subnets.map((each) => ({ ...each, hostLocal: undefined }));
      const planned = { ...drawn, subnets, consumers: [] };
      const free = freeAtStart(planned, planNumbers(planned));
      const counts = new Map(subnets.map(({ label }, at) => [label, free[at] as number]));
      const settled = settleLive(planned, counts);
      const numbers = planNumbers(settled);
      const found = freeAtStart(settled, numbers);
      for (const [at, { live }] of settled.subnets.entries()) {
        if (live?.beyond !== 0 || live.together.length > 1 || numbers.subnets[at]?.blocks) continue;
        seen += 1;
        expect(found[at]).toBe(free[at]);
      }
    }),
    runs({ seed: 40, numRuns: 50 }),
  );
  expect(seen).toBeGreaterThan(20);
});

describe('R41: nodes whose warm pool is counted as a range', () => {
  const autoMode = (available: number) =>
    liveFindings(
      settleLive(
        plan({
          subnets: [subnet('a', 24)],
          groups: [
            group('g', limits(3, 10), 5, 20, {
              zones: ['a'],
              kind: 'auto-mode',
              maxPods: { kind: 'auto-mode' },
            }),
          ],
        }),
        new Map([['a', available]]),
      ),
    );

  test('do not disagree with a count in that range: 5 × 21 to 14 blocks and 5', () => {
    expect(autoMode(251 - 229)).toEqual([]);
    expect(autoMode(251 - 151)).toEqual([]);
    expect(autoMode(251 - 105)).toEqual([]);
  });

  test('disagree with one below it, by what is missing to its least', () => {
    expect(autoMode(251 - 104)).toEqual([
      { code: 'LIVE_DISAGREES', subnets: ['a'], inUse: 104, comesTo: 105, beyond: 1 },
    ]);
  });
});

describe('R41: what others hold is worked out once', () => {
  const running = settleLive(atNight(20), COUNTS);
  const left = running.subnets.map(({ usedByOthers }) => 1019 - usedByOthers);

  test('other settings free addresses', () => {
    const fewer = { ...running, settings: settings({ warmIpTarget: 2, minimumIpTarget: 22 }) };
    expect(others(fewer)).toEqual(others(running));
    expect(free(fewer)).toEqual(left.map((each) => each - 20 * 24));
    const warm = compareSettings(running).find(({ variant }) => variant === 'warm-ip-2-minimum');
    expect(warm).toMatchObject({ verdict: { kind: 'fits' }, held: 60 * 24 });
  });

  test('nodes that come take from what is free', () => {
    const grown = growth(running);
    for (const point of grown.points) {
      point.free.forEach((each, index) => {
        expect(each + (point.held[index] as number)).toBe(left[index]);
      });
    }
    expect(grown.firstShort?.nodes).toBe(61);
  });

  test('a subnet that was not counted keeps what was typed', () => {
    const subnets = [subnet('a', 22), subnet('b', 22, 50), subnet('c', 22)];
    const some = settleLive(atNight(20, { subnets }), new Map([['a', 11]]));
    expect(others(some)).toEqual([108, 50, 0]);
    expect(some.subnets.map(({ live }) => live !== undefined)).toEqual([true, false, false]);
  });

  test('without counts nothing changes', () => {
    const planned = atNight(20);
    expect(settleLive(planned, new Map())).toBe(planned);
  });
});

/** One zone with two groups of m5.large, whatever the subnets. */
function inOneZone(subnets: readonly Subnet[], changed: Partial<ClusterPlan> = {}): ClusterPlan {
  const groups = [group('m5.large', limits(3, 10), 8, 12, { zones: ['a'] })];
  return plan({ subnets, groups, ...changed });
}

function labelled(label: string, prefixLength: number, changed: Partial<Subnet> = {}): Subnet {
  return subnet('a', prefixLength, 0, { label, ...changed });
}

describe('R41: subnets of a zone that share nodes are counted together', () => {
  const two = [labelled('a1', 24), labelled('a2', 24)];
  const total = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);

  test('as much is free in the zone as was counted, also where one subnet is fuller', () => {
    for (const [first, second] of [
      [60, 60],
      [11, 240],
      [240, 3],
      [131, 131],
    ] as const) {
      const counts = new Map([
        ['a1', first],
        ['a2', second],
      ]);
      const settled = settleLive(inOneZone(two), counts);
      expect(total(free(settled))).toBe(first + second);
      expect(Math.min(...others(settled))).toBeGreaterThanOrEqual(0);
      expect(liveFindings(settled)).toEqual([]);
    }
  });

  test('each has what was counted where nodes go to the subnet with most free', () => {
    expect(
      free(
        settleLive(
          inOneZone(two),
          new Map([
            ['a1', 60],
            ['a2', 60],
          ]),
        ),
      ),
    ).toEqual([60, 60]);
  });

  test('more than is in use is told of both', () => {
    const settled = settleLive(
      inOneZone(two),
      new Map([
        ['a1', 251],
        ['a2', 100],
      ]),
    );
    expect(liveFindings(settled)).toEqual([
      { code: 'LIVE_DISAGREES', subnets: ['a1', 'a2'], inUse: 151, comesTo: 240, beyond: 89 },
    ]);
  });

  test('subnet discovery makes one pool of node and pod subnets', () => {
    const subnets = [labelled('n', 24), labelled('p', 24, { use: 'pods' })];
    const settled = settleLive(
      inOneZone(subnets),
      new Map([
        ['n', 100],
        ['p', 20],
      ]),
    );
    expect(total(free(settled))).toBe(120);
    expect(settled.subnets.map(({ live }) => live?.together)).toEqual([
      ['n', 'p'],
      ['n', 'p'],
    ]);
  });

  test('custom networking counts node and pod subnets apart', () => {
    const subnets = [labelled('n', 24), labelled('p', 24, { use: 'pods' })];
    const custom = { networking: networking({ customNetworking: true }) };
    const settled = settleLive(
      inOneZone(subnets, custom),
      new Map([
        ['n', 100],
        ['p', 20],
      ]),
    );
    expect(free(settled)).toEqual([100, 20]);
  });
});

describe('R41: named consumers and reservations are not others', () => {
  test('consumers are taken off', () => {
    const consumers = [
      { kind: 'rds', label: 'db', count: 1, addresses: 7, zones: ['a'], subnet: undefined },
    ] as const;
    const settled = settleLive(inOneZone([labelled('a', 23)], { consumers }), new Map([['a', 11]]));
    expect(others(settled)).toEqual([507 - 11 - 8 * 30 - 7]);
    expect(free(settled)).toEqual([11]);
  });

  test('reserved space that nobody uses is taken as missing from the count, and said', () => {
    const reserved = labelled('a', 23, { explicitReservation: 40, prefixReservation: 2 });
    const settled = settleLive(inOneZone([reserved]), new Map([['a', 11]]));
    expect(others(settled)).toEqual([507 - 11 - 8 * 30 - 40 - 32]);
    expect(free(settled)).toEqual([11]);
    expect(liveFindings(settled)).toEqual([{ code: 'LIVE_RESERVED', subnet: 'a', reserved: 72 }]);
  });

  test('prefixes of the nodes lie in the reservation for them', () => {
    const reserved = labelled('a', 22, { prefixReservation: 20 });
    const prefixes = { settings: settings({ prefixDelegation: true }) };
    const settled = settleLive(inOneZone([reserved], prefixes), new Map([['a', 11]]));
    expect(settled.subnets[0]?.live).toMatchObject({ held: 8 * 33, reserved: 4 * 16 });
  });

  test('the addresses of an end block that is reserved are missing from the count too', () => {
    const reservedEnds = { first: false, last: true };
    const reserved = labelled('a', 23, { prefixReservation: 15, reservedEnds });
    const counts = new Map([['a', 12 + 16 * 16]]);
    const none = settleLive(inOneZone([reserved], { groups: [] }), counts);
    expect(none.subnets[0]?.live).toMatchObject({ reserved: 15 * 16 + 15 });
    expect(others(none)).toEqual([0]);
  });
});

/** What EC2 would print: without reserved space that nobody uses, with host-local ranges it knows nothing of. */
function printed(spec: Subnet, usage: SubnetUsage): number {
  const unknown = spec.hostLocal?.isReserved === false ? spec.hostLocal.addresses : 0;
  return usage.free + unknown;
}

/** A zone in which what a node holds hangs on which of its subnets it lies in: its nodes are guessed. */
function hasTwoKindsOfNode({ subnets }: ClusterPlan): boolean {
  const only = new Set(subnets.flatMap(({ use, zone }) => (use === 'nodes-only' ? [zone] : [])));
  return subnets.some(({ use, zone }) => use === 'nodes' && only.has(zone));
}

test('R41: counts that a running plan gives lead back to what others hold in it', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyPlan, (planned) => {
      const running = planNumbers(planned);
      fc.pre(running.subnets.every((usage) => leftIn(usage, 'best').left >= 0));
      fc.pre(!hasTwoKindsOfNode(planned));
      const counts = new Map(
        planned.subnets.map((spec, index) => [
          spec.label,
          printed(spec, running.subnets[index] as SubnetUsage),
        ]),
      );
      fc.pre([...counts.values()].every((count) => count >= 0));
      const blank = planned.subnets.map((each) => ({ ...each, usedByOthers: 0 }));
      const settled = settleLive({ ...planned, subnets: blank }, counts);
      const rest = planNumbers(settled);
      seen += 1;
      const pools = new Set(settled.subnets.map(({ live }) => live?.together.join()));
      for (const pool of pools) {
        const inPool = settled.subnets.flatMap((spec, index) =>
          spec.live?.together.join() === pool
            ? [{ spec, usage: rest.subnets[index] as SubnetUsage }]
            : [],
        );
        const sum = (of: (each: (typeof inPool)[number]) => number) =>
          inPool.reduce((total, each) => total + of(each), 0);
        expect(sum(({ spec, usage }) => printed(spec, usage))).toBe(
          sum(({ spec }) => counts.get(spec.label) ?? Number.NaN),
        );
        expect(inPool.every(({ spec }) => spec.usedByOthers >= 0)).toBe(true);
      }
      for (const { usedByOthers, prefixLength } of settled.subnets) {
        expect(usedByOthers).toBeLessThanOrEqual(usableAddresses(prefixLength));
      }
    }),
    runs({ seed: 38, numRuns: 150 }),
  );
  expect(seen).toBeGreaterThan(20);
});
