// Numbers of a node whose ENIs are not all its own: addresses in the node's subnet + in the pods'.
import { describe, expect, test } from 'vitest';
import { nodeAtRest } from '@/engine';
import { type NodeLayout, PLAIN_LAYOUT } from '@/engine/model';
import { M5_LARGE, settings } from '../../../../support/builders';

const CUSTOM: NodeLayout = { ...PLAIN_LAYOUT, podNetworking: 'custom-networking' };
const TRUNK: NodeLayout = { ...PLAIN_LAYOUT, trunk: 'attached' };
const MULTUS: NodeLayout = { ...PLAIN_LAYOUT, unmanagedEnis: 2 };

function held(layout: NodeLayout, pods: number, maxPods = 29, prefixDelegation = false): string {
  const spec = {
    limits: M5_LARGE,
    settings: settings({ prefixDelegation }),
    maxPods,
    pods,
    layout,
  };
  const { states } = nodeAtRest(spec);
  return states.map(({ inNodeSubnet, inPodSubnet }) => `${inNodeSubnet}+${inPodSubnet}`).join();
}

describe('R25: custom networking, m5.large', () => {
  test.each([
    [0, '1+10'],
    [9, '1+20'],
    [18, '1+20'],
  ])('%d pods: %s', (pods, wanted) => expect(held(CUSTOM, pods, 20)).toBe(wanted));

  test.each([
    [0, '1+17'],
    [1, '1+33'],
    [100, '1+113'],
  ])('with prefixes %d pods: %s', (pods, wanted) =>
    expect(held(CUSTOM, pods, 110, true)).toBe(wanted),
  );

  test('with MAX_ENI 1 there is no ENI for pods: the node never gets ready', () => {
    const { isReady, states } = nodeAtRest({
      limits: M5_LARGE,
      settings: settings({ maxEni: 1 }),
      maxPods: 20,
      pods: 3,
      layout: CUSTOM,
    });
    expect(isReady).toBe(false);
    expect(states).toMatchObject([{ assigned: 0, held: 1 }]);
  });
});

describe('R27: the trunk ENI takes a slot and an address, m5.large', () => {
  test.each([
    [0, '11+0'],
    [1, '21+0'],
    [18, '21+0'],
  ])('%d pods: %s', (pods, wanted) => expect(held(TRUNK, pods)).toBe(wanted));
});

test('R28: with two unmanaged ENIs a c5.large has one ENI for pods, 9 slots and 10 addresses', () => {
  const spec = { limits: M5_LARGE, settings: settings(), maxPods: 29, pods: 1, layout: MULTUS };
  const { usableEnis, supply, states } = nodeAtRest(spec);
  expect(usableEnis).toBe(1);
  expect(supply).toBe(9);
  expect(states[0]?.inNodeSubnet).toBe(10 + 2);
});
