import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';
import { parseLink } from '@/plan';

const PLAN = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10';

function ask(link: string) {
  const { stdout, exit } = commandLine(['plan', link, '--json']);
  return { exit, ...JSON.parse(stdout) };
}

describe('A plan that is required to hold more exits as it does', () => {
  test.each([
    ['must-keep-free=161', 0],
    ['must-keep-free=162', 1],
    ['must-grow=100', 0],
    ['must-grow=200', 1],
    ['must-survive-scenario=true', 0],
    ['must-survive-zone-loss=true', 0],
    ['must-keep-free=0&must-grow=0', 0],
    ['must-survive-zone-loss=false', 0],
  ])('%s: %i', (required, exit) => {
    expect(commandLine(['plan', `${PLAN}&${required}`]).exit).toBe(exit);
  });

  test('eight nodes fit into the /24 of the zone that is left, nine do not', () => {
    const exits = [8, 9].map(
      (nodes) =>
        commandLine(['plan', `${PLAN.replace(':6:', `:${nodes}:`)}&must-survive-zone-loss=true`])
          .exit,
    );
    expect(exits).toEqual([0, 1]);
  });
});

test('The requirement that fails is named, with its subnet and its number', () => {
  const { stdout } = commandLine(['plan', `${PLAN}&must-grow=200&must-keep-free=20`]);
  const text = stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'Does not meet a requirement: with 200% more, subnet a is 19 addresses short.',
  );
  expect(text).toContain('Keeps 20 addresses free in each subnet: met');
  expect(text).toContain('Has room for 200% more: not met: with 200% more, subnet a is 19');
});

test('Each requirement is data, in the order in which it is judged', () => {
  const link = `${PLAN}&must-survive-zone-loss=true&must-grow=200&must-keep-free=20`;
  const { exit, verdict, requirements } = ask(link);
  expect({ exit, kind: verdict.kind }).toEqual({ exit: 1, kind: 'fits' });
  expect(requirements).toEqual([
    {
      requirement: 'keep-free',
      amount: 20,
      isMet: true,
      subnet: null,
      zone: null,
      lacking: null,
      unit: null,
    },
    {
      requirement: 'growth',
      amount: 200,
      isMet: false,
      subnet: 'a',
      zone: null,
      lacking: 19,
      unit: 'addresses',
    },
    {
      requirement: 'zone-loss',
      amount: null,
      isMet: true,
      subnet: null,
      zone: null,
      lacking: null,
      unit: null,
    },
  ]);
});

test('A scenario that must be survived is run without being asked for', () => {
  const { run, requirements, exit } = ask(`${PLAN}&must-survive-scenario=true`);
  expect(run.verdict.kind).toBe('fits');
  expect(requirements).toMatchObject([{ requirement: 'scenario', isMet: true }]);
  expect(exit).toBe(0);
  expect(ask(PLAN).run).toBeUndefined();
});

test('A plan whose pods wait at rest says so before what is required', () => {
  const { stdout, exit } = commandLine(['plan', 'subnet=a:/27&node=m5.large:6:20&must-grow=10']);
  expect(stdout).toMatch(/^Does not fit/);
  expect(stdout).toContain('Has room for 10% more: not met');
  expect(exit).toBe(1);
});

test('A requirement that can’t be read is named, and stays as it was typed', () => {
  const { stderr, exit } = commandLine(['plan', `${PLAN}&must-grow=fifty`]);
  expect(stderr).toContain('Room for growth: “fifty” is not a number.');
  expect(exit).toBe(2);
  const reading = parseLink(`${PLAN}&must-grow=fifty&must-keep-free=70000`);
  expect(reading.status === 'read' && reading.text).toMatchObject({
    mustGrow: 'fifty',
    mustKeepFree: '70000',
  });
});

test('A change that would help promises nothing of what is required', () => {
  const told = 'These were not tried against what the plan must hold';
  const short = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20';
  expect(commandLine(['plan', `${short}&must-grow=50`]).stdout).toContain(told);
  expect(commandLine(['plan', short]).stdout).not.toContain(told);
});

describe('The cheapest change', () => {
  const cheapest = (link: string) =>
    commandLine(['ask', 'cheapest-change', link]).stdout.replaceAll(/\s+/g, ' ');
  const told = 'What the plan must hold besides was not tried';

  test('says that it was not tried against what is required', () => {
    const short = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20';
    expect(cheapest(`${short}&must-survive-zone-loss=true`)).toContain(told);
    expect(cheapest(short)).not.toContain(told);
  });

  test('does not promise a plan that nothing has to change where it must hold more', () => {
    const said = cheapest(`${PLAN}&must-grow=200`);
    expect(said).toContain('It fits at rest as it is.');
    expect(said).toContain(told);
    expect(said).not.toContain('nothing has to change');
    expect(cheapest(PLAN)).toContain('nothing has to change');
  });
});
