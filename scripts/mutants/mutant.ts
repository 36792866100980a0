/** A mistake that somebody could make, and the tests that must see it. */
export interface Mutant {
  /** What is wrong then, in a few words. */
  readonly what: string;
  /** From the root of the project. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The test file that must turn red, or a part of its path. */
  readonly guard: string;
}

/** The list is wrong, or cannot be judged: nothing is known of the tests then. */
export class MutantError extends Error {
  override readonly name = 'MutantError';
}

/**
 * The file's text with the mistake in it.
 *
 * @throws MutantError when `find` does not occur, or more than once, or changes nothing
 */
export function mutate(text: string, { what, file, find, replace }: Mutant): string {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new MutantError(`${what}: found ${times} times in ${file}, not once`);
  if (find === replace) throw new MutantError(`${what}: changes nothing in ${file}`);
  return text.replace(find, () => replace);
}
