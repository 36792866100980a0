import { describe, expect, test } from 'vitest';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { findInstanceType } from '@/limits';

function read(text: string) {
  return readImport([text], { findType: findInstanceType, readYaml });
}
const codes = (text: string) => read(text).warnings.map(({ code }) => code);

const CONSOLE = [
  'Name\tSubnet ID\tState\tIPv4 CIDR\tIPv6 CIDR\tAvailable IPv4 addresses\tAvailability Zone\tAvailability Zone ID\tAuto-assign public IPv4 address',
  'web-a\tsubnet-0aaa1111bbb22220a\tAvailable\t10.60.0.0/20\t–\t4,012\teu-central-1a\teuc1-az2\tNo',
  '–\tsubnet-0aaa1111bbb22220b\tAvailable\t10.60.16.0/24\t–\t17\teu-central-1b\teuc1-az3\tYes',
];
const SUBNETS = [
  {
    id: 'subnet-0aaa1111bbb22220a',
    name: 'web-a',
    zone: 'eu-central-1a',
    zoneId: 'euc1-az2',
    cidr: '10.60.0.0/20',
    available: 4012,
    inUse: 79,
  },
  {
    id: 'subnet-0aaa1111bbb22220b',
    zone: 'eu-central-1b',
    zoneId: 'euc1-az3',
    cidr: '10.60.16.0/24',
    available: 17,
    inUse: 234,
    role: 'public',
  },
];

describe('A table of subnets copied from the console', () => {
  test('gives range, zone and free addresses of each', () => {
    const imported = read(CONSOLE.join('\n'));
    expect(imported.formats).toEqual(['VPC console subnets']);
    expect(imported.subnets).toMatchObject(SUBNETS);
    expect(imported.subnets[1]?.name).toBeUndefined();
  });

  test('in German has its columns told by words or by what stands in them', () => {
    const heads =
      'Name\tSubnetz-ID\tStatus\tIPv4-CIDR\tIPv6-CIDR\tVerfügbare IPv4-Adressen\tAvailability Zone\tID\tÖffentliche IPv4-Adresse automatisch zuweisen';
    const rows = CONSOLE.slice(1).map((line) =>
      line.replace('4,012', '4.012').replace(/Yes$/, 'Ja').replace(/No$/, 'Nein'),
    );
    expect(read([heads, ...rows].join('\r\n')).subnets).toMatchObject(SUBNETS);
  });

  test('as HTML is the same, and says that it was HTML', () => {
    const html = CONSOLE.map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
    const text = `<html><body><table>\n${html.join('\n')}</table></body></html>`;
    expect(read(text).subnets).toMatchObject(SUBNETS);
    expect(codes(text)).toContain('HTML');
  });
});

describe('A sheet of node groups', () => {
  test('says how many columns and rows it left out', () => {
    const text = 'Team;Instanztyp;Anzahl;Pods\nweb;m5.large;4;20,0\n;Summe;4;';
    const { nodes, warnings } = read(text);
    expect(nodes).toMatchObject([{ type: 'm5.large', count: 4, podsPerNode: 20 }]);
    expect(warnings).toMatchObject([
      { code: 'COLUMN_IGNORED', count: 1 },
      { code: 'ROW_SKIPPED', count: 1 },
    ]);
  });

  test('keeps a number that may be a thousand times less apart until somebody says so', () => {
    const { nodes, doubtful } = read('Typ;Knoten;Pods\nm5.large;1.500;20\nc5.large;2;10');
    expect(nodes).toMatchObject([{ type: 'c5.large', count: 2 }]);
    expect(doubtful).toMatchObject([{ type: 'm5.large', count: 1500 }]);
  });

  test('without headings is type, nodes, pods', () => {
    expect(read('m5.large\t12\t22\nc5.2xlarge\t6\t40').nodes).toMatchObject([
      { type: 'm5.large', count: 12, podsPerNode: 22 },
      { type: 'c5.2xlarge', count: 6, podsPerNode: 40 },
    ]);
  });

  test('without a column of nodes is a list of types, none of them taken as one node', () => {
    const text = 'Name,API Name,vCPUs,Max IPs,Max ENIs\nM5 Large,m5.large,2 vCPUs,30,3\n';
    const { types, nodes, refuse, warnings } = read(text);
    expect([types, nodes, refuse]).toEqual([['m5.large'], [], 'NO_COUNTS']);
    expect(warnings).toMatchObject([{ code: 'COUNT_UNKNOWN' }]);
  });
});

test('A table of instances counts those that run, each once, and tells of the others', () => {
  const text = [
    'Name\tInstance ID\tInstance state\tInstance type\tStatus check\tAvailability Zone\tPrivate IPv4 addresses',
    'web\ti-0123456789abcdef0\tRunning\tm5.large\t3/3 checks passed\teu-central-1a\t10.60.0.9',
    'web\ti-0123456789abcdef1\tStopped\tm5.large\t–\teu-central-1b\t10.60.16.9',
    'old\ti-0123456789abcdef2\tTerminated\tm5.large\t–\teu-central-1b\t–',
    'web\ti-0123456789abcdef0\tRunning\tm5.large\t3/3 checks passed\teu-central-1a\t10.60.0.9',
  ].join('\n');
  const { nodes, warnings } = read(text);
  expect(nodes).toMatchObject([{ type: 'm5.large', count: 1, zones: { 'eu-central-1a': 1 } }]);
  expect(warnings).toContainEqual({ code: 'INSTANCES_NOT_RUNNING', count: 2 });
});

test('The cells of AWS’s workbook give size, target, pods and rows, also of types that it lacks', () => {
  const text = [
    'EKS Subnet IP Usage Calculator',
    '',
    'Subnet CIDR Size\t22',
    'Total Available IP Addresses\t1022',
    '',
    'Cluster Configuration:',
    'WARM_IP_TARGET\t5',
    'Host Networking IPs\t4',
    'Daemonset Pods\t3',
    '',
    'instance type\t# of Instances\tTarget Workload Pods per Node\tMax ENIs per Instance (PI)',
    'm5.large\t7\t18\t3',
    'm7i.xlarge\t2\t30\t#N/A',
  ].join('\r\n');
  expect(read(text)).toMatchObject({
    formats: ['AWS workbook subnet-calc.xlsx'],
    subnets: [{ size: 22 }],
    nodes: [
      { type: 'm5.large', count: 7, podsPerNode: 18 },
      { type: 'm7i.xlarge', count: 2, podsPerNode: 30 },
    ],
    settings: { WARM_IP_TARGET: '5' },
    hostNetworkPods: 4,
    systemPods: 3,
  });
});
