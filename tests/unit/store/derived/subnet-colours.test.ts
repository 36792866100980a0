import { expect, test } from 'vitest';
import { presetText } from '@/plan';
import { subnetColours } from '@/store/derived/subnet-colours';
import { hasNumbers } from '@/store/document/answer';
import { createPlanner, plannerActions } from '@/store/document/planner';

const EXAMPLE = presetText('small-production');

function page() {
  const planner = createPlanner({ text: EXAMPLE });
  const actions = plannerActions(planner);
  const colours = subnetColours(planner);
  const ids = EXAMPLE.subnets.map(({ id }) => id);
  const ofLabel = (label: string) => {
    const { answer } = planner.getState();
    return hasNumbers(answer) ? colours.ofLabel(answer, label) : undefined;
  };
  return { planner, actions, colours, ids, ofLabel };
}

test('subnets have their colours by their place', () => {
  const { colours, ids, ofLabel } = page();
  expect(ids.map(colours.ofRow)).toEqual([1, 2, 3]);
  expect(['a', 'b', 'c'].map(ofLabel)).toEqual([1, 2, 3]);
});

test('a subnet keeps its colour when another one goes, and takes it along when it goes itself', () => {
  const { actions, colours, ids, ofLabel } = page();
  const [first, ...others] = EXAMPLE.subnets;
  actions.edit((text) => ({ ...text, subnets: others }));
  expect(['b', 'c'].map(ofLabel)).toEqual([2, 3]);
  actions.undo();
  expect(ofLabel('a')).toBe(1);
  if (first === undefined) throw new Error('a subnet expected');
  const added = { ...first, id: 'new', zone: 'd', range: '10.9.0.0/24' };
  actions.edit((text) => ({ ...text, subnets: [...others, added] }));
  expect(colours.ofRow('new')).toBe(4);
  expect(colours.ofRow(ids[1] ?? '')).toBe(2);
});

test('the last answer keeps its colours while the form can’t be read', () => {
  const { actions, ofLabel } = page();
  actions.edit((text) => ({
    ...text,
    subnets: text.subnets.slice(1).map((row) => ({ ...row, range: '?' })),
  }));
  expect(['a', 'b', 'c'].map(ofLabel)).toEqual([1, 2, 3]);
});

test('another plan begins anew, and the seventh is as the first', () => {
  const { actions, colours } = page();
  const [row] = EXAMPLE.subnets;
  if (row === undefined) throw new Error('a subnet expected');
  const subnets = Array.from({ length: 7 }, (_, index) => ({ ...row, id: `n${index}` }));
  actions.openPlan({ ...EXAMPLE, subnets });
  expect(subnets.map(({ id }) => colours.ofRow(id))).toEqual([1, 2, 3, 4, 5, 6, 1]);
});
