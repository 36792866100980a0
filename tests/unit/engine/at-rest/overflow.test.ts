// R30: what the primary ENI does not find in its subnet, subnet discovery finds elsewhere.
import { describe, expect, test } from 'vitest';
import { answer, type InstanceLimits } from '@/engine';
import { group, limits, M5_LARGE, plan, settings, subnet } from '../../../support/builders';

const TAGGED = subnet('a', 24, 0, { label: 'p', use: 'pods' });

/** What idle nodes hold of their own subnet with so many free, and of the one tagged for pods. */
function heldBy(nodes: number, free: number, type: InstanceLimits = M5_LARGE) {
  const { subnets } = answer(
    plan({
      subnets: [subnet('a', 24, 251 - free), TAGGED],
      groups: [group('g', type, nodes, 0, { zones: ['a'] })],
    }),
  );
  return subnets.map(({ held }) => held);
}

describe('R30: an idle m5.large wants 10 addresses. Of two or more', () => {
  test('all lie in their subnet while it has room', () => {
    expect(heldBy(2, 20)).toEqual([20, 0]);
  });

  test('the last takes what is left, and an ENI of 10 elsewhere', () => {
    expect(heldBy(2, 15)).toEqual([15, 10]);
    expect(heldBy(2, 19)).toEqual([19, 10]);
  });

  test('those that come after it are launched and have their ENI elsewhere', () => {
    expect(heldBy(3, 16)).toEqual([16, 20]);
    expect(heldBy(4, 16)).toEqual([16, 30]);
  });
});

test('R30: a node that can have no further ENI lacks in its own subnet what it lacks', () => {
  expect(heldBy(1, 5, limits(1, 10))).toEqual([10, 0]);
});

test('R20, R30: two nodes whose own addresses may spoil both blocks of a /26 have their prefixes elsewhere', () => {
  const { subnets } = answer(
    plan({
      settings: settings({ prefixDelegation: true }),
      subnets: [subnet('a', 26), TAGGED],
      groups: [group('g', M5_LARGE, 2, 0, { zones: ['a'] })],
    }),
  );
  expect(subnets.map(({ held }) => held)).toEqual([2, 34]);
});
