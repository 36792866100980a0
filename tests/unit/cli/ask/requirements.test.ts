import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';

const ONE = 'subnet=a:10.0.0.0/24&node=m5.large:6:10';
const TWO = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&runs=1';

function ask(question: string, link: string, ...inputs: readonly string[]) {
  const asked = ['ask', question, link, ...inputs];
  const { stdout, exit } = commandLine([...asked, '--json']);
  const text = commandLine(asked).stdout.replaceAll(/\s+/g, ' ');
  return { ...JSON.parse(stdout), exit, text };
}

const KEPT = 'Counted with 80 addresses kept free in each subnet, as the plan requires.';

describe('V9: What has to stay free counts in every answer of counts', () => {
  test('as it does in the verdict: five nodes are the most', () => {
    const exits = [5, 6].map(
      (nodes) =>
        commandLine(['plan', `${ONE.replace(':6:', `:${nodes}:`)}&must-keep-free=80`]).exit,
    );
    expect(exits).toEqual([0, 1]);
    const { safe, next, text, exit } = ask('most-nodes-of-group', `${ONE}&must-keep-free=80`);
    expect({ safe, next, exit }).toEqual({
      safe: 5,
      next: { subnet: 'a', constraint: 'addresses', left: -9, verdict: 'fits' },
      exit: 0,
    });
    expect(text).toContain(
      'Up to 5 nodes of m5.large fit; the sixth leaves subnet a 9 addresses short of what has to stay free. Pods still run up to 8 nodes, with less kept free.',
    );
    expect(text).toContain(KEPT);
  });

  test('of a mix, and of replicas', () => {
    expect(ask('most-nodes-of-mix', `${ONE}&must-keep-free=80`)).toMatchObject({
      safe: 5,
      groups: [5],
    });
    expect(ask('more-replicas', `${ONE}&must-keep-free=80`)).toMatchObject({
      more: null,
      next: { what: 'keep-free', subnet: 'a', left: -9 },
      exit: 1,
    });
  });

  test('of an autoscaling maximum, where an upgrade may use what is kept free', () => {
    expect(ask('autoscaling-maximum', TWO)).toMatchObject({ atRest: 16, maximum: 12 });
    expect(ask('autoscaling-maximum', `${TWO}&must-keep-free=80`)).toMatchObject({
      atRest: 10,
      duringUpgrade: 10,
      afterZoneLoss: 10,
      maximum: 10,
    });
    expect(ask('autoscaling-maximum', `${TWO}&must-keep-free=20`)).toMatchObject({
      atRest: 14,
      maximum: 12,
    });
  });

  test('of sizes, and no input asks for less', () => {
    const sizes = (...inputs: readonly string[]) =>
      ask('smallest-subnets', `${ONE}&must-keep-free=80`, ...inputs).atRest.a;
    expect([sizes(), sizes('keep-free=10'), sizes('keep-free=400')]).toEqual([23, 23, 22]);
    const carved = ask('carve-vpc', `${ONE}&must-keep-free=80`, 'vpc=10.0.0.0/20');
    expect(carved.subnets[0].cidr).toBe('10.0.0.0/23');
  });
});

describe('V9: What an answer does not judge of a plan’s requirements it says', () => {
  const ALL =
    'must-keep-free=80&must-grow=50&must-survive-scenario=true&must-survive-zone-loss=true';
  const OVER_TIME = ['scenario', 'zone-loss'];

  test.each([
    ['most-nodes-of-group', [], ['growth', ...OVER_TIME]],
    ['most-nodes-of-mix', [], ['growth', ...OVER_TIME]],
    ['more-replicas', [], ['growth', ...OVER_TIME]],
    ['autoscaling-maximum', [], ['growth', ...OVER_TIME]],
    ['smallest-subnets', [], ['growth', ...OVER_TIME]],
    ['smallest-subnets', ['growth=50'], OVER_TIME],
    ['carve-vpc', ['vpc=10.0.0.0/20', 'growth=50'], OVER_TIME],
    ['which-type', [], ['keep-free', 'growth', ...OVER_TIME]],
  ])('%s %j', (question, inputs, notCounted) => {
    const { requirements, text } = ask(question, `${TWO}&${ALL}`, ...inputs);
    expect(requirements.notCounted).toEqual(notCounted);
    const isGrowthTold = notCounted.includes('growth');
    expect(text).toContain('Not judged as the plan requires it: ');
    expect(text.includes('50% more')).toBe(isGrowthTold);
    expect(text).toContain('the scenario and any zone’s loss.');
  });

  test('and of a plan that requires nothing there is nothing to say', () => {
    const { requirements, text } = ask('most-nodes-of-group', ONE);
    expect(requirements).toBeUndefined();
    expect(text).toBe(
      'Up to 8 nodes of m5.large fit; the ninth leaves subnet a 19 addresses short. ',
    );
  });
});
