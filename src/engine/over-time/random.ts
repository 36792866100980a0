// A small seeded generator: the same seed gives the same run in every JavaScript engine.

export interface Random {
  /** A whole number from 0 to `bound` − 1. */
  below(bound: number): number;
}

/** Mulberry32: 32 bits of state, integer arithmetic only. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return {
    below(bound) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
    },
  };
}
