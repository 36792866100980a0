import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commandLine } from '@/cli/command-line';

const folder = mkdtempSync(join(tmpdir(), 'read-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const NODES = file(
  'nodes.txt',
  `NAME                       STATUS   ROLES    AGE   VERSION   INSTANCE-TYPE   ZONE
ip-10-0-0-7.ec2.internal   Ready    <none>   1d    v1.33.5   m5.large        us-east-1a
ip-10-0-0-8.ec2.internal   Ready    <none>   1d    v1.33.5   m5.large        us-east-1a
`,
);
const SETTINGS = file('settings.txt', 'WARM_IP_TARGET=5\nMINIMUM_IP_TARGET=12\n');
const KUBECONFIG = file(
  'config',
  'apiVersion: v1\nkind: Config\nusers:\n- name: kim\n  user:\n    token: a-secret-token\n',
);

test('Each file is read by itself, and a list of objects says what they hold', () => {
  const { stdout, exit } = commandLine(['read', NODES, SETTINGS, '--json']);
  const [nodes, settings] = JSON.parse(stdout);
  expect(nodes.nodes).toEqual([{ type: 'm5.large', count: 2, zones: { 'us-east-1a': 2 } }]);
  expect(nodes.settings).toBeUndefined();
  expect(settings.settings).toEqual({ WARM_IP_TARGET: '5', MINIMUM_IP_TARGET: '12' });
  expect(exit).toBe(0);
});

test('Together they are one', () => {
  const { stdout } = commandLine(['read', NODES, SETTINGS, '--json', '--together']);
  const { nodes, settings, formats } = JSON.parse(stdout);
  expect(nodes).toHaveLength(1);
  expect(settings.WARM_IP_TARGET).toBe('5');
  expect(formats).toEqual(['kubectl get nodes', 'environment lines']);
});

test('A person reads tables and sentences', () => {
  const { stdout } = commandLine(['read', NODES]);
  expect(stdout).toContain('Recognised: kubectl get nodes');
  expect(stdout).toMatch(/m5\.large +2 +us-east-1a 2/);
  expect(stdout).toContain('- How many pods a node has is not known.');
  expect(stdout).toContain(
    'Not known from this: subnets, pods per node, settings of the VPC CNI, max pods.',
  );
});

test('A kubeconfig is refused, and nothing of it is repeated', () => {
  for (const form of [[], ['--json']]) {
    const { stdout, stderr, exit } = commandLine(['read', KUBECONFIG, ...form]);
    expect(exit).toBe(2);
    expect(stdout + stderr).not.toMatch(/kim|token:|secret-token/);
  }
  expect(JSON.parse(commandLine(['read', KUBECONFIG, '--json']).stdout).refuse).toBe('SECRETS');
});

test('A file that is not there is named, and nothing is answered', () => {
  const { stdout, stderr, exit } = commandLine(['read', join(folder, 'nowhere')]);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/nowhere can’t be opened\.\n$/);
  expect(exit).toBe(2);
});

test.each(['nodes.txt', './cluster', '../x/subnets.json', '/nofile'])(
  'The path %s of a file that is not there is no link',
  (path) => {
    const { stdout, stderr, exit } = commandLine(['plan', path]);
    expect([stdout, stderr, exit]).toEqual(['', `${path} can’t be opened.\n`, 2]);
  },
);

test('Without a file the command says what is missing', () => {
  const { stderr, exit } = commandLine(['read', '--json']);
  expect(stderr).toMatch(/^The file is missing\./);
  expect(exit).toBe(2);
});
