import { describe, expect, test } from 'vitest';
import { readExpression } from '@/plan/expression';
import { isMaxPodsExpression, parseMaxPods } from '@/plan/fields/max-pods';

/** An m5.large: nodeadm gives it 29. */
const LIMITS = { maxEnis: 3, ipv4PerEni: 10 };
const read = (maxPods: string) => parseMaxPods({ kind: 'linux', maxPods }, LIMITS, readExpression);

describe('max pods by hand of a Linux node', () => {
  test.each([
    ['110', 110],
    [' 1,000 ', 1000],
    ['"110"', 110],
    ['110u', 110],
    ['0x6E', 110],
    ['1e2', 100],
    ['1==2&&1/0>1?3:5', 5],
    ['[110][0]', 110],
    ['size("abc")', 3],
    ['true ? 7 : 8', 7],
    ['timestamp("1970-01-01T00:01:50Z")', 110],
    ['{"a": 9}.a', 9],
    ['.max_pods', 29],
  ])('%s gives %d', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  test.each(['true', 'null', 'maxPods', 'max_pod', 'b"', '1 +', 'max_pods + x'])(
    '%s is put aside by nodeadm, and it says for what',
    (text) => {
      expect(read(text)).toMatchObject({ fault: { code: 'EXPRESSION_UNREADABLE', standard: 29 } });
    },
  );

  test.each([
    ['-5', -5n, 29],
    ['0', 0n, 29],
    ['2147483648', 2_147_483_648n, 29],
    ['2147483647', 2_147_483_647n, undefined],
    ['duration("110s")', 110_000_000_000n, 29],
  ])('%s is out of range, and it says what nodeadm gives', (text, value, instead) => {
    expect(read(text)).toMatchObject({
      fault: { code: 'EXPRESSION_OUT_OF_RANGE', value, instead },
    });
  });

  test.each(['abc', '12x', 'many pods', 'n/a', '-', '?', '12 pods', '1,5', '한', '1 2'])(
    '%s is no number, and no expression either',
    (text) => {
      expect(read(text)).toMatchObject({ fault: { code: 'NUMBER_UNREADABLE' } });
    },
  );

  test('what may be a slip is not guessed', () => {
    expect(read('1.000')).toMatchObject({ fault: { code: 'NUMBER_AMBIGUOUS' } });
    expect(read('58.5')).toMatchObject({ fault: { code: 'NUMBER_NOT_WHOLE' } });
  });

  test('what is out of range for every type is so before the type is known', () => {
    const untyped = (maxPods: string) =>
      parseMaxPods({ kind: 'linux', maxPods }, undefined, undefined);
    expect(untyped('0')).toMatchObject({ fault: { code: 'NUMBER_OUT_OF_RANGE' } });
    expect(untyped('1e2')).toBeUndefined();
  });

  test('only what is no plain number waits for what reads expressions', () => {
    const waits = (maxPods: string) => parseMaxPods({ kind: 'linux', maxPods }, LIMITS, undefined);
    expect(waits('1==1?3:5')).toMatchObject({ fault: { code: 'EXPRESSION_WAITS' } });
    expect(waits('110')).toEqual({ ok: true, value: 110 });
  });
});

test('other nodes have no expression', () => {
  expect(isMaxPodsExpression({ kind: 'windows', maxPods: '1e2' })).toBe(false);
});
