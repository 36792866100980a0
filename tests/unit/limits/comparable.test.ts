import { describe, expect, test } from 'vitest';
import { comparableTypes, findInstanceType } from '@/limits';

describe('Types to hold against one', () => {
  const names = comparableTypes('m5.large').map(({ name }) => name);

  test('are the other sizes of its family, smaller before larger, metal aside', () => {
    expect(names.slice(0, 4)).toEqual(['m5.xlarge', 'm5.2xlarge', 'm5.4xlarge', 'm5.8xlarge']);
    expect(names.filter((name) => name.includes('metal'))).toEqual([]);
  });

  test('and the same size of common families that hold otherwise and are no older', () => {
    const others = names.filter((name) => !name.startsWith('m5.'));
    expect(others.length).toBeGreaterThan(0);
    for (const name of others) {
      expect(name).toMatch(/^[cmr]([5-9]|\d\d)[a-z]*\.large$/);
      expect(findInstanceType(name)?.arch).toBe('amd64');
    }
  });

  test('are none with the same vCPUs, ENIs and addresses as another', () => {
    const limits = ['m5.large', ...names].map((name) => {
      const { vcpus, networkCards, ipv4PerEni, prefixCapable, branchEnis } =
        findInstanceType(name) ?? {};
      return JSON.stringify([vcpus, networkCards, ipv4PerEni, prefixCapable, branchEnis]);
    });
    expect(new Set(limits).size).toBe(limits.length);
  });

  test('of a family without a generation are its own sizes alone; of no type none', () => {
    const others = comparableTypes('u-6tb1.56xlarge').map(({ name }) => name);
    expect(others).toEqual(['u-6tb1.112xlarge']);
    expect(comparableTypes('no.such')).toEqual([]);
  });
});
