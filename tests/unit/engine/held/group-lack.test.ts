import { describe, expect, test } from 'vitest';
import { type ClusterPlan, groupLack } from '@/engine';
import {
  C5_2XLARGE,
  group,
  limits,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';
import { heldOf } from '../../../support/held';

const lacks = (of: ClusterPlan) =>
  heldOf(of).groups.map((held, index) => groupLack(held, of.groups[index]?.nodes ?? 0));

describe('what nodes of a group lack', () => {
  test('is nothing for m5.large, which has its three ENIs, and the spare one for four of six c5.2xlarge', () => {
    expect(lacks(smallProduction())).toEqual([undefined, { kind: 'spare-eni', nodes: 4, of: 6 }]);
  });

  test('is addresses for pods where some wait, before all that is warm', () => {
    const groups = [group('m5.large', M5_LARGE, 13, 22), group('c5.2xlarge', C5_2XLARGE, 6, 40)];
    expect(lacks(smallProduction({ groups }))[1]).toEqual({ kind: 'pods-wait', nodes: 1, of: 6 });
  });

  test('is idle addresses, and no spare ENI, where an IP target asks for them', () => {
    const of = plan({
      subnets: [subnet('a', 26)],
      settings: settings({ warmIpTarget: 8 }),
      groups: [group('m5.large', M5_LARGE, 3, 12, { zones: ['a'] })],
    });
    expect(lacks(of)).toEqual([{ kind: 'idle', nodes: expect.any(Number), of: 3 }]);
  });

  test('is no spare ENI either where an IP target asks for a further one', () => {
    const of = plan({
      subnets: [subnet('a', 28)],
      settings: settings({ warmIpTarget: 5 }),
      groups: [group('m5.large', M5_LARGE, 1, 9, { zones: ['a'] })],
    });
    expect(heldOf(of).groups[0]?.lacking).toMatchObject([{ lack: 'eni', atOnce: 6, warm: 0 }]);
    expect(lacks(of)).toEqual([{ kind: 'idle', nodes: 1, of: 1 }]);
  });

  test('is the node itself where EC2 has no address for it', () => {
    const of = plan({
      subnets: [subnet('a', 28)],
      groups: [group('it', limits(2, 4), 12, 0, { zones: ['a'] })],
    });
    expect(lacks(of)).toEqual([{ kind: 'not-there', nodes: 1, of: 12 }]);
  });

  test('is nothing where all that is wanted is there', () => {
    const of = smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) });
    expect(lacks(of)).toEqual([undefined, undefined]);
  });
});
