// What others may hold where nodes then get less than they want, so that just so much is free as was counted.
import { type Counted, type Others, type Seen, unexplained } from './counted';

/**
 * With more in others' hands nodes hold what they hold until what is free is gone; with one more an ENI or
 * an address is refused, which leaves its room free. So what is free falls by 1 to 0 and jumps: each fall has a
 * length of one ENI at the most, and goes through a count once or not at all. Where it does not, the next
 * fall is looked at; where it does, that is the answer. Subnets are taken a step at once.
 *
 * @param labels where what others hold is not yet what follows from it
 * @param rounds so often at the most what nodes get is counted
 * @returns the least that is enough, of the subnets that have one
 */
export function searchOthers(
  observe: (others: Others) => Seen,
  labels: readonly string[],
  start: { readonly others: Others; readonly seen: Seen },
  rounds: number,
): Others {
  const found = new Map<string, number>();
  const open = new Set(labels);
  let { others, seen } = start;
  for (let round = 0; ; round += 1) {
    const next = new Map(others);
    for (const label of open) {
      const counted = seen.get(label) as Counted;
      const at = others.get(label) as number;
      const left = unexplained(counted);
      if (left === at) found.set(label, at);
      const after = left > at ? left : nextFall(counted, at);
      // Beyond it others alone come to more than is in use.
      if (left === at || after > inUseBeside(counted)) open.delete(label);
      else next.set(label, after);
    }
    if (open.size === 0 || round === rounds) return found;
    others = next;
    seen = observe(others);
  }
}

/** Where what nodes get changes next as others hold more. */
export function nextFall(counted: Counted, others: number): number {
  const free = unexplained(counted) + counted.available - others;
  return others + Math.max(0, free) + 1;
}

function inUseBeside({ inUse, named, reserved }: Counted): number {
  return inUse - named - reserved;
}

/** The most that a node asks for at once in a subnet is never left free where nodes are refused anything. */
export function mayBeRefused({ available, mostAsked }: Counted): boolean {
  return available < mostAsked;
}
