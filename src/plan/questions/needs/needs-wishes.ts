// What the subnets are to hold, as a link has it. Grammar: link.md.
import type { Requirements } from '@/engine';
import type { NeedsWishes } from '@/engine/over-time';

/** Percent of nodes and replicas more, and addresses that stay free in each subnet. */
export const MOST_GROWTH = 1_000;
export const MOST_KEPT_FREE = 65_536;

/** By upgrade and loss of a zone: neither, the first, the second, both. */
const ROOMS = ['at-rest', 'upgrade', 'zone-loss', 'all'];

/** What is wished of the sizes of subnets, of a text as a view holds it: `50`, `50:upgrade`, `0:all:20`. */
export function needsWishes(text: string): NeedsWishes {
  const [growth, room = 'all', keepFree] = text.split(':');
  const rooms = ROOMS.indexOf(room);
  return {
    growth: Math.min(MOST_GROWTH, Number(growth)),
    upgrade: rooms % 2 === 1,
    zoneLoss: rooms > 1,
    keepFree: Math.min(MOST_KEPT_FREE, Number(keepFree ?? 0)),
  };
}

/** What is wished of a plan that is required to keep addresses free: no fewer than these. */
export function leastWishes(wishes: NeedsWishes, { keepFree }: Requirements): NeedsWishes {
  return { ...wishes, keepFree: Math.max(wishes.keepFree, keepFree) };
}

/** The text that `needsWishes` reads; what is usual is left out. */
export function writeNeedsWishes({ growth, upgrade, zoneLoss, keepFree }: NeedsWishes): string {
  const room = ROOMS[Number(upgrade) + 2 * Number(zoneLoss)];
  if (keepFree > 0) return `${growth}:${room}:${keepFree}`;
  return room === 'all' ? `${growth}` : `${growth}:${room}`;
}
