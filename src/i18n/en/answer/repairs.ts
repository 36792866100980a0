// The chips of the repairs.
import type { VerdictKind } from '@/engine';
import type { Room } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { blocks, count, listOf } from './counts';

function amount({ left, unit }: Room): string {
  return unit === 'blocks' ? blocks(Math.abs(left)) : formatCount(Math.abs(left));
}

export const repairs = {
  /** The verdict on the plan at rest after the click, in a few words. */
  becomes: (kind: Exclude<VerdictKind, 'cannot-work'>, room: Room, pending: number) => {
    switch (kind) {
      case 'fits':
        return pending > 0
          ? `fits at rest, ${count(pending, 'pod')} pending`
          : `fits at rest, ${amount(room)} free in ${room.subnet}`;
      case 'warm-short':
        return room.left < 0
          ? `${amount(room)} short of warm in ${room.subnet}`
          : `short of warm in ${room.subnet}`;
      case 'may-not-fit':
        return `may not fit in ${room.subnet}`;
      case 'does-not-fit':
        return `still ${amount(room)} short in ${room.subnet}`;
    }
  },
  addSubnets: (lengths: readonly number[], zones: readonly string[], everyZone: boolean) => {
    const [length] = lengths;
    const size =
      length !== undefined && lengths.every((other) => other === length)
        ? `A further /${length}`
        : 'A further subnet';
    if (zones.length === 1) return `${size} in zone ${zones[0]}`;
    return everyZone ? `${size} in each zone` : `${size} in zones ${listOf(zones)}`;
  },
  newSubnet: 'the new subnet',
  undo: (label: string) => `Undo: ${label}`,
};
