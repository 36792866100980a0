import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLockFile } from '../../../../scripts/checks/lock-file';
import { countPlaywright, countVitest } from '../../../../scripts/checks/test-reports';
import { runCommand } from '../../../../scripts/support/run-command';
import { toolPath } from '../../../../scripts/support/tool';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'test-reports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, content);
  return path;
}
const vitest = (passed: number, failed: number, unloaded = 0) =>
  file(
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      testResults: Array(unloaded).fill({ status: 'failed', assertionResults: [] }),
    }),
  );
const playwright = (expected: number, unexpected: number, errors: number) =>
  file(
    JSON.stringify({ stats: { expected, unexpected, flaky: 0 }, errors: Array(errors).fill({}) }),
  );

describe('what the unit tests counted', () => {
  test('passed and failed tests', () => {
    expect(countVitest(vitest(5, 2), 1, '')).toMatchObject({ passed: 5, failed: 2 });
  });
  test('a file that does not load is a failure', () => {
    expect(countVitest(vitest(5, 0, 1), 1, '')).toMatchObject({ passed: 5, failed: 1 });
  });
  test('a failing exit without a failed test is a failure', () => {
    expect(countVitest(vitest(5, 0), 1, '')).toMatchObject({ passed: 5, failed: 1 });
  });
  test('no report and a failing exit is a failure', () => {
    expect(countVitest(join(folder, 'none'), 1, '')).toMatchObject({ passed: 0, failed: 1 });
  });
});

test('in the report that Vitest writes, a file that cannot be loaded is one failure, and a skipped test is named', async () => {
  const root = join(folder, 'project');
  mkdirSync(root);
  const office =
    "describe('an office', () => test.skip('opens it', () => {})); test.todo('later');";
  writeFileSync(join(root, 'sound.test.js'), `test('is', () => {}); ${office}`);
  writeFileSync(join(root, 'lost.test.js'), "import './nowhere'; test('is', () => {});");
  writeFileSync(join(root, 'broken.test.js'), "test('is', () => {");
  writeFileSync(join(root, 'thrown.test.js'), "throw new Error('at once');");
  const report = join(root, 'report.json');
  const options = ['--root', root, '--globals', '--reporter=json', `--outputFile=${report}`];
  const { code, output } = await runCommand(process.execPath, [
    toolPath('vitest'),
    'run',
    ...options,
  ]);
  const skipped = ['an office opens it', 'later'];
  expect(countVitest(report, code, output)).toMatchObject({ passed: 1, failed: 3, skipped });
});

describe('what the browser tests counted', () => {
  test('passed and failed tests', () => {
    expect(countPlaywright(playwright(4, 1, 0), 1, '')).toMatchObject({ passed: 4, failed: 1 });
  });
  test('a skipped test is named', () => {
    const status = (one: string) => [{ status: one }];
    const specs = [
      { title: 'seen', tests: status('expected') },
      { title: 'not seen', tests: status('skipped') },
    ];
    const stats = { expected: 1, unexpected: 0, flaky: 0 };
    const report = file(JSON.stringify({ stats, errors: [], suites: [{ suites: [{ specs }] }] }));
    expect(countPlaywright(report, 0, '')).toMatchObject({ passed: 1, skipped: ['not seen'] });
  });
  test('an error outside the tests is a failure', () => {
    expect(countPlaywright(playwright(4, 0, 1), 1, '')).toMatchObject({ passed: 4, failed: 1 });
  });
});

describe('the lock file', () => {
  test('may not name download addresses', () => {
    const locked = file('{ "resolved": "https://registry.test/a.tgz" }');
    expect(checkLockFile(locked)[0]?.problem).toContain('1 of them');
  });
  test('is fine without', () => {
    expect(checkLockFile(file('{ "version": "1.0.0" }'))[0]?.problem).toBeUndefined();
  });
});
