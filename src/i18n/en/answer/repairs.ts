// The chips of the repairs.
import type { VerdictKind } from '@/engine';
import type { Room } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { amountOf, count, listOf, placeOf } from './counts';

function amount({ left, unit }: Room): string {
  return unit === 'addresses' ? formatCount(Math.abs(left)) : amountOf(unit, Math.abs(left));
}

/** `c`, or `the VPC` */
function place({ unit, subnet }: Room): string {
  return unit === 'addresses' || unit === 'blocks' ? subnet : placeOf(unit, subnet);
}

export const repairs = {
  /** The verdict on the plan at rest after the click, in a few words. */
  becomes: (kind: Exclude<VerdictKind, 'cannot-work'>, room: Room, pending: number) => {
    switch (kind) {
      case 'fits':
        return pending > 0
          ? `fits at rest, ${count(pending, 'pod')} pending`
          : `fits at rest, ${amount(room)} free in ${place(room)}`;
      case 'warm-short':
        return room.left < 0
          ? `${amount(room)} short of warm in ${place(room)}`
          : `short of warm in ${place(room)}`;
      case 'may-not-fit':
        return `may not fit in ${place(room)}`;
      case 'does-not-fit':
        return `still ${amount(room)} short in ${place(room)}`;
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
