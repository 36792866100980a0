import { expect, test } from 'vitest';
import { createPlanner } from '@/store/document/planner';
import { nodesAndPods } from '@/store/rows/nodes-and-pods';
import { groupText, planText, subnetText } from '../../../support/plan-texts';

const GROUPS = [
  groupText({ id: 'r1', instanceType: 'm5.large', nodes: '4', podsPerNode: '20' }),
  groupText({ id: 'r2', instanceType: '', kind: 'fargate', name: 'jobs', nodes: '3' }),
];

function counted(change: Parameters<typeof planText>[0]) {
  return nodesAndPods(createPlanner({ text: planText(change) }).getState());
}

test('nodes and pods of the rows are counted before there is a subnet, as after it', () => {
  const before = counted({ subnets: [], groups: GROUPS, clusterPods: '5' });
  expect(before).toEqual({ nodes: 7, pods: 88 });
  const subnets = [subnetText({ zone: 'a', range: '10.0.0.0/20', used: '0' })];
  expect(counted({ subnets, groups: GROUPS, clusterPods: '5' })).toEqual(before);
});

test('a number that can’t be read counts for nothing, and the rest for what it is', () => {
  const [first, ...others] = GROUPS;
  if (first === undefined) throw new Error('no row');
  const groups = [{ ...first, nodes: 'four' }, ...others];
  expect(counted({ subnets: [], groups, clusterPods: '' })).toEqual({ nodes: 3, pods: 3 });
});
