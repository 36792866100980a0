import { expect, test } from 'vitest';
import { EMPTY_PLAN_TEXT } from '@/plan';
import { actions, fetchLanguage, planner } from '@/store';
import { planFileName } from '@/ui/shared/browser/save-file';

test('the files of a plan of my own that I have not named are called as its header calls it', async () => {
  await fetchLanguage('en');
  actions.replacePlan({ ...EMPTY_PLAN_TEXT, hostNetworkPods: '3' });
  expect(planner.getState().language).toBe('en');
  expect(planFileName('', '-subnets.csv')).toBe('Untitled-plan-subnets.csv');
  expect(planFileName('', '.subnet-plan.txt')).toBe('Untitled-plan.subnet-plan.txt');
  expect(planFileName('payments', '-subnets.csv')).toBe('payments-subnets.csv');
});
