import { expect, test, vi } from 'vitest';
import { presetText } from '@/plan';
import { createPlanner } from '@/store/document/planner';

vi.mock('react', () => {
  throw new Error('the store has loaded React');
});

test('the store answers without React', () => {
  const { answer } = createPlanner({ text: presetText('small-production') }).getState();
  expect(answer.status).toBe('current');
});
