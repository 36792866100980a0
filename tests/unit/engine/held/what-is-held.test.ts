// What is held is told by the engine: counted where all of it is there, else by the start of a run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  type HeldInGroup,
  type HoldingNodes,
  type SubnetUsage,
  usableAddresses,
  type WhatIsHeld,
  whatIsHeld,
} from '@/engine';
import { heldRanges } from '@/engine/live/held-ranges';
import { ADDRESS_USES, type AddressUse, snapshotAt } from '@/engine/over-time';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import {
  C5_2XLARGE,
  group,
  limits,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
  T3_MEDIUM,
} from '../../../support/builders';
import { heldBy, heldOf, startOf, startScenario } from '../../../support/held';
import { runs } from '../../../support/runs';
import { tightPlans, WAYS } from '../../../support/verdict/tight-plans';

/** What others hold of it; AWS gives nobody more than there is. */
const others = ({ usedByOthers, prefixLength }: SubnetUsage) =>
  Math.min(usedByOthers, usableAddresses(prefixLength));

/** No node holds less than it wants by chance. */
const isSure = (of: ClusterPlan) => heldRanges(answer(of)).size === 0;

/** Held, free, of others and reserved are all there is. */
function expectWhole(of: ClusterPlan, held: WhatIsHeld): void {
  for (const [index, usage] of answer(of).subnets.entries()) {
    const one = held.subnets[index];
    if (one === undefined) throw new Error('a subnet is missing');
    const free = one.free + one.keptForPrefixes;
    expect(one.held + free + others(usage) + usage.reserved, usage.label).toBe(usage.size);
    expect(one.primaries + one.assigned + one.warm, usage.label).toBe(one.held);
    expect(Math.min(...Object.values(one).filter(Number.isFinite)), usage.label).not.toBeLessThan(
      0,
    );
  }
  const sum = (all: readonly { readonly held: number }[]) =>
    all.reduce((total, one) => total + one.held, 0);
  expect(sum(held.subnets)).toBe(held.held);
  expect(sum(held.groups)).toBe(held.held);
  for (const [index, group] of held.groups.entries()) expectNodesAddUp(group, of.groups[index]);
}

/** The nodes that hold the same, times what each of them holds, are what the group holds. */
function expectNodesAddUp(
  { alike, ...group }: HeldInGroup,
  planned: ClusterPlan['groups'][number] | undefined,
): void {
  const all = (of: (one: HoldingNodes) => number) =>
    alike.reduce((sum, one) => sum + one.nodes * of(one), 0);
  expect(all(() => 1)).toBe(planned?.nodes);
  for (const of of ['enis', 'assigned', 'warm', 'held'] as const) {
    expect(
      all((one) => one[of]),
      of,
    ).toBe(group[of]);
  }
  for (const one of alike) expect(one.warmEnis).toBeLessThanOrEqual(one.enis);
  const looks = alike.map(({ nodes, ...one }) => JSON.stringify(one));
  expect(new Set(looks).size).toBe(looks.length);
}

describe('R9, R10, T5: the example of three /24', () => {
  const held = heldOf(smallProduction());

  test('holds 660 of the 720 addresses that it wants, and every pod runs', () => {
    expect(held).toMatchObject({ isShort: true, held: 660, wanted: 720, warm: 100, waiting: 0 });
  });

  test('lacks 1, 1 and 19, where 14, 14 and 11 stay free: an ENI takes 15 at once', () => {
    expect(held.subnets.map(({ short, free, missing }) => [short, free, missing])).toEqual([
      [1, 14, 15],
      [1, 14, 15],
      [19, 11, 30],
    ]);
  });

  test('has two c5.2xlarge that hold 60, with a spare ENI, and four that hold 45, without', () => {
    const [m5, c5] = held.groups;
    expect(m5?.alike).toEqual([
      { nodes: 12, enis: 3, warmEnis: 0, assigned: 22, warm: 5, held: 30 },
    ]);
    expect(c5?.alike).toEqual([
      { nodes: 2, enis: 4, warmEnis: 1, assigned: 40, warm: 16, held: 60 },
      { nodes: 4, enis: 3, warmEnis: 0, assigned: 40, warm: 2, held: 45 },
    ]);
  });

  test('has four of six c5.2xlarge without their spare ENI, which ask again every two minutes', () => {
    const [, c5] = held.groups;
    expect(held.groups.map(({ held }) => held)).toEqual([360, 300]);
    expect(
      c5?.lacking.map(({ nodes, subnet, lack, atOnce }) => [nodes, subnet, lack, atOnce]),
    ).toEqual([
      [2, 'c', 'spare-eni', 15],
      [1, 'a', 'spare-eni', 15],
      [1, 'b', 'spare-eni', 15],
    ]);
    expect(c5?.lacking[0]).toMatchObject({
      everySeconds: 120,
      waiting: 0,
      warm: 2,
      held: 45,
      wanted: { warm: 16, held: 60, enis: 4 },
    });
  });
});

const FITTING = settings({ warmIpTarget: 2, minimumIpTarget: 24 });

describe('what is known', () => {
  test('of a plan that fits is counted, without a run', () => {
    const of = smallProduction({ settings: FITTING });
    const { totals } = answer(of);
    expect(whatIsHeld(answer(of), undefined)).toMatchObject({
      isShort: false,
      held: totals.held,
      warm: totals.idle,
    });
  });

  test('of one that does not fit is nothing until it has run', () => {
    expect(whatIsHeld(answer(smallProduction()), undefined)).toBeUndefined();
  });

  test('of /28s that may be too few and lie well is all that is wanted, and nothing short', () => {
    const of = plan({
      subnets: [subnet('a', 24)],
      settings: settings({ prefixDelegation: true, warmPrefixTarget: 1 }),
      groups: [
        group('m5.large', M5_LARGE, 4, 23, { zones: ['a'] }),
        group('t3.medium', T3_MEDIUM, 1, 6, { zones: ['a'] }),
      ],
    });
    expect(answer(of)).toMatchObject({
      verdict: { kind: 'may-not-fit' },
      totals: { isShort: true },
    });
    expect(whatIsHeld(answer(of), undefined)).toBeUndefined();
    expect(heldOf(of)).toMatchObject({ isShort: false, held: 229, wanted: 229 });
  });

  test('where the order of nodes decides among discovered subnets is what a run holds', () => {
    const usage = answer(smallProduction({ settings: FITTING }));
    const reason = { code: 'DISCOVERY_ORDER', subnets: ['a', 'b'], short: 1 } as const;
    const verdict = { ...usage.verdict, kind: 'may-not-fit' as const, reason };
    const inAnyOrder = { ...usage, verdict };
    expect(whatIsHeld(inAnyOrder, undefined)).toBeUndefined();
    const start = { ...startOf(smallProduction({ settings: FITTING })), held: 500, isShort: true };
    expect(whatIsHeld(inAnyOrder, start)).toMatchObject({ isShort: true, held: 500 });
  });

  test('of one that cannot work, or that goes over a quota, is nothing', () => {
    const of = answer(smallProduction());
    const refused = { ...of, verdict: { ...of.verdict, kind: 'cannot-work' as const } };
    expect(whatIsHeld(refused, startOf(smallProduction()))).toBeUndefined();
    const over = smallProduction({ quotas: { nau: 300, enis: 5_000 } });
    expect(heldBy(over)).toBeUndefined();
  });
});

test('pods that wait are told in the subnet that they wait for, an m5.large more: 12 of 526', () => {
  const groups = [group('m5.large', M5_LARGE, 13, 22), group('c5.2xlarge', C5_2XLARGE, 6, 40)];
  const held = heldOf(smallProduction({ groups }));
  expect(held.waiting).toBe(12);
  expect(held.subnets.map(({ waiting, short }) => [waiting, short])).toEqual([
    [12, 31],
    [0, 1],
    [0, 19],
  ]);
});

test('a node that finds no address to be launched is told, and its pods wait for the subnet', () => {
  const of = plan({
    subnets: [subnet('a', 28)],
    groups: [group('it', limits(2, 4), 12, 1, { zones: ['a'] })],
  });
  const held = heldOf(of);
  expect(held.groups[0]).toMatchObject({ nodes: 11, nodesNotReady: 1 });
  expect(held.nodesWaiting).toBe(1);
  expect(held.groups[0]?.alike.map(({ nodes, held }) => [nodes, held])).toEqual([
    [11, 1],
    [1, 0],
  ]);
  expect(held.subnets[0]).toMatchObject({ held: 11, free: 0, waiting: 12 });
});

test('held, free, others and reserved are the subnet, in any plan', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer(), (of, seed) => {
      const held = heldBy(of, seed);
      if (held !== undefined) expectWhole(of, held);
    }),
    runs({ seed: 20261129, numRuns: 60 }),
  );
});

describe.each(WAYS)('%s: a plan at the end of its subnets', (way) => {
  test('holds what the addresses of its start show, one by one', () => {
    fc.assert(
      fc.property(tightPlans(way), ({ plan: of, seed }) => {
        const held = heldBy(of, seed);
        if (held?.isShort !== true) return;
        expectWhole(of, held);
        const { subnets } = snapshotAt(startScenario(of), seed, 0);
        for (const [index, { uses }] of subnets.entries()) {
          const count = (use: AddressUse) =>
            uses.filter((each) => ADDRESS_USES[each] === use).length;
          expect(held.subnets[index]).toMatchObject({
            primaries: count('primary'),
            assigned: count('pod'),
            warm: count('warm') + count('cooling'),
            free: count('free'),
            keptForPrefixes: count('kept'),
          });
        }
      }),
      runs({ seed: 5, numRuns: 8 }),
    );
  });

  test('has pods that wait where it does not fit, and none where its warm pool alone is short', () => {
    fc.assert(
      fc.property(tightPlans(way), ({ plan: of, seed }) => {
        const { verdict } = answer(of);
        const held = heldBy(of, seed);
        if (held?.isShort !== true) return;
        expect(held.waiting).toBe(held.subnets.reduce((sum, { waiting }) => sum + waiting, 0));
        if (verdict.kind === 'warm-short') expect(held.waiting).toBe(0);
        if (verdict.kind === 'does-not-fit' && verdict.reason.code !== 'OTHERS_DO_NOT_FIT') {
          const nodes = held.groups.reduce((sum, { nodesNotReady }) => sum + nodesNotReady, 0);
          expect(held.waiting + nodes).toBeGreaterThan(0);
        }
      }),
      runs({ seed: 6, numRuns: 8 }),
    );
  });

  test('tells of no node that it lacks anything but those that hold less than they want', () => {
    fc.assert(
      fc.property(tightPlans(way), ({ plan: of, seed }) => {
        const held = heldBy(of, seed);
        if (held?.isShort !== true) return;
        for (const { nodes, lacking } of held.groups) {
          expect(lacking.reduce((sum, each) => sum + each.nodes, 0)).toBeLessThanOrEqual(nodes);
          for (const { atOnce, held, wanted } of lacking) {
            expect(atOnce).toBeGreaterThan(0);
            if (isSure(of)) expect(held).toBeLessThan(wanted.held);
          }
        }
        const waiting = held.groups.flatMap(({ lacking }) =>
          lacking.map(({ nodes, waiting }) => nodes * waiting),
        );
        expect(waiting.reduce((sum, pods) => sum + pods, 0)).toBeLessThanOrEqual(held.waiting);
      }),
      runs({ seed: 7, numRuns: 8 }),
    );
  });
});
