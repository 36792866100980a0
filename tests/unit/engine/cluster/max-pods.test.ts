import { describe, expect, test } from 'vitest';
import { answer, changedMaxPods, formulaMaxPods, type MaxPodsPolicy, maxPods } from '@/engine';
import { group, limits, plan, settings, T3_MEDIUM } from '../../../support/builders';

const CAPPED: MaxPodsPolicy = { kind: 'formula', managedCap: true };
const UNCAPPED: MaxPodsPolicy = { kind: 'formula', managedCap: false };
const PREFIXES = settings({ prefixDelegation: true });

describe('R17: max pods by the formula', () => {
  test.each([
    ['t3.medium', T3_MEDIUM, settings(), 17],
    ['t3.medium with prefixes', T3_MEDIUM, PREFIXES, 242],
    ['m5.large', limits(3, 10), settings(), 29],
    ['m5.large with prefixes', limits(3, 10), PREFIXES, 434],
    ['m5.large with MAX_ENI 2', limits(3, 10), settings({ maxEni: 2 }), 20],
    ['m5.large with MAX_ENI 8', limits(3, 10), settings({ maxEni: 8 }), 29],
    [
      'R19: a type without Nitro, prefixes on',
      limits(4, 15, { prefixCapable: false }),
      PREFIXES,
      58,
    ],
  ])('%s', (_, type, of, expected) => {
    expect(formulaMaxPods(type, of)).toBe(expected);
    expect(maxPods(type, of, UNCAPPED)).toBe(expected);
  });
});

describe('R18: the cap of managed node groups', () => {
  const typeOf = (vcpus: number | undefined) => limits(15, 50, { vcpus });

  test.each([
    ['30 vCPUs', 30, 110],
    ['31 vCPUs', 31, 250],
    ['vCPUs unknown', undefined, 110],
  ])('%s', (_, vcpus, expected) => {
    expect(maxPods(typeOf(vcpus), PREFIXES, CAPPED)).toBe(expected);
  });

  test('never raises the number of the formula', () => {
    expect(maxPods(limits(8, 30, { vcpus: 48 }), settings(), CAPPED)).toBe(234);
    expect(maxPods(T3_MEDIUM, settings(), CAPPED)).toBe(17);
  });

  test('does not touch a number set by hand', () => {
    expect(maxPods(typeOf(8), PREFIXES, { kind: 'fixed', maxPods: 300 })).toBe(300);
  });
});

describe('R35: max pods by Karpenter', () => {
  const P4D = limits(15, 50, { vcpus: 96 });
  const karpenter = (reservedEnis: number) => ({ kind: 'karpenter', reservedEnis }) as const;

  test.each([
    ['all ENIs', 0, 0, 737],
    ['3 EFA-only interfaces on the default card', 0, 3, 590],
    ['RESERVED_ENIS 1 beside them', 1, 3, 541],
    ['no ENI left', 2, 13, 0],
  ])('%s', (_, reservedEnis, efaOnlyEnis, expected) => {
    expect(maxPods(P4D, { ...settings(), efaOnlyEnis }, karpenter(reservedEnis))).toBe(expected);
  });

  test('the formula knows nothing of EFA-only interfaces', () => {
    expect(maxPods(P4D, { ...settings(), efaOnlyEnis: 3 }, UNCAPPED)).toBe(737);
  });

  test('a plan counts with those of its group', () => {
    const groups = [group('p4d', P4D, 1, 20, { efaOnlyEnis: 3, maxPods: karpenter(0) })];
    expect(answer(plan({ groups })).groups[0]?.maxPods).toBe(590);
  });
});

describe('R17: max pods under other settings are told', () => {
  const policies: readonly [string, MaxPodsPolicy, readonly number[]][] = [
    ['of a managed node group', CAPPED, [29, 110]],
    ['not where they are typed', { kind: 'fixed', maxPods: 29 }, []],
    ['not where nodeadm works them out', { kind: 'nodeadm' }, []],
  ];

  test.each(policies)('%s', (_, policy, expected) => {
    const of = group('m5.large', limits(3, 10), 2, 20, { maxPods: policy });
    const empty = group('empty', limits(3, 10), 0, 20, { maxPods: policy });
    const changed = changedMaxPods(plan({ groups: [of, empty] }), PREFIXES);
    expect(changed.flatMap(({ now, then }) => [now, then])).toEqual(expected);
    expect(changed.every((each) => each.group === of.label)).toBe(true);
  });

  test('as the plan has them then', () => {
    const before = plan({ groups: [group('m5.large', limits(3, 10), 2, 20, { maxPods: CAPPED })] });
    const [changed] = changedMaxPods(before, PREFIXES);
    const { groups } = answer({ ...before, settings: PREFIXES });
    expect(changed?.then).toBe(groups[0]?.maxPods);
    expect(changed?.now).toBe(answer(before).groups[0]?.maxPods);
  });
});
