import { describe, test } from 'vitest';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';
import { expectVerdict, inOneZone, room, sayVerdicts } from '../../../support/verdict/say-verdicts';

describe('With prefixes and WARM_PREFIX_TARGET 1, a node with 20 pods wants three blocks', () => {
  const prefixes = { settings: settings({ prefixDelegation: true }) };
  const given = (length: number, nodes: number, reserved = 0, used = 0) =>
    inOneZone(
      [subnet('a', length, used, { prefixReservation: reserved })],
      [group('g', M5_LARGE, nodes, 20)],
      prefixes,
    );

  sayVerdicts([
    [
      'R20: a /25 has six blocks, five of them beside its own address at the worst: it fits',
      given(25, 1),
      'fits',
      { constraint: 'blocks', left: 2 },
    ],
    [
      'R20: two nodes find four at the worst, the last one finds one of them, and four pods wait',
      given(25, 2),
      'may-not-fit',
      { left: -2, reason: { code: 'LAST_NODE_WAITS', group: 'g', instanceType: 'g', pods: 4 } },
    ],
    [
      'R31: with all six kept for prefixes two nodes have what they want',
      given(25, 2, 6, 5),
      'fits',
      { left: 0 },
    ],
    [
      'R20: in a /26 where the one address lies decides whether two blocks are whole',
      given(26, 1),
      'may-not-fit',
      { left: -2, reason: { code: 'BLOCKS_BY_LAYOUT', wanted: 3, freeWorst: 1, freeBest: 2 } },
    ],
    [
      'R31: with both kept for prefixes all pods run, and the warm block is missing',
      given(26, 1, 2, 5),
      'warm-short',
      { left: -1 },
    ],
    ['a /27 has no block', given(27, 1), 'does-not-fit', { constraint: 'blocks', left: -3 }],
  ]);
});

describe('Under custom networking the first ENI is all or nothing', () => {
  const given = (free: number, pods: number, changed = settings()) =>
    inOneZone(
      [subnet('a', 24), subnet('p', 25, 123 - free, { zone: 'a', use: 'pods' })],
      [group('g', M5_LARGE, 1, pods)],
      { networking: networking({ customNetworking: true }), settings: changed },
    );
  const targets = settings({ warmIpTarget: 2, minimumIpTarget: 6 });

  sayVerdicts([
    ['R25: an idle node with it fits', given(10, 0), 'fits', { subnet: 'p', left: 0 }],
    ['R25: without it the node never gets ready', given(9, 0), 'does-not-fit', { subnet: 'p' }],
    ['R25: the second may be missing', given(19, 5), 'warm-short', { subnet: 'p', left: -1 }],
    ['R25: under IP targets it carries the larger of the two', given(7, 0, targets), 'fits'],
    ['R25: and not less', given(6, 0, targets), 'does-not-fit'],
  ]);
});

test('R25: with prefixes the first ENI carries blocks, and two addresses can spoil both of a /26', () => {
  const given = (nodes: number) =>
    inOneZone(
      [subnet('a', 24), subnet('p', 26, 0, { zone: 'a', use: 'pods' })],
      [group('g', M5_LARGE, nodes, 0)],
      {
        networking: networking({ customNetworking: true }),
        settings: settings({ prefixDelegation: true }),
      },
    );
  expectVerdict(given(1), 'fits', { subnet: 'p', left: 0 });
  expectVerdict(given(2), 'may-not-fit', {
    subnet: 'p',
    reason: { code: 'BLOCKS_BY_LAYOUT', wanted: 2, freeWorst: 0, freeBest: 2 },
  });
  expectVerdict(given(3), 'does-not-fit', { subnet: 'p', left: -1 });
});

test('R16, R25: the first ENI of an idle node comes and goes with WARM_ENI_TARGET 0, so that two may take turns', () => {
  const given = (warmEniTarget: number) =>
    inOneZone(
      [subnet('a', 24), subnet('p', 28, 4, { zone: 'a', use: 'pods' })],
      [group('g', limits(2, 4), 2, 0)],
      {
        networking: networking({ customNetworking: true }),
        settings: settings({ warmEniTarget }),
      },
    );
  expectVerdict(given(0), 'may-not-fit', {
    subnet: 'p',
    left: -1,
    reason: { code: 'LAST_NODE_NOT_READY' },
  });
  expectVerdict(given(1), 'does-not-fit', { subnet: 'p', left: -1 });
});

describe('Where the node subnet is excluded for pods', () => {
  const given = (free: number, pods: number) =>
    inOneZone(
      [
        subnet('a', 24, 0, { use: 'nodes-only' }),
        subnet('p', 25, 123 - free, { zone: 'a', use: 'pods' }),
      ],
      [group('g', M5_LARGE, 1, pods)],
    );

  sayVerdicts([
    ['R30: a node with the ENI that it wants fits', given(10, 0), 'fits', { subnet: 'p' }],
    ['R30: an idle node gets ready without', given(9, 0), 'warm-short', { subnet: 'p' }],
    ['R30: its pods wait without', given(9, 1), 'may-not-fit', { subnet: 'p' }],
    [
      'R30: and in any order where there is no room for one and its ENI',
      given(1, 1),
      'does-not-fit',
      { subnet: 'p' },
    ],
  ]);
});

describe('Pods on branch ENIs', () => {
  const type = limits(3, 10, { branchEnis: 9 });
  const given = (free: number, branchPodsPerNode: number) =>
    inOneZone([room(free)], [group('g', type, 2, 5, { branchPodsPerNode })], {
      networking: networking({ podEni: true }),
    });

  sayVerdicts([
    ['R27: fit where all nodes have all that they want', given(48, 3), 'fits', { left: 0 }],
    [
      'R27: wait on the last node where a single address is missing: warm ones are taken first',
      given(47, 3),
      'may-not-fit',
      { left: -1, reason: { code: 'LAST_NODE_WAITS', group: 'g', instanceType: 'g', pods: 1 } },
    ],
    [
      'R27: may wait where a warm ENI is missing to the last node: those of other nodes come before trunks',
      given(43, 3),
      'may-not-fit',
      { left: -5, reason: { code: 'BRANCHES_COME_LATE' } },
    ],
    [
      'R27: without them the same subnet is short of warm addresses',
      given(41, 0),
      'warm-short',
      { left: -1 },
    ],
    [
      'R20, R27: wait on the last node where its warm block, if one is whole, takes what its trunk needs',
      inOneZone([subnet('a', 26, 59 - 17)], [group('g', type, 1, 0, { branchPodsPerNode: 1 })], {
        networking: networking({ podEni: true }),
        settings: settings({ prefixDelegation: true }),
      }),
      'may-not-fit',
      { reason: { code: 'LAST_NODE_WAITS', group: 'g', instanceType: 'g', pods: 1 } },
    ],
    [
      'R25, R27: may wait in the pod subnet under custom networking, where trunks and branches lie then',
      inOneZone(
        [subnet('a', 24), subnet('p', 25, 123 - 43, { zone: 'a', use: 'pods' })],
        [group('g', limits(4, 10, { branchEnis: 9 }), 2, 5, { branchPodsPerNode: 3 })],
        { networking: networking({ podEni: true, customNetworking: true }) },
      ),
      'may-not-fit',
      { subnet: 'p', left: -5, reason: { code: 'BRANCHES_COME_LATE' } },
    ],
    [
      'R27: a trunk and one each are the least, with five pods and the ENI',
      given(19, 3),
      'does-not-fit',
    ],
  ]);
});

describe('Other kinds of node', () => {
  const windows = (free: number) =>
    inOneZone(
      [room(free)],
      [group('w', M5_LARGE, 2, 4, { kind: 'windows', maxPods: { kind: 'windows' } })],
    );
  const fargate = (free: number) =>
    inOneZone([room(free)], [group('f', limits(1, 2), 3, 0, { kind: 'fargate' })]);
  const ipv6 = (free: number) =>
    inOneZone([room(free)], [group('g', M5_LARGE, 3, 20)], {
      networking: networking({ ipFamily: 'ipv6' }),
      settings: settings({ prefixDelegation: true }),
    });
  const autoMode = (free: number, pods = 20) =>
    inOneZone(
      [room(free)],
      [group('m', M5_LARGE, 1, pods, { kind: 'auto-mode', maxPods: { kind: 'auto-mode' } })],
    );

  sayVerdicts([
    ['R33: two Windows nodes with 4 pods want 6 addresses each', windows(12), 'fits', { left: 0 }],
    ['R33: the warm one may be missing', windows(11), 'warm-short', { left: -1 }],
    [
      'R33: with two missing a pod of the last node waits',
      windows(10),
      'may-not-fit',
      { left: -2 },
    ],
    ['R33: five each are the least', windows(9), 'does-not-fit'],
    ['R36: Fargate keeps nothing warm: it fits', fargate(3), 'fits'],
    ['R36: or it does not', fargate(2), 'does-not-fit'],
    ['R32: an IPv6 node takes one address: it fits', ipv6(3), 'fits'],
    ['R32: or it does not', ipv6(2), 'does-not-fit'],
    [
      'R34: an Auto Mode node without whole blocks gives its pods single addresses',
      autoMode(21),
      'warm-short',
      { constraint: 'blocks' },
    ],
    ['R34: one too few and a pod waits', autoMode(20), 'does-not-fit'],
  ]);

  test('R34: a subnet in which an Auto Mode node has its blocks is not in doubt for one that is short elsewhere', () => {
    const auto = group('m', limits(2, 4), 2, 4, {
      kind: 'auto-mode',
      maxPods: { kind: 'auto-mode' },
      zones: ['b', 'c'],
    });
    const linux = group('g', limits(2, 4), 1, 1, { zones: ['b'] });
    const given = plan({
      settings: settings({ prefixDelegation: true, minimumIpTarget: 3 }),
      subnets: [subnet('b', 25), subnet('c', 28, 6)],
      groups: [auto, linux],
    });
    expectVerdict(given, 'warm-short', { subnet: 'c' });
  });
});

describe('What nodes take beside their pools', () => {
  const multus = (free: number) =>
    inOneZone(
      [subnet('a', 24), subnet('m', 28, 11 - free, { zone: 'a', use: 'multus' })],
      [group('g', M5_LARGE, 2, 0, { unmanagedEnis: 1, attachedPodsPerNode: 2 })],
    );
  const stray = (free: number) =>
    inOneZone([room(free)], [group('g', M5_LARGE, 1, 0, { unmanagedEnis: 1 })]);
  const cards = (free: number) =>
    inOneZone([room(free)], [group('g', limits(3, 10, { networkCards: [3, 3] }), 1, 0)], {
      networking: networking({ multiNic: true }),
    });

  sayVerdicts([
    ['R28: a Multus subnet holds each ENI and its pods', multus(6), 'fits'],
    [
      'R28: and a node that lacks one of them is not launched',
      multus(5),
      'does-not-fit',
      { subnet: 'm' },
    ],
    ['R28: an ENI without a Multus subnet lies in the node’s own', stray(11), 'fits', { left: 0 }],
    ['R28: and a launch needs it', stray(2), 'warm-short'],
    ['R28: beside the primary ENI', stray(1), 'does-not-fit'],
    ['R29: a further card holds two addresses', cards(12), 'fits', { left: 0 }],
    ['R29: which a launch needs', cards(2), 'does-not-fit'],
    ['R29: beside the primary ENI alone', cards(3), 'warm-short'],
  ]);
});
