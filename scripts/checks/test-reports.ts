// Reads what the test runners counted. A runner that failed without a failed test (a file that does
// not load, an error outside the tests) counts as one failure.
import { readFileSync } from 'node:fs';

export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests that looked at nothing, by their titles; told before the last line. */
  readonly skipped?: readonly string[];
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
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly errors: readonly unknown[];
}

/** What the runners call a test that was not run. */
const NOT_RUN = new Set(['skipped', 'pending', 'todo', 'disabled']);

export function countVitest(path: string, code: number, output: string): StageResult {
  const report = read<VitestReport>(path);
  const unloaded = report?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = (report?.numFailedTests ?? 0) + (unloaded?.length ?? 0);
  const tests = report?.testResults.flatMap((file) => file.assertionResults) ?? [];
  const skipped = tests.filter(({ status }) => NOT_RUN.has(status));
  return {
    ...result(report?.numPassedTests ?? 0, failed, code, output),
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

export function countPlaywright(path: string, code: number, output: string): StageResult {
  const report = read<PlaywrightReport>(path);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky + (report?.errors.length ?? 0);
  const skipped = report === undefined ? [] : skippedIn(report);
  return { ...result(expected, failed, code, output), skipped };
}

function skippedIn({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => NOT_RUN.has(status)));
  return [...own.map(({ title }) => title), ...suites.flatMap(skippedIn)];
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
