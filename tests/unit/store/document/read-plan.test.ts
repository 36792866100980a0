import { expect, test } from 'vitest';
import { readPlan } from '@/store/document/read-plan';
import { linkText } from '../../../support/plan-texts';

const plan = (nodes: number) => linkText(`?subnet=a:10.0.0.0/24&node=m5.large:${nodes}:20`);

test('A form is read once, and anew where many others were read since: not every step of a long visit is kept', () => {
  const first = plan(1);
  const reading = readPlan(first);
  for (let nodes = 0; nodes < 40; nodes += 1) readPlan(plan(nodes));
  expect(readPlan(first)).toBe(reading);
  for (let nodes = 0; nodes < 40; nodes += 1) readPlan(plan(nodes));
  expect(readPlan(first)).toBe(reading);
  for (let nodes = 0; nodes < 60; nodes += 1) readPlan(plan(nodes));
  expect(readPlan(first)).not.toBe(reading);
  expect(readPlan(first)).toEqual(reading);
});
