import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';
import { ENGLISH } from '@/i18n/english';
import { turningsTold } from '@/i18n/texts/turning-told';
import { spokenSentence } from '@/i18n/verdict';
import { planTurning } from '@/plan';
import { LOOKUP, planOfLink } from '../../../support/plan-texts';

const NODES = 'subnet=a:10.0.0.0/24&node=m5.large:4-12:20&runs=1';
const BOTH = 'subnet=a:10.0.0.0/24&node=m5.large:4-12:5-25&event=none&runs=1';

function ask(link: string) {
  return commandLine(['ask', 'turning-point', link]);
}

describe('Where the verdict turns', () => {
  test('is told for both ends, for each input, and which of them decides', () => {
    const { stdout, exit } = ask(BOTH);
    const text = stdout.replaceAll('\n', ' ');
    expect(text).toContain(
      'Low end (4 nodes of m5.large and 5 pods a node of m5.large): fits, subnet a has 171 addresses free.',
    );
    expect(text).toContain('does not fit, 77 pods wait for subnet a.');
    expect(text).toContain(
      'With 25 pods a node, it fits up to 8 nodes; at 9, pods wait for subnet a.',
    );
    expect(text).toContain(
      'No one of them decides it alone; it fits with nodes or pods a node alone at the low end.',
    );
    expect(exit).toBe(1);
  });

  test.each([
    ['subnet=a:10.0.0.0/24&node=m5.large:4-14:25&event=none&runs=1', '125 pods wait for subnet a'],
    [
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/25&node=m5.large:18-25:16&event=none&runs=1',
      '91 pods wait for subnets a and b',
    ],
    [
      'subnet=a:10.0.0.0/27:20&node=m5.large:0-1:5&WARM_IP_TARGET=1&runs=1',
      'fits at rest, but the upgrade gets stuck: 2 new nodes find no address in subnet a',
    ],
  ])('tells as many pods that wait at the high end as the first sentence: %s', (link, told) => {
    expect(ask(link).stdout.replaceAll('\n', ' ')).toContain(`${told}.`);
    const [pods] = /\d+(?= pods)/.exec(told) ?? [];
    const { stdout } = commandLine(['plan', link, '--scenario']);
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      pods ? `${pods} of ` : 'the upgrade gets stuck: 2',
    );
  });

  test('is that of the plan and its scenario, and beside it of the plan at rest', () => {
    const text = ask(NODES).stdout.replaceAll('\n', ' ');
    expect(text).toContain('Fits up to 6 nodes of m5.large; at 7,');
    expect(text).toContain('during the upgrade.');
    expect(text).toContain(
      'At rest alone, it fits up to 8 nodes of m5.large; at 9, pods wait for subnet a.',
    );
  });

  test('is nowhere where both ends fit, which exits with 0', () => {
    const { stdout, exit } = ask('subnet=a:10.0.0.0/23&node=m5.large:4-6:20&runs=1');
    expect(stdout).toContain('Fits at both ends, and with every number between.');
    expect(exit).toBe(0);
  });

  test('is where it no longer holds what it must, which exits with 1', () => {
    const link = 'subnet=a:10.0.0.0/24&node=m5.large:4-6:10&must-keep-free=80';
    const { stdout, exit } = ask(link);
    const text = stdout.replaceAll('\n', ' ');
    expect(text).toContain(
      'High end (6 nodes of m5.large): does not meet a requirement: with 80 addresses kept free, subnet a is 9 addresses short.',
    );
    expect(text).toContain('Fits up to 5 nodes of m5.large; at 6, with 80 addresses kept free,');
    expect(exit).toBe(1);
    const { ranges } = JSON.parse(commandLine(['plan', link, '--json']).stdout);
    expect(ranges.high).toMatchObject({ verdict: 'not-met', requirements: [{ isMet: false }] });
  });

  test('says what of that it must hold was not judged, and then never that it simply fits', () => {
    const link = 'subnet=a:/22&subnet=b:/22&node=m5.large:2-4:10&must-survive-zone-loss=true';
    const [found] = planTurning(planOfLink(`${link}&duration=never`), false, LOOKUP);
    if (found === undefined) throw new Error('no range');
    const words = ENGLISH.asked.turning;
    expect(words.state(found.atRest.low, 'scenario')).toMatch(/^fits as far as it was judged, /);
    expect(turningsTold(found, 'scenario').flatMap(words.sentences).map(spokenSentence)).toEqual([
      'Not judged here of what the plan must hold: any zone’s loss.',
      'Fits at both ends, and with every number between, as far as it was judged.',
    ]);
    expect(ask(link).stdout).toContain('Fits at both ends, and with every number between.');
  });

  test('is told without a figure where that is of one end of the others alone', () => {
    const { stdout } = ask('subnet=a:10.0.0.0/24&node=m5.large:6-12:18-25&runs=1');
    const text = stdout.replaceAll('\n', ' ');
    expect(text).toContain('With pods a node at either end, it fits up to 6 nodes.');
  });

  test('is not put down to one of two numbers where the other moves it', () => {
    const { stdout } = ask('WARM_IP_TARGET=5&subnet=a:/22&node=m5.4xlarge:5-12:40-110&event=none');
    const text = stdout.replaceAll('\n', ' ');
    expect(text).toContain(
      'Pods a node decide it between the ends; where it turns depends on nodes too.',
    );
    expect(text).not.toContain('not nodes');
  });

  test('is asked in vain of a plan without ranges', () => {
    const { stdout, exit } = ask('subnet=a:10.0.0.0/24&node=m5.large:4:20');
    expect(stdout).toContain(
      'Nothing to look for: no number of the plan is a range. Write one as 18-25.',
    );
    expect(exit).toBe(4);
  });
});

describe('A plan with ranges is answered at their high ends', () => {
  const plan = (link: string, ...options: readonly string[]) =>
    commandLine(['plan', link, ...options]);

  test('and says so, and what the low ends come to', () => {
    const text = plan(BOTH).stdout.replaceAll('\n', ' ');
    expect(text).toMatch(
      /^High end · Does not fit: at least 75 of 300 pods wait; subnet a is 109 addresses short/,
    );
    expect(text).toContain(
      'Counted at the high end of what is a range: 12 nodes of m5.large and 25 pods a node of m5.large.',
    );
    expect(text).toContain('5 pods a node of m5.large): fits, subnet a has 171 addresses free.');
  });

  test('as data too, with null for a plan that has none', () => {
    const { ranges, verdict } = JSON.parse(plan(BOTH, '--json').stdout);
    expect(verdict.kind).toBe('does-not-fit');
    expect(ranges).toMatchObject({
      inputs: [
        { input: 'nodes', group: 'm5.large', low: 4, high: 12 },
        { input: 'pods-per-node', group: 'm5.large', low: 5, high: 25 },
      ],
      low: { verdict: 'fits', run: null },
      high: { verdict: 'does-not-fit', run: null },
    });
    const plain = plan('subnet=a:10.0.0.0/24&node=m5.large:4:20', '--json').stdout;
    expect(JSON.parse(plain).ranges).toBeNull();
  });

  test.each([
    ['0 where both ends fit', 'node=m5.large:2-4:10', 0],
    ['1 where the high end does not fit', 'node=m5.large:4-12:20', 1],
    ['1 where the low end alone has no place for all pods', 'node=m5.large:1-4&pods=40', 1],
    ['3 where only warm addresses are short at the high end', 'node=m5.4xlarge:2-3&pods=90', 3],
  ])('exits with %s', (_, node, exit) => {
    expect(plan(`subnet=a:10.0.0.0/24&${node}`).exit).toBe(exit);
  });

  test('runs the scenario at both ends where it is asked to', () => {
    const { ranges } = JSON.parse(plan(NODES, '--scenario', '--json').stdout);
    expect(ranges.low.run.kind).toBe('fits');
    expect(ranges.high.run.kind).toBe('does-not-fit');
  });

  test('judges what it requires at the low end too', () => {
    const link = 'subnet=a:10.0.0.0/24&node=m5.large:1-4&pods=40&must-grow=1';
    expect(plan(link).exit).toBe(1);
  });

  test('tells what the low end does not meet, where the high end meets it', () => {
    const link = 'subnet=a:10.0.0.0/23&node=m5.4xlarge:3-4&pods=90&must-keep-free=250';
    const { stdout, exit } = plan(link);
    const text = stdout.replaceAll('\n', ' ');
    expect(exit).toBe(1);
    expect(text).toMatch(/^Low end · Does not meet a requirement. High end · Fits/);
    expect(text).toContain(
      'Low end (3 nodes of m5.4xlarge): does not meet a requirement: with 250 addresses kept free, subnet a is 13 addresses short.',
    );
    const { ranges, requirements } = JSON.parse(plan(link, '--json').stdout);
    expect(requirements).toMatchObject([{ isMet: true }]);
    expect(ranges.low).toMatchObject({
      verdict: 'not-met',
      requirements: [{ requirement: 'keep-free', isMet: false, subnet: 'a', lacking: 13 }],
    });
    expect(ranges.high).toMatchObject({ verdict: 'fits', requirements: [{ isMet: true }] });
  });
});

test('Every other question is answered at the high ends, and standard error says so', () => {
  const { stdout, stderr } = commandLine(['ask', 'more-replicas', BOTH, '--json']);
  expect(stderr).toContain('Counted at the high end of what is a range: 12 nodes of m5.large');
  expect(JSON.parse(stdout)).toEqual(
    JSON.parse(
      commandLine(['ask', 'more-replicas', BOTH.replace('4-12:5-25', '12:25'), '--json']).stdout,
    ),
  );
  expect(commandLine(['ask', 'turning-point', BOTH]).stderr).toBe('');
});

test('Pods that wait are counted as the headline counts them, over all subnets', () => {
  const link = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:4-14:25&runs=2';
  const headline = commandLine(['plan', link, '--scenario']).stdout.replaceAll('\n', ' ');
  const [, told] = /but (\d+ pods wait for subnets [ab] and [ab])/.exec(headline) ?? [];
  expect(told).toBeDefined();
  expect(ask(link).stdout.replaceAll('\n', ' ')).toContain(`fits at rest, but ${told} during`);
});

describe('Where the low end of a range does worse than the high end', () => {
  const FEWER = '?subnet=a:/24&node=t3.medium:1-3:0&pods=30';

  test('the verdict tells it first, and which end fits', () => {
    const { stdout, exit } = commandLine(['plan', FEWER]);
    expect(stdout).toMatch(/^Low end · 15 pods find no place\. High end · Fits/);
    expect(exit).toBe(1);
  });

  test('no answer says that the plan fits as it is, and standard error names the low end', () => {
    const { stdout, stderr, exit } = commandLine(['ask', 'cheapest-change', FEWER]);
    expect(stdout).toMatch(/^Low end · 15 pods find no place\.\nHigh end · It fits/);
    expect(stderr).toContain('Low end (1 node of t3.medium): 15 pods find no place.');
    expect(exit).toBe(1);
    const fewer = commandLine(['ask', 'cheapest-change', FEWER.replace('1-3', '2-3')]);
    expect(fewer.stdout).toMatch(/^It fits/);
    expect(fewer.exit).toBe(0);
  });
});
