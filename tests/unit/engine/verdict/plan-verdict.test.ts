import { describe, test } from 'vitest';
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
import { expectVerdict, inOneZone, room, sayVerdicts } from '../../../support/verdict/say-verdicts';

describe('With single addresses and WARM_ENI_TARGET 1, three m5.large with 5 pods want 60 addresses', () => {
  const given = (free: number) => inOneZone([room(free)], [group('g', M5_LARGE, 3, 5)]);

  sayVerdicts([
    ['none is left: it fits', given(60), 'fits', { left: 0, reason: { code: 'ENOUGH' } }],
    ['one is missing: warm addresses are short', given(59), 'warm-short', { left: -1 }],
    ['14 are missing: the last node has 5 left, one for each pod', given(46), 'warm-short', {}],
    [
      '15 are missing: one pod of the node that comes last waits',
      given(45),
      'may-not-fit',
      { left: -15, reason: { code: 'LAST_NODE_WAITS', group: 'g', instanceType: 'g', pods: 1 } },
    ],
    [
      '20 are missing: the node that comes last is not launched',
      given(40),
      'may-not-fit',
      { reason: { code: 'LAST_NODE_NOT_LAUNCHED', group: 'g', instanceType: 'g', pods: 5 } },
    ],
    ['18 are free: one for each node and one for each pod', given(18), 'may-not-fit', {}],
    [
      '17 are free: pods wait in any order',
      given(17),
      'does-not-fit',
      { left: -43, reason: { code: 'PODS_DO_NOT_FIT' } },
    ],
  ]);
});

describe('The least that pods need', () => {
  const twelve = [group('g', M5_LARGE, 2, 12)];
  const ipTargets = { settings: settings({ warmIpTarget: 1 }) };

  sayVerdicts([
    [
      'is whole ENIs under WARM_ENI_TARGET, for more pods than one has',
      inOneZone([room(40)], twelve),
      'may-not-fit',
    ],
    [
      'so that 39 are too few for two nodes of two ENIs each',
      inOneZone([room(39)], twelve),
      'does-not-fit',
    ],
    [
      'is pods and ENIs alone under WARM_IP_TARGET',
      inOneZone([room(28)], twelve, ipTargets),
      'may-not-fit',
    ],
    [
      'so that 27 are too few for 24 pods on four ENIs',
      inOneZone([room(27)], twelve, ipTargets),
      'does-not-fit',
    ],
  ]);
});

describe('A subnet without nodes', () => {
  sayVerdicts([
    ['fits while others leave it as it is', inOneZone([room(0)], []), 'fits', { left: 0 }],
    [
      'does not fit where others alone are told to hold more than it has',
      inOneZone([room(-1)], []),
      'does-not-fit',
      { left: -1 },
    ],
  ]);
});

describe('With WARM_IP_TARGET 5 and MINIMUM_IP_TARGET 10, two m5.large with 12 pods want 38 addresses', () => {
  const given = (free: number) =>
    inOneZone([room(free)], [group('g', M5_LARGE, 2, 12)], {
      settings: settings({ warmIpTarget: 5, minimumIpTarget: 10 }),
    });

  sayVerdicts([
    ['none is left: it fits', given(38), 'fits', { left: 0 }],
    [
      'three are missing: the second ENI still finds room for itself and 5',
      given(35),
      'warm-short',
    ],
    [
      'four are missing: the second ENI is all or nothing, and three pods wait',
      given(34),
      'may-not-fit',
      { reason: { code: 'LAST_NODE_WAITS', group: 'g', instanceType: 'g', pods: 3 } },
    ],
  ]);
});

describe('A node that is content with one of the addresses it asked for', () => {
  const idle = (max: number) => [
    group('g', limits(2, 4), 1, 0, { maxPods: { kind: 'fixed', maxPods: max } }),
  ];
  const none = { settings: settings({ warmEniTarget: 0 }) };

  sayVerdicts([
    ['fits where it has them all', inOneZone([room(4)], idle(8), none), 'fits', { left: 0 }],
    [
      'is short of warm addresses where it has not, with WARM_ENI_TARGET 0',
      inOneZone([room(3)], idle(8), none),
      'warm-short',
      { left: -1 },
    ],
    [
      'the same where it has as many as max pods',
      inOneZone([room(3)], idle(2)),
      'warm-short',
      { left: -1 },
    ],
  ]);
});

describe('Pods that wait whatever the subnets have', () => {
  test('never change the kind, and are told', () => {
    const few = { maxPods: { kind: 'fixed', maxPods: 7 } } as const;
    const given = inOneZone([room(20)], [group('g', M5_LARGE, 1, 9, few)]);
    expectVerdict(given, 'fits', { podsPending: 4, pendingReasons: ['max-pods'] });
  });

  test('R6: at a pool that MINIMUM_IP_TARGET freezes', () => {
    const frozen = { settings: settings({ minimumIpTarget: 3 }) };
    const given = inOneZone([room(4)], [group('g', M5_LARGE, 1, 9)], frozen);
    expectVerdict(given, 'fits', { left: 0, podsPending: 6, pendingReasons: ['pool-frozen'] });
  });
});

describe('Of several subnets', () => {
  const three = (free: readonly number[]) =>
    plan({
      subnets: ['a', 'b', 'c'].map((zone, index) =>
        subnet(zone, 25, 123 - (free[index] as number)),
      ),
      groups: [group('g', M5_LARGE, 3, 5)],
    });

  test('the gravest decides, then the one with the least left, the first listed among equals', () => {
    expectVerdict(three([22, 21, 23]), 'fits', { subnet: 'b', left: 1 });
    expectVerdict(three([21, 21, 23]), 'fits', { subnet: 'a', left: 1 });
    expectVerdict(three([30, 19, 20]), 'warm-short', { subnet: 'b', left: -1 });
    expectVerdict(three([19, 5, 10]), 'does-not-fit', { subnet: 'b', left: -15 });
  });

  test('the first listed of equals decides, whichever group comes first', () => {
    const given = plan({
      subnets: [subnet('a', 25, 83), subnet('b', 25, 83)],
      groups: ['b', 'a'].map((zone) => group(`g${zone}`, M5_LARGE, 3, 5, { zones: [zone] })),
    });
    expectVerdict(given, 'may-not-fit', { subnet: 'a', reason: { group: 'ga', pods: 5 } });
  });

  test('the kind of node that leaves most pods waiting is told, whichever is listed first', () => {
    const { groups, ...others } = smallProduction();
    expectVerdict({ ...others, groups: groups.toReversed() }, 'may-not-fit', {
      subnet: 'c',
      reason: { code: 'LAST_NODE_WAITS', group: 'm5.large', instanceType: 'm5.large', pods: 13 },
    });
  });

  test('the first example runs, or leaves pods of the m5.large that comes last in c waiting', () => {
    expectVerdict(smallProduction(), 'may-not-fit', {
      subnet: 'c',
      constraint: 'addresses',
      left: -19,
      reason: { code: 'LAST_NODE_WAITS', group: 'm5.large', instanceType: 'm5.large', pods: 13 },
    });
  });
});

test('A plan that AWS refuses can not work, whatever its subnets have', () => {
  const xen = limits(3, 10, { prefixCapable: false });
  const given = inOneZone([room(100)], [group('g', xen, 1, 5)], {
    networking: networking({ ipFamily: 'ipv6' }),
    settings: settings({ prefixDelegation: true }),
  });
  expectVerdict(given, 'cannot-work', {
    subnet: undefined,
    left: undefined,
    reason: { code: 'REFUSED', finding: { code: 'IPV6_NOT_CAPABLE', group: 'g' } },
  });
});
