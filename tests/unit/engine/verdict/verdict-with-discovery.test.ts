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
import { expectVerdict, inOneZone, sayVerdicts } from '../../../support/verdict/say-verdicts';

const pods = (label: string, length: number, used = 0) =>
  subnet(label, length, used, { zone: 'a', use: 'pods' });

describe('R30: With subnet discovery and subnets for pods beside the one of the nodes', () => {
  const full = (used: number) =>
    inOneZone(
      [subnet('a', 26, used), pods('p', 20)],
      [group('g', M5_LARGE, 3, 50, { maxPods: { kind: 'fixed', maxPods: 110 } })],
      { settings: settings({ prefixDelegation: true }) },
    );
  const order = (free: number) =>
    inOneZone([subnet('a', 26, 59 - free), pods('p', 28, 1)], [group('g', limits(2, 4), 4, 3)]);
  const pieces = (first: number, second: number) =>
    inOneZone(
      [
        subnet('a', 28, 0, { use: 'nodes-only' }),
        pods('p', 28, 11 - first),
        pods('q', 28, 11 - second),
      ],
      [group('g', limits(3, 4), 1, 4)],
    );

  const partly = (free: number) =>
    inOneZone([subnet('a', 28, 11 - free), pods('p', 28, 7)], [group('g', limits(2, 4), 1, 4)]);

  const grown = (free: number) =>
    inOneZone(
      [subnet('a', 27, 27 - 8), pods('p', 27, 27 - free)],
      [group('g', limits(2, 4), 2, 4)],
      { settings: settings({ warmIpTarget: 1 }) },
    );

  sayVerdicts([
    ['pods run there where the node subnet has no whole block left', full(0), 'fits'],
    ['only the nodes themselves have to find room in their own', full(57), 'does-not-fit'],
    ['all fits where ENIs may lie as they like', order(32), 'fits'],
    [
      'ENIs of nodes that come first can take the room of those that come later',
      order(18),
      'may-not-fit',
      { reason: { code: 'DISCOVERY_ORDER', subnets: ['a', 'p'], short: 4 } },
    ],
    ['four pods run where the primary ENI stays partly filled', partly(2), 'may-not-fit'],
    ['and one waits where it can not be filled at all', partly(1), 'does-not-fit'],
    [
      'last ENIs can grow wherever they lie where each subnet has room for them whole',
      grown(12),
      'fits',
    ],
    [
      'and may lie where they can’t, under IP targets, where it has not',
      grown(11),
      'may-not-fit',
      { reason: { code: 'DISCOVERY_ORDER' } },
    ],
    ['an ENI lies in one subnet whole: 4 and 4 are room for two', pieces(4, 4), 'fits'],
    ['and 3 and 5 are not', pieces(3, 5), 'may-not-fit'],
  ]);
});

describe('R30: Where the node subnet is excluded, a subnet for pods is told, whatever launches leave', () => {
  const given = (length: number, nodes: number, prefixDelegation: boolean) =>
    inOneZone(
      [subnet('a', 28, 11 - nodes, { use: 'nodes-only' }), pods('p', length), pods('q', length)],
      [group('g', M5_LARGE, nodes, 10)],
      { settings: settings({ prefixDelegation }) },
    );

  sayVerdicts([
    [
      'the one that has too few whole blocks where a single address lies badly',
      given(26, 2, true),
      'may-not-fit',
      { subnet: 'p', constraint: 'blocks', left: -1 },
    ],
    [
      'the one that has too few addresses for all ENIs',
      given(27, 3, false),
      'may-not-fit',
      { subnet: 'p', constraint: 'addresses', left: -3 },
    ],
  ]);
});

test('R30, R20: of subnets that are short together the one is told that is short where single addresses lie best', () => {
  const given = inOneZone(
    [subnet('a', 25, 48), pods('p', 27, 15), pods('q', 28, 10)],
    [group('g', limits(2, 14), 5, 3)],
    { settings: settings({ prefixDelegation: true, warmIpTarget: 2, minimumIpTarget: 8 }) },
  );
  expectVerdict(given, 'does-not-fit', { subnet: 'p', constraint: 'blocks', left: -1 });
});

test('R30: a node alone that finds all that it wants in its own subnet fits, whatever the one for pods has', () => {
  const given = inOneZone(
    [subnet('a', 26, 49), pods('p', 25, 112)],
    [group('g', limits(3, 10), 1, 9)],
    { settings: settings({ warmEniTarget: 0 }) },
  );
  expectVerdict(given, 'fits');
});

test('R30: blocks that are left in two subnets are not there for an ENI that wants as many together', () => {
  const given = inOneZone(
    [subnet('a', 24, 2), pods('p', 25, 2)],
    [group('g', limits(3, 5), 2, 73, { maxPods: { kind: 'fixed', maxPods: 110 } })],
    { settings: settings({ prefixDelegation: true, warmIpTarget: 21, minimumIpTarget: 40 }) },
  );
  expectVerdict(given, 'may-not-fit', { reason: { code: 'LAST_NODE_WAITS', pods: 9 } });
});

test('R30: ENIs of Linux nodes that come first can take the room of Windows nodes in the same subnet', () => {
  const trunks = { networking: networking({ podEni: true }) };
  const linux = group('l', limits(4, 4, { branchEnis: 9 }), 1, 1);
  const windows = group('w', limits(2, 4), 2, 1, { kind: 'windows', maxPods: { kind: 'windows' } });
  const beside = (used: number) =>
    inOneZone([subnet('a', 27, 14), pods('p', 25, used)], [linux, windows], trunks);
  expectVerdict(beside(114), 'may-not-fit', { reason: { code: 'DISCOVERY_ORDER' } });
  expectVerdict(beside(100), 'fits');
});

test('R30: ENIs of nodes in another subnet can take what is left in the one for pods', () => {
  const given = plan({
    subnets: [
      subnet('m', 25, 59, { zone: 'a' }),
      subnet('n', 25, 76, { zone: 'a' }),
      pods('p', 25, 25),
    ],
    groups: [
      group('g', limits(4, 4), 3, 5, { zones: ['a'] }),
      group('h', limits(3, 11), 2, 9, { zones: ['a'] }),
      group('i', limits(2, 8), 4, 6, { zones: ['a'] }),
    ],
    systemPodsPerNode: 2,
  });
  expectVerdict(given, 'may-not-fit');
});

test('R31: pods find no more in a subnet that is kept for prefixes than in one that is in use', () => {
  const into = (tagged: ReturnType<typeof pods>) =>
    inOneZone([subnet('a', 27), tagged], [group('g', limits(3, 6), 3, 12)], {
      settings: settings({ warmIpTarget: 2 }),
    });
  expectVerdict(into(pods('p', 24, 208)), 'may-not-fit');
  expectVerdict(into({ ...pods('p', 24), prefixReservation: 13 }), 'may-not-fit');
});
