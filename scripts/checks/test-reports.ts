// Reads what the test runners counted. A runner that failed without a failed test (a file that does
// not load, an error outside the tests) counts as one failure.
import { readFileSync } from 'node:fs';

export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  /** Shown when the stage failed. */
  readonly output: string;
  /** Shown at the end of the stage's line. */
  readonly note?: string;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly errors: readonly unknown[];
}

export function countVitest(path: string, code: number, output: string): StageResult {
  const report = read<VitestReport>(path);
  const unloaded = report?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = (report?.numFailedTests ?? 0) + (unloaded?.length ?? 0);
  return result(report?.numPassedTests ?? 0, failed, code, output);
}

export function countPlaywright(path: string, code: number, output: string): StageResult {
  const report = read<PlaywrightReport>(path);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky + (report?.errors.length ?? 0);
  return result(expected, failed, code, output);
}

function result(passed: number, failed: number, code: number, output: string): StageResult {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

function read<Report>(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
