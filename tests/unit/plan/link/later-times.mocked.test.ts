import { expect, test, vi } from 'vitest';
import { formatLink } from '@/plan';
import { linkText, planOf } from '../../../support/plan-texts';

vi.mock('@/engine/over-time', async (original) => {
  const overTime = await original<typeof import('@/engine/over-time')>();
  const { DEFAULT_PARAMETERS } = overTime;
  return { ...overTime, DEFAULT_PARAMETERS: { ...DEFAULT_PARAMETERS, nodeBoot: 45 } };
});

test('A link keeps the times of its version when those of the simulator change', () => {
  const text = linkText('subnet=/23&node=m5.large:2:10');
  expect(text.scenario.nodeBoot).toBe('60');
  expect(formatLink(planOf(text))).not.toContain('node-boot');
  const scenario = { ...text.scenario, nodeBoot: '' };
  expect(formatLink(planOf({ ...text, scenario }))).toContain('&node-boot=45');
});
