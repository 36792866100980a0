import { describe, expect, it } from 'vitest';
import type { InstanceType } from '@/limits';
import { decodeTable } from '@/limits/table-text';
import { formatModule, updateNotices } from '../../../scripts/limits/format-module';
import { readArguments } from '../../../scripts/limits/read-arguments';
import {
  describeUpdate,
  UPSTREAM,
  type UpdateRequest,
  updateTable,
} from '../../../scripts/limits/update-table';
import {
  type CniEntry,
  checkout,
  cniFile,
  controllerFile,
  type KarpenterEntry,
  karpenterFile,
  maxPodsFile,
} from './upstream';

const LIMITS: Readonly<Record<string, CniEntry>> = {
  'm9.xlarge': { enis: 4, ipv4: 15 },
  'm9.large': { enis: 3, ipv4: 10 },
  't1.micro': { enis: 2, ipv4: 2, hypervisor: 'xen' },
};
const FACTS: Readonly<Record<string, KarpenterEntry>> = {
  'm9.large': { vcpus: 2, memory: 8192, arch: 'amd64', podEni: 9 },
  'm9.xlarge': { vcpus: 4, memory: 16_384, arch: 'amd64', podEni: 18 },
};

function cni(types: Readonly<Record<string, CniEntry>> = LIMITS) {
  return checkout({
    [UPSTREAM.cni.path]: cniFile(types),
    'misc/eni-max-pods.txt': maxPodsFile(types),
  });
}
const controller = checkout({
  [UPSTREAM.controller.path]: controllerFile({
    'm9.large': { branch: 8, cards: [3], ipv4: 10 },
    't1.micro': { branch: 'no trunk', cards: [2], ipv4: 2, hypervisor: 'xen' },
  }),
});
const karpenter = checkout({ [UPSTREAM.karpenter.path]: karpenterFile(FACTS) });

function update(request: Partial<UpdateRequest>) {
  return updateTable({
    cni: cni(),
    controller,
    karpenter,
    present: [],
    presentSources: [],
    allowed: { share: 200, lost: false },
    ...request,
  });
}

/** 100 types, so that one of them is a hundredth. */
function hundredTypes(change: (index: number) => Partial<CniEntry> = () => ({})) {
  const types: Record<string, CniEntry> = {};
  for (let i = 1; i <= 100; i += 1) types[`m${i}.large`] = { enis: 4, ipv4: 15, ...change(i) };
  return types;
}
const none = { controller: undefined };
const hundred = update({ cni: cni(hundredTypes()), ...none }).types;

describe('a table made from the upstream files', () => {
  it('joins the columns of all three, in order', () => {
    const { types, refusals } = update({});
    expect(refusals).toEqual([]);
    expect(types).toEqual(
      decodeTable(
        [
          'm9 amd64,large 3x10 2 8 8,xlarge 4x15 4 16 18 not-in-controller',
          't1 no-prefixes,micro 2x2 ? ? 0',
        ].join('\n'),
      ),
    );
  });

  it('takes a type that only the controller has, and marks whose limits they are', () => {
    const newer = checkout({
      [UPSTREAM.controller.path]: controllerFile({
        'm9.large': { branch: 8, cards: [3], ipv4: 10 },
        'm10.48xlarge': { branch: 98, cards: [12, 12], ipv4: 64 },
      }),
    });
    const { types, refusals } = update({ controller: newer });
    expect(refusals).toEqual([]);
    expect(types.find(({ name }) => name === 'm10.48xlarge')).toMatchObject({
      maxEnis: 12,
      networkCards: [12, 12],
      ipv4PerEni: 64,
      branchEnis: 98,
      vcpus: undefined,
      inControllerTable: true,
      limitsFrom: 'controller',
    });
    const kept = update({ controller: undefined, present: types });
    expect(kept.types).toEqual(types);
  });

  it('says what it does not take', () => {
    const other = checkout({
      [UPSTREAM.controller.path]: controllerFile({
        'm9.large': { branch: 8, cards: [4], ipv4: 10 },
      }),
    });
    const further = { ...FACTS, 'z9.large': { vcpus: 2, memory: 8192, arch: 'amd64' } };
    const page = checkout({ [UPSTREAM.karpenter.path]: karpenterFile(further) });
    const result = update({ controller: other, karpenter: page });
    expect(result.types.find(({ name }) => name === 'm9.large')?.maxEnis).toBe(3);
    expect(describeUpdate(result).filter((line) => line.startsWith('not taken'))).toEqual([
      'not taken: m9.large: the controller has 4 ENIs x 10 IPv4, the CNI 3 ENIs x 10 IPv4',
      'not taken: z9.large: Karpenter has it, and neither the CNI nor the controller has limits',
    ]);
  });

  it('leaves unknown what no file says', () => {
    const nothing = checkout({
      [UPSTREAM.karpenter.path]: karpenterFile({ 'x.large': FACTS['m9.large'] ?? never() }),
    });
    const { types } = update({ karpenter: nothing });
    expect(types.find((type) => type.name === 'm9.xlarge')).toMatchObject({
      vcpus: undefined,
      memoryMiB: undefined,
      arch: undefined,
      branchEnis: undefined,
    });
  });

  it('keeps the columns of files that are not given, with the source that they had', () => {
    const first = update({});
    const again = update({
      cni: cni({ ...LIMITS, 'm9.2xlarge': { enis: 4, ipv4: 15 } }),
      controller: undefined,
      karpenter: undefined,
      present: first.types,
      presentSources: first.sources,
    });
    expect(again.sources).toEqual(first.sources);
    expect(again.types.filter((type) => type.name !== 'm9.2xlarge')).toEqual(first.types);
    expect(again.types.find((type) => type.name === 'm9.2xlarge')).toMatchObject({
      vcpus: undefined,
      branchEnis: undefined,
      inControllerTable: false,
    });
  });

  it('names its sources, and the same input gives the same bytes', () => {
    const { types, sources } = update({});
    const module = formatModule(types, sources);
    expect(sources.map((source) => source.repository)).toEqual([
      'aws/amazon-vpc-cni-k8s',
      'aws/amazon-vpc-resource-controller-k8s',
      'aws/karpenter-provider-aws',
    ]);
    expect(module).toContain('// Generated by `npm run limits:update`');
    expect(module).toContain('v1.2.3 (commit c0ffee, 2026-01-02)');
    expect(module).toContain('Apache License, Version 2.0');
    expect(formatModule(update({}).types, update({}).sources)).toBe(module);
  });
});

describe('an update of the table', () => {
  it('may add types, and says which', () => {
    const cut = hundred.slice(0, 90);
    const result = update({ cni: cni(hundredTypes()), present: cut, ...none });
    expect(result.refusals).toEqual([]);
    expect(describeUpdate(result)).toContain('+ m100.large: 4 ENIs x 15 IPv4, unknown vCPUs');
    expect(describeUpdate(result).at(-1)).toBe('100 types: 10 added, 0 lost, 0 changed');
  });

  it('may change two in a hundred types, and says how', () => {
    const changed = hundredTypes((i) => (i <= 2 ? { enis: 5 } : {}));
    const result = update({ cni: cni(changed), present: hundred, ...none });
    expect(result.refusals).toEqual([]);
    expect(describeUpdate(result).filter((line) => !line.startsWith('not taken'))).toEqual([
      '~ m1.large: ENIs 4 → 5, ENIs per network card 4 → 5',
      '~ m2.large: ENIs 4 → 5, ENIs per network card 4 → 5',
      '100 types: 0 added, 0 lost, 2 changed',
    ]);
  });

  it('is refused when it changes more, until that share is allowed', () => {
    const changed = cni(hundredTypes((i) => (i <= 3 ? { ipv4: 16 } : {})));
    const refused = update({ cni: changed, present: hundred, ...none });
    expect(refused.refusals).toEqual([
      '3 of 100 types would change, more than 2 %; --allow-share allows more',
    ]);
    expect(describeUpdate(refused)).toContain('~ m3.large: IPv4 per ENI 15 → 16');
    const allowed = { share: 300, lost: false };
    expect(update({ cni: changed, present: hundred, allowed, ...none }).refusals).toEqual([]);
  });

  it.each<[string, Partial<InstanceType>, string]>([
    ['prefixes', { prefixCapable: false }, 'prefixes no → yes'],
    ['vCPUs', { vcpus: 96 }, 'vCPUs 96 → unknown'],
    ['network cards', { networkCards: [4, 4] }, 'ENIs per network card 4/4 → 4'],
    ['memory', { memoryMiB: 512 }, 'memory MiB 512 → unknown'],
    ['architecture', { arch: 'arm64' }, 'architecture arm64 → unknown'],
    ['the source of the limits', { limitsFrom: 'controller' }, 'limits from controller → cni'],
    ['branch ENIs', { branchEnis: 0 }, 'branch ENIs 0 → unknown'],
    ["the controller's list", { inControllerTable: true }, "in the controller's table yes → no"],
  ])('says when %s change', (_, before, sentence) => {
    const present = hundred.map((type, i) => (i === 0 ? { ...type, ...before } : type));
    const result = update({ cni: cni(hundredTypes()), present });
    expect(describeUpdate(result)).toContain(`~ m1.large: ${sentence}`);
  });

  it('is refused when it loses a type, until that is allowed', () => {
    const { 'm7.large': _, ...rest } = hundredTypes();
    const refused = update({ cni: cni(rest), present: hundred, ...none });
    expect(refused.refusals).toEqual(['types that would be lost: 1; --allow-lost allows it']);
    expect(describeUpdate(refused)).toContain('- m7.large');
    const allowed = { share: 200, lost: true };
    expect(update({ cni: cni(rest), present: hundred, allowed, ...none }).refusals).toEqual([]);
  });

  it('is refused when published max pods contradict the limits', () => {
    const contradicting = checkout({
      [UPSTREAM.cni.path]: cniFile(LIMITS),
      'misc/eni-max-pods.txt': maxPodsFile(LIMITS).replace('29', '30'),
    });
    expect(update({ cni: contradicting }).refusals).toEqual([
      'm9.large: published max pods 30, its limits give 29',
    ]);
  });
});

describe('the third-party notices', () => {
  const { sources } = update({});

  it('get the new versions and keep everything else', () => {
    const notices =
      'Above\nThe versions that the tables were taken from:\n  old\nEnd of the versions.\nBelow\n';
    const updated = updateNotices(notices, sources);
    expect(updated).toMatch(
      /^Above\n.*:\n( {2}aws\/.*c0ffee.*\n){3}End of the versions\.\nBelow\n$/,
    );
    expect(updateNotices(updated, sources)).toBe(updated);
  });

  it('without a place for them are an error', () => {
    expect(() => updateNotices('Above\nBelow\n', sources)).toThrow('lack the line');
  });
});

describe('the command line', () => {
  it('takes checkouts and what is allowed, in any order', () => {
    expect(
      readArguments('--allow-lost --karpenter k cni --allow-share 0.5% --controller c'.split(' ')),
    ).toEqual({
      cni: 'cni',
      controller: 'c',
      karpenter: 'k',
      allowed: { share: 50, lost: true },
    });
    expect(readArguments(['cni'])).toEqual({
      cni: 'cni',
      controller: undefined,
      karpenter: undefined,
      allowed: { share: 200, lost: false },
    });
  });

  it.each([
    ['', 'which checkout of amazon-vpc-cni-k8s'],
    ['a b', 'one checkout too many: b'],
    ['a --controler b', "Unknown option '--controler'"],
    ['a --controller', "'--controller <value>' argument missing"],
    ['a --controller --karpenter b', "'--controller' argument is ambiguous"],
    ['a --allow-share lots', '--allow-share lots'],
    ['a --allow-share 101%', '--allow-share 101%'],
    ['a --allow-share -1', "'--allow-share' argument is ambiguous"],
  ])('%j is told what is wrong', (words, message) => {
    const read = () => readArguments(words.split(' ').filter((word) => word !== ''));
    expect(read).toThrow(message);
    expect(read).toThrow('usage:');
  });
});

function never(): never {
  throw new Error('not in the test tables');
}
