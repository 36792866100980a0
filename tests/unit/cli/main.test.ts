import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

/** As the shell runs `npm run cli`, with both outputs as pipes. */
function run(args: readonly string[]) {
  return new Promise<{ exit: unknown; stdout: string; stderr: string }>((resolve) => {
    const words = ['scripts/run.mjs', 'src/cli/main.ts', ...args];
    const options = { maxBuffer: 100_000_000 };
    execFile(process.execPath, words, options, (error, stdout, stderr) =>
      resolve({ exit: error?.code ?? 0, stdout, stderr }),
    );
  });
}

test('The command prints a long answer whole through a pipe, and exits with its judgement', async () => {
  const groups = Array.from(
    { length: 100 },
    (_, at) => `&node=m5.large:3:${at % 30};name=group-${at}`,
  );
  const link = `subnet=a:/24&subnet=b:/24&subnet=c:/24${groups.join('')}&runs=2&future=1`;
  const { exit, stdout, stderr } = await run(['plan', link, '--json']);
  expect(stdout.length).toBeGreaterThan(100_000);
  expect(JSON.parse(stdout).groups).toHaveLength(100);
  expect(stderr).toMatch(/^This version does not know the key “future”; it was left out\.\n$/);
  expect(exit).toBe(1);
}, 60_000);
