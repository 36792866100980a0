import { expect, test } from 'vitest';
import { plainScenario, simulate } from '@/engine/over-time';
import { group, limits, plan, subnet } from '../../../../support/builders';

test('a subnet that has refused a node is short again as soon as the node asks it again, though nothing else happens', () => {
  const zones = ['a', 'b', 'c'];
  const cluster = plan({
    subnets: [subnet('a', 22), subnet('b', 27, 9), subnet('c', 26, 2)],
    groups: [
      group('fargate', limits(2, 4), 33, 0, { kind: 'fargate', zones }),
      group('nodes', limits(4, 4), 2, 0, { zones }),
    ],
    systemPodsPerNode: 2,
  });
  const restarted = { kind: 'restart-pods', at: 34 } as const;
  const { timeline } = simulate(
    { ...plainScenario(cluster), events: [restarted], durationSeconds: 200 },
    1,
  );
  const [, b] = timeline.subnets;
  // Pods go at 34 s and leave addresses; the node checks every 5 s, the next launch comes at 64 s.
  const again = b?.short.at(1);
  expect(again?.from).toBeGreaterThan(34);
  expect(again?.from).toBeLessThan(39);
});
