import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../../scripts/limits/build-table';
import { parseCniLimits } from '../../../scripts/limits/parse/parse-cni-limits';
import { parseControllerLimits } from '../../../scripts/limits/parse/parse-controller-limits';
import { parseKarpenterTypes } from '../../../scripts/limits/parse/parse-karpenter-types';
import { parseMaxPods } from '../../../scripts/limits/parse/parse-max-pods';
import { UnreadableInput } from '../../../scripts/limits/parse/unreadable-input';
import { cniFile, controllerFile, karpenterFile, maxPodsFile } from './upstream';

const CNI = {
  'm9.large': { enis: 3, ipv4: 10 },
  'm9.metal': { enis: 15, ipv4: 50, hypervisor: 'unknown', metal: true },
  'old.large': { enis: 2, ipv4: 6, hypervisor: 'xen' },
  'p9.48xlarge': { enis: 2, ipv4: 50, cards: [2, 4, 4] },
};

describe("the CNI's file of limits", () => {
  it('gives ENIs of each card, addresses per ENI and whether prefixes are possible', () => {
    expect(Object.fromEntries(parseCniLimits(cniFile(CNI), 'limits.go'))).toEqual({
      'm9.large': { networkCards: [3], ipv4PerEni: 10, prefixCapable: true },
      'm9.metal': { networkCards: [15], ipv4PerEni: 50, prefixCapable: true },
      'old.large': { networkCards: [2], ipv4PerEni: 6, prefixCapable: false },
      'p9.48xlarge': { networkCards: [2, 4, 4], ipv4PerEni: 50, prefixCapable: true },
    });
  });

  it('of older releases lists no card for some types: they have one', () => {
    const text = cniFile({ 'm9.metal': { enis: 15, ipv4: 50, cards: [] } });
    expect(parseCniLimits(text, 'limits.go').get('m9.metal')?.networkCards).toEqual([15]);
  });

  const text = cniFile(CNI);
  it.each([
    ['is empty', '', 'no map of instance types'],
    ['has no types', cniFile({}), 'the map of instance types is empty'],
    [
      'is cut off within a type',
      text.slice(0, text.indexOf('"old.large"') + 40),
      'old.large is cut',
    ],
    ['is cut off between types', text.slice(0, text.indexOf('\t"old.large"')), 'behind m9.metal'],
    ['has a type twice', text.replace('old.large', 'm9.large'), 'm9.large stands twice'],
    [
      'lost a field',
      text.replace('IPv4Limit:               10,', ''),
      'm9.large: no readable IPv4Limit',
    ],
    [
      'has words for numbers',
      text.replace('IPv4Limit:               10', 'IPv4Limit: ten'),
      'IPv4Limit',
    ],
    [
      'gives an ENI one address',
      text.replace('IPv4Limit:               10', 'IPv4Limit: 1'),
      'less than 2',
    ],
    ['gives a type no ENI', cniFile({ 'm9.large': { enis: 0, ipv4: 10 } }), 'less than 1'],
    [
      'counts the ENIs of all cards',
      text.replace(
        'ENILimit:                2,\n\t\tIPv4Limit:               50',
        'ENILimit: 10,\n\t\tIPv4Limit: 50',
      ),
      'not that of network card 0',
    ],
    [
      'skips a card',
      text.replace('NetworkCardIndex:         1', 'NetworkCardIndex: 7'),
      'not numbered from 0 on',
    ],
    [
      'has another default card',
      text.replace('DefaultNetworkCardIndex: 0', 'DefaultNetworkCardIndex: 1'),
      'network card 0',
    ],
  ])('that %s is not read', (_, damaged, message) => {
    expect(() => parseCniLimits(damaged, 'limits.go')).toThrow(UnreadableInput);
    expect(() => parseCniLimits(damaged, 'limits.go')).toThrow(message);
  });
});

describe('the list of published max pods', () => {
  const limits = parseCniLimits(cniFile(CNI), 'limits.go');

  it('agrees with the limits, as ENIs × (addresses − 1) + 2', () => {
    const published = parseMaxPods(maxPodsFile(CNI), 'eni-max-pods.txt');
    expect(published.get('m9.large')).toBe(29);
    expect(crossCheck(limits, published)).toEqual([]);
  });

  it('is said to contradict the limits, type by type', () => {
    const text = maxPodsFile(CNI).replace('m9.large 29', 'm9.huge 30').replace('737', '736');
    expect(crossCheck(limits, parseMaxPods(text, 'eni-max-pods.txt'))).toEqual([
      'm9.large: no published max pods',
      'm9.metal: published max pods 736, its limits give 737',
      'm9.huge: published max pods, but no limits',
    ]);
  });

  it.each([
    ['', 'no instance types'],
    ['# only remarks\n', 'no instance types'],
    ['m9.large 29\nm9.metal many\n', 'eni-max-pods.txt:2'],
    ['m9.large\n', 'eni-max-pods.txt:1'],
  ])('%j is not read', (text, message) => {
    expect(() => parseMaxPods(text, 'eni-max-pods.txt')).toThrow(message);
  });
});

describe("the controller's limits", () => {
  it('give branch ENIs, and none where a trunk is impossible', () => {
    const text = controllerFile({ 'm9.large': 9, 't9.large': 'no trunk' });
    const branches = [...parseControllerLimits(text, 'limits.go')].map(
      ([name, { branchEnis }]) => [name, branchEnis] as const,
    );
    expect(branches).toEqual([
      ['m9.large', 9],
      ['t9.large', 0],
    ]);
  });

  it('give ENIs of each card and addresses', () => {
    const text = controllerFile({
      'r9.48xlarge': { branch: 98, cards: [12, 12], ipv4: 64 },
      't1.micro': { branch: 'no trunk', cards: [2], ipv4: 2, hypervisor: 'xen' },
    });
    expect([...parseControllerLimits(text, 'limits.go').values()]).toEqual([
      { networkCards: [12, 12], ipv4PerEni: 64, prefixCapable: true, branchEnis: 98 },
      { networkCards: [2], ipv4PerEni: 2, prefixCapable: false, branchEnis: 0 },
    ]);
  });

  it('without the trunk field are not read', () => {
    const text = controllerFile({ 'm9.large': 9 }).replace('IsTrunkingCompatible', 'Trunk');
    expect(() => parseControllerLimits(text, 'limits.go')).toThrow(
      'limits.go: m9.large: no readable IsTrunkingCompatible',
    );
  });
});

describe("Karpenter's page", () => {
  const types = {
    'm9.large': { vcpus: 2, memory: 8192, arch: 'amd64', podEni: 9 },
    'm9g.large': { vcpus: 2, memory: 8192, arch: 'arm64' },
  };

  it('gives vCPUs, memory, architecture and branch ENIs', () => {
    expect(Object.fromEntries(parseKarpenterTypes(karpenterFile(types), 'page.md'))).toEqual({
      'm9.large': { vcpus: 2, memoryMiB: 8192, arch: 'amd64', branchEnis: 9 },
      'm9g.large': { vcpus: 2, memoryMiB: 8192, arch: 'arm64', branchEnis: 0 },
    });
  });

  const text = karpenterFile(types);
  it.each([
    ['is empty', '', 'no instance types'],
    ['has other headings', text.replace('`m9.large`', 'm9.large'), 'a heading without a type'],
    [
      'lost a label',
      text.replace('instance-cpu', 'cpus'),
      'm9.large: no readable karpenter.k8s.aws/instance-cpu',
    ],
    [
      'has another architecture',
      text.replace('|arm64|', '|riscv|'),
      'm9g.large: no readable kubernetes.io/arch',
    ],
    ['has a share of a vCPU', text.replace('|2|', '|2.5|'), 'instance-cpu'],
  ])('that %s is not read', (_, damaged, message) => {
    expect(() => parseKarpenterTypes(damaged, 'page.md')).toThrow(UnreadableInput);
    expect(() => parseKarpenterTypes(damaged, 'page.md')).toThrow(message);
  });
});
