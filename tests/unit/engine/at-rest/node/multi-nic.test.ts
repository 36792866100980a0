import { expect, test } from 'vitest';
import type { CniSettings } from '@/engine';
import { cardsAtRest } from '@/engine/at-rest/node/multi-nic';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { limits, settings } from '../../../../support/builders';

interface Case {
  readonly settings?: CniSettings;
  readonly pods?: number;
  readonly multiNicPods?: number;
}

/** A node with a further card that complains when it is run for days: nobody waits for that. */
function run({ settings: of = settings(), pods = 0, multiNicPods = 0 }: Case) {
  let looks = 0;
  const policy = poolPolicy({ limits: limits(8, 50), settings: of, maxPods: 110 });
  const watched = {
    ...policy,
    cardEnis: [8],
    multiNicPods,
    get maxPods() {
      looks += 1;
      if (looks > 1_000_000) throw new Error('it never ends');
      return policy.maxPods;
    },
  };
  const cards = cardsAtRest(watched, pods, 'burst');
  return cards.map(({ node }) => node.enis.map(({ slots }) => slots));
}

test('R29: a further card keeps one ENI with one address, whatever the settings', () => {
  expect(run({})).toEqual([[49], [1]]);
  expect(run({ settings: settings({ warmEniTarget: 3 }) })).toEqual([[49, 49, 49], [1]]);
});

test('R29: pods that ask for it take an address on every card', () => {
  expect(run({ pods: 12, multiNicPods: 9 })).toEqual([[49, 49], [10]]);
});

test.each([
  ['WARM_PREFIX_TARGET unset', { prefixDelegation: true, warmPrefixTarget: undefined }, 0],
  ['WARM_PREFIX_TARGET 0', { prefixDelegation: true, warmPrefixTarget: 0 }, 16],
  ['WARM_ENI_TARGET 0', { warmEniTarget: 0 }, 49],
])('a node whose pool never rests has an answer too: %s', (_, changed, pods) => {
  expect(() => run({ settings: settings(changed), pods })).not.toThrow();
});
