import { beforeEach, expect, test } from 'vitest';
import { presetText, rowColour } from '@/plan';
import { actions, planner } from '@/store';
import { subnetColour } from '@/store/derived';
import { hasNumbers } from '@/store/document';
import { nextSubnet } from '@/store/rows';

const EXAMPLE = presetText('small-production');

beforeEach(() => actions.openPlan(EXAMPLE));

function ofLabel(label: string) {
  const { answer } = planner.getState();
  const colour = hasNumbers(answer) ? subnetColour(answer, label) : '';
  return Number(/^var\(--subnet-(\d)\)$/.exec(colour)?.[1]);
}

test('subnets have their colours by their place', () => {
  expect(EXAMPLE.subnets.map(rowColour)).toEqual([1, 2, 3]);
  expect(['a', 'b', 'c'].map(ofLabel)).toEqual([1, 2, 3]);
});

test('a subnet keeps its colour when another one goes, and takes it along when it goes itself', () => {
  const [, ...others] = EXAMPLE.subnets;
  actions.edit((text) => ({ ...text, subnets: others }));
  expect(['b', 'c'].map(ofLabel)).toEqual([2, 3]);
  actions.undo();
  expect(ofLabel('a')).toBe(1);
  actions.edit((text) => ({ ...text, subnets: others }));
  const added = nextSubnet(planner.getState().text, undefined);
  actions.edit((text) => ({ ...text, subnets: [...others, added] }));
  expect(planner.getState().text.subnets.map(rowColour)).toEqual([2, 3, 4]);
});

test('the last answer keeps its colours while the form can’t be read', () => {
  actions.edit((text) => ({
    ...text,
    subnets: text.subnets.slice(1).map((row) => ({ ...row, range: '?' })),
  }));
  expect(['a', 'b', 'c'].map(ofLabel)).toEqual([1, 2, 3]);
});

test('the seventh is as the first, whatever its row is called', () => {
  const ids = ['s1', 'r2', 's6', 's7', 'r12', 'r0', 'x'];
  expect(ids.map((id) => rowColour({ id }))).toEqual([1, 2, 6, 1, 6, 6, 1]);
});
