import { beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_PLAN_TEXT, newGroup } from '@/plan';
import { fetchPart, readPlan } from '@/store/document/read-plan';
import { maxPodsByPolicy } from '@/store/form/max-pods-by-policy';
import { type MaxPodsBasis, shownLimits } from '@/store/form/type-limits';

beforeAll(() => fetchPart('TYPE_WAITS'));

const BASIS: MaxPodsBasis = {
  prefixDelegation: false,
  managedCap: true,
  maxEni: undefined,
  customNetworking: false,
  ipFamily: 'ipv4',
};
const row = (changed: object) => ({ ...newGroup('r1'), ...changed });
const readOf = (group: ReturnType<typeof row>) =>
  readPlan({ ...EMPTY_PLAN_TEXT, groups: [group] }).parts.groups.get(group.id);
const limitsIn = (group: ReturnType<typeof row>, basis: MaxPodsBasis) =>
  shownLimits(group, readOf(group), basis);

test.each([
  ['m5.large', BASIS, { maxEnis: 3, ipv4PerEni: 10, maxPods: 29 }],
  ['m5.4xlarge', BASIS, { maxEnis: 8, ipv4PerEni: 30, maxPods: 110 }],
  ['m5.4xlarge', { ...BASIS, managedCap: false }, { maxEnis: 8, ipv4PerEni: 30, maxPods: 234 }],
  ['m5.large', { ...BASIS, prefixDelegation: true }, { maxEnis: 3, ipv4PerEni: 10, maxPods: 110 }],
  ['m5.large', { ...BASIS, maxEni: 2 }, { maxEnis: 3, ipv4PerEni: 10, maxPods: 20 }],
] as const)(
  'the field of %s shows the limits that the engine counts with',
  (type, basis, limits) => {
    expect(limitsIn(row({ instanceType: type }), basis)).toEqual(limits);
  },
);

test('MAX_ENI and custom networking lower max pods, but not in an IPv6 cluster', () => {
  const shown = (basis: MaxPodsBasis) => limitsIn(row({ instanceType: 'm5.large' }), basis);
  const lowered: MaxPodsBasis = { ...BASIS, maxEni: 2, customNetworking: true };
  expect(shown(lowered)?.maxPods).toBe(11);
  expect(shown({ ...lowered, ipFamily: 'ipv6' })?.maxPods).toBe(29);
});

test('max pods and limits by hand are shown in place of the table’s', () => {
  const byHand = row({ instanceType: 'x9.new', maxEnis: '4', ipv4PerEni: '15' });
  expect(limitsIn(byHand, BASIS)).toEqual({ maxEnis: 4, ipv4PerEni: 15, maxPods: 58 });
  expect(limitsIn(row({ instanceType: 'm5.large', maxPods: '17' }), BASIS)?.maxPods).toBe(17);
});

test('an expression of nodeadm gives max pods of the type', async () => {
  await fetchPart('EXPRESSION_WAITS');
  const typed = row({
    instanceType: 't3.medium',
    maxPods: '((default_enis - 1) * (ips_per_eni - 1)) + 2',
  });
  expect(limitsIn(typed, BASIS)?.maxPods).toBe(12);
  const byHand = { ...typed, instanceType: 'x9.new', maxEnis: '4', ipv4PerEni: '15' };
  expect(limitsIn(byHand, BASIS)?.maxPods).toBe(44);
  expect(limitsIn({ ...typed, maxPods: 'max_pods + x_y' }, BASIS)?.maxPods).toBe(17);
});

test('a type that nobody knows shows no limits', () => {
  expect(limitsIn(row({ instanceType: 'm5.larg' }), BASIS)).toBeUndefined();
});

describe('Karpenter takes EFA-only interfaces of a row off its ENIs', () => {
  const karpenter = (efaOnlyEnis: string) =>
    row({ instanceType: 'p4d.24xlarge', maxPodsPolicy: 'karpenter', efaOnlyEnis });

  test.each([
    ['', 737],
    ['3', 590],
    ['three', 737],
  ])('%j of them', (typed, expected) => {
    expect(limitsIn(karpenter(typed), BASIS)?.maxPods).toBe(expected);
    const compared = maxPodsByPolicy(readOf(karpenter(typed)), undefined) ?? [];
    const given = compared.map(({ policy, cells }) => [policy, cells[0]?.maxPods]);
    expect(given).toContainEqual(['karpenter', expected]);
    expect(given).toContainEqual(['nodeadm', 737]);
  });
});
