import { describe, expect, test } from 'vitest';
import type { CniSettings } from '@/engine';
import {
  type CountedNode,
  checkPool,
  isSettled,
  nodeKey,
} from '@/engine/at-rest/node/counted-node';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { limits, settings } from '../../../../support/builders';

/** An m5.large: 3 ENIs with 9 slots each. */
const policy = (changed: Partial<CniSettings>) =>
  poolPolicy({ limits: limits(3, 10), settings: settings(changed), maxPods: 110 });

/** A node in the midst of its life; ENIs as filled slots and slots with a pod, the primary first. */
function node(assigned: number, ...enis: readonly (readonly [number, number])[]): CountedNode {
  return {
    enis: enis.map(([slots, occupied], index) => ({
      slots,
      occupied,
      isPrimary: index === 0,
      bornAt: 0,
    })),
    assigned,
    waiting: 0,
    check: 100,
  };
}

const slots = ({ enis }: CountedNode) => enis.map((eni) => eni.slots);

describe('R15: after pods have gone', () => {
  test('all surplus goes back at once, from every ENI, and no slot with a pod', () => {
    const scaledIn = node(11, [9, 8], [9, 3]);
    expect(checkPool(policy({ warmIpTarget: 1 }), scaledIn)).toBe('shrank');
    expect(slots(scaledIn)).toEqual([8, 4]);
    expect(checkPool(policy({ warmIpTarget: 1 }), scaledIn)).toBe('none');
  });

  test('no more than the surplus goes back', () => {
    const scaledIn = node(2, [9, 2], [5, 0]);
    checkPool(policy({ warmIpTarget: 4 }), scaledIn);
    expect(slots(scaledIn)).toEqual([2, 4]);
  });

  test('with WARM_ENI_TARGET an ENI with one pod keeps all its addresses', () => {
    const scaledIn = node(2, [9, 1], [9, 1]);
    expect(checkPool(policy({}), scaledIn)).toBe('none');
    expect(slots(scaledIn)).toEqual([9, 9]);
  });
});

describe('R16: an ENI goes', () => {
  test('one a check, when the others satisfy the target without it', () => {
    const scaledIn = node(0, [9, 0], [9, 0], [9, 0]);
    const counts = [1, 2, 3].map(() => [checkPool(policy({}), scaledIn), scaledIn.enis.length]);
    expect(counts).toEqual([
      ['shrank', 2],
      ['shrank', 1],
      ['none', 1],
    ]);
    expect(isSettled(policy({}), scaledIn)).toBe(true);
  });

  test('not the primary one, and none that has a pod', () => {
    const scaledIn = node(1, [9, 0], [9, 1]);
    expect(checkPool(policy({ warmEniTarget: 0 }), scaledIn)).toBe('none');
    expect(isSettled(policy({ warmEniTarget: 0 }), scaledIn)).toBe(true);
  });

  test('at the twelfth check after it came: 60 s', () => {
    const young = node(8, [9, 8], [9, 0]);
    young.enis[1] = { slots: 9, occupied: 0, isPrimary: false, bornAt: young.check };
    const changes = Array.from({ length: 12 }, () => {
      const isAtRest = isSettled(policy({ warmEniTarget: 0 }), young);
      return `${checkPool(policy({ warmEniTarget: 0 }), young)} ${isAtRest}`;
    });
    expect(changes).toEqual([...Array.from({ length: 11 }, () => 'none false'), 'shrank false']);
    expect(isSettled(policy({ warmEniTarget: 0 }), young)).toBe(true);
  });

  test('with prefixes too, though its last free prefix has gone before', () => {
    const emptied = node(10, [2, 1], [0, 0]);
    expect(checkPool(policy({ prefixDelegation: true }), emptied)).toBe('shrank');
    expect(emptied.enis).toHaveLength(1);
  });

  test('only if it leaves WARM_PREFIX_TARGET, even where WARM_IP_TARGET rules', () => {
    const emptied = node(10, [2, 2], [0, 0]);
    const targets = { prefixDelegation: true, warmIpTarget: 5 };
    expect(checkPool(policy(targets), emptied)).toBe('none');
    expect(isSettled(policy(targets), emptied)).toBe(true);
    expect(checkPool(policy({ ...targets, warmPrefixTarget: 0 }), emptied)).toBe('shrank');
  });
});

describe('R9: a check of a pool that is too low', () => {
  test('grows it, until the ENI limit ends that', () => {
    const busy = node(18, [9, 9], [9, 9]);
    expect(checkPool(policy({}), busy)).toBe('grew');
    expect(slots(busy)).toEqual([9, 9, 9]);
    busy.assigned = 27;
    for (const eni of busy.enis) eni.occupied = 9;
    expect(checkPool(policy({}), busy)).toBe('none');
  });
});

describe('Two states of a node are told apart', () => {
  test('by slots, pods and the age of ENIs up to 60 s', () => {
    const one = node(3, [9, 3], [9, 0]);
    const keys = [
      one,
      node(3, [9, 3], [8, 0]),
      node(3, [9, 2], [9, 1]),
      node(4, [9, 3], [9, 0]),
      { ...one, check: 11 },
    ].map(nodeKey);
    expect(new Set(keys).size).toBe(5);
    expect(nodeKey({ ...one, check: 12 })).toBe(nodeKey(one));
  });
});
