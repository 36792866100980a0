import { describe, expect, test } from 'vitest';
import { PLAN_QUESTIONS } from '@/cli/ask/questions';
import { commandLine } from '@/cli/command-line';

const PLAIN = 'subnet=a:10.0.0.0/24&node=m5.large:6:20';
const TWO = `${PLAIN}&node=m5.large:1:1;name=extra`;
const MOST = 'most-nodes-of-group';

function safe(...args: readonly string[]): number {
  return JSON.parse(commandLine(['ask', MOST, ...args, '--json']).stdout).safe;
}

describe('A question that can’t be read says what is wrong', () => {
  test.each([
    [['ask'], 'The question is missing. Write one behind ask: most-nodes-of-group'],
    [['ask', 'most', PLAIN], 'There is no question “most”: write one of most-nodes-of-group'],
    [['ask', MOST], 'The link is missing.'],
    [['ask', MOST, PLAIN, '--scenario'], '--scenario belongs to plan alone.'],
    [
      ['ask', MOST, PLAIN, 'm5.large'],
      '“m5.large” is too much: behind the link stands name=value.',
    ],
    [['ask', MOST, PLAIN, 'grup=1'], 'most-nodes-of-group has no “grup”, but [group=GROUP].'],
    [['ask', MOST, PLAIN, 'group=1', 'group=2'], '“group” stands twice.'],
    [
      ['ask', MOST, TWO],
      '“group” is missing, as the plan has 2 node groups: write a name or a place from 1: 1 m5.large, 2 extra.',
    ],
    [
      ['ask', MOST, PLAIN, 'group=2'],
      'group=2 can’t be read: write a name or a place from 1: 1 m5',
    ],
    [['ask', MOST, PLAIN, 'group='], 'group= can’t be read'],
    [
      ['ask', 'carve-vpc', PLAIN, 'vpc=169.254.0.0/16'],
      'vpc=169.254.0.0/16 can’t be read: write a range from /16 to /28 that a VPC can have',
    ],
    [['ask', 'carve-vpc', PLAIN, 'vpc=127.0.0.0/16'], 'vpc=127.0.0.0/16 can’t be read'],
  ])('%j', (args, sentence) => {
    const { stdout, stderr, exit } = commandLine(args);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('See eks-subnet-planner --help.');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  });

  test('and a link that can’t be read what is wrong with it', () => {
    const { stdout, stderr, exit } = commandLine(['ask', MOST, 'subnet=b:x&node=m5.large:1']);
    expect(stderr).toContain('“x” is not an IPv4 range.');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  });
});

describe('The group that a question is about', () => {
  const SMALL = `${PLAIN}&node=t3.small:1:4;name=extra`;

  test('is called by its name, its type, or its place in the link', () => {
    expect(safe(SMALL, 'group=m5.large')).toBe(7);
    expect(safe(SMALL, 'group=1')).toBe(7);
    const [byName, ...others] = ['extra', 't3.small', '2'].map((group) =>
      safe(SMALL, `group=${group}`),
    );
    expect(byName).toBeGreaterThan(0);
    expect(new Set([byName, ...others]).size).toBe(1);
  });

  test('need not be named where there is one', () => {
    expect(safe(PLAIN)).toBe(8);
  });
});

describe('The exit code of a question', () => {
  test.each([
    ['0 where there is an answer', 0, PLAIN],
    ['1 where not one node fits', 1, 'subnet=a:/27:27&node=m5.large:6:20'],
    [
      '1 where no count that fits is enough for the pods',
      1,
      'subnet=a:/26&node=m5.large:1&pods=90',
    ],
  ])('is %s', (_, exit, link) => {
    expect(commandLine(['ask', MOST, link]).exit).toBe(exit);
    expect(commandLine(['ask', MOST, link, '--json']).exit).toBe(exit);
  });
});

test.each([
  'subnet=a:/24&node=m5.large:3:5;kind=windows',
  'subnet=a:/24&node=:40;kind=fargate',
  'subnet=a:/24&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&node=m5.large:3:5',
])('Settings are named of no plan whose nodes keep no warm pool by them: %s', (link) => {
  const { exit, stdout } = commandLine(['ask', 'warm-settings', link, 'objective=held']);
  expect(exit).toBe(1);
  expect(stdout).toContain('they change nothing here');
});

test('The help says what it exits with where nothing is asked', () => {
  const text = commandLine(['--help']).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('4 ask turning-point: nothing to look for, as no number is a range');
  expect(commandLine(['ask', 'turning-point', PLAIN, '--json']).exit).toBe(4);
});

test('The help says when a group has to be named, and how', () => {
  const text = commandLine(['--help']).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'GROUP is a node group: its name, its type, or its place in the link from 1. It may be left out where the plan has one group, and has to be named where it has more.',
  );
});

test('The help lists every question with its inputs', () => {
  const { stdout } = commandLine(['--help']);
  for (const { name, inputs } of PLAN_QUESTIONS)
    expect(stdout).toContain([name, ...inputs.map(({ shown }) => shown)].join(' '));
});

describe('Settings are not compared where no node keeps a warm pool by them', () => {
  const ask = (question: string, link: string, ...inputs: readonly string[]) => {
    const asked = ['ask', question, link, ...inputs];
    const { stdout, exit } = commandLine([...asked, '--json']);
    return { ...JSON.parse(stdout), exit, text: commandLine(asked).stdout.replaceAll(/\s+/g, ' ') };
  };

  test.each([
    [
      'a group of 0 nodes',
      'node=m5.large:0:10',
      'none-there',
      'have no nodes: there is nothing to',
    ],
    [
      'Windows nodes',
      'node=m5.large:2:10;kind=windows',
      'none-of-ipamd',
      'they change nothing here',
    ],
    ['Fargate pods', 'node=fargate:4:1;kind=fargate', 'none-of-ipamd', 'they change nothing here'],
    [
      'IPv6 pods',
      'node=m5.large:2:10&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true',
      'none-of-ipamd',
      '',
    ],
  ])('%s', (_, plan, nothing, sentence) => {
    const link = `subnet=a:/24&subnet=b:/24&${plan}&runs=1`;
    const fewest = ask('warm-settings-fewest-held', link);
    expect(fewest).toMatchObject({ secondaryIp: null, prefix: null, nothing, exit: 1 });
    expect(fewest.text).toContain(sentence);
    const settings = ask('warm-settings', link, 'objective=calls');
    expect(settings).toMatchObject({ candidates: [], nothing, exit: 1 });
    expect(settings.text).toBe(fewest.text);
  });

  test('but by the nodes that a scenario starts', () => {
    const link = 'subnet=a:/24&subnet=b:/24&node=m5.large:0:10&event=scale-nodes;to=4&runs=1';
    const { candidates } = ask('warm-settings', link, 'objective=wait');
    expect(candidates.length).toBeGreaterThan(0);
  });
});

describe('A link without subnets', () => {
  const NODES = 'node=m5.large:12:10&runs=1';
  const ask = (...words: readonly string[]) => commandLine(['ask', ...words]);

  test('is asked how large new ones have to be, in three zones or in those that are named', () => {
    const { stdout, stderr, exit } = ask('smallest-subnets', NODES, '--json');
    expect(exit).toBe(0);
    expect(Object.keys(JSON.parse(stdout).atRest)).toEqual(['a', 'b', 'c']);
    expect(stderr).toContain(
      'The link has no subnets: new ones in zones a, b and c are asked for.',
    );
    const two = ask('smallest-subnets', NODES, 'zones=x,y', '--json');
    expect(Object.keys(JSON.parse(two.stdout).atRest)).toEqual(['x', 'y']);
  });

  test('has a VPC carved for it, with custom networking too', () => {
    const zones = (link: string) => {
      const { stdout } = ask('carve-vpc', link, 'vpc=10.0.0.0/18', 'zones=a,b', '--json');
      const { subnets, pods } = JSON.parse(stdout);
      return [subnets.length, pods.length];
    };
    expect(zones(NODES)).toEqual([6, 0]);
    expect(zones(`${NODES}&custom-networking=true`)).toEqual([6, 2]);
  });

  test('has no answer where subnets are what is asked about', () => {
    expect(ask('most-nodes-of-group', NODES)).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('Zones that the plan has and the VPC is not to have', () => {
  const LINK = 'subnet=a:/24&subnet=b:/24&node=m5.large:6:10&runs=1';

  test.each(['carve-vpc', 'smallest-subnets'])(
    '%s says where their nodes are counted',
    (question) => {
      const inputs = question === 'carve-vpc' ? ['vpc=10.0.0.0/20', 'zones=a'] : ['zones=a'];
      const { stdout } = commandLine(['ask', question, LINK, ...inputs]);
      expect(stdout).toContain('Nodes of zone b are counted in a.');
      const json = JSON.parse(commandLine(['ask', question, LINK, ...inputs, '--json']).stdout);
      expect(json.movedFrom).toEqual(['b']);
      const all = inputs.map((input) => input.replace('zones=a', 'zones=a,b'));
      expect(commandLine(['ask', question, LINK, ...all]).stdout).not.toContain('are counted');
    },
  );
});

test.each([
  ['carve-vpc', 'vpc=fd00::/56', 'vpc=fd00::/56 can’t be read', 'An IPv6 range'],
  ['carve-vpc', 'vpc=10.0.0.1/20', 'vpc=10.0.0.1/20', 'Not the start of a range: 10.0.0.0/20 is.'],
  ['smallest-subnets', 'zones=가', 'zones=가 can’t be read', '“가” is no zone'],
  ['smallest-subnets', 'zones=a,a', 'zones=a,a can’t be read', 'Zone a stands twice.'],
  ['which-type', 'types=m5.large,m9.huge', 'types=', 'Not in the table: m9.huge.'],
  ['most-nodes-of-mix', 'growth=50', 'most-nodes-of-mix has no “growth”', 'nothing but the link'],
])('%s %s: what is wrong is named', (question, input, which, why) => {
  const { stderr, exit } = commandLine(['ask', question, 'subnet=a:/24&node=m5.large:3:5', input]);
  expect(exit).toBe(2);
  expect(stderr).toContain(which);
  expect(stderr).toContain(why);
});
