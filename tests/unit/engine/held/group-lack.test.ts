import { describe, expect, test } from 'vitest';
import { type ClusterPlan, groupLack, type HeldInGroup, type LackingNodes } from '@/engine';
import {
  C5_2XLARGE,
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';
import { heldOf } from '../../../support/held';

const lacks = (of: ClusterPlan) =>
  heldOf(of).groups.map((held, index) => groupLack(held, of.groups[index]?.nodes ?? 0));

/** Two nodes of each. */
const lackingOf = (...all: readonly Pick<LackingNodes, 'lack' | 'waiting'>[]): HeldInGroup => {
  const { groups } = heldOf(smallProduction());
  const { lacking, ...group } = groups[1] as HeldInGroup;
  const [one] = lacking;
  return {
    ...group,
    lacking: all.map((each) => ({ ...(one as LackingNodes), ...each, nodes: 2 })),
  };
};

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
    expect(lacks(of)).toEqual([{ kind: 'idle', nodes: 3, of: 3 }]);
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

  test('is pods that wait where one waits on a node, whatever others lack', () => {
    const lacking = lackingOf({ lack: 'eni', waiting: 1 }, { lack: 'spare-eni', waiting: 0 });
    const of = { nodes: 2, of: 9 };
    expect(groupLack({ ...lacking, isChance: false }, 9)).toEqual({ kind: 'pods-wait', ...of });
    // The plan may fit, may not: others may come first.
    expect(groupLack({ ...lacking, isChance: true }, 9)).toEqual({ kind: 'pods-may-wait', ...of });
  });

  test('is a spare ENI where all lack that, idle addresses where only some do', () => {
    const spare = { lack: 'spare-eni', waiting: 0 } as const;
    const other = { lack: 'addresses', waiting: 0 } as const;
    expect(groupLack(lackingOf(spare, spare), 9)).toEqual({ kind: 'spare-eni', nodes: 4, of: 9 });
    expect(groupLack(lackingOf(spare, other), 9)).toEqual({ kind: 'idle', nodes: 4, of: 9 });
  });

  test('is the trunk ENI where a node holds all else, and no pod needs it', () => {
    const of = plan({
      networking: networking({ customNetworking: true, podEni: true }),
      subnets: [
        subnet('a', 25, 0, { label: 'n' }),
        subnet('a', 25, 0, { label: 'p', use: 'pods' }),
      ],
      groups: [group('it', { ...C5_2XLARGE, branchEnis: 38 }, 4, 13, { zones: ['a'] })],
    });
    expect(heldOf(of)).toMatchObject({ held: 127, wanted: 128 });
    expect(heldOf(of).groups[0]?.lacking).toMatchObject([
      { nodes: 1, lack: 'trunk', subnet: 'p', waiting: 0, held: 31, wanted: { held: 32 } },
    ]);
    expect(lacks(of)).toEqual([{ kind: 'trunk', nodes: 1, of: 4 }]);
  });

  test('is the trunk ENI, not a further one for the pool, where pods wait for their branch ENIs alone', () => {
    const type = limits(4, 15, { branchEnis: 18 });
    const of = plan({
      networking: networking({ podEni: true }),
      subnets: [subnet('a', 27, 12)],
      groups: [group('it', type, 1, 6, { zones: ['a'], branchPodsPerNode: 3 })],
    });
    expect(heldOf(of).groups[0]?.lacking).toMatchObject([{ nodes: 1, lack: 'trunk', waiting: 3 }]);
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
