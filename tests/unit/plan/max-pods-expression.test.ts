import { describe, expect, it } from 'vitest';
import { type ExpressionNames, readExpression } from '@/plan/max-pods-expression';

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
    expect(outcome(text)).toBe(value);
  });

  it('divides by zero only in the branch that is not taken', () => {
    expect(outcome('default_enis == 3 ? 4 : 1 / 0')).toBe(4);
    expect(outcome('default_enis == 4 ? 4 : 1 / 0')).toBe('unreadable at /');
    expect(outcome('1 % 0')).toBe('unreadable at %');
  });
});

describe('an expression that nodeadm would put aside', () => {
  it.each([
    ['', ''],
    ['99 - fake_variable', 'fake_variable'],
    ['(max_pods', ''],
    ['max_pods)', ')'],
    ['max_pods +', ''],
    ['max_pods * 0.8', '.'],
    ['max_pods < 30', ''],
    ['max_pods ? 1 : 2', '?'],
    ['1 < 2 < 3', '<'],
    ['1 < 2 ? 3 : 4 < 5', ':'],
    ['1 < 2 ? 3', ''],
    ['!3', '!'],
    ['-(1 < 2)', '-'],
    ['1 && 2 ? 3 : 4', '&&'],
    ['max_pods constructor 3', 'constructor'],
    ['toString', 'toString'],
    ['2 3', '3'],
  ])('%s stops at “%s”', (text, at) => {
    expect(readExpression(text, T3_MEDIUM)).toEqual({ ok: false, at });
  });

  it('is not read where brackets are without end', () => {
    expect(readExpression('('.repeat(100_000), T3_MEDIUM)).toMatchObject({ ok: false });
    expect(readExpression('('.repeat(300), T3_MEDIUM)).toEqual({ ok: false, at: '' });
  });
});
