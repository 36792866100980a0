import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecordedLine } from '../../scripts/verify/recorded-case';
import { answerExpression, expressionDifference } from '../../scripts/verify/verify-expression';

const cases = readFileSync('tests/golden/data/max-pods-expressions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const recorded = readRecordedLine(line);
    return recorded.kind === 'expression' ? [recorded.expression] : [];
  });

test('an expression gives what nodeadm recorded, and is refused where nodeadm put it aside', () => {
  expect(cases.length).toBe(408);
  const differing = cases.flatMap((one) => expressionDifference(one, answerExpression(one)) ?? []);
  expect(differing).toEqual([]);
});
