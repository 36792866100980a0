// Which zone and which subnet the nodes of a group go to.

/**
 * Of nodes spread over zones, or over the subnets of a zone, those at the place of one `rank` of so many:
 * equal numbers, the remainder at the lowest ranks (R21).
 */
export function equalShare(nodes: number, places: number, rank: number): number {
  return Math.floor(nodes / places) + (rank < nodes % places ? 1 : 0);
}

/**
 * Equal nodes placed one after the other in the subnet with most addresses free, the first listed
 * among equals (R22): how many each subnet gets. `free` is the state before, `held` what each takes.
 * Found by the level to which the subnets fall, so that it costs nothing per node.
 */
export function nodesPerSubnet(
  free: readonly number[],
  held: number,
  nodes: number,
): readonly number[] {
  if (free.length === 1) return [nodes];
  // Nodes that take nothing leave the freest subnet the freest.
  if (held === 0) {
    const freest = free.indexOf(Math.max(...free));
    return free.map((_, index) => (index === freest ? nodes : 0));
  }
  let low = Math.min(...free) - held * nodes;
  let high = Math.max(...free) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (placedAbove(free, held, middle) <= nodes) high = middle;
    else low = middle + 1;
  }
  const counts = free.map((addresses) => placesAbove(addresses, held, low));
  let left = nodes - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => {
    const isNext = left > 0 && (free[index] as number) - count * held === low - 1;
    if (isNext) left -= 1;
    return isNext ? count + 1 : count;
  });
}

/** Nodes that a subnet takes while it has at least `level` addresses free. */
function placesAbove(free: number, held: number, level: number): number {
  return free < level ? 0 : Math.floor((free - level) / held) + 1;
}

function placedAbove(free: readonly number[], held: number, level: number): number {
  return free.reduce((sum, addresses) => sum + placesAbove(addresses, held, level), 0);
}
