import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readExpression } from '@/plan/expression';

interface Recorded {
  readonly enis: number;
  readonly ipv4PerEni: number;
  readonly expression: string;
  /** What the node gets, the standard number where the expression failed. */
  readonly maxPods: number;
  readonly fallback?: 'compile' | 'no-integer' | 'range';
}

const cases: readonly Recorded[] = readFileSync(
  'tests/golden/data/max-pods-expressions.jsonl',
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const MOST = 2n ** 31n - 1n;

test('an expression gives what nodeadm recorded, and is refused where nodeadm put it aside', () => {
  expect(cases.length).toBe(408);
  const differing = cases.filter(({ enis, ipv4PerEni, expression, maxPods, fallback }) => {
    const standard = enis * (ipv4PerEni - 1) + 2;
    const names = { default_enis: enis, ips_per_eni: ipv4PerEni, max_pods: standard };
    const read = readExpression(expression, names);
    if (!read.ok) return fallback === undefined || fallback === 'range';
    if (read.value < 1n || read.value > MOST) return fallback !== 'range';
    return fallback !== undefined || read.value !== BigInt(maxPods);
  });
  expect(differing).toEqual([]);
});
