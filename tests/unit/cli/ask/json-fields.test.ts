import { describe, expect, test } from 'vitest';
import { PLAN_QUESTIONS } from '@/cli/ask/questions';
import { commandLine } from '@/cli/command-line';

const PLAIN = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&runs=1';
const PREFIXES = `${PLAIN}&ENABLE_PREFIX_DELEGATION=true`;
const SHORT = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20&runs=1';

type Fields = string | readonly Fields[] | { readonly [name: string]: Fields };

/** The fields of a value: names with what stands in them, lists as their first item. */
function fieldsOf(value: unknown): Fields {
  if (Array.isArray(value)) return value.length === 0 ? [] : [fieldsOf(value[0])];
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, fieldsOf(of)]));
}

const LIMIT = { subnet: 'string', constraint: 'string', left: 'number', verdict: 'string' };
const CARVED = { use: 'string', zone: 'string', cidr: 'string' };
const TYPE = {
  type: 'string',
  nodes: 'number',
  podsPerNode: 'number',
  held: 'number',
  idle: 'number',
};

const MAXIMUM = { maximum: 'number', surge: 'number', isShownByRun: 'boolean' };
const LACK = { constraint: 'string', left: 'number' };

const STAIRS = { mode: 'string', maxPods: 'number', held: ['number'], enis: ['number'] };

const AT_REST = {
  kind: 'string',
  subnet: 'string',
  constraint: 'string',
  left: 'number',
  podsPending: 'number',
};
const RUN = { kind: 'string', subnet: 'null', pods: 'number' };
const RANGE = { input: 'string', group: 'string', low: 'number', high: 'number' };
const turning = (run: Fields, runBeyond: Fields): Fields => {
  const moved = {
    spans: [{ from: 'number', to: 'number' }],
    turnsAt: 'number',
    comesTo: { verdict: 'string', atRest: AT_REST, run: runBeyond, requirements: [] },
    isEachTried: 'boolean',
  };
  return {
    low: { verdict: 'string', atRest: AT_REST, run, requirements: [] },
    high: {
      verdict: 'string',
      atRest: AT_REST,
      run: run === 'null' ? 'null' : RUN_SHORT,
      requirements: [],
    },
    best: 'string',
    inputs: [{ ...RANGE, othersLow: moved, othersHigh: moved }],
    decides: { from: 'string', turning: [RANGE], mending: [RANGE] },
  };
};
const RUN_SHORT = { kind: 'string', subnet: 'string', pods: 'number' };

/** What scripts may count on, for each question and each form of its answer. */
const PROMISED: readonly (readonly [question: string, link: string, inputs: string, Fields])[] = [
  [
    'most-nodes-of-group',
    PLAIN,
    'group=m5.large',
    { safe: 'number', needed: 'number', next: LIMIT, fitsAgainAt: [], runsUpTo: 'number' },
  ],
  [
    'most-nodes-of-group',
    `${PLAIN}&must-keep-free=80&must-grow=50`,
    'group=m5.large',
    {
      safe: 'number',
      needed: 'number',
      next: LIMIT,
      fitsAgainAt: [],
      runsUpTo: 'number',
      requirements: { counted: ['string'], notCounted: ['string'] },
    },
  ],
  [
    'turning-point',
    '?subnet=a:10.0.0.0/24&node=m5.large:6-12:10&runs=1',
    '',
    {
      ...(turning(RUN, RUN_SHORT) as object),
      atRest: turning('null', 'null'),
    },
  ],
  [
    'turning-point',
    PLAIN,
    '',
    { low: 'null', high: 'null', best: 'null', inputs: [], decides: 'null', atRest: 'null' },
  ],
  [
    'one-node',
    '?node=m5.large',
    '',
    { type: 'string', planned: STAIRS, otherMode: STAIRS, ends: 'null' },
  ],
  [
    'one-node',
    '?node=m5.large::18-25',
    '',
    {
      type: 'string',
      planned: STAIRS,
      otherMode: STAIRS,
      ends: {
        low: { pods: 'number', held: 'number', heldInOtherMode: 'number' },
        high: { pods: 'number', held: 'number', heldInOtherMode: 'number' },
      },
    },
  ],
  [
    'most-nodes-of-mix',
    PLAIN,
    '',
    { safe: 'number', groups: ['number'], replicas: 'number', next: LIMIT, fitsAgainAt: [] },
  ],
  [
    'more-replicas',
    PLAIN,
    '',
    {
      more: 'number',
      next: { what: 'string', subnet: 'null', left: 'null', maxPods: ['number'] },
      free: { a: 'number', b: 'number' },
    },
  ],
  [
    'autoscaling-maximum',
    PLAIN,
    'group=m5.large',
    { atRest: 'number', duringUpgrade: 'number', afterZoneLoss: 'number', ...MAXIMUM },
  ],
  [
    'autoscaling-maximum',
    '?subnet=a:/24&node=m5.large:6:10&runs=1',
    '',
    { atRest: 'number', duringUpgrade: 'number', afterZoneLoss: 'null', ...MAXIMUM },
  ],
  [
    'smallest-subnets',
    PLAIN,
    'growth=50',
    {
      atRest: { a: 'number', b: 'number' },
      withUpgrade: { a: 'number', b: 'number' },
      surge: 'number',
      oneForAll: 'number',
      smaller: { a: LACK, b: LACK },
      blocked: 'null',
      movedFrom: [],
    },
  ],
  [
    'carve-vpc',
    PLAIN,
    'vpc=10.0.0.0/20 growth=50 load-balancers=/27 control-plane=/28',
    { subnets: [CARVED], left: 'number', pods: [], blocked: 'null', movedFrom: [] },
  ],
  [
    'carve-vpc',
    PLAIN,
    'vpc=10.0.0.0/26',
    {
      fails: { use: 'string', zone: 'string', length: 'number' },
      needed: 'number',
      has: 'number',
      enough: 'number',
      podsApart: 'boolean',
      movedFrom: [],
    },
  ],
  [
    'warm-settings-fewest-held',
    PLAIN,
    '',
    {
      planned: 'number',
      secondaryIp: { held: 'number', warmIpTarget: 'number' },
      prefix: { held: 'number', warmIpTarget: 'number' },
      nothing: 'null',
    },
  ],
  [
    'prefix-reservation',
    PREFIXES,
    '',
    [
      {
        subnet: 'string',
        blocksAtRest: 'number',
        blocksWithUpgrade: 'number',
        singlesWithUpgrade: 'number',
        leftWorst: 'number',
        leftAtRandom: 'number',
        leftBest: 'number',
        reserve: ['string'],
        blocksInside: 'number',
      },
    ],
  ],
  [
    'cheapest-change',
    SHORT,
    '',
    {
      now: { verdict: 'string', subnet: 'string', left: 'number', constraint: 'string' },
      changes: [
        {
          rank: 'number',
          kind: 'string',
          what: 'string',
          held: 'number',
          podsPending: 'number',
          requirements: [],
          moved: 'null',
        },
      ],
      requirements: [],
      available: 'number',
    },
  ],
];

function answerOf(question: string, link: string, inputs: string): unknown {
  const words = inputs.split(' ').filter((word) => word !== '');
  const { stdout, stderr } = commandLine(['ask', question, link, ...words, '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('The fields of an answer in JSON are those that scripts were promised', () => {
  test.each(PROMISED)('%s %s %s', (question, link, inputs, fields) => {
    expect(fieldsOf(answerOf(question, link, inputs))).toEqual(fields);
  });

  test('of settings that no other beats', () => {
    const answer = fieldsOf(answerOf('warm-settings', PLAIN, 'objective=held'));
    const [candidate] = (answer as { readonly candidates: readonly Fields[] }).candidates;
    expect(Object.keys(answer)).toEqual(['candidates', 'planned', 'nothing']);
    expect(candidate).toMatchObject({ held: 'number', calls: 'number', waitSeconds: 'number' });
    expect(Object.keys(candidate as object)).toEqual(['settings', 'held', 'calls', 'waitSeconds']);
  });

  test('of other types', () => {
    const answer = fieldsOf(answerOf('which-type', PLAIN, 'types=m5.xlarge'));
    expect(Object.keys(answer)).toEqual(['planned', 'types', 'nothing']);
    expect((answer as { readonly planned: Fields }).planned).toMatchObject(TYPE);
  });

  test('none is left out', () => {
    const held = new Set([...PROMISED.map(([name]) => name), 'warm-settings', 'which-type']);
    expect([...held].toSorted()).toEqual(PLAN_QUESTIONS.map(({ name }) => name).toSorted());
  });
});
