import { expect, test } from 'vitest';
import { UNKNOWN_RUN } from '@/engine/over-time';
import { presetText } from '@/plan';
import { repairsOf } from '@/store/derived/repairs';
import { hasNumbers } from '@/store/document/answer';
import { createPlanner } from '@/store/document/planner';
import { offeredRepairs } from '@/store/simulation/use-repairs';

test('a change that is proven first stands once, beside those that are not proven yet', () => {
  const { answer } = createPlanner({ text: presetText('small-production') }).getState();
  if (!hasNumbers(answer)) throw new Error('the example has no answer');
  const [settings, further, ...others] = repairsOf(answer);
  if (further === undefined) throw new Error('no subnet is offered');
  expect(others.map(({ kind }) => kind)).toEqual(['subnets', 'nodes']);
  const proof = {
    repair: further,
    lane: 'subnets' as const,
    run: UNKNOWN_RUN,
    price: { held: 0, wanted: 0, nodes: 0, pods: 0 },
    zoneLoss: undefined,
    hardestNow: undefined,
    required: [],
  };
  const shown = (isDone: boolean) =>
    offeredRepairs(answer, { found: [proof], isDone }).map(({ repair }) => repair);
  expect(shown(false)).toEqual([further, settings, ...others]);
  expect(shown(true)).toEqual([further]);
});
