import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, compareSettings, growth, repairs } from '@/engine';
import { scaledPlan } from '@/engine/answers/scaled-plan';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';

const cidr = (third: number) => ({ base: 10 * 2 ** 24 + third * 256, prefixLength: 24 });

function withRanges(of: ClusterPlan): ClusterPlan {
  return { ...of, subnets: of.subnets.map((each, i) => ({ ...each, cidr: cidr(i) })) };
}

describe('Settings compared', () => {
  test('the small production plan under every variant', () => {
    const rows = compareSettings(smallProduction()).map(
      ({ variant, held, verdict }) => `${variant} ${held} ${verdict.kind} ${verdict.left}`,
    );
    expect(rows).toEqual([
      'as-planned 720 may-not-fit -19',
      'warm-eni-1 720 may-not-fit -19',
      'warm-ip-5-minimum 654 fits 3',
      'warm-ip-2-minimum 594 fits 23',
      'warm-ip-1-minimum 576 fits 29',
      'warm-ip-5 654 fits 3',
      'warm-ip-2 594 fits 23',
      'warm-ip-1 576 fits 29',
      'prefix-warm-ip-5 690 does-not-fit -1',
      'prefix-warm-prefix-1 978 does-not-fit -7',
    ]);
  });

  test('MINIMUM_IP_TARGET is the warm target plus the fewest pods of a node', () => {
    const variants = compareSettings(smallProduction());
    const minimum = variants.find(({ variant }) => variant === 'warm-ip-5-minimum');
    expect(minimum?.settings).toMatchObject({ warmIpTarget: 5, minimumIpTarget: 27 });
  });

  test('MAX_ENI stays as planned', () => {
    const variants = compareSettings(smallProduction({ settings: settings({ maxEni: 3 }) }));
    expect(variants.map((each) => each.settings.maxEni)).toEqual(variants.map(() => 3));
  });
});

describe('Repairs', () => {
  const repairsOf = (of: ClusterPlan) => repairs(of, answer(of), compareSettings(of));

  test('offer WARM_IP_TARGET 2 with MINIMUM 24, and a second /24 in each short zone', () => {
    const [bySettings, bySubnets] = repairsOf(withRanges(smallProduction()));
    expect(bySettings).toMatchObject({
      kind: 'settings',
      outcome: { variant: 'warm-ip-2-minimum', verdict: { kind: 'fits', left: 23 } },
    });
    expect(bySubnets).toMatchObject({
      kind: 'subnets',
      added: [
        { zone: 'a', cidr: cidr(3) },
        { zone: 'b', cidr: cidr(4) },
        { zone: 'c', cidr: cidr(5) },
      ],
      verdict: { kind: 'fits' },
    });
  });

  test('nothing is offered for a plan that fits', () => {
    expect(repairsOf(plan({ groups: [group('m5.large', M5_LARGE, 1, 1)] }))).toEqual([]);
  });

  test('the further subnet is as large as it must be to help', () => {
    const of = withRanges(
      plan({
        groups: [
          group('m5.large', M5_LARGE, 120, 27, { maxPods: { kind: 'karpenter', reservedEnis: 0 } }),
        ],
        subnets: [subnet('a', 24), subnet('b', 24), subnet('c', 24)],
      }),
    );
    const bySubnets = repairsOf(of).find((each) => each.kind === 'subnets');
    expect(
      bySubnets?.kind === 'subnets' && bySubnets.added.map((each) => each.prefixLength),
    ).toEqual([22, 22, 22]);
    expect(bySubnets).toMatchObject({ verdict: { kind: 'fits' } });
  });

  test('a plan of sizes alone gets a size alone', () => {
    const bySubnets = repairsOf(smallProduction()).find((each) => each.kind === 'subnets');
    expect(bySubnets).toMatchObject({
      added: [{ zone: 'a', cidr: undefined, prefixLength: 24 }, {}, {}],
    });
  });

  test('applied, each makes the plan fit', () => {
    const of = withRanges(smallProduction());
    for (const repair of repairsOf(of)) {
      const added = repair.kind === 'subnets' ? repair.added : [];
      const repaired = {
        ...of,
        settings: repair.kind === 'settings' ? repair.outcome.settings : of.settings,
        groups: of.groups.map((each) =>
          repair.kind === 'nodes' && repair.group === each.label
            ? { ...each, nodes: repair.nodes }
            : each,
        ),
        subnets: [
          ...of.subnets,
          ...added.map(({ zone, prefixLength, use }, i) =>
            subnet(zone, prefixLength, 0, { label: `${i}`, use }),
          ),
        ],
      };
      expect(answer(repaired).verdict.kind).toBe('fits');
    }
  });
});

describe('Growth', () => {
  test('goes from no node to twice the plan and passes through it', () => {
    const { points } = growth(smallProduction());
    expect(points).toHaveLength(37);
    expect(points[0]).toEqual({
      nodes: 0,
      kind: 'fits',
      held: [0, 0, 0],
      free: [239, 239, 221],
      missing: [0, 0, 0],
      missingBlocks: [undefined, undefined, undefined],
      podsWaiting: 0,
      podsPending: 0,
      overQuota: { nau: 0, enis: 0 },
    });
    expect(points[18]).toEqual({
      nodes: 18,
      kind: 'may-not-fit',
      held: [240, 240, 240],
      free: [-1, -1, -19],
      missing: [1, 1, 19],
      missingBlocks: [undefined, undefined, undefined],
      podsWaiting: 0,
      podsPending: 0,
      overQuota: { nau: 0, enis: 0 },
    });
    expect(points[36]?.nodes).toBe(36);
  });

  test('names the node count at which the first subnet runs out', () => {
    const of = smallProduction();
    expect(growth(of).firstShort).toEqual({ nodes: 15, kind: 'may-not-fit', subnet: 'a' });
  });

  test('says nothing of running out when twice the plan fits', () => {
    const of = plan({ groups: [group('m5.large', M5_LARGE, 3, 5)] });
    expect(growth(of).firstShort).toBeUndefined();
  });

  test('with more nodes than points the first shortage is the same as counted one by one', () => {
    const of = plan({
      groups: [group('m5.large', M5_LARGE, 60, 20)],
      subnets: [subnet('a', 22), subnet('b', 22), subnet('c', 22)],
    });
    expect(growth(of, 20).firstShort).toEqual(growth(of, 1000).firstShort);
  });

  test('counts the pods that wait in any order as the verdict on each count does', () => {
    for (const { nodes, kind, podsWaiting } of growth(smallProduction()).points) {
      const { verdict, totals } = answer(scaledPlan(smallProduction(), nodes));
      expect(podsWaiting).toBe(totals.podsHosted - (verdict.podsRunAtMost ?? 0));
      expect(podsWaiting > 0).toBe(kind === 'does-not-fit');
    }
  });

  test('a plan without nodes has one point', () => {
    expect(growth(plan({ groups: [group('m5.large', M5_LARGE, 0, 5)] })).points).toHaveLength(1);
  });
});
