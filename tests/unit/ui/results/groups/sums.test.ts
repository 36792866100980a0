import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, settleLive } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { findingLines } from '@/i18n/texts/findings/finding-lines';
import { heldSum, idleSum, podsSum, remainingSum } from '@/ui/results/drawer/why/plan-sums';
import { subnetSum } from '@/ui/results/drawer/why/subnet-sum';
import { sumTitle } from '@/ui/results/drawer/why/sum-title';
import type { WhySum } from '@/ui/results/drawer/why/why-row';
import { alikeNodes } from '@/ui/results/groups/details/alike-nodes';
import {
  drawSquares,
  drawTiles,
  nodePicture,
  shownEnis,
} from '@/ui/results/groups/enis/eni-picture';
import {
  group,
  M5_12XLARGE,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
  T3_MEDIUM,
} from '../../../../support/builders';
import { startOf } from '../../../../support/held';
import { NOTHING_REFUSED } from '../../../../support/verdict/verdicts';

const { en } = MESSAGES;

const PLANS: readonly (readonly [string, ClusterPlan])[] = [
  ['a plan that does not fit', smallProduction()],
  [
    'a plan with prefixes',
    smallProduction({ settings: settings({ prefixDelegation: true, warmPrefixTarget: 3 }) }),
  ],
  [
    'a plan with pending pods',
    plan({
      groups: [group('t3.medium', T3_MEDIUM, 3, 4), group('m5.large', M5_LARGE, 4, 40)],
      systemPodsPerNode: 2,
      clusterPods: 50,
    }),
  ],
  ['a plan without nodes', plan({ groups: [group('m5.large', M5_LARGE, 0, 5)] })],
];

/** Eight m5.large in zone a hold 240 addresses. */
function running(
  subnets: ClusterPlan['subnets'],
  counts: readonly (readonly [string, number])[],
): readonly (readonly [string, number, readonly string[]])[] {
  const groups = [group('m5.large', M5_LARGE, 8, 12, { zones: ['a'] })];
  const consumers = [
    { kind: 'rds', label: 'db', count: 1, addresses: 7, zones: ['a'], subnet: undefined },
  ] as const;
  const usage = answer(settleLive(plan({ subnets, groups, consumers }), new Map(counts)));
  return usage.subnets.flatMap((subnet) =>
    subnetSum(usage, subnet, en).rows.flatMap(({ label, amount, rules }) =>
      label.startsWith('Others') || label === en.proof.why.others ? [[label, amount, rules]] : [],
    ),
  );
}

describe('R41: what others hold by a live count', () => {
  test('is the sum that is shown for it', () => {
    expect(running([subnet('a', 23)], [['a', 60]])).toEqual([
      ['Others, from the live count: 512 − 5 − 60 − 240 − 7', -200, ['R41']],
    ]);
  });

  test('of subnets that were counted together is a share of theirs', () => {
    const two = [subnet('a', 24, 0, { label: 'a1' }), subnet('a', 24, 0, { label: 'a2' })];
    const rows = running(two, [
      ['a1', 60],
      ['a2', 60],
    ]);
    const label = 'Others, a share of the zone’s live counts: 512 − 10 − 120 − 240 − 7';
    expect(rows.map(([told]) => told)).toEqual([label, label]);
    expect(rows.reduce((sum, [, amount]) => sum + amount, 0)).toBe(-(512 - 10 - 120 - 240 - 7));
  });

  test('that were typed is told as before', () => {
    expect(running([subnet('a', 23, 50)], [])).toEqual([[en.proof.why.others, -50, []]]);
  });
});

describe.each(PLANS)('every figure of %s is the sum that is shown for it', (_, cluster) => {
  const usage = answer(cluster);
  const { totals } = usage;

  test('addresses held', () => expectSum(heldSum(usage, en), totals.held));
  test('held but idle', () => expectSum(idleSum(usage, en), totals.idle));
  test('remaining', () => expectSum(remainingSum(usage, en), totals.remaining));
  test('pods hosted', () => {
    const running = { pods: totals.podsHosted, isMost: false };
    expectSum(podsSum(cluster, usage, en, running), totals.podsHosted);
  });
  test('what each subnet has left', () => {
    for (const subnet of usage.subnets) {
      const { rows, total } = subnetSum(usage, subnet, en);
      expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(subnet.free);
      expect([total.label, total.amount]).toEqual(
        subnet.free < 0 ? ['Short', -subnet.free] : ['Free', subnet.free],
      );
    }
  });
});

test('where single addresses lack what a reservation keeps for prefixes, it is a row of the sum', () => {
  const cluster = plan({
    subnets: [subnet('a', 26, 0, { prefixReservation: 3 })],
    groups: [group('m5.large', M5_LARGE, 2, 5, { zones: ['a'] })],
  });
  const usage = answer(cluster);
  const [a] = usage.subnets;
  if (a === undefined) throw new Error('no subnet');
  const { rows, total } = subnetSum(usage, a, en);
  expect(rows.at(-1)).toEqual({ label: 'Reserved for prefixes', amount: -48, rules: ['R31'] });
  expect(total).toMatchObject({ label: 'Short', amount: 29 });
  expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(-29);
  const title = sumTitle({ usage }, 'worst-subnet', en, {
    ...NOTHING_REFUSED,
    start: startOf(cluster),
  });
  expect(title).toBe('Subnet a is 29 addresses short');
});

function expectSum(sum: WhySum, figure: number) {
  expect(sum.total.amount).toBe(figure);
  expect(sum.rows.reduce((total, row) => total + row.amount, 0)).toBe(figure);
  for (const row of sum.rows) expect(row.label).not.toBe('');
}

describe('the ENIs of a node', () => {
  const cluster = smallProduction();
  const { groups } = answer(cluster);

  test('nodes that look alike are one kind, whatever their subnet', () => {
    const kinds = groups.map(alikeNodes);
    expect(kinds.map((all) => all.length)).toEqual([1, 1]);
    expect(kinds[0]?.[0]).toMatchObject({ nodes: 12, subnets: ['a', 'b', 'c'] });
  });

  test('a node of an IPv6 cluster has its pods, though they take no IPv4 address', () => {
    const [ipv6] = answer(
      plan({
        networking: networking({ ipFamily: 'ipv6' }),
        settings: settings({ prefixDelegation: true }),
        groups: [group('m5.large', M5_LARGE, 3, 20)],
        clusterPods: 1,
      }),
    ).groups;
    if (ipv6 === undefined) throw new Error('a node group expected');
    expect(alikeNodes(ipv6).map(({ nodes, pods }) => [nodes, pods])).toEqual([
      [1, 21],
      [2, 20],
    ]);
  });

  test('the squares are the slots: primaries, pods, warm and empty', () => {
    for (const { classes } of groups) {
      for (const { atRest, footprint } of classes) {
        const { enis } = nodePicture(footprint.state, atRest.mode, atRest.slotsPerEni);
        const squares = { primary: 0, pod: 0, warm: 0, empty: 0 };
        for (const eni of enis) {
          const { paths } = drawSquares(eni);
          for (const kind of ['primary', 'pod', 'warm', 'empty'] as const) {
            squares[kind] += paths[kind].split('M').length - 1;
          }
        }
        expect(squares).toEqual({
          primary: footprint.primaries,
          pod: footprint.assigned,
          warm: footprint.warm,
          empty: enis.length * atRest.slotsPerEni - footprint.state.pool,
        });
      }
    }
  });

  test('in prefix mode the small squares are the addresses of the prefixes', () => {
    const usage = answer(
      plan({
        settings: settings({ prefixDelegation: true, warmPrefixTarget: 2 }),
        groups: [group('m5.12xlarge', M5_12XLARGE, 3, 37)],
      }),
    );
    const kind = usage.groups[0]?.classes[0];
    if (kind === undefined) throw new Error('a kind of node expected');
    const { state } = kind.footprint;
    const { enis } = nodePicture(state, 'prefix', kind.atRest.slotsPerEni);
    const count = (path: string) => path.split('M').length - 1;
    const drawn = enis.map((eni) => drawTiles(eni).paths);
    expect(drawn.reduce((sum, paths) => sum + count(paths.pod), 0)).toBe(state.assigned);
    expect(drawn.reduce((sum, paths) => sum + count(paths.warm), 0)).toBe(
      state.pool - state.assigned,
    );
    for (const eni of enis) expect(eni.podsPerSlot.every((pods) => pods >= 1)).toBe(true);
  });

  test('more ENIs than fit are told in a line, alike or not', () => {
    const eni = { filled: 4, slots: 4, pods: 4, warm: 0, occupied: 4, podsPerSlot: [] };
    const alike = Array.from({ length: 20 }, (_, index) => ({ ...eni, position: index + 1 }));
    expect(shownEnis(alike, 16)).toMatchObject({ more: 4, alike: true });
    const mixed = alike.map((one) => (one.position === 20 ? { ...one, filled: 1 } : one));
    expect(shownEnis(mixed, 16)).toMatchObject({ more: 4, alike: false });
    expect(shownEnis(alike.slice(0, 16), 16)).toMatchObject({ more: 0 });
  });
});

describe('the list of findings', () => {
  test('is told gravest first, subnets with the same fault in one line', () => {
    const full = ['a', 'b', 'c'].map((zone, at) => subnet(zone, 24, 235 + at));
    const lines = findingLines(answer(smallProduction({ subnets: full })).findings, en);
    expect(lines.map((line) => line.code)).toEqual([
      'SUBNET_SHORT',
      'CONTROL_PLANE_ROOM',
      'WARM_ENI_CUT',
    ]);
    expect(lines[0]?.head).toBe('Subnets a, b and c are too small');
    expect(lines[0]?.text).toMatch(/^ by 224, 225 and 226 addresses\./);
  });

  test('pods of groups and of the whole cluster are told apart', () => {
    const lines = findingLines(
      [
        {
          code: 'PODS_PENDING',
          group: 'a',
          pods: 3,
          reason: 'max-pods',
          maxPods: 17,
          supply: 15,
          remedy: 'none',
        },
        {
          code: 'PODS_PENDING',
          group: 'b',
          pods: 4,
          reason: 'max-pods',
          maxPods: 29,
          supply: 27,
          remedy: 'none',
        },
        {
          code: 'PODS_PENDING',
          group: undefined,
          pods: 8,
          reason: 'max-pods',
          maxPods: 51,
          supply: 45,
          remedy: 'none',
        },
      ],
      en,
    );
    expect(lines.map((line) => line.head)).toEqual([
      'Pods of a and b without a place need a larger type, or fewer on each node',
      'Replicas without a place need a larger type, or more nodes',
    ]);
    expect(lines[0]?.text).toMatch(/^: 3 of a and 4 of b; /);
  });
});
