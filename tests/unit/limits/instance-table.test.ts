import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allInstanceTypes, type InstanceType, limitsProvenance, limitsSources } from '@/limits';
import { instanceTable } from '@/limits/instance-table';
import { compareTypeNames } from '../../../scripts/limits/compare-type-names';
import {
  formatCommon,
  formatModule,
  formatSources,
  type Sources,
  updateNotices,
} from '../../../scripts/limits/format-module';

const types = allInstanceTypes();

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

function namesOf(some: readonly InstanceType[]): string[] {
  return some.map((type) => type.name);
}

/** How many types have each pair of limits, `8x30`. */
function countPairs(): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { maxEnis, ipv4PerEni } of types) {
    const pair = `${maxEnis}x${ipv4PerEni}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

describe('the table of instance types', () => {
  it('has the 1,391 types of amazon-vpc-cni-k8s and 51 that only the controller has, each once', () => {
    expect(types).toHaveLength(1442);
    expect(new Set(namesOf(types)).size).toBe(1442);
    const others = types.filter(({ limitsFrom }) => limitsFrom === 'controller');
    expect(others).toHaveLength(51);
    const families = new Set(others.map(({ name }) => name.split('.')[0]));
    expect([...families].join(' ')).toBe('c7g-flex c8g-flex i3 m7g-flex m8g-flex r9g r9gd');
  });

  it('has limits that were wrong or missing in older tables', () => {
    const limits = (name: string) => {
      const type = types.find((each) => each.name === name);
      return [type?.networkCards.join('/'), type?.ipv4PerEni, type?.branchEnis];
    };
    expect(limits('i7ie.48xlarge')).toEqual(['8/7', 50, 107]);
    expect(limits('i7ie.metal-48xl')).toEqual(['8/7', 50, 107]);
    expect(limits('i8ge.48xlarge')).toEqual(['12/12', 50, 98]);
    expect(limits('i8ge.metal-48xl')).toEqual(['12/12', 50, 98]);
    expect(limits('r9g.large')).toEqual(['3', 20, 9]);
    expect(limits('r9gd.48xlarge')).toEqual(['24', 64, 98]);
    expect(limits('m8g-flex.16xlarge')).toEqual(['15', 50, 47]);
    expect(limits('c9g.large')).toEqual(['3', 20, 9]);
  });

  it('has each pair of ENIs and addresses per ENI as often as AWS does', () => {
    const pairs = countPairs();
    const frequent = [...pairs].sort((a, b) => b[1] - a[1]).slice(0, 10);
    expect(frequent).toEqual([
      ['8x30', 293],
      ['15x50', 264],
      ['4x15', 224],
      ['3x10', 97],
      ['24x64', 81],
      ['16x64', 70],
      ['4x30', 59],
      ['8x50', 58],
      ['2x4', 44],
      ['12x50', 42],
    ]);
    expect(pairs.get('2x2')).toBe(9);
  });

  it('has no type without an ENI or without an address for a pod', () => {
    expect(types.filter((type) => type.maxEnis < 1 || type.ipv4PerEni < 2)).toEqual([]);
    expect(namesOf(types.filter((type) => type.maxEnis === 1))).toEqual(['hpc6id.32xlarge']);
    expect(Math.max(...types.map((type) => type.maxEnis))).toBe(24);
    expect(Math.max(...types.map((type) => type.ipv4PerEni))).toBe(64);
  });

  it('has 82 types whose ENIs can hold no prefixes: those of the old xen families, cr1 and hs1', () => {
    const unable = types.filter((type) => !type.prefixCapable);
    expect(unable).toHaveLength(82);
    const families = new Set(unable.map((type) => type.name.split('.')[0]));
    expect([...families].join(' ')).toBe(
      'c1 c3 c4 cr1 d2 f1 h1 hs1 i2 i3 m1 m2 m3 m4 p3 r3 r4 t1 t2 x1 x1e',
    );
  });

  it('lets bare metal hold prefixes', () => {
    const metal = types.filter((type) => type.name.includes('.metal'));
    expect(metal).toHaveLength(163);
    expect(metal.every((type) => type.prefixCapable)).toBe(true);
  });

  it('knows the vCPUs of all but 28 types, and of none that only the controller has', () => {
    const all = types.filter((type) => type.vcpus === undefined);
    const unknown = all.filter(({ limitsFrom }) => limitsFrom === 'cni');
    expect(all).toHaveLength(28 + 51);
    expect(namesOf(unknown)).toEqual(
      [
        'bmn-sf1.metal c5a.metal c5ad.metal c7i.32xlarge cr1.8xlarge dl1.24xlarge',
        'f1.2xlarge f1.4xlarge f1.16xlarge hs1.8xlarge',
        'mac1.metal mac2.metal mac2-m1ultra.metal mac2-m2.metal mac2-m2pro.metal',
        'mac-m3ultra.metal mac-m4.metal mac-m4max.metal mac-m4pro.metal',
        'p3.2xlarge p3.8xlarge p3.16xlarge trn2.3xlarge',
        'u-6tb1.metal u-9tb1.metal u-12tb1.metal u-18tb1.metal u-24tb1.metal',
      ].flatMap((line) => line.split(' ')),
    );
    expect(unknown.every((type) => type.arch === undefined && type.memoryMiB === undefined)).toBe(
      true,
    );
  });

  it('has no type with 30 vCPUs, where the cap on max pods has two readings', () => {
    expect(types.filter((type) => type.vcpus === 30)).toEqual([]);
  });

  it('counts the ENIs of the default network card alone, and lists the other cards', () => {
    expect(types.filter((type) => type.networkCards[0] !== type.maxEnis)).toEqual([]);
    expect(types.filter((type) => type.networkCards.length > 1)).toHaveLength(71);
    const cards = (name: string) => types.find((type) => type.name === name)?.networkCards;
    expect(cards('p4d.24xlarge')).toEqual([15, 15, 15, 15]);
    expect(cards('p5.48xlarge')).toEqual(Array(32).fill(2));
    expect(cards('p6-b300.48xlarge')).toEqual(Array(17).fill(4));
  });

  it("has 19 types that the resource controller's own table lacks", () => {
    expect(types.filter((type) => !type.inControllerTable)).toHaveLength(19);
  });

  it('tells types without a trunk from those of which nothing is published', () => {
    expect(types.filter((type) => type.branchEnis === 0)).toHaveLength(111);
    expect(types.filter((type) => type.branchEnis === undefined)).toHaveLength(11);
    expect(Math.max(...types.map((type) => type.branchEnis ?? 0))).toBe(120);
  });

  it('is in order, a family on one line, from small to large', () => {
    expect(namesOf(types)).toEqual(namesOf(types).sort(compareTypeNames));
    const lines = instanceTable.trim().split('\n');
    const families = new Set(types.map((type) => type.name.split('.')[0]));
    expect(lines.map((line) => line.split(/[ ,]/)[0])).toEqual([...families]);
  });

  it('takes less than 10 kB of what the page loads, and less than 1 kB of what it shows first', () => {
    expect(gzipSync(read('src/limits/instance-table.ts')).length).toBeLessThan(10_000);
    expect(gzipSync(read('src/limits/common-table.ts')).length).toBeLessThan(1_000);
  });

  it('says where it comes from', () => {
    expect(limitsProvenance.repository).toBe('aws/amazon-vpc-cni-k8s');
    expect(limitsProvenance.version).toMatch(/^v\d+\.\d+\.\d+/);
    for (const source of limitsSources) {
      expect(source.commit ?? source.version).toMatch(/^([0-9a-f]{40}|v\d+\.\d+\.\d+)$/);
      expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('and its sources are the files that the update script writes, byte for byte', () => {
    const sources = limitsSources as Sources;
    expect(formatModule(types, sources)).toBe(read('src/limits/instance-table.ts'));
    expect(formatCommon(types)).toBe(read('src/limits/common-table.ts'));
    expect(formatSources(sources)).toBe(read('src/limits/instance-table-sources.ts'));
  });

  it('has its versions in the third-party notices', () => {
    const notices = read('public/THIRD-PARTY-NOTICES.txt');
    expect(updateNotices(notices, limitsSources as Sources)).toBe(notices);
    for (const source of limitsSources) {
      expect(notices).toContain(source.commit ?? `${source.repository} ${source.version}`);
    }
    expect(notices).toContain('Apache License');
  });
});
