import { describe, expect, test } from 'vitest';
import { readIpamdEnvironment } from '@/engine';

describe('R4: what ipamd reads from its environment', () => {
  test('nothing: prefixes off, no number set', () => {
    expect(readIpamdEnvironment({})).toEqual({
      prefixDelegation: false,
      warmEniTarget: undefined,
      warmIpTarget: undefined,
      minimumIpTarget: undefined,
      warmPrefixTarget: undefined,
      maxEni: undefined,
    });
  });

  test('each number from its own variable', () => {
    const read = readIpamdEnvironment({
      WARM_ENI_TARGET: '1',
      WARM_IP_TARGET: '2',
      MINIMUM_IP_TARGET: '3',
      WARM_PREFIX_TARGET: '4',
      MAX_ENI: '5',
    });
    expect(read).toMatchObject({
      warmEniTarget: 1,
      warmIpTarget: 2,
      minimumIpTarget: 3,
      warmPrefixTarget: 4,
      maxEni: 5,
    });
  });

  test.each([
    ['0', 0],
    ['+4', 4],
    ['007', 7],
    ['9223372036854775807', 2 ** 63],
    ['9223372036854775808', undefined],
    ['-1', undefined],
    ['', undefined],
    [' 3', undefined],
    ['1.5', undefined],
    ['5abc', undefined],
    ['0x10', undefined],
  ])('the number "%s" as %s', (text, value) => {
    expect(readIpamdEnvironment({ WARM_IP_TARGET: text }).warmIpTarget).toBe(value);
  });

  test.each([
    ['1', 1],
    ['0', undefined],
    ['-2', undefined],
    ['two', undefined],
  ])('MAX_ENI "%s" as %s', (text, value) => {
    expect(readIpamdEnvironment({ MAX_ENI: text }).maxEni).toBe(value);
  });

  test.each([
    ['true', true],
    ['1', true],
    ['t', true],
    ['True', true],
    ['false', false],
    ['0', false],
    ['yes', false],
    ['tRUE', false],
    ['', false],
  ])('ENABLE_PREFIX_DELEGATION "%s" as %s', (text, value) => {
    expect(readIpamdEnvironment({ ENABLE_PREFIX_DELEGATION: text }).prefixDelegation).toBe(value);
  });
});
