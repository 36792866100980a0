import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';
import { formatLink, type LinkProblemCode, type PlanProblemCode } from '@/plan';
import { planOf, planText } from '../../support/plan-texts';
import { runs } from '../../support/runs';

const PLAIN = 'subnet=a:10.0.0.0/24&node=m5.large:6:20';
const OURS = formatLink(planOf(planText()));

describe('The exit code', () => {
  test.each([
    ['0 when the plan fits', PLAIN, 'fits', 0],
    ['1 when it fits and pods stay pending', `${PLAIN}&pods=100`, 'fits', 1],
    [
      '3 when all pods run and the warm pool is short',
      'subnet=/26&node=m4.large:3:8',
      'warm-short',
      3,
    ],
    [
      '1 when it is so and pods stay pending',
      'subnet=/26&node=m4.large:3:9;max-pods=10',
      'warm-short',
      1,
    ],
    ['1 when it may not fit', 'subnet=a:10.0.0.0/24&node=m5.large:9:18', 'may-not-fit', 1],
    ['1 when it does not fit', 'subnet=a:/27&node=m5.large:6:20', 'does-not-fit', 1],
    [
      '1 when it cannot work',
      'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5',
      'cannot-work',
      1,
    ],
  ])('is %s', (_, link, kind, exit) => {
    const result = commandLine(['plan', link, '--json']);
    expect(JSON.parse(result.stdout).verdict.kind).toBe(kind);
    expect(result.exit).toBe(exit);
    expect(commandLine(['plan', link]).exit).toBe(exit);
  });

  test('is 0 for help, which goes to standard output', () => {
    const { stdout, stderr, exit } = commandLine(['--help']);
    expect(stdout).toMatch(/^eks-subnet-planner plan LINK/);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  });

  test('is 0 for the version, which is the one at the foot of the page', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(commandLine(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', exit: 0 });
  });
});

describe('A command line that can’t be read says what is wrong', () => {
  test.each([
    [[], 'Nothing was asked for: write plan or ask and a link, or read or link and a file.'],
    [['paln', PLAIN], 'There is no command “paln”: write plan, ask, read or link.'],
    [['plan'], 'The link is missing. Write it in quotes, behind plan or behind the question.'],
    [['plan', PLAIN, '--jsno'], 'There is no option --jsno.'],
    [['plan', PLAIN, '--json=1'], '--json takes no value.'],
    [['plan', 'name=my', 'plan'], 'There is more than one link: “plan” is too much.'],
  ])('%j', (args, sentence) => {
    const { stdout, stderr, exit } = commandLine(args);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('See eks-subnet-planner --help.');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  });
});

/** What standard error says of each fault of a link. */
const LINK_FAULTS: Readonly<
  Record<
    Exclude<
      LinkProblemCode,
      // Said of files and kept plans, and of links that open nevertheless.
      | 'DRAFT_NEWER'
      | 'DRAFT_NOT_WHOLE'
      | 'DRAFT_UNREADABLE'
      | 'LINK_NO_PLAN'
      | 'PLAN_NOT_OPENED'
      | 'LINK_TOO_LONG'
      | 'LINK_UNKNOWN_KEY'
      | 'LINK_UNKNOWN_FIELD'
      | 'LINK_REPAIRED'
    >,
    readonly [link: string, sentence: string]
  >
> = {
  LINK_DAMAGED: [OURS.slice(0, -1), 'This link was cut off or altered on its way. 1 subnet and'],
  LINK_NEWER: [`v=9&${PLAIN}`, 'Made by a newer version.'],
  LINK_VERSION_UNREADABLE: [`v=x&${PLAIN}`, '“v=x” is not a version of the planner.'],
  LINK_TOO_BIG: ['x'.repeat(500_001), 'The link has 500,001 characters; more than 500,000'],
  LINK_ENCODED_TOO_OFTEN: [`%${'25'.repeat(20)}3D`, 'percent-encoded'],
  LINK_ENCODING: [`${PLAIN}&name=%E0%A4%A`, 'has a percent sequence that is no text.'],
  LINK_KEY_TWICE: [`${PLAIN}&pods=1&pods=2`, 'The link has “pods” twice; it may stand once.'],
  LINK_NOT_BOOLEAN: [`${PLAIN}&pod-eni=yes`, '“pod-eni=yes”: write true or false.'],
  LINK_WORD_UNKNOWN: [`${PLAIN}&ip-family=ipv5`, '“ipv5” is not one of ipv4, ipv6.'],
  LINK_VALUE_EMPTY: [`${PLAIN}&WARM_IP_TARGET=`, 'a value is missing.'],
  LINK_ROW_PARTS: [`${PLAIN}:a:b`, '4 parts with colons between them at most.'],
  LINK_FIELD_TWICE: [`${PLAIN};name=a;name=b`, 'says “name” twice.'],
};

/** The same of each fault inside a link’s fields. */
const FIELD_FAULTS: Readonly<
  Record<
    Exclude<
      PlanProblemCode,
      | 'HAND_LIMITS_DIFFER'
      | 'NAME_TOO_LONG'
      | 'NAME_UNREADABLE'
      | 'NAME_TWICE'
      | 'GROUP_UNKNOWN'
      | 'EVENT_AFTER_END'
      | 'EXPRESSION_WAITS'
      | 'LIVE_WAITS'
      | 'TYPE_WAITS'
    >,
    readonly [link: string, sentence: string]
  >
> = {
  NUMBER_EMPTY: [`${PLAIN}&node=m5.large:`, 'Nodes, node group 2: A number is missing.'],
  NUMBER_UNREADABLE: [
    `${PLAIN}&pods=5abc`,
    'Replicas of the whole cluster: “5abc” is not a number.',
  ],
  NUMBER_NOT_WHOLE: [`${PLAIN}&pods=1.5`, 'Whole numbers only.'],
  NUMBER_AMBIGUOUS: [`${PLAIN}&pods=1.000`, 'Is this 1000 or 1?'],
  NUMBER_OUT_OF_RANGE: [
    `${PLAIN}&node=m5.large:100001`,
    'Nodes, node group 2: “100001” is out of range. 0 to 100,000 nodes.',
  ],
  ENDS_MISSING: [
    `${PLAIN}&node=m5.large:8-`,
    'Nodes, node group 2: A range has two ends, such as 18-25',
  ],
  ENDS_TURNED: [`${PLAIN}&node=m5.large:8-4`, 'Nodes, node group 2: The low end comes first'],
  CIDR_EMPTY: [`subnet=a:&${PLAIN}`, 'Range, subnet 1: Enter a range such as 10.0.0.0/24'],
  CIDR_UNREADABLE: [`subnet=b:x&${PLAIN}`, '“x” is not an IPv4 range.'],
  CIDR_NO_SIZE: [`subnet=b:10.1.0.0&${PLAIN}`, 'The size is missing.'],
  CIDR_PART_TOO_LARGE: [`subnet=b:10.1.0.256/24&${PLAIN}`, '256 is too large'],
  CIDR_LEADING_ZERO: [`subnet=b:010.1.0.0/24&${PLAIN}`, 'A leading zero can be read in two ways'],
  CIDR_SIZE: [`subnet=b:10.0.0.0/15&${PLAIN}`, '/15: AWS subnets are /16 to /28.'],
  CIDR_HOST_BITS: [`subnet=b:10.1.0.64/24&${PLAIN}`, 'has host bits set'],
  CIDR_OVERLAP: [`subnet=b:10.0.0.0/25&${PLAIN}`, 'overlaps'],
  USED_ABOVE_USABLE: [`subnet=b:/24:1000&${PLAIN}`, '1,000 can’t be in use.'],
  AVAILABLE_ABOVE_USABLE: [`subnet=b:/24;available=252&${PLAIN}`, '252 can’t be available.'],
  ZONE_EMPTY: [`subnet=/24&${PLAIN}`, 'Zone, subnet 1: Enter a zone'],
  ZONE_UNREADABLE: [`subnet=A:/24&${PLAIN}`, '“A” is not a zone'],
  ZONE_UNKNOWN: [`${PLAIN}:z`, 'No subnet lies in zone “z”.'],
  ZONE_TWICE: [`${PLAIN}:aa`, 'Zone a stands twice.'],
  TYPE_EMPTY: [`${PLAIN}&node=:3`, 'Choose an instance type'],
  TYPE_UNKNOWN: [`${PLAIN}&node=m9.huge:3`, 'The list has no type “m9.huge”.'],
  TOO_MANY_ROWS: [
    PLAIN + '&node=m5.large:1'.repeat(200),
    'Node groups: 200 at most; there are 201.',
  ],
  EMPTY_PLAN: ['subnet=/24', 'Add a node group.'],
  RANGE_OUTSIDE: [
    'subnet=a:10.0.0.0/24;prefix-reservation=10.0.1.0/25&node=m5.large:1',
    'does not lie inside 10.0.0.0/24.',
  ],
  RANGE_NEEDS_CIDR: [
    'subnet=a:/24;prefix-reservation=10.0.1.0/25&node=m5.large:1',
    'needs the range of the subnet',
  ],
  HOST_LOCAL_UNREADABLE: [
    `subnet=b:/24;host-local=10.0.0.70-80&${PLAIN}`,
    'is no range of addresses.',
  ],
  RESERVED_ABOVE_SIZE: [
    `subnet=b:/24;prefix-reservation=10;explicit-reservation=100&${PLAIN}`,
    'can’t be reserved.',
  ],
  EXPRESSION_UNREADABLE: [
    `${PLAIN};max-pods=(max_pods`,
    'maxPodsExpression can’t be read at its end: nodeadm would give the node 29.',
  ],
  EXPRESSION_OUT_OF_RANGE: [
    `${PLAIN};max-pods=max_pods-29`,
    'This gives 0, and nodeadm would give the node 29.',
  ],
  NOT_FOR_KIND: [`${PLAIN};kind=windows;branch-pods=3`, 'not for Windows nodes.'],
  ENIS_ABOVE_TYPE: [`${PLAIN};unmanaged-enis=3`, 'The type has 3 ENIs'],
  MULTI_NIC_ABOVE_PODS: [`${PLAIN};multi-nic-pods=21`, '21 multi-NIC pods, but 20 pods on a node.'],
  ATTACHED_WITHOUT_ENIS: [`${PLAIN};attached-pods=2`, 'Multus has no ENI'],
  NO_NODE_SUBNET: ['subnet=a:/24;use=pods&node=m5.large:1', 'No subnet of zone a is for nodes.'],
  SUBNET_UNKNOWN: [
    `${PLAIN}&consumer=alb;subnet=public`,
    'Subnet, other user 1: The plan has no subnet',
  ],
  SUBNET_NOT_IN_ZONES: [
    `subnet=b:/24&${PLAIN}&consumer=alb:1::b;subnet=a`,
    'which is not among the zones of this row.',
  ],
};

describe('A link that can’t be read says what the page says of it', () => {
  test.each(Object.entries({ ...LINK_FAULTS, ...FIELD_FAULTS }))('%s', (_, [link, sentence]) => {
    for (const options of [[], ['--json'], ['--scenario']]) {
      const { stdout, stderr, exit } = commandLine(['plan', link, ...options]);
      expect(stderr).toContain(sentence);
      expect(stderr).not.toContain('**');
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    }
  });

  test.each(['', 'https://planner.example.com/', 'utm_source=mail', 'hello'])(
    'as it holds no plan: %j',
    (link) => {
      const { stdout, stderr, exit } = commandLine(['plan', link]);
      expect(stderr).toMatch(/^No plan stands in this link\.\n/);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    },
  );

  test('every fault of it on a line of its own', () => {
    const { stderr } = commandLine(['plan', 'subnet=b:x&node=m9.huge:3&pods=5abc']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
  });

  test('but in no letter that a terminal would obey', () => {
    const { stderr } = commandLine(['plan', `${PLAIN}&pods=%1B%5B2J`]);
    expect(stderr).toContain('is not a number');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('A link that opens with a word on it is answered, the word on standard error', () => {
  test.each([
    [`${PLAIN}&future=1`, 'This version does not know the key “future”; it was left out.'],
    [`${PLAIN};spot=1`, 'This version does not know “spot”'],
    [`${OURS}.`, 'The link was altered on its way and put right again'],
    [
      `${PLAIN};enis=3;ipv4-per-eni=9`,
      'Instance type, node group 1: The list has m5.large with 3 × 10',
    ],
    [`${PLAIN}&name=${'x'.repeat(65)}`, 'Plan name: A name has 64 characters at most.'],
    [`${PLAIN};name=a%0Ab`, 'Name, node group 1: The name has characters that can’t be shown'],
    [
      `${PLAIN};name=w&node=m5.large:1;name=w`,
      'Name, node group 2: Row 1 has the name “w” already.',
    ],
  ])('%s', (link, sentence) => {
    const { stdout, stderr, exit } = commandLine(['plan', link, '--json']);
    expect(stderr).toContain(sentence);
    expect(JSON.parse(stdout).verdict.kind).toBe('fits');
    expect(exit).toBe(0);
  });
});

describe('Repairs', () => {
  const SMALL = 'subnet=a:10.0.0.0/26&node=m5.large:6:20&runs=2';

  test('are printed in the page’s words, with the ranges of new subnets', () => {
    const { stdout } = commandLine(['plan', SMALL]);
    expect(stdout).toContain('What would help\n');
    expect(stdout).toMatch(
      /^A \/24 in place of a \(a 10\.0\.0\.0\/24\) → fits at rest, 71 free in a$/m,
    );
  });

  test('are data, proven where the scenario is run', () => {
    const larger = (...options: readonly string[]) => {
      const { repairs } = JSON.parse(commandLine(['plan', SMALL, '--json', ...options]).stdout);
      return repairs.find(({ kind }: { kind: string }) => kind === 'larger-subnets');
    };
    const said = {
      lane: 'subnets',
      what: 'A /24 in place of a',
      ranges: 'a 10.0.0.0/24',
      verdict: { kind: 'fits', subnet: 'a', left: 71, podsPending: 0 },
    };
    expect(larger()).toMatchObject({ ...said, proof: null });
    expect(larger('--scenario')).toMatchObject({
      ...said,
      proof: { kind: 'fits', more: { nodes: 0, pods: 0 }, withoutZone: null },
    });
  });

  test('are none where nothing is wrong', () => {
    const { stdout } = commandLine(['plan', 'subnet=a:/20&node=m5.large:2:10', '--json']);
    expect(JSON.parse(stdout).repairs).toEqual([]);
  });
});

test('Text for people has the verdict, figures, subnets, groups and findings on one screen', () => {
  const { stdout, stderr } = commandLine(['plan', `${PLAIN}&name=Shop&consumer=nlb&subnet=b:/25`]);
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  expect(lines.length).toBeLessThan(32);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(lines[0]).toBe('Shop');
  for (const text of [
    /^Addresses held +180 +of 372 after other users$/m,
    /^Subnet +Zone +CIDR +In use already +Held by nodes +Free$/m,
    /^b +b +\/25 +1 +90 +32$/m,
    /^m5.large +6 +29 +30 +180 +120 +0$/m,
    /^Note: .*WARM_ENI_CUT\)$/ms,
  ])
    expect(stdout).toMatch(text);
});

test('Any words give an exit code of ours, and nothing on standard output when it is 2', () => {
  const word = fc.oneof(
    fc.constantFrom('plan', '--json', '--', PLAIN, OURS, `'${OURS}'`, '-h', '%', '#', '?', '--x'),
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.nat(OURS.length), fc.string()).map(([at, more]) => OURS.slice(0, at) + more),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      for (const args of [words, ['plan', ...words]]) {
        const { stdout, stderr, exit } = commandLine(args);
        expect([0, 1, 2, 3]).toContain(exit);
        expect(stdout === '').toBe(exit === 2);
        if (exit === 2) expect(stderr).not.toBe('');
      }
    }),
    runs({ seed: 11, numRuns: 120 }),
  );
});
