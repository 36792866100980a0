import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
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

test('nodes and pods of the rows are counted before there is a subnet, as after it; a Fargate pod is no node', () => {
  const before = counted({ subnets: [], groups: GROUPS, clusterPods: '5' });
  expect(before).toEqual([4, 88, 0]);
  const subnets = [subnetText({ zone: 'a', range: '10.0.0.0/20', used: '0' })];
  expect(counted({ subnets, groups: GROUPS, clusterPods: '5' })).toEqual(before);
});

test('each number that can’t be read is told beside what the rest comes to, that of replicas too', () => {
  const [first, ...others] = GROUPS;
  if (first === undefined) throw new Error('no row');
  const groups = [{ ...first, nodes: '1x', podsPerNode: 'y' }, ...others];
  expect(counted({ subnets: [], groups, clusterPods: '0' })).toEqual([undefined, 3, 2]);
  expect(counted({ subnets: [], groups, clusterPods: '1x' })).toEqual([undefined, 3, 3]);
  expect(counted({ subnets: [], groups: others, clusterPods: '1x' })).toEqual([undefined, 3, 1]);
});

test('where no count can be read, none is told', () => {
  const { en, ko } = MESSAGES;
  expect(en.form.groups.hint(0, 0)).toBe('0 nodes, 0 pods');
  expect(en.form.groups.hint(0, 0, 1)).toBe('1 field can’t be read');
  expect(en.form.groups.hint(4, 80, 2)).toBe('4 nodes, 80 pods, 2 fields can’t be read');
  expect(ko.form.groups.hint(4, 80, 1)).toBe('4대, 파드 80개, 읽을 수 없는 항목 1개');
});
