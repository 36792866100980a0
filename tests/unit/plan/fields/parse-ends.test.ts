import { describe, expect, test } from 'vitest';
import { NODES } from '@/plan';
import { formatEnds, parseEnds } from '@/plan/fields/number';

function read(text: string): readonly number[] | string {
  const reading = parseEnds(text, NODES);
  if (!reading.ok) return reading.fault.code;
  return reading.low === undefined ? [reading.value] : [reading.low, reading.value];
}

function fixesOf(text: string): readonly string[] {
  const reading = parseEnds(text, NODES);
  return reading.ok ? [] : reading.fixes;
}

describe('A number that nobody knows', () => {
  test.each([
    ['18-25', [18, 25]],
    [' 18 - 25 ', [18, 25]],
    ['18–25', [18, 25]],
    ['18—25', [18, 25]],
    ['18−25', [18, 25]],
    ['18\u201025', [18, 25]],
    ['18\u201125', [18, 25]],
    ['18\u201225', [18, 25]],
    ['18\u201525', [18, 25]],
    ['18\uff0d25', [18, 25]],
    ['18\u301c25', [18, 25]],
    ['18\u202625', [18, 25]],
    ['18~25', [18, 25]],
    ['18～25', [18, 25]],
    ['18..25', [18, 25]],
    ['18...25', [18, 25]],
    ['18 to 25', [18, 25]],
    ['18 TO 25', [18, 25]],
    ['0-1', [0, 1]],
    ['1,000-2,000', [1000, 2000]],
    ['1 000 - 2 000', [1000, 2000]],
    ['99,999-100,000', [99_999, 100_000]],
  ])('%j is read with both ends', (text, ends) => {
    expect(read(text)).toEqual(ends);
  });

  test.each([
    ['18', [18]],
    ['18-18', [18]],
    ['1,000-1000', [1000]],
  ])('%j is a number like any other', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each([
    ['', 'NUMBER_EMPTY'],
    ['25-18', 'ENDS_TURNED'],
    ['18-', 'ENDS_MISSING'],
    ['18 –', 'ENDS_MISSING'],
    ['18 to', 'ENDS_MISSING'],
    ['18\u2026', 'ENDS_MISSING'],
    ['18..', 'ENDS_MISSING'],
    ['–25', 'ENDS_MISSING'],
    ['1,000-', 'ENDS_MISSING'],
    ['18.', 'NUMBER_UNREADABLE'],
    ['-', 'NUMBER_UNREADABLE'],
    ['-18', 'NUMBER_OUT_OF_RANGE'],
    ['-18-25', 'NUMBER_OUT_OF_RANGE'],
    ['18--25', 'NUMBER_UNREADABLE'],
    ['1-2-3', 'NUMBER_UNREADABLE'],
    ['18-25 pods', 'NUMBER_UNREADABLE'],
    ['18 25', 'NUMBER_UNREADABLE'],
    ['18/25', 'NUMBER_UNREADABLE'],
    ['18-1e3', 'NUMBER_UNREADABLE'],
    ['1.5-2', 'NUMBER_NOT_WHOLE'],
    ['1.000-2000', 'NUMBER_AMBIGUOUS'],
    ['0-100,001', 'NUMBER_OUT_OF_RANGE'],
  ])('%j can’t be read: %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test('typed with the greater end first is offered the other way round', () => {
    expect(fixesOf('25 - 18')).toEqual(['18-25']);
  });

  test('of which one end is unclear is offered nothing that would lose the other', () => {
    expect(fixesOf('1.000-2000')).toEqual([]);
    expect(fixesOf('18-1.000')).toEqual([]);
  });

  test('is written as it is read', () => {
    expect(read(formatEnds(18, 25))).toEqual([18, 25]);
  });
});
