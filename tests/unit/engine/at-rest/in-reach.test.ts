import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, type NodeGroup, type Subnet } from '@/engine';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import { group, M5_LARGE, networking, plan, subnet } from '../../../support/builders';
import { runs } from '../../../support/runs';

/** Labels of the subnets that the nodes of a group in zone a can use. */
function inReach(
  others: readonly Subnet[],
  changed: Partial<NodeGroup> = {},
  net: Parameters<typeof networking>[0] = {},
): readonly string[] {
  const { subnets } = answer(
    plan({
      subnets: [subnet('a', 24), ...others],
      networking: networking(net),
      groups: [group('g', M5_LARGE, 2, 5, { zones: ['a'], ...changed })],
    }),
  );
  return subnets.flatMap(({ label, isInReach }) => (isInReach ? [label] : []));
}

const PODS = subnet('a', 24, 0, { label: 'pods', use: 'pods' });

test('nodes use subnets of their own zones, and none that is for others', () => {
  const db = subnet('a', 24, 0, { label: 'db', use: 'other' });
  expect(inReach([subnet('b', 24), db])).toEqual(['a']);
  expect(inReach([subnet('b', 24), db], { zones: ['a', 'b'] })).toEqual(['a', 'b']);
  expect(inReach([subnet('b', 24), db], { nodes: 0 })).toEqual(['a', 'b', 'db']);
});

test('a pod subnet is used where ENIs of pods come to lie in it', () => {
  const off = { subnetDiscovery: false };
  expect(inReach([PODS], {}, off)).toEqual(['a']);
  expect(inReach([PODS], {}, { subnetDiscovery: true })).toEqual(['a', 'pods']);
  expect(inReach([PODS], {}, { ...off, customNetworking: true })).toEqual(['a', 'pods']);
  expect(inReach([PODS], { kind: 'auto-mode' }, off)).toEqual(['a', 'pods']);
  expect(inReach([PODS], { kind: 'windows' }, { customNetworking: true })).toEqual(['a']);
});

test('of any plan, what nodes hold addresses of is in their reach', () => {
  fc.assert(
    fc.property(anyPlan, (of) => {
      for (const { held, isInReach } of answer(of).subnets) {
        if (held > 0) expect(isInReach).toBe(true);
      }
    }),
    runs({ seed: 1_203, numRuns: 150 }),
  );
});
