import { describe, expect, test } from 'vitest';
import {
  EMPTY_PLAN_TEXT,
  groupLabels,
  newEvent,
  newGroup,
  newSubnet,
  type PlanText,
  parsePlan,
  SETTING_FIELDS,
} from '@/plan';
import {
  consumerText,
  errorsOf,
  groupText,
  LOOKUP,
  planOf,
  planText,
  subnetText,
} from '../../support/plan-texts';

const EMPTY = planText().settings;

function codesOf(text: PlanText): readonly string[] {
  return errorsOf(text).map(({ code }) => code);
}

describe('CNI settings', () => {
  test('left empty are as AWS ships them', () => {
    expect(planOf(planText()).settings).toEqual({
      prefixDelegation: false,
      warmEniTarget: 1,
      warmIpTarget: undefined,
      minimumIpTarget: undefined,
      warmPrefixTarget: 1,
      maxEni: undefined,
    });
  });

  test.each(['unset', 'UNSET', ' Unset '])('%j takes a variable away', (typed) => {
    const settings = { ...EMPTY, WARM_ENI_TARGET: typed, WARM_PREFIX_TARGET: typed };
    expect(planOf(planText({ settings })).settings).toMatchObject({
      warmEniTarget: undefined,
      warmPrefixTarget: undefined,
    });
  });

  test('zero is a value, not unset', () => {
    const settings = { ...EMPTY, WARM_ENI_TARGET: '0', WARM_IP_TARGET: '0', MAX_ENI: '0' };
    expect(planOf(planText({ settings })).settings).toMatchObject({
      warmEniTarget: 0,
      warmIpTarget: 0,
      maxEni: 0,
    });
  });

  test.each(['+4', '0x1', '1.5', '-1', 'true', 'unsett', 'null', '1001', '４'])(
    '%j is refused in each of them',
    (typed) => {
      for (const field of SETTING_FIELDS) {
        const [error, ...others] = errorsOf(planText({ settings: { ...EMPTY, [field]: typed } }));
        expect(others).toEqual([]);
        expect(error?.code).toMatch(/^NUMBER_/);
        expect(error).toMatchObject({ field: { part: 'settings', field }, raw: typed, max: 1000 });
      }
    },
  );
});

describe('Number fields', () => {
  const nonsense = ['0x10', '1e3', '5abc', '-1', '1.5', '1.000', '１', '99999999'];
  const groupFields = ['nodes', 'podsPerNode', 'maxPods', 'maxEnis', 'ipv4PerEni'] as const;
  const planFields = ['hostNetworkPods', 'systemPods', 'clusterPods'] as const;

  test.each(nonsense)('%j is refused in each of them, and the field is named', (typed) => {
    for (const field of groupFields) {
      const byHand = { maxEnis: '4', ipv4PerEni: '15' };
      // In that of a Linux node there may be an expression too.
      const kind = field === 'maxPods' ? 'windows' : 'linux';
      const groups = [groupText({ ...byHand, kind, [field]: typed })];
      const errors = errorsOf(planText({ groups }));
      expect(errors).toMatchObject([{ field: { part: 'group', row: 'g1', field }, raw: typed }]);
      expect(errors[0]?.code).toMatch(/^NUMBER_/);
    }
    for (const field of planFields) {
      const errors = errorsOf(planText({ [field]: typed }));
      expect(errors).toMatchObject([{ field: { part: 'plan', field }, raw: typed }]);
    }
    const errors = errorsOf(planText({ subnets: [subnetText({ used: typed })] }));
    expect(errors).toMatchObject([{ field: { part: 'subnet', field: 'used' }, raw: typed }]);
  });

  test.each([
    ['used', '１２', ['12']],
    ['used', '1 2\u200b', ['12']],
    ['used', '１,０', []],
    ['used', '\u200b7', ['7']],
    ['range', '１０．０．０．０／２４', ['10.0.0.0/24']],
    ['range', '10.0.0.0 / 24', ['10.0.0.0/24']],
    ['range', '\u200b/24', ['/24']],
    ['zone', 'ａ', ['a']],
    ['zone', 'us-east-1a\u200b', ['us-east-1a']],
    ['name', 'web\u202e', ['web']],
    ['name', '서브 넷\u202e', ['서브 넷']],
  ] as const)(
    '%s: of %j what was meant is offered, narrow and without what nobody sees',
    (field, typed, fixes) => {
      const reading = parsePlan(planText({ subnets: [subnetText({ [field]: typed })] }), LOOKUP);
      const [told] = reading.ok ? reading.warnings : reading.errors;
      expect(told).toMatchObject({ field: { part: 'subnet', field }, raw: typed, fixes });
    },
  );

  test('left empty are errors, where nothing says what they would mean', () => {
    expect(codesOf(planText({ groups: [groupText({ nodes: '' })] }))).toEqual(['NUMBER_EMPTY']);
    expect(codesOf(planText({ groups: [groupText({ podsPerNode: '' })] }))).toEqual([
      'NUMBER_EMPTY',
    ]);
    expect(codesOf(planText({ subnets: [subnetText({ used: '' })] }))).toEqual(['NUMBER_EMPTY']);
    for (const field of planFields) {
      expect(codesOf(planText({ [field]: ' ' }))).toEqual(['NUMBER_EMPTY']);
    }
  });

  test.each([
    ['nodes', '0', '100000', '100001', 'NUMBER_OUT_OF_RANGE'],
    ['podsPerNode', '0', '1000', '1001', 'NUMBER_OUT_OF_RANGE'],
    ['maxPods', '1', '30000', '30001', 'EXPRESSION_OUT_OF_RANGE'],
  ] as const)('%s goes from %s to %s', (field, least, most, beyond, code) => {
    for (const typed of [least, most]) {
      expect(codesOf(planText({ groups: [groupText({ [field]: typed })] }))).toEqual([]);
    }
    expect(codesOf(planText({ groups: [groupText({ [field]: beyond })] }))).toEqual([code]);
  });
});

describe('Addresses in use', () => {
  test('may be all of a subnet, not more', () => {
    expect(codesOf(planText({ subnets: [subnetText({ used: '251' })] }))).toEqual([]);
    expect(errorsOf(planText({ subnets: [subnetText({ used: '252' })] }))).toMatchObject([
      { code: 'USED_ABOVE_USABLE', value: 252, usable: 251, fixes: ['251'] },
    ]);
  });

  test('may be given as what is available', () => {
    const row = subnetText({ usedAs: 'available', used: '239' });
    expect(planOf(planText({ subnets: [row] })).subnets[0]?.used).toEqual({
      as: 'available',
      addresses: 239,
    });
    const more = subnetText({ usedAs: 'available', used: '252' });
    expect(codesOf(planText({ subnets: [more] }))).toEqual(['AVAILABLE_ABOVE_USABLE']);
  });

  test('are checked on their own while the range is broken', () => {
    const row = subnetText({ range: 'x', used: '5abc' });
    expect(codesOf(planText({ subnets: [row] }))).toEqual(['CIDR_UNREADABLE', 'NUMBER_UNREADABLE']);
  });
});

describe('Zones', () => {
  const two = [
    subnetText({ id: 's1', zone: 'a', range: '/24' }),
    subnetText({ id: 's2', zone: 'b', range: '/24' }),
  ];
  const groupIn = (zones: string) => planText({ subnets: two, groups: [groupText({ zones })] });

  test('the only subnet lies in zone a when none is typed', () => {
    expect(planOf(planText({ subnets: [subnetText({ zone: '' })] })).subnets[0]?.zone).toBe('a');
  });

  test('of several subnets each needs its zone', () => {
    const subnets = [two[0], subnetText({ id: 's2', zone: '', range: '/24' })].flatMap(
      (row) => row ?? [],
    );
    expect(errorsOf(planText({ subnets }))).toMatchObject([
      { code: 'ZONE_EMPTY', field: { part: 'subnet', row: 's2', field: 'zone' }, fixes: ['b'] },
    ]);
  });

  test.each(['A', 'a b', 'a,b', '가', 'a_b', '-a', 'a/b', '\ud800', 'a'.repeat(33)])(
    '%j is no zone',
    (zone) => {
      expect(codesOf(planText({ subnets: [subnetText({ zone })] }))).toEqual(['ZONE_UNREADABLE']);
    },
  );

  test('in capitals can be repaired', () => {
    expect(errorsOf(planText({ subnets: [subnetText({ zone: 'A' })] }))[0]?.fixes).toEqual(['a']);
  });

  test('of a group: none typed means all of the plan', () => {
    expect(planOf(groupIn('')).groups[0]?.zones).toBe('all');
  });

  test.each([
    ['ab', ['a', 'b']],
    ['ba', ['b', 'a']],
    ['b', ['b']],
    ['a,b', ['a', 'b']],
    [' a , b ', ['a', 'b']],
  ])('of a group: %j', (zones, expected) => {
    expect(planOf(groupIn(zones)).groups[0]?.zones).toEqual(expected);
  });

  test('of a group in a plan with long names are parted by commas', () => {
    const subnets = ['us-east-1a', 'us-east-1b'].map((zone, index) =>
      subnetText({ id: `s${index}`, zone, range: '/24' }),
    );
    const zones = 'us-east-1b,us-east-1a';
    expect(planOf(planText({ subnets, groups: [groupText({ zones })] })).groups[0]?.zones).toEqual([
      'us-east-1b',
      'us-east-1a',
    ]);
    expect(
      planOf(planText({ subnets, groups: [groupText({ zones: 'us-east-1b' })] })).groups[0]?.zones,
    ).toEqual(['us-east-1b']);
    expect(errorsOf(planText({ subnets, groups: [groupText({ zones: 'ab' })] }))).toMatchObject([
      { code: 'ZONE_UNKNOWN', zone: 'ab', known: ['us-east-1a', 'us-east-1b'] },
    ]);
  });

  test.each([
    ['abz', { code: 'ZONE_UNKNOWN', zone: 'z', known: ['a', 'b'] }],
    ['aa', { code: 'ZONE_TWICE', zone: 'a', fixes: ['a'] }],
    ['a,', { code: 'ZONE_UNKNOWN', zone: '' }],
    ['A', { code: 'ZONE_UNKNOWN', zone: 'A', fixes: ['a'] }],
    ['constructor', { code: 'ZONE_UNKNOWN', zone: 'c' }],
    ['eu-west-1c', { code: 'ZONE_UNKNOWN', zone: 'eu-west-1c' }],
  ])('of a group: %j is refused', (zones, error) => {
    expect(errorsOf(groupIn(zones))).toMatchObject([
      { ...error, field: { part: 'group', row: 'g1', field: 'zones' } },
    ]);
  });

  test('of a group are not blamed for a zone of a subnet that can’t be read', () => {
    const subnets = [
      subnetText({ id: 's1', zone: 'a' }),
      subnetText({ id: 's2', zone: 'B', range: '/24' }),
    ];
    expect(codesOf(planText({ subnets, groups: [groupText({ zones: 'ab' })] }))).toEqual([
      'ZONE_UNREADABLE',
    ]);
  });
});

describe('Instance types', () => {
  const typed = (instanceType: string, hand: { maxEnis?: string; ipv4PerEni?: string } = {}) =>
    planText({ groups: [groupText({ instanceType, ...hand })] });

  test('are taken in any case and written as EC2 writes them', () => {
    expect(planOf(typed(' M5.Large ')).groups[0]).toMatchObject({
      instanceType: 'm5.large',
      handLimits: undefined,
    });
  });

  test('that the table lacks name the closest', () => {
    const [error] = errorsOf(typed('m5.lrge'));
    expect(error).toMatchObject({ code: 'TYPE_UNKNOWN', raw: 'm5.lrge' });
    expect(error?.fixes[0]).toBe('m5.large');
  });

  test.each(['__proto__', 'constructor', 'toString', '\ud800', '=1+1', '<img onerror>'])(
    '%j is none',
    (type) => {
      expect(codesOf(typed(type))).toEqual(['TYPE_UNKNOWN']);
    },
  );

  test('that the table lacks are taken with limits by hand', () => {
    expect(planOf(typed('x9.huge', { maxEnis: '4', ipv4PerEni: '15' })).groups[0]).toMatchObject({
      instanceType: 'x9.huge',
      handLimits: { maxEnis: 4, ipv4PerEni: 15 },
    });
  });

  test('need both limits by hand', () => {
    expect(errorsOf(typed('x9.huge', { maxEnis: '4' }))).toMatchObject([
      { code: 'NUMBER_EMPTY', field: { field: 'ipv4PerEni' }, min: 2, max: 256 },
    ]);
  });

  test.each([
    ['0', '10'],
    ['129', '10'],
    ['4', '1'],
    ['4', '257'],
  ])('refuse limits by hand of %s × %s', (maxEnis, ipv4PerEni) => {
    expect(codesOf(typed('x9.huge', { maxEnis, ipv4PerEni }))).toEqual(['NUMBER_OUT_OF_RANGE']);
  });

  test('of the table with other limits by hand: those by hand count, with a warning', () => {
    const reading = parsePlan(typed('m5.large', { maxEnis: '4', ipv4PerEni: '15' }), LOOKUP);
    expect(reading).toMatchObject({
      ok: true,
      plan: { groups: [{ handLimits: { maxEnis: 4, ipv4PerEni: 15 } }] },
      warnings: [{ code: 'HAND_LIMITS_DIFFER', tableMaxEnis: 3, tableIpv4PerEni: 10 }],
    });
    const same = parsePlan(typed('m5.large', { maxEnis: '3', ipv4PerEni: '10' }), LOOKUP);
    expect(same.warnings).toEqual([]);
  });
});

describe('Names', () => {
  test('are any text on one line', () => {
    for (const name of [
      '',
      'web',
      '결제 서비스',
      '<img onerror=alert(1)>',
      '=1+1',
      '😀',
      'a;b:c%',
    ]) {
      expect(planOf(planText({ name })).name).toBe(name);
    }
  });

  const odd: readonly (readonly [what: string, typed: string, code: string, kept: string])[] = [
    ['65 letters', 'a'.repeat(65), 'NAME_TOO_LONG', 'a'.repeat(64)],
    ['a million letters', 'x'.repeat(1_000_000), 'NAME_TOO_LONG', 'x'.repeat(64)],
    ['a letter of two halves at the end', `${'a'.repeat(63)}😀`, 'NAME_TOO_LONG', 'a'.repeat(63)],
    ['two lines', 'a\nb', 'NAME_UNREADABLE', 'a b'],
    ['a control character', 'a\u0000', 'NAME_UNREADABLE', 'a'],
    ['half a letter', 'a\ud800b', 'NAME_UNREADABLE', 'a b'],
    ['a mark that turns text around', '\u202etxt', 'NAME_UNREADABLE', 'txt'],
  ];
  test.each(odd)('of %s never keep a plan from being counted', (_, name, code, kept) => {
    const reading = parsePlan(
      planText({
        name,
        subnets: [subnetText({ name })],
        groups: [groupText({ name })],
        consumers: [consumerText('alb', { name })],
        scenario: {
          ...EMPTY_PLAN_TEXT.scenario,
          events: [
            { ...newEvent('add-group', 'e1'), instanceType: 'm5.large', nodes: '1', name },
            { ...newEvent('upgrade', 'e2'), group: name },
          ],
        },
      }),
      LOOKUP,
    );
    expect(reading.warnings.map((each) => [each.code, each.field.part, each.raw])).toEqual(
      ['plan', 'subnet', 'group', 'consumer', 'event'].map((part) => [code, part, name]),
    );
    const named = { name: kept };
    expect(reading).toMatchObject({
      ok: true,
      plan: { ...named, subnets: [named], groups: [named], consumers: [named] },
      scenarioErrors: [],
    });
    expect(reading.ok && reading.plan.scenario).toMatchObject({
      events: [{ group: named }, { group: kept }],
    });
  });

  test('that stand twice among subnets or among groups are told, and counted', () => {
    const groups = ['web', 'web ', ''].map((name, index) => groupText({ id: `g${index}`, name }));
    const subnets = [subnetText({ name: 'web' })];
    const reading = parsePlan(planText({ subnets, groups }), LOOKUP);
    expect(reading.warnings).toMatchObject([
      {
        code: 'NAME_TWICE',
        field: { row: 'g1', field: 'name' },
        other: { position: 1, text: 'web' },
      },
    ]);
    expect(reading.ok && groupLabels(reading.plan.groups)).toEqual(['web', 'web (2)', 'm5.large']);
  });
});

describe('Rows', () => {
  test('in which nothing was typed do not count', () => {
    const text = planText({
      subnets: [newSubnet('s0'), subnetText(), { ...newSubnet('s2'), zone: ' ', used: '' }],
      groups: [newGroup('g0'), groupText()],
    });
    expect(planOf(text)).toMatchObject({ subnets: [{ zone: 'a' }], groups: [{ nodes: 3 }] });
  });

  test('that are partly filled name what is missing', () => {
    const text = planText({
      subnets: [subnetText(), { ...newSubnet('s2'), used: '5' }],
      groups: [groupText(), { ...newGroup('g2'), nodes: '3' }],
    });
    expect(errorsOf(text).map(({ code, field }) => [code, 'row' in field && field.row])).toEqual([
      ['ZONE_EMPTY', 's2'],
      ['CIDR_EMPTY', 's2'],
      ['TYPE_EMPTY', 'g2'],
      ['NUMBER_EMPTY', 'g2'],
    ]);
  });

  test.each([
    [{ subnets: [] }, 'subnets', 'subnets'],
    [{ groups: [] }, 'groups', 'groups'],
    [{ subnets: [newSubnet('s1')], groups: [newGroup('g1')] }, 'both', 'subnets'],
  ] as const)('missing altogether: %j', (changed, missing, field) => {
    expect(errorsOf(planText(changed))).toEqual([
      { code: 'EMPTY_PLAN', missing, field: { part: 'plan', field }, raw: '', fixes: [] },
    ]);
  });

  test('past the limit are one error, and are not looked into', () => {
    const subnets = Array.from({ length: 65 }, (_, index) =>
      subnetText({ id: `s${index}`, range: `10.${index}.0.0/16` }),
    );
    const groups = Array.from({ length: 201 }, (_, index) => groupText({ id: `g${index}` }));
    expect(errorsOf(planText({ subnets, groups }))).toMatchObject([
      { code: 'TOO_MANY_ROWS', count: 65, max: 64, field: { field: 'subnets' } },
      { code: 'TOO_MANY_ROWS', count: 201, max: 200, field: { field: 'groups' } },
    ]);
    const most = planText({ subnets: subnets.slice(0, 64), groups: groups.slice(0, 200) });
    expect(planOf(most).groups).toHaveLength(200);
  });

  test('every error of a form is told at once, in the order of the form', () => {
    const text = planText({
      subnets: [subnetText({ zone: '!', range: '10.0.0.0/33', used: 'x' })],
      settings: { ...EMPTY, WARM_IP_TARGET: 'many' },
      hostNetworkPods: '',
      groups: [groupText({ instanceType: '', nodes: 'x', maxPods: '0' })],
      clusterPods: '-1',
    });
    expect(codesOf(text)).toEqual([
      'ZONE_UNREADABLE',
      'CIDR_SIZE',
      'NUMBER_UNREADABLE',
      'NUMBER_UNREADABLE',
      'NUMBER_EMPTY',
      'TYPE_EMPTY',
      'NUMBER_UNREADABLE',
      'NUMBER_OUT_OF_RANGE',
      'NUMBER_OUT_OF_RANGE',
    ]);
  });
});
