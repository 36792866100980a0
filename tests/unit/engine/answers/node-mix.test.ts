import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeMix } from '@/engine/answers/node-mix';
import { runs } from '../../../support/runs';

const anyWeights = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 });

/** Sainte-Laguë as it is told: the next node to the largest weight ÷ (2 × nodes + 1). */
function oneByOne(weights: readonly number[], count: number): readonly number[] {
  const mix = weights.map(() => 0);
  for (let node = 0; node < count; node += 1) {
    const quotients = weights.map((weight, index) => weight / (2 * (mix[index] as number) + 1));
    const next = quotients.indexOf(Math.max(...quotients));
    mix[next] = (mix[next] as number) + 1;
  }
  return mix;
}

describe('The mix of a plan at another number of nodes', () => {
  test('goes node by node to the group that is furthest behind', () => {
    fc.assert(
      fc.property(anyWeights, fc.nat(300), (weights, count) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(nodeMix(weights, count)).toEqual(oneByOne(weights, count));
      }),
      runs({ seed: 3 }),
    );
  });

  test('is the plan itself at its own number', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const planned = weights.reduce((sum, weight) => sum + weight, 0);
        expect(nodeMix(weights, planned)).toEqual(weights);
      }),
      runs({ seed: 4 }),
    );
  });

  test('takes no node from a group when there is one more', () => {
    expect([14, 15, 16].map((count) => nodeMix([3, 8, 9, 11], count))).toEqual([
      [1, 4, 4, 5],
      [2, 4, 4, 5],
      [2, 4, 5, 5],
    ]);
  });

  test('of large groups is as quick', () => {
    expect(nodeMix([100_000, 50_000, 1], 300_002)).toEqual([200_000, 100_000, 2]);
  });

  test('of no nodes is none', () => {
    expect(nodeMix([0, 0], 0)).toEqual([0, 0]);
    expect(nodeMix([], 5)).toEqual([]);
  });
});
