import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { groupPlaces, nextOrder } from '@/ui/results/groups/group-order';
import { smallProduction } from '../../../../support/builders';

// m5.large: 12 nodes of 30; c5.2xlarge: 6 nodes of 60. Both hold 360.
const { groups } = answer(smallProduction());

describe('Node groups', () => {
  test('stand as in the plan until a head is clicked, numbers then the most first', () => {
    expect(groupPlaces(groups, undefined)).toEqual([0, 1]);
    expect(groupPlaces(groups, nextOrder(undefined, 'nodes'))).toEqual([0, 1]);
    expect(groupPlaces(groups, nextOrder(undefined, 'heldPerNode'))).toEqual([1, 0]);
    expect(groupPlaces(groups, nextOrder(undefined, 'type'))).toEqual([1, 0]);
  });

  test('turn round with the second click, and go back with the third', () => {
    const second = nextOrder(nextOrder(undefined, 'heldPerNode'), 'heldPerNode');
    expect(second).toEqual({ column: 'heldPerNode', direction: 'ascending' });
    expect(groupPlaces(groups, second)).toEqual([0, 1]);
    expect(nextOrder(second, 'heldPerNode')).toBeUndefined();
    expect(nextOrder(second, 'nodes')).toEqual({ column: 'nodes', direction: 'descending' });
  });

  test('that are equal keep the order of the plan', () => {
    expect(groupPlaces(groups, { column: 'held', direction: 'descending' })).toEqual([0, 1]);
    expect(groupPlaces(groups, { column: 'held', direction: 'ascending' })).toEqual([0, 1]);
  });
});
