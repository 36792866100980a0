import { expect, test } from 'vitest';
import type { NodeDesign } from '@/engine';
import { rest, restMemory } from '@/engine/at-rest/kinds/rest';
import { plainDesign } from '@/engine/nodes/plain-design';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { M5_LARGE, settings } from '../../../../support/builders';

const PODS = 5;
const design = plainDesign(
  poolPolicy({ limits: M5_LARGE, settings: settings(), maxPods: 29 }),
  'linux',
);

/** Each field as another node has it. */
const OTHER: NodeDesign = {
  kind: 'windows',
  mode: 'prefix',
  keeper: 'resource-controller',
  unit: 16,
  slotsPerEni: 4,
  primarySlots: 3,
  usableEnis: 2,
  primaryCarries: false,
  needsFirstEni: true,
  trunk: true,
  unmanagedEnis: 1,
  maxPods: 7,
  target: { rule: 'ip-targets', warmIps: 2, minimumIps: 6 },
  warmPrefixes: 2,
  canJoin: false,
  enisLie: 'pod-subnet',
  attachedPods: [2],
  strayEnis: 1,
  branchPods: 3,
  branchLimit: 9,
  cardEnis: [2],
  multiNicPods: 1,
};

test.each(Object.keys(OTHER) as (keyof NodeDesign)[])(
  'A node that differs from one that is remembered in its %s alone is counted by itself',
  (field) => {
    const changed = { ...design, [field]: OTHER[field] };
    expect(changed[field]).not.toEqual(design[field]);
    const remembered = restMemory();
    remembered(design, PODS);
    expect(remembered(changed, PODS)).toEqual(rest(changed, PODS));
  },
);

test('So is one with other pods, and an equal one is not counted again', () => {
  const remembered = restMemory();
  const first = remembered(design, PODS);
  expect(remembered(design, PODS + 9)).toEqual(rest(design, PODS + 9));
  expect(remembered({ ...design }, PODS)).toBe(first);
});
