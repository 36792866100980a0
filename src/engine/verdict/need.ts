// What pods need at the least in a subnet, or in several together.
import { PREFIX_SIZE } from '@/engine/model';
import type { Taken } from './last-node/room';

export interface Need extends Taken {
  /**
   * Beside these: pods of Auto Mode nodes, which share a block or have single addresses (R34).
   * Pods to a block, and how many such blocks there would be.
   */
  readonly either: ReadonlyMap<number, number>;
}

const NO_EITHER: Need['either'] = new Map();
export const NOTHING: Need = { singles: 0, prefixes: 0, either: NO_EITHER };

/** @param eitherPods of one node */
export function needOf({ singles, prefixes }: Taken, eitherPods = 0): Need {
  if (eitherPods === 0) return { singles, prefixes, either: NO_EITHER };
  const full = Math.floor(eitherPods / PREFIX_SIZE);
  const rest = eitherPods % PREFIX_SIZE;
  const blocks = [
    [PREFIX_SIZE, full],
    [rest, 1],
  ] as const;
  return { singles, prefixes, either: new Map(blocks.filter(([pods, count]) => pods * count > 0)) };
}

export function sum(a: Need = NOTHING, b: Need = NOTHING, times = 1): Need {
  return {
    singles: a.singles + b.singles * times,
    prefixes: a.prefixes + b.prefixes * times,
    either: b.either.size === 0 ? a.either : sumOfEither(a, b, times),
  };
}

function sumOfEither(a: Need, b: Need, times: number): Need['either'] {
  const either = new Map(a.either);
  for (const [pods, blocks] of b.either) either.set(pods, (either.get(pods) ?? 0) + blocks * times);
  return either;
}

/** What is needed where at most so many blocks, the fullest, are of pods that could have single addresses. */
export function withBlocks({ singles, prefixes, either }: Need, most: number): Taken {
  const taken = { singles, prefixes };
  let left = most;
  for (const [pods, blocks] of [...either].sort(([a], [b]) => b - a)) {
    const inBlocks = Math.min(left, blocks);
    left -= inBlocks;
    taken.prefixes += inBlocks;
    taken.singles += (blocks - inBlocks) * pods;
  }
  return taken;
}
