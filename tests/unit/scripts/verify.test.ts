import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRecordedLine } from '../../../scripts/verify/recordings/recorded-case';
import { answerCase, difference } from '../../../scripts/verify/verify-case';
import { verifyFiles } from '../../../scripts/verify/verify-files';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function verify(lines: readonly string[], ...options: readonly string[]) {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const out: string[] = [];
  const errors: string[] = [];
  const status = await verifyFiles([file, ...options], {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
  });
  return { status, out, stderr: errors.join('\n') };
}

const idle = {
  id: 'r1',
  mode: 'secondary',
  config: { enis: 3, ipv4PerEni: 10, env: {}, maxPods: 29 },
  pods: 0,
  path: 'burst',
  outcomes: [{ enis: 1, slots: [9], pool: 9, assigned: 0, nodeSubnet: 10 }],
};
const wrong = {
  ...idle,
  id: 'r2',
  outcomes: [{ enis: 2, slots: [9, 9], pool: 18, assigned: 0, nodeSubnet: 20 }],
};
/** One node that starts and is left alone: 10 addresses at once, and nothing after. */
const overTime = {
  id: 't1',
  kind: 'idle',
  mode: 'secondary',
  subnets: [{ id: 'a', cidr: '10.0.0.0/24', inUse: 0 }],
  nodes: [{ config: idle.config, subnet: 'a' }],
  steps: [{ period: 0, start: true }],
  periods: 4,
  metrics: ['held', 'free.a'],
  at: [0],
  low: { held: [10], 'free.a': [241] },
};

describe('npm run verify', () => {
  test('agrees, counts what it compared, and exits with 0', async () => {
    const { status, out } = await verify([JSON.stringify(idle), JSON.stringify(overTime)]);
    expect(out).toEqual([
      '1 at rest, 2 runs to rest, 1 over time',
      '0 means, 0 off',
      '2 cases, 0 differ',
    ]);
    expect(status).toBe(0);
  });

  test('reads recorded expressions for max pods, and prints one that differs', async () => {
    const recorded = { enis: 3, ipv4PerEni: 10, expression: 'max_pods - 9', maxPods: 20 };
    const aside = { ...recorded, expression: 'max_pods +', maxPods: 29, fallback: 'compile' };
    const wrong = { ...recorded, maxPods: 21 };
    const { status, out } = await verify(
      [recorded, aside, wrong].map((one) => JSON.stringify(one)),
    );
    expect(out).toEqual([
      'max_pods - 9 (3 × 10): recorded 21 , planner 20 ',
      '0 at rest, 0 runs to rest, 0 over time',
      '3 expressions for max pods',
      '0 means, 0 off',
      '3 cases, 1 differ',
    ]);
    expect(status).toBe(1);
  });

  test('prints the first value of a trace that differs', async () => {
    const other = { ...overTime, low: { ...overTime.low, held: [11] } };
    const { status, out } = await verify([JSON.stringify(other)]);
    expect(out[0]).toBe('t1 (secondary, idle): seed 1, held at 0: 10, recorded 11 to 11');
    expect(out.at(-1)).toBe('1 cases, 1 differ');
    expect(status).toBe(1);
  });

  test('prints a case that differs with both answers and exits with 1', async () => {
    const { status, out } = await verify([JSON.stringify(idle), JSON.stringify(wrong)]);
    expect(out.join('\n')).toContain('recorded enis 2 slots 9+9 pool 18');
    expect(out.join('\n')).toContain('engine   enis 1 slots 9 pool 9');
    expect(out.at(-1)).toBe('2 cases, 1 differ');
    expect(status).toBe(1);
  });

  const withMeans = (means: object) =>
    JSON.stringify({ ...overTime, runs: 300, meanOverTime: means });

  test('says of each mean over time that is off what it is, and does not call it a difference', async () => {
    const agreeing = await verify([withMeans({ held: 10 })]);
    expect(agreeing.out).toContain('1 means, 0 off');
    const { status, out } = await verify([withMeans({ held: 10.3, 'free.a': 241 })]);
    expect(out).toEqual([
      '  t1, mean held: recorded 10.3, ours 10.000, the same with every seed',
      '0 at rest, 0 runs to rest, 1 over time',
      '2 means, 1 off',
      '1 cases, 0 differ',
    ]);
    expect(status).toBe(0);
  });

  test('a mean that is off by less than 2 % is not told', async () => {
    const { out } = await verify([withMeans({ held: 10.1 })]);
    expect(out).toContain('1 means, 0 off');
  });

  test('--seeds says how many runs each course over time has', async () => {
    const answers = join(folder, 'seeds.jsonl');
    await verify([JSON.stringify(overTime)], '--seeds', '3', '--answers', answers);
    expect(JSON.parse(readFileSync(answers, 'utf8')).runs).toBe(3);
    for (const seeds of ['0', '', 'x', '1001', '1.5']) {
      const { status, stderr } = await verify([JSON.stringify(overTime)], '--seeds', seeds);
      expect(stderr).toBe('--seeds needs a number from 1 to 1000');
      expect(status).toBe(2);
    }
  });

  test('a file without recordings is no success', async () => {
    const { status, stderr } = await verify(['', ' ']);
    expect(stderr).toContain('cases.jsonl: no recordings in it');
    expect(status).toBe(2);
  });

  test.each([
    [join(folder, 'none.jsonl'), 'none.jsonl: no such file'],
    [folder, ': a folder, not a file'],
  ])('a file that can’t be read is named with what it is: %s', async (file, said) => {
    const errors: string[] = [];
    const print = { out: () => {}, error: (line: string) => errors.push(line) };
    expect(await verifyFiles([file], print)).toBe(2);
    expect(errors.join()).toContain(said);
    const { status, stderr } = await verify([JSON.stringify(idle)], '--answers', folder);
    expect(stderr).toBe(`${folder}: a folder, not a file`);
    expect(status).toBe(2);
  });

  test('a line that is no JSON is told as that', async () => {
    expect((await verify(['hello'])).stderr).toMatch(/cases\.jsonl:1: not JSON: /);
  });

  test.each([
    '{',
    '[]',
    '{"id":"r3"}',
    JSON.stringify({ ...idle, pods: -1 }),
    JSON.stringify({ ...idle, outcomes: [] }),
    JSON.stringify({ ...idle, path: 'walk' }),
    JSON.stringify({ ...idle, pods: 1_000_000_000 }),
    JSON.stringify({ ...overTime, periods: 1_000_000_000 }),
    JSON.stringify({ ...overTime, subnets: [{ id: 'a', cidr: '10.0.0.0/2', inUse: 0 }] }),
    JSON.stringify({ ...overTime, meanOverTime: { enis: 2 } }),
  ])('names the line that it cannot read and exits with 2: %s', async (line) => {
    const { status, stderr } = await verify([JSON.stringify(idle), line]);
    expect(stderr).toContain('cases.jsonl:2:');
    expect(status).toBe(2);
  });

  test("writes the engine's answers in the recorded format, every state of a range", async () => {
    const answers = join(folder, 'answers.jsonl');
    const chance = {
      ...idle,
      id: 'r4',
      mode: 'prefix',
      config: {
        enis: 3,
        ipv4PerEni: 10,
        env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '2' },
        maxPods: 110,
      },
      pods: 15,
      outcomes: [
        { enis: 1, slots: [3], pool: 48, prefixes: 3, assigned: 15, nodeSubnet: 49 },
        { enis: 1, slots: [4], pool: 64, prefixes: 4, assigned: 15, nodeSubnet: 65 },
      ],
    };
    const { status } = await verify(
      [JSON.stringify(idle), JSON.stringify(chance)],
      '--answers',
      answers,
    );
    expect(status).toBe(0);
    const lines = readFileSync(answers, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([idle, chance]);
  });
});

describe('The rule of agreement', () => {
  const chance = {
    ...idle,
    mode: 'prefix',
    config: {
      ...idle.config,
      env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '3' },
      maxPods: 110,
    },
    pods: 2,
  };
  const state = (prefixes: number) => ({
    enis: 1,
    slots: [prefixes],
    pool: prefixes * 16,
    prefixes,
    assigned: 2,
    nodeSubnet: prefixes * 16 + 1,
  });
  const read = (value: object) => {
    const line = readRecordedLine(JSON.stringify(value));
    if (line.kind !== 'rest') throw new Error('not a case at rest');
    return line.rest;
  };
  const differs = (value: object) => difference(read(value), answerCase(read(value)));

  test('where chance decides, our range holds every recorded end', () => {
    expect(differs({ ...chance, outcomes: [state(4), state(5)] })).toBeUndefined();
    expect(differs({ ...chance, outcomes: [state(4)] })).toBeUndefined();
    expect(differs({ ...chance, outcomes: [state(6)] })).toMatch(/not among ours/);
  });

  test('where chance decides, our range is no wider than WARM_PREFIX_TARGET − 1', () => {
    const recorded = read({ ...chance, outcomes: [state(4)] });
    const wide = {
      outcomes: [state(4), state(5), state(6), state(7)],
      cycles: false,
      notReady: false,
    };
    expect(difference(recorded, wide)).toMatch(/3 prefixes wide/);
  });

  test('elsewhere an outcome too many is a difference', () => {
    const recorded = read(idle);
    const more = {
      outcomes: [...idle.outcomes, ...wrong.outcomes],
      cycles: false,
      notReady: false,
    };
    expect(difference(recorded, more)).toMatch(/beyond/);
  });

  test('rest and no rest are told apart', () => {
    expect(differs({ ...idle, cycles: true })).toMatch(/never comes to rest/);
  });
});
