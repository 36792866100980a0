// How often properties are tried. `RUNS=10 npm run unit` tries each of them ten times as often, and
// `SEED=1` with other draws.

const FACTOR = Number(process.env.RUNS ?? 1);
const OTHER_SEED = Number(process.env.SEED ?? 0);

/**
 * What `fc.assert` is given: the same draws each time, so that a red test stays red, and 300 of them
 * unless one run takes long.
 */
export function runs({ seed, numRuns = 300 }: { seed: number; numRuns?: number }) {
  return { seed: seed + OTHER_SEED, numRuns: Math.ceil(numRuns * FACTOR) };
}
