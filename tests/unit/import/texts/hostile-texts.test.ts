import { describe, expect, test } from 'vitest';
import { unwrapColumns } from '@/import/text/cut/unwrap';
import { codes, held, read } from './read';

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((key, at) => {
    const before = 'abcdefgh'[at];
    return `${key}: &${key} [${Array(9).fill(`*${before}`).join(',')}]`;
  }),
  'items: *i',
  'kind: List',
].join('\n');

const TOKEN = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.c`;
const KUBECONFIG_IN_COLOURS =
  '\u001b[34mkind\u001b[0m: \u001b[32mConfig\u001b[0m\n\u001b[34musers\u001b[0m:\n- name: a\n';

const SUBNET =
  '"AvailabilityZone":"us-east-1a","AvailableIpAddressCount":230,"SubnetId":"subnet-0123456789abcdef0","VpcId":"vpc-0123456789abcdef0"';

describe('Nothing is taken of', () => {
  test.each([
    ['YAML with aliases that multiply', BOMB, 'ALIASES'],
    ['sixty thousand open brackets', '['.repeat(60_000), 'TOO_DEEP'],
    ['deep YAML', `kind: List\nitems: ${'['.repeat(500)}${']'.repeat(500)}`, 'TOO_DEEP'],
    ['a big YAML text', `kind: List\nitems:\n${'- name: x\n'.repeat(60_000)}`, 'TOO_BIG'],
    ['an access key', '[default]\naws_access_key_id = x\n', 'SECRETS'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n', 'SECRETS'],
    ['a Secret of Kubernetes', 'apiVersion: v1\nkind: Secret\ndata:\n  a: b\n', 'SECRETS'],
    ['a kubeconfig as JSON', '{"kind":"Config","users":[{"name":"a"}]}', 'SECRETS'],
    ['a kubeconfig in colours', KUBECONFIG_IN_COLOURS, 'SECRETS'],
    ['a kubeconfig that was cut', '    client-certificate-data: LS0tLS1\n', 'SECRETS'],
    ['a token in a kubeconfig that was cut', `  user:\n    token: ${TOKEN}\n`, 'SECRETS'],
    ['what get-token prints', '{"kind":"ExecCredential","status":{"token":"x"}}', 'SECRETS'],
    ['a token of EKS', `k8s-aws-v1.${'aHR0cHM6Ly9zdHM'.repeat(3)}`, 'SECRETS'],
    ['keys for a session, cut', '  "SecretAccessKey": "x",\n', 'SECRETS'],
    ['the end of a private key', 'MIIB\n-----END EC PRIVATE KEY-----\n', 'SECRETS'],
    ['an empty text', '', 'NOTHING_FOUND'],
    ['a megabyte of blanks', `${' '.repeat(1_000_000)}x`, 'NOTHING_FOUND'],
    ['a megabyte of empty lines', '\n'.repeat(1_000_000), 'NOTHING_FOUND'],
    ['more values than there are pods', '{} '.repeat(100_001), 'TOO_BIG'],
    ['a heading on each of many lines', 'NAME STATUS ROLES\n'.repeat(59_000), 'TOO_BIG'],
  ])('%s', (_what, text, refusal) => {
    const found = read(text);
    expect(found.refuse).toBe(refusal);
    expect(found.subnets).toEqual([]);
  });

  test.each(['utf16le', 'latin1', 'utf8'] as const)('a kubeconfig stored as %s', (encoding) => {
    const text = 'kind: Config\nusers:\n- name: größe\n  user:\n    token: not-for-you\n';
    const found = read(new Uint8Array(Buffer.from(text, encoding)));
    expect(found.refuse).toBe('SECRETS');
    expect(JSON.stringify(found)).not.toMatch(/not-for-you|größe/);
  });

  test('a file that is no text', () => {
    expect(read(new Uint8Array([0x1f, 0x8b, 8, 0])).refuse).toBe('NOT_TEXT');
    expect(read(new Uint8Array([65, 0, 0, 0, 66, 0, 7, 1])).refuse).toBe('NOT_TEXT');
    expect(read(new Uint8Array(7_000_000)).refuse).toBe('TOO_BIG');
  });
});

describe('Of a zip', () => {
  /** An end and its entries, without what they hold: no more is looked at. */
  function zip(entries: readonly { readonly packed: number; readonly unpacked: number }[]) {
    const directory = entries.map(({ packed, unpacked }) => {
      const entry = new DataView(new ArrayBuffer(46));
      entry.setUint32(0, 0x02014b50, true);
      entry.setUint32(20, packed, true);
      entry.setUint32(24, unpacked, true);
      return new Uint8Array(entry.buffer);
    });
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(10, entries.length, true);
    end.setUint32(16, 4, true);
    const start = [0x50, 0x4b, 0x03, 0x04];
    return new Uint8Array([
      ...start,
      ...directory.flatMap((one) => [...one]),
      ...new Uint8Array(end.buffer),
    ]);
  }
  const page = { packed: 1_000, unpacked: 9_000 };
  test.each([
    ['a workbook', [page, page], 'NOT_TEXT'],
    [
      'one that unpacks to a gigabyte',
      [page, { packed: 1_000_000, unpacked: 1_200_000_000 }],
      'TOO_BIG',
    ],
    ['one that says less than it holds', [{ packed: 1_000_000, unpacked: 10 }], 'TOO_BIG'],
    [
      'one of a thousand entries',
      Array.from({ length: 1_000 }, () => ({ packed: 0, unpacked: 0 })),
      'TOO_BIG',
    ],
  ])('%s is refused', (_what, entries, refusal) => {
    expect(read(zip(entries)).refuse).toBe(refusal);
  });

  test('one that ends too early is no text', () => {
    expect(read(zip([page, page]).slice(0, 60)).refuse).toBe('NOT_TEXT');
  });
});

test('Keys that are names of a prototype change nothing', () => {
  const text = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"Subnets":[{${SUBNET},"CidrBlock":"10.9.0.0/24","__proto__":{"AvailableIpAddressCount":1},"hasOwnProperty":1}]}`;
  expect(read(text).subnets).toMatchObject([{ cidr: '10.9.0.0/24', available: 230 }]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('A field that a record has twice is taken with neither value, and told', () => {
  const found = read(
    `{"Subnets":[{${SUBNET},"CidrBlock":"10.9.0.0/24","CidrBlock":"10.8.0.0/24"}]}`,
  );
  expect(found.subnets).toHaveLength(1);
  expect(JSON.stringify(found)).not.toMatch(/10\.[89]\.0/);
  expect(codes(found)).toEqual(expect.arrayContaining(['DUPLICATE_KEY', 'CIDR_MISSING']));
});

test('Of many headings each table is looked at up to the next, and no further', () => {
  const lines = Array.from(
    { length: 1_000 },
    () => 'NAME   STATUS   ROLES   AGE   VERSION   INSTANCE-TYPE',
  );
  let looks = 0;
  const isBoundary = () => {
    looks += 1;
    return false;
  };
  for (const at of lines.keys()) unwrapColumns(lines, at, isBoundary);
  expect(looks).toBeLessThan(2_000);
});

describe('A text that was cut says nothing that the whole does not', () => {
  const yaml = ['a', 'b', 'c']
    .map(
      (zone, at) =>
        `- AvailabilityZone: us-east-1${zone}\n  AvailableIpAddressCount: ${230 + at}\n  CidrBlock: 10.9.${at}.0/24\n  SubnetId: subnet-0123456789abcdef${at}\n  VpcId: vpc-0123456789abcdef0\n`,
    )
    .join('');
  const rows = [230, 231, 232].map(
    (free, at) => `subnet-0123456789abcdef${at}\t10.9.${at}.0/24\t${free}\tus-east-1a\n`,
  );
  const table = [230, 231, 232]
    .map((free, at) => `|  us-east-1a |  10.9.${at}.0/24 |  ${free}  |\n`)
    .join('');
  const border = '+-------------+---------------+-------+\n';
  test.each([
    ['YAML', `Subnets:\n${yaml}`],
    [
      'JSON',
      JSON.stringify(
        {
          Subnets: [0, 1].map((at) =>
            JSON.parse(`{${SUBNET.replace('def0', `def${at}`)},"CidrBlock":"10.9.${at}.0/24"}`),
          ),
        },
        undefined,
        2,
      ),
    ],
    [
      'text',
      `$ aws ec2 describe-subnets --query 'Subnets[].[SubnetId,CidrBlock,AvailableIpAddressCount,AvailabilityZone]' --output text\n${rows.join('')}`,
    ],
    [
      'a table',
      `${'-'.repeat(39)}\n|           DescribeSubnets           |\n${border}|     AZ      |     CIDR      | Free  |\n${border}${table}${border}`,
    ],
  ])('%s', (_form, text) => {
    const whole = read(text).subnets.map((subnet) => JSON.stringify(subnet));
    expect(whole.length).toBeGreaterThan(1);
    for (let end = 0; end < text.length; end += 1) {
      for (const subnet of read(text.slice(0, end)).subnets) {
        expect(whole, text.slice(end - 30, end)).toContain(JSON.stringify(subnet));
      }
    }
  });

  test('a DaemonSet that ends within its variables leaves the others unknown', () => {
    const whole = held(
      'Name: aws-node\n  Containers:\n   aws-node:\n    Environment:\n      WARM_IP_TARGET:  5\n    Mounts:\n',
    );
    const cut = held(
      'Name: aws-node\n  Containers:\n   aws-node:\n    Environment:\n      WARM_IP_TARGET:  5\n',
    );
    expect(whole.settings).toMatchObject({ WARM_IP_TARGET: '5', MAX_ENI: null });
    expect(cut.settings).toEqual({ WARM_IP_TARGET: '5' });
  });
});
