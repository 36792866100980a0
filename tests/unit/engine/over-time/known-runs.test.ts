import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOver, plainScenario, simulate } from '@/engine/over-time';
import { knowVerdicts, verdictOf } from '@/engine/over-time/known-runs';
import { anyScenario } from '../../../support/arbitraries/any-scenario';
import { group, limits, plan, subnet } from '../../../support/builders';
import { runs } from '../../../support/runs';

/** So many nodes, whose pods start anew. */
function restarted(nodes: number) {
  const it = group('it', limits(3, 10), nodes, 10, { zones: ['a'] });
  const of = plan({ subnets: [subnet('a', 24)], groups: [it] });
  return plainScenario(of, { events: [{ kind: 'restart-pods', at: 10 }] });
}

test('a verdict without its picture is that of the whole run', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer(), (scenario, seed) => {
      expect(verdictOf(scenario, seed)).toEqual(simulate(scenario, seed).verdict);
    }),
    runs({ seed: 7, numRuns: 20 }),
  );
});

test('each run is made once, whoever asks for it, with whichever other seeds', () => {
  const [first, second] = [verdictOf(restarted(3), 1), verdictOf(restarted(3), 2)];
  expect(verdictOf(restarted(3), 2)).toBe(second);
  expect(verdictOf(restarted(3), 1)).toBe(first);
  expect(second).not.toBe(first);
  expect(verdictOf(restarted(4), 1)).not.toBe(first);
});

test('runs of a band are known too, but for those that are held against another verdict at rest', () => {
  const first = simulate(restarted(5), 1);
  bandOver(restarted(5), { firstSeed: 1, runs: 1, first });
  expect(verdictOf(restarted(5), 1)).toBe(first.verdict);
  const atRest = { kind: 'cannot-work', subnet: undefined } as const;
  expect(bandOver(restarted(6), { firstSeed: 1, runs: 1, atRest }).verdict.kind).toBe(
    'cannot-work',
  );
  expect(verdictOf(restarted(6), 1).kind).toBe('fits');
});

test('what was asked for long ago is forgotten, and made again alike', () => {
  const first = verdictOf(restarted(3), 1);
  for (let nodes = 4; nodes < 6_000; nodes += 1) knowVerdicts(restarted(nodes), 1, []);
  const again = verdictOf(restarted(3), 1);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
