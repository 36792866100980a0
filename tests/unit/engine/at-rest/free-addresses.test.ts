// What is free is one number: in the verdict, the subnet, the start of a run, its timeline, growth.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  growth,
  judgeRequired,
  moreReplicas,
  whatIsHeld,
} from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';
import {
  C5_2XLARGE,
  group,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';
import { linkPlan } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

/** Small plans with and without reservations, in the ways to take addresses that need no draw of chance. */
const anyReservedPlan: fc.Arbitrary<ClusterPlan> = fc
  .record({
    length: fc.integer({ min: 22, max: 26 }),
    others: fc.nat(40),
    blocks: fc.oneof(fc.constant(0), fc.nat(14)),
    end: fc.constantFrom('none', 'none', 'first', 'last'),
    mode: fc.constantFrom('secondary', 'prefixes', 'custom', 'ipv6'),
    warmIpTarget: fc.option(fc.nat(8), { nil: undefined }),
    nodes: fc.integer({ min: 1, max: 8 }),
    pods: fc.nat(20),
  })
  .map(({ length, others, blocks, end, mode, warmIpTarget, nodes, pods }) => {
    const between = 2 ** (28 - length) - 2;
    const reserved = (zone: string, use: 'nodes' | 'pods') =>
      subnet(zone, length, others, {
        label: `${zone}-${use}`,
        use,
        prefixReservation: Math.min(blocks, between),
        reservedEnds: { first: end === 'first', last: end === 'last' },
      });
    const zones = ['a', 'b'];
    return plan({
      subnets: zones.flatMap((zone) =>
        mode === 'custom'
          ? [reserved(zone, 'nodes'), reserved(zone, 'pods')]
          : [reserved(zone, 'nodes')],
      ),
      networking: networking({
        customNetworking: mode === 'custom',
        ipFamily: mode === 'ipv6' ? 'ipv6' : 'ipv4',
      }),
      settings: settings({
        prefixDelegation: mode === 'prefixes' || mode === 'ipv6',
        ...(warmIpTarget === undefined ? {} : { warmIpTarget }),
      }),
      groups: [
        group('it', M5_LARGE, nodes, pods, { zones }),
        group('two', C5_2XLARGE, 1, pods, { zones }),
      ],
    });
  });

const startedRun = (of: ClusterPlan) =>
  simulate(plainScenario(of, { events: [], durationSeconds: 60 }), 1);

test('verdict, subnet, growth, start of a run and its timeline tell one number of free addresses', () => {
  let withReservation = 0;
  fc.assert(
    fc.property(anyReservedPlan, (of) => {
      const usage = answer(of);
      const free = usage.subnets.map((each) => each.free);
      const { verdict } = usage;
      if (verdict.constraint === 'addresses') {
        const at = usage.subnets.findIndex(({ label }) => label === verdict.subnet);
        expect(verdict.left).toBe(free[at]);
      }
      const nodes = usage.totals.nodes;
      const planned = growth(of).points.find((point) => point.nodes === nodes);
      expect(planned?.free).toEqual(free);
      const [lack] = judgeRequired(
        { keepFree: 1_000_000, growth: 0, scenario: false, zoneLoss: false },
        {
          plan: of,
          atRest: verdict,
          subnets: usage.subnets,
          grown: { status: 'not-run' },
          run: { status: 'not-run' },
          hardestLoss: { status: 'not-run' },
        },
      );
      expect(lack).toMatchObject({ lack: { amount: 1_000_000 - Math.min(...free) } });
      fc.pre(verdict.kind === 'fits' && verdict.podsPending === 0);
      expect(moreReplicas(of).free.map((each) => each.subnet)).toEqual(
        usage.subnets.map(({ label }) => label),
      );
      const { start, timeline } = startedRun(of);
      expect(start.subnets.map((each) => each.free)).toEqual(free);
      expect(timeline.subnets.map((each) => each.free[0])).toEqual(free);
      expect(timeline.subnets.map(({ lowest }) => lowest.free)).toEqual(free);
      expect(whatIsHeld(usage, start)?.subnets.map((each) => each.free)).toEqual(free);
      if (of.subnets.some(({ prefixReservation }) => prefixReservation > 0)) withReservation += 1;
    }),
    runs({ seed: 20261130, numRuns: 60 }),
  );
  expect(withReservation).toBeGreaterThan(20);
});

describe('R31: who chooses among subnets does so by what is free for single addresses', () => {
  const placed = (link: string) =>
    answer(linkPlan(link)).groups.flatMap(({ classes }) => classes.map(({ subnet: at }) => at));
  const held = (link: string) => answer(linkPlan(link)).subnets.map((each) => each.held);

  test('Karpenter for a node', () => {
    // 91 beside what is kept, and 123.
    const link =
      '?subnet=a:10.0.0.0/24;name=kept;prefix-reservation=10&subnet=a:10.0.1.0/25;name=open&node=m5.large:1:5;max-pods-policy=karpenter';
    expect(placed(link)).toEqual(['open']);
    const run = startedRun(linkPlan(link));
    expect(run.start.subnets.map((each) => each.held)).toEqual(held(link));
  });

  test('the load balancer controller', () => {
    const link = (others: number) =>
      `?subnet=a:10.0.0.0/27:${others};name=kept;prefix-reservation=1;use=other&subnet=a:10.0.1.0/24;name=nodes&node=m5.large:1:0&consumer=nlb:1:2`;
    const lies = (others: number) =>
      answer(linkPlan(link(others))).subnets.map(({ consumers }) => consumers.length);
    // 11 lie outside.
    expect(lies(3)).toEqual([1, 0]);
    expect(lies(4)).toEqual([0, 1]);
  });

  test('discovery for an ENI: what a node’s subnet lacks outside lies in the other', () => {
    const link =
      '?subnet=a:10.0.0.0/26;prefix-reservation=3&subnet=a:100.64.0.0/24;use=pods&node=m5.large:2:5';
    expect(held(link)).toEqual([11, 30]);
    const { start } = startedRun(linkPlan(link));
    expect(start.subnets.map((each) => each.held)).toEqual([11, 30]);
    expect(start.podsRunning).toBe(10);
  });
});

describe('R31: what lies in a reservation for prefixes', () => {
  const SHORT = '?subnet=a:10.0.0.0/26;prefix-reservation=3&node=m5.large:2:5';
  const ROOMY = '?subnet=a:10.0.0.0/24;prefix-reservation=8&node=m5.large:2:5';
  const PREFIXES = `${ROOMY}&ENABLE_PREFIX_DELEGATION=true`;
  const freeOf = (link: string) => {
    const { subnets, totals, verdict } = answer(linkPlan(link));
    const [{ free, keptForPrefixes } = { free: 0, keptForPrefixes: 0 }] = subnets;
    return { free, keptForPrefixes, all: totals.free, left: verdict.left, kind: verdict.kind };
  };

  test('is free for no single address: 11 lie outside, 40 are wanted', () => {
    expect(freeOf(SHORT)).toEqual({
      ...{ free: -29, keptForPrefixes: 48, all: -29, left: -29 },
      kind: 'does-not-fit',
    });
  });

  test('nor where nothing is short: 251 less 128 that are kept less 40 that are held', () => {
    expect(freeOf(ROOMY)).toMatchObject({ free: 83, keptForPrefixes: 128, all: 83, left: 83 });
  });

  test('prefixes take of it first, and ENIs outside', () => {
    // Two nodes with one prefix for their pods and one warm: 4 of 8 blocks, and 2 single addresses.
    expect(freeOf(PREFIXES)).toMatchObject({ free: 121, keptForPrefixes: 64 });
  });

  test('is not free over time: nodes that come take of what lies beside it', () => {
    const { timeline, verdict } = simulate(
      plainScenario(linkPlan(ROOMY), {
        durationSeconds: 600,
        events: [{ kind: 'scale-nodes', at: 60, group: 'm5.large', to: 4, overSeconds: 0 }],
      }),
      1,
    );
    const [{ free, lowest } = { free: [], lowest: { free: -1 } }] = timeline.subnets;
    expect(free[0]).toBe(83);
    // Each of two nodes more takes an ENI of 10, and no spare one without a pod.
    expect(lowest.free).toBe(63);
    expect(verdict.lowest).toEqual({ subnet: 'a', free: 63 });
  });

  test('and what runs out first as such nodes come is said: blocks, or single addresses beside them', () => {
    // A node takes two blocks and one single address: 8 blocks are left for 4 nodes more.
    const verdictBeside = (others: number) =>
      answer(
        linkPlan(
          `?ENABLE_PREFIX_DELEGATION=true&subnet=a:10.0.0.0/24:${others};prefix-reservation=12&node=m5.large:2:5`,
        ),
      ).verdict;
    expect(verdictBeside(40)).toMatchObject({ kind: 'fits', constraint: 'blocks', left: 8 });
    expect(verdictBeside(54)).toMatchObject({ kind: 'fits', constraint: 'addresses', left: 3 });
    expect(verdictBeside(58)).toMatchObject({ constraint: 'addresses', left: -1 });
  });
});
