import { describe, expect, test } from 'vitest';
import { codes, held, read } from './read';

const NODES = `NAME                         STATUS   ROLES    AGE   VERSION   INSTANCE-TYPE   ZONE
ip-10-9-0-7.ec2.internal     Ready    <none>   1d    v1.33.5   m5.large        us-east-1a
ip-10-9-0-18.ec2.internal    Ready    <none>   1d    v1.33.5                   us-east-1a
ip-10-9-16-8.ec2.internal    Ready    <none>   1d    v1.33.5   c6g.2xlarge     us-east-1b
`;
const SUBNETS = `${JSON.stringify(
  {
    Subnets: [
      {
        AvailabilityZone: 'us-east-1a',
        AvailableIpAddressCount: 230,
        CidrBlock: '10.9.0.0/24',
        SubnetArn: 'arn:aws:ec2:us-east-1:444455556666:subnet/subnet-0123456789abcdef0',
        SubnetId: 'subnet-0123456789abcdef0',
        Tags: [{ Key: 'Name', Value: 'apps “a”' }],
        VpcId: 'vpc-0123456789abcdef0',
      },
    ],
  },
  undefined,
  4,
)}\n`;
const DESCRIBED = `Name:               ip-10-9-0-7.ec2.internal
Labels:             node.kubernetes.io/instance-type=m5.large
                    topology.kubernetes.io/zone=us-east-1a
Capacity:
  pods:  29
Non-terminated Pods:  (2 in total)
  Namespace    Name                    CPU Requests
  ---------    ----                    ------------
  kube-system  aws-node-abcde          25m (0%)
  web          shop-5d4f8c7b9-abcde    25m (0%)
Allocated resources:
`;
const SETTINGS = '      WARM_IP_TARGET:     5\n      MINIMUM_IP_TARGET:  12\n';

const AROUND: Readonly<Record<string, (text: string) => string>> = {
  'lines end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'it begins with a byte order mark': (text) => `\ufeff${text}`,
  'a mail quotes it twice': (text) => eachLine(text, (line) => `>> ${line}`),
  'it is kept as a comment': (text) => eachLine(text, (line) => `# ${line}`),
  'it stands in a fence of Markdown': (text) => `Hello\n\n\`\`\`text\n${text}\`\`\`\n\nBye\n`,
  'it is indented below a sentence': (text) =>
    `This is what it says:\n\n${eachLine(text, (line) => (line === '' ? '' : `    ${line}`))}`,
  'blanks do not break': (text) => text.replaceAll('  ', '\u00a0 '),
  'the terminal coloured it': (text) =>
    eachLine(text, (line) => `\u001b[1m\u001b[34m${line}\u001b[0m`),
  'a prompt stands before and after it': (text) => `kim@host:~$ ls\n${text}kim@host:~$ `,
  'the pager left its marks': (text) => `${text}--More--\n(END)\n`,
};

function eachLine(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line, at, all) => (at === all.length - 1 && line === '' ? '' : change(line)))
    .join('\n');
}

describe.each([
  ['nodes', NODES],
  ['subnets', SUBNETS],
  ['a described node', DESCRIBED],
  ['settings', SETTINGS],
])('A text with %s says the same when', (_name, text) => {
  test.each(Object.entries(AROUND))('%s', (_how, change) => {
    const plain = held(text);
    expect(plain.formats).toHaveLength(1);
    expect(held(change(text))).toEqual(plain);
  });
});

test('PowerShell writes UTF-16', () => {
  const wide = new Uint8Array(Buffer.from(`\ufeff${SUBNETS}`, 'utf16le'));
  expect(held(wide)).toEqual(held(SUBNETS));
});

test('A text of a western Windows that is not UTF-8 is read, and that its encoding was guessed is told', () => {
  const name = SUBNETS.replace('“a”', 'größe');
  const bytes = new Uint8Array(Buffer.from(name, 'latin1'));
  expect(read(bytes).subnets[0]?.name).toBe('apps größe');
  expect(codes(read(bytes))).toContain('ENCODING_GUESSED');
});

test('What stands between outputs is told as not read', () => {
  const found = read(`Hi, these are ours:\n${NODES}\nand our address is 10.1.2.3, call me\n`);
  expect(found.nodes).toHaveLength(3);
  expect(codes(found)).toContain('TEXT_NOT_READ');
});

test('A command that failed is told as such', () => {
  const failed = read('$ kubectl get nodes\nUnable to connect to the server: no such host\n');
  expect(failed.refuse).toBe('NOTHING_FOUND');
  expect(codes(failed)).toContain('COMMAND_FAILED');
});

test('Neither account nor ARN nor names of pods are in what is taken', () => {
  const taken = JSON.stringify(read(SUBNETS, NODES, DESCRIBED));
  expect(taken).not.toMatch(/444455556666|arn:aws|vpc-|shop-5d4f/);
});

test('A part of a row that a terminal broke is neither a pod nor a node', () => {
  const pods = [
    'NAME        READY   STATUS    RESTARTS   AGE',
    'web-1       1/1     Running   0          2d',
    'internal    <none>  <none>',
    '',
  ].join('\n');
  expect(read(pods).podsTotal).toBe(1);
  const nodes = NODES.replace('\n', '\nec2.internal                 <none>\n');
  expect(read(nodes).nodes.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(3);
  expect(codes(read(nodes))).toContain('TEXT_NOT_READ');
});
