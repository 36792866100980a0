import { describe, expect, test } from 'vitest';
import type { BlockUsage, SubnetUsage } from '@/engine';
import { planVerdict } from '@/engine/verdict/plan-verdict';
import { answerWith } from '../../../support/verdicts';

/** The verdict on the numbers of such subnets, with nothing to notice. */
function verdictOn(subnets: readonly SubnetUsage[]) {
  return planVerdict({ ...answerWith({}), subnets }, []);
}

function usage(label: string, free: number, blocks?: BlockUsage): SubnetUsage {
  return {
    label,
    zone: label,
    prefixLength: 24,
    cidr: undefined,
    size: 256,
    reserved: 5,
    use: 'nodes',
    usedByOthers: 251 - free,
    consumers: [],
    primaries: 0,
    assigned: 0,
    warm: 0,
    held: 0,
    free,
    nodes: 0,
    blocks,
    singlesShort: 0,
  };
}

const blocks = (wanted: number, freeWorst: number, freeBest: number) => ({
  wanted,
  freeWorst,
  freeBest,
});

describe('A subnet', () => {
  test('fits with none left, and does not with one short', () => {
    expect(verdictOn([usage('a', 0)])).toMatchObject({
      kind: 'fits',
      subnet: 'a',
      constraint: 'addresses',
      left: 0,
    });
    expect(verdictOn([usage('a', -1)])).toMatchObject({ kind: 'does-not-fit', left: -1 });
  });

  test.each([
    ['fits with as many blocks as are free in the worst case', blocks(6, 6, 9), 'fits', 0],
    ['may not fit with one more', blocks(7, 6, 9), 'may-not-fit', -1],
    ['may not fit with as many as are free in the best case', blocks(9, 6, 9), 'may-not-fit', -3],
    ['does not fit with one more than that', blocks(10, 6, 9), 'does-not-fit', -1],
  ])('R20: %s', (_, of, kind, left) => {
    expect(verdictOn([usage('a', 200, of)])).toMatchObject({ kind, constraint: 'blocks', left });
  });

  test('speaks of addresses where these are scarcer than blocks', () => {
    const withBlocksLeft = (left: number) => verdictOn([usage('a', 20, blocks(4, 4 + left, 9))]);
    expect(withBlocksLeft(2)).toMatchObject({ constraint: 'addresses', left: 20 });
    expect(withBlocksLeft(1)).toMatchObject({ constraint: 'blocks', left: 1 });
    expect(verdictOn([usage('a', -5, blocks(4, 9, 9))])).toMatchObject({
      kind: 'does-not-fit',
      constraint: 'addresses',
    });
  });
});

describe('Of several subnets', () => {
  test('the one with the least left speaks, the first listed among equals', () => {
    const worst = (...free: readonly number[]) =>
      verdictOn(free.map((left, index) => usage(`s${index}`, left))).subnet;
    expect(worst(9, 7, 8)).toBe('s1');
    expect(worst(9, 8, 7)).toBe('s2');
    expect(worst(7, 7)).toBe('s0');
  });

  test('what may not fit speaks before what fits, and what does not fit before both', () => {
    const tight = usage('tight', 0);
    const doubtful = usage('doubtful', 250, blocks(9, 6, 20));
    const short = usage('short', -1);
    expect(verdictOn([tight, doubtful]).subnet).toBe('doubtful');
    expect(verdictOn([doubtful, tight]).subnet).toBe('doubtful');
    expect(verdictOn([doubtful, short, tight]).subnet).toBe('short');
    expect(verdictOn([short, doubtful]).subnet).toBe('short');
  });

  test('there is at least one', () => {
    expect(() => verdictOn([])).toThrow('at least one subnet');
  });
});
