import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { simulate } from '@/engine/over-time';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { anyScenario } from '../../../../support/arbitraries/any-scenario';
import { runs } from '../../../../support/runs';

afterEach(() => void vi.restoreAllMocks());

/** The same with every try made. */
function whereAllTry<Made>(make: () => Made): Made {
  vi.spyOn(IpamdNode.prototype, 'triesInVain', 'get').mockReturnValue(false);
  const made = make();
  vi.restoreAllMocks();
  return made;
}

test('a try of pods in vain changes nothing of any run', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(99), (scenario, seed) => {
      const run = () => simulate(scenario, seed);
      expect(run()).toEqual(whereAllTry(run));
    }),
    runs({ seed: 4111, numRuns: 30 }),
  );
});
