import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, simulate } from '@/engine/over-time';
import { group, M5_LARGE, plan, subnet } from '../../../../support/builders';
import { upgradeOf } from '../../../../support/upgrades';

test.each([
  ['one zone, one at a time: two more', ['a'], 1, 2],
  ['one zone, two at a time: two more', ['a'], 2, 2],
  ['one zone, five at a time: five more', ['a'], 5, 5],
  ['three zones, one at a time: six more', ['a', 'b', 'c'], 1, 6],
  ['three zones, five at a time: six more', ['a', 'b', 'c'], 5, 6],
  ['three zones, seven at a time: seven more', ['a', 'b', 'c'], 7, 7],
] as const)('T11: a managed node group in %s', (_, zones, maxUnavailable, surge) => {
  const nodes = 9;
  const { timeline } = simulate(
    {
      plan: plan({
        subnets: zones.map((zone) => subnet(zone, 22)),
        groups: [group('g', M5_LARGE, nodes, 1, { zones })],
      }),
      events: [upgradeOf('g', { maxUnavailable })],
      durationSeconds: 600,
      parameters: DEFAULT_PARAMETERS,
      addressChoice: 'lowest-first',
      othersLie: 'packed',
    },
    1,
  );
  expect(Math.max(...timeline.nodes)).toBe(nodes + surge);
});
