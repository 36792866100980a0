import { describe, expect, test } from 'vitest';
import {
  FIRST_VIEW,
  formatLink,
  formatPlan,
  type LinkReading,
  MAX_GROUPS,
  MAX_NAME_LENGTH,
  MAX_SUBNETS,
  type PlanText,
  parseLink,
} from '@/plan';
import { errorsOf, groupText, planOf, planText, subnetText } from '../../../support/plan-texts';

type Read = Extract<LinkReading, { status: 'read' }>;
type Refused = Extract<LinkReading, { status: 'refused' }>;

function read(query: string): Read {
  const reading = parseLink(query);
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading));
  return reading;
}

function textOf(query: string): PlanText {
  return read(query).text;
}

function refuse(query: string): Refused {
  const reading = parseLink(query);
  if (reading.status !== 'refused') throw new Error(JSON.stringify(reading));
  return reading;
}

function errorsIn(query: string): readonly string[] {
  return refuse(query).errors.map(({ code }) => code);
}

const PLAIN = 'subnet=/23&node=m5.large:2:10';

describe('A link written by hand', () => {
  test('may be as short as a size and a node group', () => {
    expect(planOf(textOf('?subnet=/23&node=m5.12xlarge:2:100'))).toMatchObject({
      subnets: [{ zone: 'a', prefixLength: 23, cidr: undefined, name: '' }],
      groups: [{ instanceType: 'm5.12xlarge', nodes: 2, podsPerNode: 100, zones: 'all' }],
      settings: { warmEniTarget: 1, warmPrefixTarget: 1, warmIpTarget: undefined },
      managedCap: true,
      hostNetworkPodsPerNode: 2,
      systemPodsPerNode: 0,
      clusterPods: 0,
    });
  });

  test('may say all of it', () => {
    const link =
      '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24&WARM_IP_TARGET=5&MINIMUM_IP_TARGET=12' +
      '&node=m5.large:18:20&node=c5.2xlarge:6:40:ab&pods=50';
    const plan = planOf(textOf(link));
    expect(plan).toMatchObject({
      settings: { warmIpTarget: 5, minimumIpTarget: 12 },
      subnets: [
        { zone: 'a', used: { as: 'in-use', addresses: 12 } },
        { zone: 'b', used: { as: 'in-use', addresses: 0 } },
      ],
      groups: [
        { instanceType: 'm5.large', nodes: 18, podsPerNode: 20, zones: 'all' },
        { instanceType: 'c5.2xlarge', nodes: 6, podsPerNode: 40, zones: ['a', 'b'] },
      ],
      clusterPods: 50,
    });
    expect(`?${formatLink(plan).replace(/^c=\w+&/, '')}`).toBe(link);
  });

  test('names later fields of a row, in any order', () => {
    const link =
      'subnet=a:10.0.0.0/24;name=left;available=239&subnet=10.0.1.0/24:7' +
      '&node=m5.large:18:20;name=web;max-pods=58&node=x9.huge:1:2;ipv4-per-eni=15;enis=4';
    expect(textOf(link)).toMatchObject({
      subnets: [
        { zone: 'a', range: '10.0.0.0/24', usedAs: 'available', used: '239', name: 'left' },
        { zone: '', range: '10.0.1.0/24', usedAs: 'in-use', used: '7' },
      ],
      groups: [
        { instanceType: 'm5.large', nodes: '18', podsPerNode: '20', maxPods: '58', name: 'web' },
        { instanceType: 'x9.huge', maxEnis: '4', ipv4PerEni: '15' },
      ],
    });
  });

  test('a type alone, without subnets, is one node; beside subnets its number stays missing', () => {
    expect(textOf('?node=m5.large').groups).toMatchObject([{ nodes: '1', podsPerNode: '0' }]);
    expect(textOf('node=m5.large&node=c5.large:3').groups).toMatchObject([
      { nodes: '1' },
      { nodes: '3' },
    ]);
    expect(textOf('subnet=/23&node=m5.large').groups).toMatchObject([{ nodes: '' }]);
  });

  test('may take its keys in any order, and leave pods per node to the cluster', () => {
    expect(textOf('pods=50&node=t3.medium:3&subnet=/24&v=1')).toMatchObject({
      groups: [{ nodes: '3', podsPerNode: '0' }],
      clusterPods: '50',
    });
  });

  test('may encode what it need not', () => {
    expect(textOf('subnet=a%3A10.0.0.0%2F24%3A12%3Bname%3Dx&node=m5.large:1:1')).toMatchObject({
      subnets: [{ zone: 'a', range: '10.0.0.0/24', used: '12', name: 'x' }],
    });
  });

  test('may take spaces as + or %20', () => {
    expect(textOf(`${PLAIN}&name=my+first%20plan%2B`).name).toBe('my first plan+');
  });

  test('gives each row an id, the same each time', () => {
    const text = textOf(`${PLAIN}&node=m5.large:2:11`);
    expect(text.groups.map(({ id }) => id)).toEqual(['g1', 'g2']);
    expect(textOf(`${PLAIN}&node=m5.large:2:11`)).toEqual(text);
  });
});

describe('A broken field in a link', () => {
  test.each([
    ['subnet=10.0.0.64/24&node=m5.large:2:10', 'range', '10.0.0.64/24', 'CIDR_HOST_BITS'],
    ['subnet=a:10.0.0.0/24:1e3&node=m5.large:2:10', 'used', '1e3', 'NUMBER_UNREADABLE'],
    ['subnet=a:10.0.0.0/24:&node=m5.large:2:10', 'used', '', 'NUMBER_EMPTY'],
    ['subnet=a&node=m5.large:2:10', 'range', '', 'CIDR_EMPTY'],
    ['subnet=/23&node=m9.huge:2:10', 'instanceType', 'm9.huge', 'TYPE_UNKNOWN'],
    ['subnet=/23&node=m5.large', 'nodes', '', 'NUMBER_EMPTY'],
    ['subnet=/23&node=m5.large:2:10.', 'podsPerNode', '10.', 'NUMBER_UNREADABLE'],
    ['subnet=/23&node=m5.large:2:10)', 'podsPerNode', '10)', 'NUMBER_UNREADABLE'],
    ['subnet=/23&node=m5.large:2:1.000', 'podsPerNode', '1.000', 'NUMBER_AMBIGUOUS'],
    ['subnet=/23&node=m5.large:2:10:z', 'zones', 'z', 'ZONE_UNKNOWN'],
    [`${PLAIN}&WARM_IP_TARGET=many`, 'WARM_IP_TARGET', 'many', 'NUMBER_UNREADABLE'],
    [`${PLAIN}&pods=`, 'clusterPods', '', 'NUMBER_EMPTY'],
    [`${PLAIN}&pods=5%0010`, 'clusterPods', '5\u000010', 'NUMBER_UNREADABLE'],
    ['subnet=__proto__:/23&node=m5.large:2:10', 'zone', '__proto__', 'ZONE_UNREADABLE'],
    ['subnet=/23&node=constructor:2:10', 'instanceType', 'constructor', 'TYPE_UNKNOWN'],
  ])('%s opens with its text in the field, and its error there', (query, field, raw, code) => {
    expect(errorsOf(textOf(query))).toMatchObject([{ code, raw, field: { field } }]);
  });
});

describe('A link as a whole', () => {
  test.each(['', '?', '#', '#?'])('%j asks for no plan', (query) => {
    expect(parseLink(query)).toEqual({ status: 'none', view: FIRST_VIEW, warnings: [] });
  });

  test('with keys of others only asks for no plan', () => {
    expect(parseLink('?subnt=/23&Node=m5.large:2:10')).toEqual({
      status: 'none',
      view: FIRST_VIEW,
      warnings: [
        { code: 'LINK_UNKNOWN_KEY', key: 'subnt', raw: 'subnt=/23' },
        { code: 'LINK_UNKNOWN_KEY', key: 'Node', raw: 'Node=m5.large:2:10' },
      ],
    });
  });

  test('of ours that was encoded twice and cut in its first characters names what is left', () => {
    const twice = encodeURIComponent(encodeURIComponent(formatLink(planOf(planText()))));
    expect(parseLink(twice.slice(0, 'c%253'.length))).toEqual({
      status: 'none',
      view: FIRST_VIEW,
      warnings: [{ code: 'LINK_UNKNOWN_KEY', key: 'c%3', raw: 'c%253' }],
    });
  });

  test.each(['utm_source=mail&utm_campaign=x', 'fbclid=IwAR0', 'gclid=1&_gl=2'])(
    'says nothing of what trackers add: %s',
    (query) => {
      expect(parseLink(query)).toEqual({ status: 'none', view: FIRST_VIEW, warnings: [] });
      expect(read(`${PLAIN}&${query}`)).toEqual(read(PLAIN));
    },
  );

  test('names a key that only looks like a tracker’s', () => {
    for (const key of ['utm', 'gclid2', 'fbclid_'])
      expect(parseLink(`${key}=1`).warnings).toMatchObject([{ code: 'LINK_UNKNOWN_KEY', key }]);
  });

  test('opens with a warning for each key that it does not know', () => {
    const { warnings, text } = read(`${PLAIN}&future=1&__proto__=2&constructor=3&future=4`);
    expect(warnings).toEqual([
      { code: 'LINK_UNKNOWN_KEY', key: 'future', raw: 'future=1' },
      { code: 'LINK_UNKNOWN_KEY', key: '__proto__', raw: '__proto__=2' },
      { code: 'LINK_UNKNOWN_KEY', key: 'constructor', raw: 'constructor=3' },
    ]);
    expect(text).toEqual(textOf(PLAIN));
  });

  test('opens with a warning for each field of a row that it does not know', () => {
    const { warnings, text } = read('subnet=/23;tag=x&node=m5.large:2:10;spot;__proto__=1;');
    expect(warnings.map((warning) => 'name' in warning && warning.name)).toEqual([
      'tag',
      'spot',
      '__proto__',
    ]);
    expect(text).toEqual(textOf(PLAIN));
  });

  test.each([
    [`${PLAIN}&pods=1&pods=1`, 'LINK_KEY_TWICE'],
    [`${PLAIN}&WARM_IP_TARGET=1&WARM_IP_TARGET=2`, 'LINK_KEY_TWICE'],
    [`v=1&${PLAIN}&v=1`, 'LINK_KEY_TWICE'],
    [`${PLAIN}&name=&name=`, 'LINK_KEY_TWICE'],
    [`${PLAIN}&ENABLE_PREFIX_DELEGATION=yes`, 'LINK_NOT_BOOLEAN'],
    [`${PLAIN}&ENABLE_PREFIX_DELEGATION=`, 'LINK_NOT_BOOLEAN'],
    [`${PLAIN}&ENABLE_PREFIX_DELEGATION=True`, 'LINK_NOT_BOOLEAN'],
    [`${PLAIN}&managed-cap=0`, 'LINK_NOT_BOOLEAN'],
    [`${PLAIN}&WARM_IP_TARGET=`, 'LINK_VALUE_EMPTY'],
    [`${PLAIN}&WARM_IP_TARGET`, 'LINK_VALUE_EMPTY'],
    [`${PLAIN}&WARM_IP_TARGET=%20`, 'LINK_VALUE_EMPTY'],
    [`${PLAIN}&subnet=`, 'LINK_VALUE_EMPTY'],
    [`${PLAIN}&node`, 'LINK_VALUE_EMPTY'],
    ['subnet=/23&node=m5.large:2:10:', 'LINK_VALUE_EMPTY'],
    ['subnet=/23&node=m5.large:2:10;max-pods=', 'LINK_VALUE_EMPTY'],
    ['subnet=/23;available=&node=m5.large:2:10', 'LINK_VALUE_EMPTY'],
    ['subnet=a:/23:1:2&node=m5.large:2:10', 'LINK_ROW_PARTS'],
    ['subnet=/23&node=m5.large:2:10:a:b', 'LINK_ROW_PARTS'],
    [`${PLAIN};${'x;'.repeat(33)}`, 'LINK_ROW_PARTS'],
    ['subnet=/23:1;available=5&node=m5.large:2:10', 'LINK_FIELD_TWICE'],
    ['subnet=/23&node=m5.large:2:10;name=a;name=b', 'LINK_FIELD_TWICE'],
    [`${PLAIN}&name=%E0%A4%A`, 'LINK_ENCODING'],
    [`${PLAIN}&name=100%`, 'LINK_ENCODING'],
    [`${PLAIN}&name=%ED%A0%80`, 'LINK_ENCODING'],
    [`${PLAIN}&name=\ud800`, 'LINK_ENCODING'],
    [`${PLAIN}&%E0%A4%A=1`, 'LINK_ENCODING'],
    [`v=0&${PLAIN}`, 'LINK_VERSION_UNREADABLE'],
    [`v=&${PLAIN}`, 'LINK_VERSION_UNREADABLE'],
    [`v=01&${PLAIN}`, 'LINK_VERSION_UNREADABLE'],
    [`v=1.0&${PLAIN}`, 'LINK_VERSION_UNREADABLE'],
    [`v=one&${PLAIN}`, 'LINK_VERSION_UNREADABLE'],
  ])('%j is refused: %s', (query, code) => {
    expect(errorsIn(query)).toEqual([code]);
  });

  test('that is refused keeps its text, and what could be read of it', () => {
    const reading = refuse(`?${PLAIN}&pods=1&pods=2`);
    expect(reading.raw).toBe(`${PLAIN}&pods=1&pods=2`);
    expect(reading.text).toEqual(textOf(`${PLAIN}&pods=1`));
  });

  test('that is refused names everything that is wrong with it', () => {
    expect(errorsIn(`${PLAIN}&name=%E0&managed-cap=x&WARM_IP_TARGET=`)).toEqual([
      'LINK_ENCODING',
      'LINK_NOT_BOOLEAN',
      'LINK_VALUE_EMPTY',
    ]);
  });

  test.each(['2', '17', '999999999'])('of version %s opens nothing half', (version) => {
    const reading = refuse(`v=${version}&${PLAIN}`);
    expect(reading.errors).toMatchObject([{ code: 'LINK_NEWER', version, newest: 1 }]);
    expect(reading.text).toBeUndefined();
  });

  test('with &amp; by hand is read as what it stands for', () => {
    expect(textOf('subnet=/23&amp;node=m5.large:2:10&amp;WARM_IP_TARGET=5')).toEqual(
      textOf('subnet=/23&node=m5.large:2:10&WARM_IP_TARGET=5'),
    );
  });

  test('with a check value that is not its own is damaged, wherever that stands', () => {
    expect(errorsIn(`c=0000000&${PLAIN}`)).toEqual(['LINK_DAMAGED']);
    expect(errorsIn(`${PLAIN}&c=0000000`)).toEqual(['LINK_DAMAGED']);
    expect(errorsIn(`${PLAIN}&c`)).toEqual(['LINK_DAMAGED']);
    expect(errorsIn('c=0000000')).toEqual(['LINK_DAMAGED']);
  });

  test('with its rows in another order is damaged, by its check value', () => {
    const plan = planOf(planText({ groups: [groupText(), groupText({ nodes: '4' })] }));
    const [check, version, subnet, first, second] = formatLink(plan).split('&');
    expect(errorsIn([check, version, subnet, second, first].join('&'))).toEqual(['LINK_DAMAGED']);
  });
});

describe('A huge link', () => {
  test('of a megabyte is refused by its size', () => {
    for (const unit of [
      'x',
      '%',
      '%25',
      '&',
      '=',
      '&amp;',
      ':',
      ';',
      '.',
      ' ',
      '\ud800',
      'node=',
    ]) {
      expect(errorsIn(unit.repeat(1_000_000 / unit.length))).toEqual(['LINK_TOO_BIG']);
    }
  });

  test('just small enough to be read is answered, whatever it holds', () => {
    for (const unit of [
      'x',
      '%',
      '%25',
      '&',
      '=',
      '&amp;',
      ':',
      ';',
      '.',
      ' ',
      '%20',
      '+',
      'a:;',
    ]) {
      const filler = unit.repeat(Math.floor(490_000 / unit.length));
      for (const link of [filler, `${PLAIN}&name=${filler}`, `c=0000000&node=${filler}`]) {
        expect(parseLink(link).status).toMatch(/^(read|refused|none)$/);
      }
    }
  });

  test('with more keys than a plan has is refused', () => {
    expect(errorsIn('node=m5.large:1:1&'.repeat(401))).toEqual(['LINK_TOO_BIG']);
  });

  test('of the largest plan opens', () => {
    const name = (index: number) => `${index} ${'%웹'.repeat(31)}`.slice(0, MAX_NAME_LENGTH);
    const subnets = Array.from({ length: MAX_SUBNETS }, (_, index) =>
      subnetText({
        id: `s${index + 1}`,
        zone: `zone-${'x'.repeat(20)}-${index % 3}`,
        range: `10.${index}.0.0/16`,
        name: name(index),
      }),
    );
    const groups = Array.from({ length: MAX_GROUPS }, (_, index) =>
      groupText({
        id: `g${index + 1}`,
        instanceType: '%'.repeat(64),
        maxEnis: '4',
        ipv4PerEni: '15',
        name: name(index),
      }),
    );
    const plan = planOf(planText({ subnets, groups }));
    expect(textOf(formatLink(plan))).toEqual(formatPlan(plan));
  });
});
