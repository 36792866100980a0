import { describe, expect, test } from 'vitest';
import type { CidrRule, Finding, FindingCode, PendingReason } from '@/engine';
import { CIDR_RULES, PENDING_REASONS, RULES } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import type { FindingText } from '@/i18n/texts/findings/finding-text';

/** Two findings of every code, with values that are found again in a sentence. */
const SAMPLES: { readonly [C in FindingCode]: readonly [Of<C>, Of<C>] } = {
  SUBNET_SHORT: [
    { code: 'SUBNET_SHORT', subnet: 'alfa', short: 1_119, warmBySettings: true },
    { code: 'SUBNET_SHORT', subnet: 'brava', short: 2_117, warmBySettings: true },
  ],
  BLOCKS_SHORT: [
    { code: 'BLOCKS_SHORT', subnet: 'alfa', wanted: 1_119, free: 317, warmBySettings: true },
    { code: 'BLOCKS_SHORT', subnet: 'brava', wanted: 1_219, free: 417, warmBySettings: true },
  ],
  BLOCKS_MAY_BE_SHORT: [
    { code: 'BLOCKS_MAY_BE_SHORT', subnet: 'alfa', wanted: 119, freeWorst: 83, freeBest: 217 },
    { code: 'BLOCKS_MAY_BE_SHORT', subnet: 'brava', wanted: 219, freeWorst: 93, freeBest: 317 },
  ],
  PODS_PENDING: [pending('max-pods', 'alfa'), pending('max-pods', 'brava')],
  SPREAD_REMAINDER: [
    {
      code: 'SPREAD_REMAINDER',
      groups: ['alfa', 'brava'],
      zone: 'zona',
      subnet: 'sona',
      short: 113,
    },
    { code: 'SPREAD_REMAINDER', groups: ['alfa'], zone: 'zonb', subnet: 'sonb', short: 213 },
  ],
  SUBNET_SHARE: [
    {
      code: 'SUBNET_SHARE',
      groups: ['alfa', 'brava'],
      zone: 'zona',
      subnet: 'sona',
      nodes: 1_013,
      most: 1_023,
      ofZone: 2_113,
    },
    {
      code: 'SUBNET_SHARE',
      groups: ['alfa'],
      zone: 'zonb',
      subnet: 'sonb',
      nodes: 1_014,
      most: 1_024,
      ofZone: 2_114,
    },
  ],
  KARPENTER_ZONES: [
    {
      code: 'KARPENTER_ZONES',
      groups: ['alfa', 'brava'],
      zone: 'zona',
      nodes: 2_113,
      most: 1_013,
      kind: 'does-not-fit',
    },
    {
      code: 'KARPENTER_ZONES',
      groups: ['alfa'],
      zone: 'zonb',
      nodes: 2_114,
      most: 1_014,
      kind: 'fits',
    },
  ],
  PODS_IGNORE_SIZE: [
    { code: 'PODS_IGNORE_SIZE', held: 1_240, heldByVcpu: 1_260 },
    { code: 'PODS_IGNORE_SIZE', held: 1_240, heldByVcpu: 1_260 },
  ],
  PREFIX_MAX_PODS_LOW: [
    { code: 'PREFIX_MAX_PODS_LOW', group: 'alfa', maxPods: 129, possible: 1_109 },
    { code: 'PREFIX_MAX_PODS_LOW', group: 'brava', maxPods: 158, possible: 1_259 },
  ],
  HELD_BEYOND_MAX_PODS: [
    { code: 'HELD_BEYOND_MAX_PODS', group: 'alfa', perNode: 34, pool: 144, maxPods: 1_109 },
    { code: 'HELD_BEYOND_MAX_PODS', group: 'brava', perNode: 35, pool: 145, maxPods: 1_259 },
  ],
  POOL_FROZEN: [
    { code: 'POOL_FROZEN', minimumIpTarget: 1_117 },
    { code: 'POOL_FROZEN', minimumIpTarget: 1_117 },
  ],
  POOL_FLAPS: [
    { code: 'POOL_FLAPS', group: 'alfa', held: [130, 1_160, 1_170], variable: 'WARM_ENI_TARGET' },
    { code: 'POOL_FLAPS', group: 'brava', held: [131, 1_161, 1_171], variable: 'WARM_ENI_TARGET' },
  ],
  CHANCE_DECIDES: [
    { code: 'CHANCE_DECIDES', group: 'alfa', low: 113, high: 1_145 },
    { code: 'CHANCE_DECIDES', group: 'brava', low: 114, high: 1_146 },
  ],
  WARM_ENI_CUT: [
    { code: 'WARM_ENI_CUT', group: 'alfa', warmEniTarget: 117, usableEnis: 13 },
    { code: 'WARM_ENI_CUT', group: 'brava', warmEniTarget: 117, usableEnis: 14 },
  ],
  PREFIX_IMPOSSIBLE_SUBNET: [
    { code: 'PREFIX_IMPOSSIBLE_SUBNET', subnet: 'alfa', prefixLength: 27 },
    { code: 'PREFIX_IMPOSSIBLE_SUBNET', subnet: 'brava', prefixLength: 28 },
  ],
  NOT_PREFIX_CAPABLE: [
    { code: 'NOT_PREFIX_CAPABLE', group: 'alfa', instanceType: 'm4.large' },
    { code: 'NOT_PREFIX_CAPABLE', group: 'brava', instanceType: 'c4.large' },
  ],
  TARGET_IGNORED: [
    { code: 'TARGET_IGNORED', ignored: 'WARM_ENI_TARGET', because: 'WARM_IP_TARGET' },
    { code: 'TARGET_IGNORED', ignored: 'WARM_ENI_TARGET', because: 'WARM_IP_TARGET' },
  ],
  SUBNET_UNEVEN: [
    { code: 'SUBNET_UNEVEN', subnet: 'alfa', usedPercent: 92, meanPercent: 63 },
    { code: 'SUBNET_UNEVEN', subnet: 'brava', usedPercent: 94, meanPercent: 63 },
  ],
  SUBNET_NEARLY_FULL: [
    { code: 'SUBNET_NEARLY_FULL', subnet: 'alfa', free: 119, usable: 2_051 },
    { code: 'SUBNET_NEARLY_FULL', subnet: 'brava', free: 129, usable: 2_043 },
  ],
  AUTO_MODE_MAX_PODS: [
    { code: 'AUTO_MODE_MAX_PODS', group: 'alfa', maxPods: 110, other: 29 },
    { code: 'AUTO_MODE_MAX_PODS', group: 'brava', maxPods: 109, other: 58 },
  ],
  SECOND_ZONE: [
    { code: 'SECOND_ZONE', zone: 'zona' },
    { code: 'SECOND_ZONE', zone: 'zona' },
  ],
  LOAD_BALANCER_NOT_MADE: [
    {
      code: 'LOAD_BALANCER_NOT_MADE',
      consumer: 'alfa',
      zones: ['zona', 'zonb'],
      isMade: true,
      room: 108,
    },
    {
      code: 'LOAD_BALANCER_NOT_MADE',
      consumer: 'brava',
      zones: ['zona', 'zonb'],
      isMade: true,
      room: 108,
    },
  ],
  CONTROL_PLANE_ROOM: [
    { code: 'CONTROL_PLANE_ROOM', free: 103, wanted: 105 },
    { code: 'CONTROL_PLANE_ROOM', free: 103, wanted: 105 },
  ],
  VCPUS_UNKNOWN: [
    { code: 'VCPUS_UNKNOWN', group: 'alfa', instanceType: 'x9.large' },
    { code: 'VCPUS_UNKNOWN', group: 'brava', instanceType: 'y9.large' },
  ],
  NO_POD_SUBNET: [
    { code: 'NO_POD_SUBNET', zone: 'zona', nodes: 1_119 },
    { code: 'NO_POD_SUBNET', zone: 'zonb', nodes: 1_129 },
  ],
  POD_SUBNET_UNUSED: [
    { code: 'POD_SUBNET_UNUSED', subnet: 'alfa', zone: 'zona' },
    { code: 'POD_SUBNET_UNUSED', subnet: 'brava', zone: 'zonb' },
  ],
  POD_SUBNET_OFF: [
    { code: 'POD_SUBNET_OFF', subnet: 'alfa' },
    { code: 'POD_SUBNET_OFF', subnet: 'brava' },
  ],
  NODES_KEEP_ENIS: [{ code: 'NODES_KEEP_ENIS' }, { code: 'NODES_KEEP_ENIS' }],
  CIDR_NEVER: [
    { code: 'CIDR_NEVER', subnet: 'alfa', range: '127.0.0.0/8' },
    { code: 'CIDR_NEVER', subnet: 'brava', range: '169.254.0.0/16' },
  ],
  CIDR_NOT_TOGETHER: [notTogether('rfc1918-other', 'alfa'), notTogether('rfc1918-other', 'brava')],
  MAX_PODS_ABOVE_SUPPLY: [
    { code: 'MAX_PODS_ABOVE_SUPPLY', group: 'alfa', maxPods: 129, supply: 118, advised: 120 },
    { code: 'MAX_PODS_ABOVE_SUPPLY', group: 'brava', maxPods: 158, supply: 136, advised: 138 },
  ],
  NO_ENI_FOR_PODS: [
    { code: 'NO_ENI_FOR_PODS', group: 'alfa', usableEnis: 0 },
    { code: 'NO_ENI_FOR_PODS', group: 'brava', usableEnis: 0 },
  ],
  WINDOWS_TYPE_UNKNOWN: [
    { code: 'WINDOWS_TYPE_UNKNOWN', group: 'alfa', instanceType: 'x9.large' },
    { code: 'WINDOWS_TYPE_UNKNOWN', group: 'brava', instanceType: 'y9.large' },
  ],
  TRUNK_NOT_CAPABLE: [
    { code: 'TRUNK_NOT_CAPABLE', group: 'alfa', instanceType: 't3.large' },
    { code: 'TRUNK_NOT_CAPABLE', group: 'brava', instanceType: 't4g.large' },
  ],
  TRUNK_SLOT_IDLE: [
    { code: 'TRUNK_SLOT_IDLE', group: 'alfa', instanceType: 'x9.large' },
    { code: 'TRUNK_SLOT_IDLE', group: 'brava', instanceType: 'y9.large' },
  ],
  TRUNK_NO_ATTACHMENT: [
    { code: 'TRUNK_NO_ATTACHMENT', group: 'alfa' },
    { code: 'TRUNK_NO_ATTACHMENT', group: 'brava' },
  ],
  BRANCH_LIMIT: [
    { code: 'BRANCH_LIMIT', group: 'alfa', asked: 123, limit: 109 },
    { code: 'BRANCH_LIMIT', group: 'brava', asked: 223, limit: 118 },
  ],
  POD_ENI_OFF: [
    { code: 'POD_ENI_OFF', group: 'alfa' },
    { code: 'POD_ENI_OFF', group: 'brava' },
  ],
  AWS_NODE_ENDS: [
    { code: 'AWS_NODE_ENDS', group: 'alfa' },
    { code: 'AWS_NODE_ENDS', group: 'brava' },
  ],
  IPV6_NOT_CAPABLE: [
    { code: 'IPV6_NOT_CAPABLE', group: 'alfa', instanceType: 'm4.large' },
    { code: 'IPV6_NOT_CAPABLE', group: 'brava', instanceType: 'c4.large' },
  ],
  IPV6_EXCLUDES: [
    { code: 'IPV6_EXCLUDES', what: 'custom-networking' },
    { code: 'IPV6_EXCLUDES', what: 'windows' },
  ],
  MULTUS_SUBNETS_MISSING: [
    { code: 'MULTUS_SUBNETS_MISSING', group: 'alfa', zone: 'zona' },
    { code: 'MULTUS_SUBNETS_MISSING', group: 'brava', zone: 'zonb' },
  ],
  HOST_LOCAL_EXHAUSTED: [
    { code: 'HOST_LOCAL_EXHAUSTED', subnet: 'alfa', addresses: 111, wanted: 1_124 },
    { code: 'HOST_LOCAL_EXHAUSTED', subnet: 'brava', addresses: 211, wanted: 1_224 },
  ],
  HOST_LOCAL_SHARED: [
    { code: 'HOST_LOCAL_SHARED', subnet: 'alfa', nodes: 113 },
    { code: 'HOST_LOCAL_SHARED', subnet: 'brava', nodes: 114 },
  ],
  HOST_LOCAL_NOT_RESERVED: [
    { code: 'HOST_LOCAL_NOT_RESERVED', subnet: 'alfa' },
    { code: 'HOST_LOCAL_NOT_RESERVED', subnet: 'brava' },
  ],
  LOAD_BALANCER_ROOM: [
    { code: 'LOAD_BALANCER_ROOM', subnet: 'alfa', free: 3 },
    { code: 'LOAD_BALANCER_ROOM', subnet: 'brava', free: 6 },
  ],
  RESERVATION_CROWDS: [
    { code: 'RESERVATION_CROWDS', subnet: 'alfa', short: 1_119 },
    { code: 'RESERVATION_CROWDS', subnet: 'brava', short: 2_117 },
  ],
  LIVE_DISAGREES: [
    { code: 'LIVE_DISAGREES', subnets: ['alfa'], inUse: 1_401, comesTo: 2_502, beyond: 1_101 },
    { code: 'LIVE_DISAGREES', subnets: ['brava'], inUse: 1_402, comesTo: 2_504, beyond: 1_102 },
  ],
  LIVE_UNDECIDED: [
    { code: 'LIVE_UNDECIDED', subnet: 'alfa', available: 1_011, others: 1_022, orOthers: 1_037 },
    { code: 'LIVE_UNDECIDED', subnet: 'brava', available: 1_012, others: 1_023, orOthers: 1_038 },
  ],
  LIVE_RESERVED: [
    { code: 'LIVE_RESERVED', subnet: 'alfa', reserved: 1_164 },
    { code: 'LIVE_RESERVED', subnet: 'brava', reserved: 1_165 },
  ],
  AUTO_MODE_RANGE: [
    { code: 'AUTO_MODE_RANGE', group: 'alfa', low: 1_113, high: 1_145 },
    { code: 'AUTO_MODE_RANGE', group: 'brava', low: 1_114, high: 1_146 },
  ],
  QUOTA_EXCEEDED: [
    { code: 'QUOTA_EXCEEDED', quota: 'nau', used: 94_500, most: 64_000, underPrefixes: 7_500 },
    { code: 'QUOTA_EXCEEDED', quota: 'nau', used: 94_500, most: 64_000, underPrefixes: 7_500 },
  ],
  QUOTA_NEAR: [
    { code: 'QUOTA_NEAR', quota: 'enis', used: 4_500, most: 5_000, underPrefixes: undefined },
    { code: 'QUOTA_NEAR', quota: 'enis', used: 4_500, most: 5_000, underPrefixes: undefined },
  ],
  OWN_SETTINGS: [
    { code: 'OWN_SETTINGS', group: 'alfa' },
    { code: 'OWN_SETTINGS', group: 'brava' },
  ],
};

type Of<C extends FindingCode> = Extract<Finding, { readonly code: C }>;
type Pending = Of<'PODS_PENDING'>;

function pending(reason: PendingReason, group: string | undefined): Pending {
  const own = group === 'brava' ? 1_000 : 0;
  return {
    code: 'PODS_PENDING',
    group,
    pods: own + 118,
    reason,
    maxPods: own + 217,
    supply: own + 315,
    remedy: reason === 'max-pods' || reason === 'address-supply' ? 'prefixes' : 'none',
  };
}

function notTogether(rule: CidrRule, subnet: string): Of<'CIDR_NOT_TOGETHER'> {
  return { code: 'CIDR_NOT_TOGETHER', subnet, other: 'first', rule };
}

function say(language: 'en' | 'ko', found: readonly [Finding, ...Finding[]]): FindingText {
  const sentence = MESSAGES[language].findings.sentences[found[0].code] as (
    all: readonly [Finding, ...Finding[]],
  ) => FindingText;
  return sentence(found);
}

function wholeOf({ head, text }: FindingText): string {
  return head + text;
}

/** Values that a sentence puts into words of its own. */
const WORDED = ['warmBySettings', 'isMade', 'reason', 'remedy', 'rule', 'what', 'quota', 'kind'];
/** Pods for which neither max pods nor the pool's addresses matter. */
const BESIDE_THE_POOL: readonly PendingReason[] = ['branch-enis', 'not-ready'];
/** How many they are the verdict says, and a note which of them where they are of several groups. */
const OF_VERDICT = ['pods'];

/** Every other value of a finding as a person reads it; none is said in words. */
function valuesOf(finding: Finding, isAlone = false): readonly string[] {
  const { code: _, ...values } = finding;
  const isBeside = finding.code === 'PODS_PENDING' && BESIDE_THE_POOL.includes(finding.reason);
  const untold = [
    ...WORDED,
    ...(isBeside ? ['maxPods', 'supply'] : []),
    ...(isAlone && finding.code === 'PODS_PENDING' ? OF_VERDICT : []),
  ];
  return Object.entries(values)
    .filter(([key]) => !untold.includes(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value) => value !== undefined && value !== 0)
    .map((value) => (typeof value === 'number' ? value.toLocaleString('en-US') : String(value)));
}

/** The values of two findings told together: nodes that never get ready are added up. */
function valuesOfBoth(found: readonly [Finding, Finding]): readonly string[] {
  const [first, second] = found;
  if (first.code !== 'NO_POD_SUBNET' || second.code !== first.code)
    return found.flatMap((each) => valuesOf(each));
  return [first.zone, second.zone, (first.nodes + second.nodes).toLocaleString('en-US')];
}

const ALONE: readonly Finding[] = [
  ...Object.values(SAMPLES).map(([first]): Finding => first),
  ...PENDING_REASONS.flatMap((reason) => [pending(reason, 'alfa'), pending(reason, undefined)]),
  ...CIDR_RULES.map((rule) => notTogether(rule, 'alfa')),
  { code: 'IPV6_EXCLUDES', what: 'windows' },
];
const TOGETHER = Object.values(SAMPLES) as readonly (readonly [Finding, Finding])[];

test('a node that can use one ENI is told so in the singular', () => {
  const { text } = say('en', [
    { code: 'WARM_ENI_CUT', group: 'alfa', warmEniTarget: 1, usableEnis: 1 },
  ]);
  expect(text).toContain('a node can use 1 ENI in all');
});

describe.each(['en', 'ko'] as const)('every finding has its sentence in %s', (language) => {
  test.each(ALONE.map((finding) => [finding.code, finding] as const))(
    '%s names its values',
    (_, finding) => {
      const { head, text } = say(language, [finding]);
      expect(head).not.toBe('');
      expect(text).toMatch(/^(\. |: | by )/);
      const sentence = head + text;
      for (const value of valuesOf(finding, true)) expect(sentence).toContain(value);
      expect(sentence).not.toMatch(/undefined|NaN|null|\*\*|!/);
      expect(sentence).toMatch(/\.$/);
    },
  );

  test.each(TOGETHER.map((found) => [found[0].code, found] as const))(
    '%s told of two names the values of both',
    (_, found) => {
      const sentence = wholeOf(say(language, found));
      expect(valuesOfBoth(found).filter((value) => !sentence.includes(value))).toEqual([]);
      expect(sentence).not.toMatch(/undefined|NaN|null|\*\*|!/);
    },
  );
});

test('of several groups of one type the type is told as one', () => {
  for (const code of ['NOT_PREFIX_CAPABLE', 'TRUNK_NOT_CAPABLE', 'IPV6_NOT_CAPABLE'] as const) {
    const of = (group: string, instanceType = 'm4.large') =>
      ({ code, group, instanceType }) as const;
    expect(say('en', [of('x'), of('y')]).text).toMatch(/m4\.large (is|has) /);
    expect(say('en', [of('x')]).text).toMatch(/m4\.large (is|has) /);
    expect(say('en', [of('x'), of('y', 'm3.large')]).text).toMatch(/m3\.large (are|have) /);
  }
});

test('zones that take as many of Karpenter’s nodes are told together', () => {
  const of = (zone: string, most: number) =>
    ({
      code: 'KARPENTER_ZONES',
      groups: ['k'],
      zone,
      nodes: 21,
      most,
      kind: most === 21 ? 'fits' : 'does-not-fit',
    }) as const;
  expect(say('en', [of('a', 8), of('b', 8), of('c', 21)]).text).toContain(
    'zones a and b take 8 of 21 nodes each (with all of them: does not fit) and zone c takes 21 of 21 nodes.',
  );
  expect(say('ko', [of('a', 8), of('b', 8), of('c', 21)]).text).toContain(
    '가용 영역 a, b 각각 21대 중 8대(모두 놓이면 수용되지 않음), 가용 영역 c 21대 중 21대.',
  );
});

test('equal values are told once', () => {
  const found: readonly [Finding, ...Finding[]] = [
    { code: 'SUBNET_SHORT', subnet: 'a', short: 4, warmBySettings: false },
    { code: 'SUBNET_SHORT', subnet: 'b', short: 4, warmBySettings: false },
  ];
  expect(wholeOf(say('en', found))).toContain('Subnets a and b are too small by 4 addresses each.');
  expect(wholeOf(say('ko', found))).toContain('서브넷 a, b: IP 각각 4개 부족.');
});

test.each(['SUBNET_SHORT', 'BLOCKS_SHORT'] as const)(
  'less that is warm is no advice where no setting makes it less: %s',
  (code) => {
    const [sample] = SAMPLES[code];
    for (const language of ['en', 'ko'] as const) {
      const warm = /fewer (warm|spare)|웜 IP|여분의/;
      expect(say(language, [{ ...sample, warmBySettings: true }]).text).toMatch(warm);
      expect(say(language, [{ ...sample, warmBySettings: false }]).text).not.toMatch(warm);
    }
  },
);

describe('Pods without a place are told the change that helps', () => {
  const heads = (group: string | undefined, found: Partial<Pending>) =>
    (['en', 'ko'] as const).map(
      (language) => say(language, [{ ...pending('max-pods', group), ...found }]).head,
    );
  const MORE_NODES = /more nodes|노드 추가/;

  test('more nodes to those that may go to any', () => {
    for (const reason of ['max-pods', 'address-supply'] as const) {
      for (const remedy of ['prefixes', 'none'] as const) {
        for (const head of heads(undefined, { reason, remedy })) expect(head).toMatch(MORE_NODES);
      }
    }
  });

  test('no more nodes to those of which there are as many on each', () => {
    for (const reason of PENDING_REASONS) {
      for (const remedy of ['prefixes', 'none'] as const) {
        for (const head of heads('alfa', { reason, remedy })) expect(head).not.toMatch(MORE_NODES);
      }
    }
    expect(heads('alfa', { remedy: 'max-pods' })).toEqual([
      'Pods of alfa without a place need higher max pods',
      '노드 그룹 alfa: 자리 없는 파드에 최대 파드 수 상향 필요',
    ]);
  });

  test('branch ENIs by node too', () => {
    const [limit] = SAMPLES.BRANCH_LIMIT;
    for (const language of ['en', 'ko'] as const) {
      expect(say(language, [limit]).head).not.toMatch(MORE_NODES);
    }
  });
});

test('more than six names end in how many more there are', () => {
  const found = Array.from(
    { length: 64 },
    (_, index): Finding => ({
      code: 'PREFIX_IMPOSSIBLE_SUBNET',
      subnet: `s${index + 1}`,
      prefixLength: 28,
    }),
  );
  const [first, ...others] = found;
  if (first === undefined) throw new Error('no finding');
  expect(say('en', [first, ...others]).head).toContain('s1, s2, s3, s4, s5, s6 and 58 more');
  expect(say('ko', [first, ...others]).head).toContain('s1, s2, s3, s4, s5, s6 외 58개');
});

test('what keeps nodes from getting ready is said by the error beside it', () => {
  for (const group of ['alfa', undefined]) {
    for (const language of ['en', 'ko'] as const) {
      const { text } = say(language, [pending('not-ready', group)]);
      expect(text).toMatch(/ an error of this plan says why|이 계획의 오류에/);
      expect(text).not.toMatch(/ENI/);
    }
  }
});

test('no room at all is said in words, not as 0', () => {
  const none = { code: 'CONTROL_PLANE_ROOM', free: 0, wanted: 5 } as const;
  expect(wholeOf(say('en', [none]))).toContain('none is left');
});

/** Particles that change with the sound before them; none may follow a value of the plan. */
const CHANGING_PARTICLE = /^(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/;

test.each(TOGETHER.map((found) => [found[0].code, found] as const))(
  'in Korean no changing particle follows a name or a number in %s',
  (_, found) => {
    const sentence = wholeOf(say('ko', found));
    const values = found.flatMap((each) => valuesOf(each)).filter((value) => !/[A-Z]/.test(value));
    const after = values.flatMap((value) =>
      indexesOf(sentence, value).map(([index]) => sentence.slice(index + value.length)),
    );
    expect(after.filter((rest) => CHANGING_PARTICLE.test(rest))).toEqual([]);
  },
);

function indexesOf(sentence: string, part: string): readonly (readonly [number])[] {
  return [...sentence.matchAll(new RegExp(part.replaceAll('.', '\\.'), 'g'))].map(
    (match) => [match.index] as const,
  );
}

test.each(['en', 'ko'] as const)('every rule of the engine has a sentence in %s', (language) => {
  const { rules } = MESSAGES[language].proof;
  expect(Object.keys(rules)).toEqual(Object.keys(RULES));
  for (const text of Object.values(rules)) expect(text).toMatch(/^\S.{10,}\.$/);
});
