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
  return cardsAtRest(watched, pods, 'burst');
}

function slotsOf(of: Case) {
  const { states } = run(of);
  return states.map((cards) => cards.map(({ node }) => node.enis.map(({ slots }) => slots)));
}

test('R29: a further card keeps one ENI with one address, whatever the settings', () => {
  expect(slotsOf({})).toEqual([[[49], [1]]]);
  expect(slotsOf({ settings: settings({ warmEniTarget: 3 }) })).toEqual([[[49, 49, 49], [1]]]);
});

test('R29: pods that ask for it take an address on every card', () => {
  expect(slotsOf({ pods: 12, multiNicPods: 9 })).toEqual([[[49, 49], [10]]]);
});

test.each([
  ['WARM_PREFIX_TARGET unset', { prefixDelegation: true, warmPrefixTarget: undefined }, 16],
  ['WARM_PREFIX_TARGET 0', { prefixDelegation: true, warmPrefixTarget: 0 }, 16],
])('a pool that never rests has all its states: %s', (_, changed, pods) => {
  const { states, comesToRest } = run({ settings: settings(changed), pods });
  expect(comesToRest).toBe(false);
  expect(slotsOf({ settings: settings(changed), pods })).toHaveLength(states.length);
  expect(slotsOf({ settings: settings(changed), pods }).toSorted()).toEqual([
    [[1], [1]],
    [[2], [1]],
  ]);
});

test('R29, R16: pods that fill an ENI at WARM_ENI_TARGET 0 have one more ENI in turn', () => {
  const changed = { settings: settings({ warmEniTarget: 0 }), pods: 49, multiNicPods: 9 };
  expect(run(changed).comesToRest).toBe(false);
  expect(slotsOf(changed).toSorted()).toEqual([
    [[49], [10]],
    [[49, 49], [10]],
  ]);
});

test('a node that rests has one state', () => {
  expect(run({ settings: settings({ warmEniTarget: 0 }), pods: 48 })).toMatchObject({
    comesToRest: true,
    states: { length: 1 },
  });
});
