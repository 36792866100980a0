import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExpression } from '@/plan/expression';
import type { ExpressionNames } from '@/plan/expression/expression';
import { runs } from '../../../support/runs';

/** A t3.medium. */
const T3_MEDIUM: ExpressionNames = { default_enis: 3, ips_per_eni: 6, max_pods: 17 };

const outcome = (text: string, names = T3_MEDIUM) => {
  const reading = readExpression(text, names);
  return reading.ok ? reading.value : `unreadable at ${reading.at}`;
};

describe('an expression that nodeadm takes', () => {
  // The first six are what nodeadm's own tests and its documentation have for a t3.medium.
  it.each([
    ['417', 417],
    ['(default_enis * (ips_per_eni - 1)) + 2', 17],
    ['(default_enis * ((ips_per_eni - 1) * 16)) + 2', 242],
    ['((default_enis - 1) * (ips_per_eni - 1)) + 2', 12],
    ['((default_enis -1) * (ips_per_eni - 1)) + 2', 12],
    ['max_pods < 30 ? max_pods : 30', 17],
    ['max_pods > 10 ? 10 : max_pods', 10],
    ['max_pods', 17],
    ['2 + 3 * 4', 14],
    ['20 - 5 - 4', 11],
    ['100 / 8 / 2', 6],
    ['17 % 5', 2],
    ['-7 / 2', -3],
    ['- - 3', 3],
    ['1 > 2 ? 3 : 4 > 3 ? 5 : 6', 5],
    ['max_pods == 17 && !(default_enis != 3) ? 1 : 2', 1],
    ['max_pods >= 18 || ips_per_eni <= 6 ? 1 : 2', 1],
    ['false_is_no_name', 'unreadable at false_is_no_name'],
  ])('%s is %s', (text, value) => {
    expect(outcome(text)).toBe(typeof value === 'number' ? BigInt(value) : value);
  });

  it('divides by zero only in the branch that is not taken', () => {
    expect(outcome('default_enis == 3 ? 4 : 1 / 0')).toBe(4n);
    expect(outcome('default_enis == 4 ? 4 : 1 / 0')).toBe('unreadable at 1 / 0');
    expect(outcome('1 % 0')).toBe('unreadable at 1 % 0');
  });
});

describe('what can’t be counted on one side of && and ||', () => {
  it.each([
    ['1 == 2 && 1 / 0 > 1 ? 3 : 5', 5],
    ['1 / 0 > 1 && 1 == 2 ? 3 : 5', 5],
    ['1 == 1 || 1 / 0 > 1 ? 3 : 5', 3],
    ['1 / 0 > 1 || 1 == 1 ? 3 : 5', 3],
    ['1 % 0 > 1 && 1 / 0 > 1 && 1 == 2 ? 3 : 5', 5],
    ['!(1 / 0 > 1) && 1 == 2 ? 3 : 5', 5],
    ['(1 == 1 || 1 / 0 > 1) && 1 == 1 ? 3 : 5', 3],
    ['(1 == 2 ? 1 / 0 : 2) > 1 ? 3 : 5', 3],
    ['9223372036854775807 + 1 > 0 || 1 == 1 ? 3 : 5', 3],
  ])('plays no part where the other side decides: %s', (text, value) => {
    expect(outcome(text)).toBe(BigInt(value));
  });

  it.each([
    ['1 == 1 && 1 / 0 > 1 ? 3 : 5', '1 / 0'],
    ['1 / 0 > 1 && 1 == 1 ? 3 : 5', '1 / 0'],
    ['1 == 2 || 1 % 0 > 1 ? 3 : 5', '1 % 0'],
    ['1 % 0 > 1 || 1 / 0 > 1 ? 3 : 5', '1 / 0'],
    ['1 / 0 > 1 ? 3 : 5', '1 / 0'],
    // What is wrong in its writing or its kinds is wrong wherever it stands.
    ['1 == 2 && 7 ? 3 : 5', '1 == 2 && 7'],
    ['1 == 1 || nothing > 1 ? 3 : 5', 'nothing'],
    ['1 == 1 ? 3 : nothing', 'nothing'],
  ])('is refused where it decides, or can’t be read: %s', (text, at) => {
    expect(outcome(text)).toBe(`unreadable at ${at}`);
  });
});

describe('whole numbers of 64 bits', () => {
  it.each([
    ['9007199254740993', 9_007_199_254_740_993n],
    ['9007199254740993 - 9007199254740992', 1n],
    ['9007199254740993 == 9007199254740992 ? 1 : 2', 2n],
    ['9007199254740993 % 10', 3n],
    ['3037000499 * 3037000499', 9_223_372_030_926_249_001n],
    ['9223372036854775807', 9_223_372_036_854_775_807n],
    ['-9223372036854775808', -9_223_372_036_854_775_808n],
    ['-9223372036854775807 - 1', -9_223_372_036_854_775_808n],
    ['-7 % 2', -1n],
  ])('are exact: %s', (text, value) => {
    expect(outcome(text)).toBe(value);
  });

  it.each([
    ['9223372036854775808', '9223372036854775808'],
    ['-9223372036854775809', '9223372036854775809'],
    ['9223372036854775807 + 1', '9223372036854775807 + 1'],
    ['-9223372036854775808 - 1', '-9223372036854775808 - 1'],
    ['3037000500 * 3037000500', '3037000500 * 3037000500'],
    ['-9223372036854775808 / -1', '-9223372036854775808 / -1'],
    ['-(-9223372036854775808)', '-(-9223372036854775808)'],
    [`${'9'.repeat(200)} > 1 ? 1 : 2`, '9'.repeat(200)],
  ])('have no more: %s', (text, at) => {
    expect(outcome(text)).toBe(`unreadable at ${at}`);
  });
});

it('whatever is written, it is a whole number or names what can’t be read', () => {
  const piece = fc.oneof(
    fc.constantFrom('default_enis', 'ips_per_eni', 'max_pods', '__proto__', 'constructor'),
    fc.constantFrom(...'+-*/%<>=!?:&|()'),
    fc.constantFrom('&&', '||', '==', '!=', '<=', '>=', ' ', '\n', '1 / 0', '1 == 2'),
    fc.bigInt({ min: 0n, max: 2n ** 64n }).map(String),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.nat(290).map((depth) => '('.repeat(depth)),
    fc.nat(290).map((depth) => '-'.repeat(depth)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const reading = readExpression(pieces.join(''), T3_MEDIUM);
      if (reading.ok) expect(BigInt.asIntN(64, reading.value)).toBe(reading.value);
      else expect(typeof reading.at).toBe('string');
    }),
    runs({ seed: 20261128, numRuns: 150 }),
  );
});

describe('an expression that nodeadm would put aside', () => {
  it.each([
    ['', ''],
    ['99 - fake_variable', 'fake_variable'],
    ['(max_pods', ''],
    ['max_pods)', ')'],
    ['max_pods +', ''],
    ['max_pods * 0.8', 'max_pods * 0.8'],
    ['max_pods < 30', 'max_pods < 30'],
    ['max_pods ? 1 : 2', 'max_pods'],
    ['1 < 2 < 3', '1 < 2 < 3'],
    ['1 < 2 ? 3 : 4 < 5', '1 < 2 ? 3 : 4 < 5'],
    ['1 < 2 ? 3', ''],
    ['!3', '!3'],
    ['-(1 < 2)', '-(1 < 2'],
    ['1 && 2 ? 3 : 4', '1 && 2'],
    ['max_pods constructor 3', 'constructor'],
    ['toString', 'toString'],
    ['2 3', '3'],
  ])('%s stops at “%s”', (text, at) => {
    expect(readExpression(text, T3_MEDIUM)).toMatchObject({ ok: false, at });
  });

  it('is not read where brackets are without end', () => {
    expect(readExpression('('.repeat(100_000), T3_MEDIUM)).toMatchObject({ ok: false });
    expect(readExpression('('.repeat(300), T3_MEDIUM)).toMatchObject({ ok: false, at: '' });
  });
});
