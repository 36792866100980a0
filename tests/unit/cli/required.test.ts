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
    'Does not meet a requirement: with 200% more, pods may wait: subnet a is 19 addresses short.',
  );
  expect(text).toContain('Keeps 20 addresses free in each subnet: met');
  expect(text).toContain(
    'Has room for 200% more: not met: with 200% more, pods may wait: subnet a is 19',
  );
});

test('Growth that leaves less free than the plan as it is must keep is met, and says so', () => {
  const { exit, stdout } = commandLine(['plan', `${PLAN}&must-grow=100&must-keep-free=100`]);
  expect(exit).toBe(0);
  expect(stdout).toContain('Has room for 100% more: met, with fewer free');
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
  expect(stderr).toContain('Room for growth, in percent: “fifty” is not a number.');
  expect(exit).toBe(2);
  const reading = parseLink(`${PLAN}&must-grow=fifty&must-keep-free=70000`);
  expect(reading.status === 'read' && reading.text).toMatchObject({
    mustGrow: 'fifty',
    mustKeepFree: '70000',
  });
});

describe('What would help', () => {
  const SHORT = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20&runs=2';
  const said = (link: string, ...options: readonly string[]) =>
    commandLine(['plan', link, ...options]).stdout.replaceAll(/\s+/g, ' ');

  test('says of each change whether the plan holds with it what it must hold', () => {
    expect(said(`${SHORT}&must-grow=20`)).toContain('meets what is required');
    expect(said(SHORT)).not.toContain('required');
  });

  test('is offered where the plan fits and holds one thing not', () => {
    const link = `${PLAN}&must-grow=200`;
    const { verdict, repairs, noRepair } = ask(link);
    expect(verdict.kind).toBe('fits');
    expect(noRepair).toBeNull();
    expect(repairs.map(({ kind }: { kind: string }) => kind)).toContain('larger-subnets');
    for (const { requirements } of repairs) {
      expect(requirements).toMatchObject([{ requirement: 'growth', amount: 200, isMet: true }]);
    }
    expect(ask(PLAN).repairs).toEqual([]);
  });

  test('is proven through the loss of each zone where that must be survived, at the start or in its run', () => {
    const link = `${PLAN.replace(':6:', ':9:')}&runs=2&must-survive-zone-loss=true`;
    const unproven = ask(link).repairs;
    expect(unproven).not.toEqual([]);
    for (const { proof, requirements } of unproven) {
      expect(proof).toBeNull();
      expect(requirements).toMatchObject([{ requirement: 'zone-loss', isMet: true }]);
    }
    const proven = ask(`${link}&must-survive-scenario=true`).repairs;
    expect(proven[0]).toMatchObject({
      proof: { kind: 'fits' },
      requirements: [
        { requirement: 'scenario', isMet: true },
        { requirement: 'zone-loss', isMet: true },
      ],
    });
  });

  test('says in plain words what a change does not hold', () => {
    const link = `${PLAN.replace(':6:', ':9:')}&runs=2&must-keep-free=4000&must-grow=1000`;
    const lacking = said(`${SHORT}&must-grow=300`);
    expect(lacking).toMatch(
      /not met: with 300% more, pods wait: subnet \S+ is [\d,]+ addresses short/,
    );
    expect(`${lacking}${said(link)}`).not.toMatch(/[\uFDD0-\uFDEF*]/);
  });

  test('names nodes that no change can save: they have no other zone', () => {
    const link = 'subnet=a:/24&subnet=b:/24&node=m5.large:2:10:a&must-survive-zone-loss=true';
    expect(ask(link)).toMatchObject({ repairs: [], noRepair: { code: 'one-zone' } });
    expect(said(link)).toContain('give each node group a second zone');
  });
});

describe('The cheapest change', () => {
  const cheapest = (link: string) => {
    const { stdout, exit } = commandLine(['ask', 'cheapest-change', link]);
    return { exit, text: stdout.replaceAll(/\s+/g, ' ') };
  };
  const asData = (link: string) =>
    JSON.parse(commandLine(['ask', 'cheapest-change', link, '--json']).stdout);
  const SHORT = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20&runs=2';

  test('is tried against what is required, and says so', () => {
    const tried = 'Each was tried against all that the plan must hold.';
    expect(cheapest(`${SHORT}&must-survive-zone-loss=true`).text).toContain(tried);
    expect(cheapest(SHORT).text).not.toContain('must hold');
  });

  test('of a plan that fits and holds not all makes it hold that; of one that does, nothing has to change', () => {
    const { text, exit } = cheapest(`${PLAN}&must-grow=200`);
    expect(text).toContain(
      'It fits at rest, but with 200% more, pods may wait: subnet a is 19 addresses short.',
    );
    expect(text).toContain('Cheapest:');
    expect(exit).toBe(0);
    const well = cheapest(`${PLAN}&must-grow=100`);
    expect(well.text).toContain('It fits and holds all that it must hold: nothing has to change.');
    expect(well.exit).toBe(0);
    expect(cheapest(PLAN).text).toContain('It fits: nothing has to change.');
  });

  test('says as data what was required, of the plan as it is and with each change', () => {
    const { now, changes, requirements } = asData(`${PLAN}&must-grow=200&must-keep-free=20`);
    expect(now.verdict).toBe('fits');
    expect(requirements).toMatchObject([
      { requirement: 'keep-free', amount: 20, isMet: true },
      { requirement: 'growth', amount: 200, isMet: false, subnet: 'a', lacking: 19 },
    ]);
    expect(changes.length).toBeGreaterThan(2);
    for (const each of changes) {
      expect(each.requirements).toMatchObject([{ isMet: true }, { isMet: true }]);
    }
    expect(asData(PLAN).requirements).toEqual([]);
  });

  test('that holds in a plan of its own: its subnets are the smallest that do', () => {
    const { changes } = asData(`${PLAN}&must-grow=200`);
    const tagged = changes.find(({ kind }: { kind: string }) => kind === 'tagged-subnets');
    expect(tagged.what).toBe('a /26 tagged for the CNI in a and b');
    const grown = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:10';
    expect(asData(grown).changes.map(({ what }: { what: string }) => what)).toContain(tagged.what);
  });

  test('tells the loss of a zone that fits on the way there, and not once at rest, apart from its run', () => {
    const link =
      'subnet=a:/25&subnet=b:/25&subnet=c:/25&node=m5.large:9:20&event=lose-zone:a&must-survive-zone-loss=true';
    const { text } = cheapest(link);
    expect(text).toContain(
      'once at rest without zone a, pods may wait: subnet b is 27 addresses short',
    );
  });

  test('is none where nodes have no other zone, and exits with 1', () => {
    const link = 'subnet=a:/24&subnet=b:/24&node=m5.large:2:10:a&must-survive-zone-loss=true';
    const { text, exit } = cheapest(link);
    expect(text).toContain('when zone a is lost, 2 nodes have no other zone');
    expect(text).toContain(
      'No single change that was tried makes it fit and hold all that it must',
    );
    expect(exit).toBe(1);
  });
});
