// Makes one mistake after the other and looks whether a test sees it.
import type { Printer } from '../support/printer';
import { type Mutant, MutantError, mutate } from './mutant';

/** What the tests of a guard came to; `broken` when they did not run at all. */
export type Outcome = 'green' | 'red' | 'broken';

/** A tree of the project that may be changed. */
export interface Workbench {
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Runs the tests of these guards. */
  readonly test: (guards: readonly string[]) => Promise<Outcome>;
}

/**
 * Tries the mutants, each alone, in a tree whose tests are green.
 *
 * @returns 0: a test saw each of them. 1: one survived. 2: the list is wrong, or its tests are red before.
 */
export async function runMutants(
  mutants: readonly Mutant[],
  bench: Workbench,
  print: Printer,
): Promise<number> {
  try {
    return await tryAll(mutants, bench, print);
  } catch (error) {
    if (!(error instanceof MutantError)) throw error;
    print.error(error.message);
    return 2;
  }
}

async function tryAll(
  mutants: readonly Mutant[],
  bench: Workbench,
  print: Printer,
): Promise<number> {
  // Before anything runs for long: is every one of them still in its file?
  for (const mutant of mutants) mutate(bench.read(mutant.file), mutant);
  const guards = [...new Set(mutants.map(({ guard }) => guard))];
  if (mutants.length > 0 && (await bench.test(guards)) !== 'green') {
    throw new MutantError('the guards are not green without a mutant');
  }
  const survivors: Mutant[] = [];
  for (const [index, mutant] of mutants.entries()) {
    const isSeen = await isSeenBy(mutant, bench);
    print.out(`${index + 1}/${mutants.length} ${isSeen ? 'seen' : 'SURVIVED'}: ${mutant.what}`);
    if (!isSeen) survivors.push(mutant);
  }
  for (const { what, file, guard, find, replace } of survivors) {
    print.out(`\nsurvived: ${what}\n  ${file}, guard ${guard}\n  - ${find}\n  + ${replace}`);
  }
  print.out(`${mutants.length} mutants, ${survivors.length} survived`);
  return survivors.length > 0 ? 1 : 0;
}

async function isSeenBy(mutant: Mutant, bench: Workbench): Promise<boolean> {
  const { file, guard, what } = mutant;
  const text = bench.read(file);
  bench.write(file, mutate(text, mutant));
  try {
    const outcome = await bench.test([guard]);
    if (outcome === 'broken') throw new MutantError(`${what}: with it, ${guard} does not run`);
    return outcome === 'red';
  } finally {
    bench.write(file, text);
  }
}
