import { expect, test } from 'vitest';
import { bandOver, DEFAULT_PARAMETERS, simulate } from '@/engine/over-time';
import { group, M5_LARGE, plan, subnet } from '../../../support/builders';

test('A change belongs to the interval that begins with it, in full, and not to the one before', () => {
  // 240 intervals of 10 s: the node is launched where one begins.
  const scenario = {
    plan: plan({
      subnets: [subnet('a', 24)],
      groups: [group('g', M5_LARGE, 1, 0, { zones: ['a'] })],
    }),
    events: [{ kind: 'scale-nodes', at: 60, group: 'g', to: 2, overSeconds: 0 } as const],
    durationSeconds: 2_400,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first' as const,
    othersLie: 'packed' as const,
  };
  const { timeline } = simulate(scenario, 1);
  const free = (seconds: number) =>
    timeline.subnets[0]?.free[timeline.at.findLastIndex((each) => each <= seconds)];
  expect([59, 60].map(free)).toEqual([241, 240]);
  const { at, subnets } = bandOver(scenario, { firstSeed: 1, runs: 1 });
  expect(at.slice(5, 8)).toEqual([50, 60, 70]);
  expect(subnets[0]?.low.slice(5, 7)).toEqual([241, 240]);
  expect(subnets[0]?.high.slice(5, 7)).toEqual([241, 240]);
});
