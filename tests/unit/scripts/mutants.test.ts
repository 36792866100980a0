import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MUTANTS } from '../../../scripts/mutants/lists';
import { type Mutant, mutate } from '../../../scripts/mutants/mutant';
import { readMutants } from '../../../scripts/mutants/read-mutants';
import { type Outcome, runMutants } from '../../../scripts/mutants/run-mutants';

const SUM = 'export const sum = (a, b) => a + b;';
const minus: Mutant = {
  what: 'sums subtract',
  file: 'sum.ts',
  find: 'a + b',
  replace: 'a - b',
  guard: 'sum.test.ts',
};
/** Nobody calls it with the same number twice. */
const twice: Mutant = { ...minus, what: 'sums double', replace: 'a * 2' };

/** A tree with one file, and tests that see what `sees` says of its text. */
async function run(mutants: readonly Mutant[], sees: (text: string) => Outcome) {
  const out: string[] = [];
  const errors: string[] = [];
  let text = SUM;
  const exit = await runMutants(
    mutants,
    {
      read: () => text,
      write: (_file, changed) => {
        text = changed;
      },
      test: async () => sees(text),
    },
    { out: (line) => out.push(line), error: (line) => errors.push(line) },
  );
  return { exit, out, errors, text };
}

const seesMinus = (text: string) => (text.includes('a - b') ? 'red' : 'green');

describe('npm run mutants', () => {
  test('ends with 0 when a test sees each mistake', async () => {
    const { exit, out } = await run([minus], seesMinus);
    expect(out).toEqual(['1/1 seen: sums subtract', '1 mutants, 0 survived']);
    expect(exit).toBe(0);
  });

  test('tells a survivor with its place and ends with 1', async () => {
    const { exit, out } = await run([minus, twice], seesMinus);
    expect(out).toContain('2/2 SURVIVED: sums double');
    expect(out.join('\n')).toContain('sum.ts, guard sum.test.ts\n  - a + b\n  + a * 2');
    expect(out.at(-1)).toBe('2 mutants, 1 survived');
    expect(exit).toBe(1);
  });

  test.each([
    ['twice', { ...minus, find: 'a' }],
    ['nowhere', { ...minus, find: 'a / b' }],
  ])('refuses a mistake whose place is there %s, before it runs a test', async (_, mutant) => {
    let tests = 0;
    const { exit, errors } = await run([minus, mutant], () => {
      tests += 1;
      return 'red';
    });
    expect(errors.join()).toMatch(/^sums subtract: found \d+ times in sum\.ts, not once$/);
    expect({ exit, tests }).toEqual({ exit: 2, tests: 0 });
  });

  test('says nothing of mistakes while the tests are red without one', async () => {
    const { exit, out, errors } = await run([minus], () => 'red');
    expect(errors).toEqual(['the guards are not green without a mutant']);
    expect({ exit, out }).toEqual({ exit: 2, out: [] });
  });

  test('takes tests that do not run for no proof', async () => {
    const { exit, errors } = await run([minus], (text) => (text === SUM ? 'green' : 'broken'));
    expect(errors).toEqual(['sums subtract: with it, sum.test.ts does not run']);
    expect(exit).toBe(2);
  });

  test('leaves the tree as it was, also when the tests break down', async () => {
    expect((await run([minus, twice], seesMinus)).text).toBe(SUM);
    const breakDown = (text: string): Outcome => {
      if (text !== SUM) throw new Error('no memory left');
      return 'green';
    };
    await expect(run([minus], breakDown)).rejects.toThrow('no memory left');
  });
});

test('A list of mistakes names tests and files for all that follow, and keeps each line as it is', () => {
  const list = `# Sums.

guard sum.test.ts

in sum.ts
sums subtract
- a + b
+ a - b

# Two lines, which go.
nothing is summed
-   return
-
`;
  expect(readMutants(list)).toEqual([
    minus,
    { ...minus, what: 'nothing is summed', find: '  return\n', replace: '' },
  ]);
});

describe('Every mistake of the list', () => {
  test.each(MUTANTS.map((mutant) => [mutant.what, mutant] as const))(
    'has one place in its file, and a guard: %s',
    (_, mutant) => {
      const text = readFileSync(mutant.file, 'utf8');
      expect(mutate(text, mutant)).not.toBe(text);
      expect(existsSync(mutant.guard)).toBe(true);
    },
  );

  test('has a name of its own', () => {
    const names = MUTANTS.map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });
});
