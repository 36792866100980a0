import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

const space = (blocks: number) =>
  new SubnetSpace(24, {
    choice: 'lowest-first',
    random: seededRandom(1),
    reservations: [{ firstBlock: 1, blocks }],
  });

describe('R31: addresses of others in a subnet with a reservation for prefixes', () => {
  test('lie outside of it while there is room', () => {
    const subnet = space(14);
    subnet.takeForOthers(20, 'packed');
    expect(subnet.freeWithReservations).toBe(231);
    expect(subnet.freeBlocks).toBe(14);
  });

  test.each(['packed', 'scattered'] as const)(
    '%s: were there before it, where there is none',
    (lie) => {
      const subnet = space(15);
      subnet.takeForOthers(20, lie);
      expect(subnet.free).toBe(0);
      expect(subnet.freeWithReservations).toBe(231);
      expect(subnet.freeBlocks).toBe(13);
    },
  );

  test('are no more than the subnet has', () => {
    const subnet = space(15);
    subnet.takeForOthers(1_000, 'packed');
    expect(subnet.freeWithReservations).toBe(0);
  });
});
