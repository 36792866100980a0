import { describe, expect, test } from 'vitest';
import {
  answer,
  type Consumer,
  growth,
  type PlainLimits,
  PlanError,
  plainGroup,
  plainPlan,
  plainSubnet,
} from '@/engine';
import { graver, plainScenario, simulate } from '@/engine/over-time';

const m5Large = (nodes: number) =>
  plainGroup('m5.large', { maxEnis: 3, ipv4PerEni: 10 }, { nodes, podsPerNode: 20 });
const of = (nodes: number) =>
  plainPlan({ subnets: [plainSubnet('a', 24)], groups: [m5Large(nodes)] });

const ofType = (limits: PlainLimits) =>
  plainPlan({ subnets: [plainSubnet('a', 24)], groups: [plainGroup('g', limits)] });
const inSubnet = (subnet: string): Consumer => ({
  kind: 'nlb',
  label: 'nlb',
  count: 1,
  addresses: 1,
  zones: ['a'],
  subnet,
});

describe('The examples at the door of the engine', () => {
  test('eight m5.large with 20 pods leave 11 of a /24', () => {
    expect(answer(of(8)).verdict).toMatchObject({ kind: 'fits', subnet: 'a', left: 11 });
    expect(answer(of(8)).totals.held).toBe(240);
  });

  test('the ninth does not fit', () => {
    expect(answer(of(9)).verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', left: -19 });
    expect(growth(of(9)).firstShort).toEqual({ nodes: 9, kind: 'does-not-fit', subnet: 'a' });
  });
});

test('the example at the door of the simulator: all pods restarted, and nothing is refused', () => {
  const events = [{ kind: 'restart-pods', at: 60 }] as const;
  const { verdict, figures, start } = simulate(plainScenario(of(8), { events }), 1);
  expect(start.podsRunning).toBe(160);
  expect(figures.lowest).toMatchObject({ subnet: 'a', free: 11 });
  expect(graver(answer(of(8)).verdict.kind, verdict.kind)).toBe('fits');
});

describe('A plan that contradicts itself is refused by name', () => {
  test.each([
    ['NO_SUBNET', plainPlan({ subnets: [], groups: [] }), 'at least one subnet'],
    [
      'LABEL_TWICE',
      plainPlan({ subnets: [plainSubnet('a', 24), plainSubnet('a', 25)], groups: [] }),
      'one thing alone: a',
    ],
    [
      'LABEL_TWICE',
      plainPlan({ subnets: [plainSubnet('a', 24)], groups: [m5Large(1), m5Large(2)] }),
      'one thing alone: m5.large',
    ],
    [
      'ZONE_WITHOUT_SUBNET',
      plainPlan({ subnets: [plainSubnet('b', 24)], groups: [m5Large(1)] }),
      'no subnet for nodes in zone: a',
    ],
    [
      'ZONE_WITHOUT_SUBNET',
      plainPlan({ subnets: [plainSubnet('a', 24, { use: 'pods' })], groups: [m5Large(1)] }),
      'no subnet for nodes in zone: a',
    ],
    ['NOT_A_COUNT', of(-1), 'not negative: groups.0.nodes'],
    ['NOT_A_COUNT', of(1.5), 'not negative: groups.0.nodes'],
    ['NOT_A_COUNT', of(Number.NaN), 'not negative: groups.0.nodes'],
    [
      'NOT_A_COUNT',
      plainPlan({ subnets: [plainSubnet('a', 24, { usedByOthers: -1 })], groups: [] }),
      'not negative: subnets.0.usedByOthers',
    ],
    ['PREFIX_LENGTH', plainPlan({ subnets: [plainSubnet('a', 15)], groups: [] }), '/28: a'],
    ['PREFIX_LENGTH', plainPlan({ subnets: [plainSubnet('a', 29)], groups: [] }), '/28: a'],
    ['NO_ENI', ofType({ maxEnis: 0, ipv4PerEni: 10 }), 'an ENI with an address: g'],
    ['NO_ENI', ofType({ maxEnis: 3, ipv4PerEni: 0 }), 'an ENI with an address: g'],
    [
      'UNKNOWN_SUBNET',
      plainPlan({ subnets: [plainSubnet('a', 24)], groups: [], consumers: [inSubnet('b')] }),
      'no subnet of the plan: b',
    ],
  ])('%s', (code, plan, says) => {
    const refused = () => answer(plan);
    expect(refused).toThrow(PlanError);
    expect(refused).toThrow(expect.objectContaining({ code }));
    expect(refused).toThrow(says);
  });
});
