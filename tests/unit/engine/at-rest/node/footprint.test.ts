import { describe, expect, test } from 'vitest';
import { answer, type CniSettings, type InstanceLimits, nodeAtRest, PLAIN_LAYOUT } from '@/engine';
import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import {
  group,
  limits,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';

/** What one node with so many pods holds. */
function footprint(
  type: InstanceLimits,
  pods: number,
  changed: Partial<CniSettings> = {},
  max = 110,
) {
  const one = group('one', type, 1, pods, { maxPods: { kind: 'fixed', maxPods: max } });
  const usage = answer(
    plan({
      subnets: [subnet('a', 20)],
      groups: [{ ...one, zones: ['a'] }],
      settings: settings(changed),
    }),
  );
  const of = usage.groups[0]?.classes[0]?.footprint;
  if (of === undefined) throw new Error('one node, one kind');
  return of;
}

function ledger(...node: Parameters<typeof footprint>): readonly string[] {
  return footprint(...node).ledger.map(
    ({ term, addresses, rules }) => `${term} ${addresses}: ${rules.join(' ')}`,
  );
}

describe('The sum behind what a node holds', () => {
  test('warm addresses come from WARM_ENI_TARGET', () => {
    expect(ledger(M5_LARGE, 10)).toEqual([
      'eni-primaries 3: R12',
      'pods 10: R14',
      'warm-addresses 17: R7 R9',
    ]);
  });

  test('or from an IP target', () => {
    expect(ledger(M5_LARGE, 10, { warmIpTarget: 5 })).toContain('warm-addresses 5: R6 R9');
  });

  test('R11: or are what the ENI limit lets through', () => {
    expect(ledger(M5_LARGE, 22)).toContain('warm-addresses 5: R7 R11');
  });

  test('R8: or what had come when max pods was reached', () => {
    expect(ledger(limits(8, 30), 100)).toContain('warm-addresses 16: R7 R8');
  });

  test('R13: prefixes are told apart into the rest of begun ones and whole free ones', () => {
    expect(ledger(M5_LARGE, 17, { prefixDelegation: true })).toEqual([
      'eni-primaries 1: R12',
      'pods 17: R14',
      'prefix-remainder 15: R13',
      'warm-prefixes 16: R13 R7 R9',
    ]);
  });

  test('of the whole plan has each term once, with the rules of all nodes', () => {
    const { ledger: all } = answer(smallProduction()).totals;
    expect(
      all.map(({ term, addresses, rules }) => `${term} ${addresses}: ${rules.join(' ')}`),
    ).toEqual(['eni-primaries 60: R12', 'pods 504: R14', 'warm-addresses 156: R7 R11 R9']);
  });
});

describe('Active and warm ENIs', () => {
  test('ENIs that the assigned addresses fill, rounded up, and the rest', () => {
    expect(footprint(M5_LARGE, 10)).toMatchObject({ activeEnis: 2, warmEnis: 1 });
    expect(footprint(M5_LARGE, 9)).toMatchObject({ activeEnis: 1, warmEnis: 1 });
    expect(footprint(M5_LARGE, 0)).toMatchObject({ activeEnis: 0, warmEnis: 1 });
  });

  test('in prefixes, the ENIs that the begun prefixes fill', () => {
    const prefixes = { prefixDelegation: true };
    expect(footprint(limits(3, 4), 58, prefixes)).toMatchObject({ activeEnis: 2, warmEnis: 0 });
    expect(footprint(limits(3, 4), 48, prefixes)).toMatchObject({ activeEnis: 1, warmEnis: 1 });
  });
});

describe('A node that never comes to rest', () => {
  test('has each number of addresses that it holds in turn, not the ends alone', () => {
    const spec = {
      limits: M5_LARGE,
      settings: settings({ prefixDelegation: true, warmPrefixTarget: undefined }),
      maxPods: 110,
      layout: { ...PLAIN_LAYOUT, podNetworking: 'custom-networking' as const },
    };
    const { heldInTurn } = nodeFootprint(nodeAtRest({ ...spec, pods: 0 }), poolPolicy(spec).target);
    expect(heldInTurn).toEqual([1, 2, 18]);
  });

  test('has none where it rests, be it that chance decides where', () => {
    expect(footprint(M5_LARGE, 9, { warmEniTarget: 0 }).heldInTurn).toEqual([10, 20]);
    expect(footprint(M5_LARGE, 8, { warmEniTarget: 0 }).heldInTurn).toEqual([]);
    const byChance = footprint(M5_LARGE, 20, { prefixDelegation: true, warmPrefixTarget: 3 });
    expect(byChance.heldAtLeast).toBeLessThan(byChance.held);
    expect(byChance.heldInTurn).toEqual([]);
  });

  test('counts what lies beside the pool into each of them', () => {
    const one = group('one', M5_LARGE, 1, 9, { zones: ['a'] });
    const usage = answer(
      plan({
        subnets: [subnet('a', 20)],
        groups: [{ ...one, unmanagedEnis: 1 }],
        settings: settings({ warmEniTarget: 0 }),
      }),
    );
    const of = usage.groups[0]?.classes[0]?.footprint;
    expect(of?.heldInTurn).toEqual([11, 21]);
    expect(of?.heldInTurn.at(-1)).toBe(of?.held);
  });
});
