import { describe, expect, test } from 'vitest';
import { NODES, type NumberReading, parseNumber } from '@/plan';

function read(text: string): number | string {
  const reading: NumberReading = parseNumber(text, NODES);
  return reading.ok ? reading.value : reading.fault.code;
}

describe('A whole number', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    [' 12 ', 12],
    ['1000', 1000],
    ['1,000', 1000],
    ['12,345', 12345],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ['1\u2009000', 1000],
    ['100,000', 100_000],
  ])('%j is %i', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['', 'NUMBER_EMPTY'],
    ['   ', 'NUMBER_EMPTY'],
    ['0x10', 'NUMBER_UNREADABLE'],
    ['0b1', 'NUMBER_UNREADABLE'],
    ['1e3', 'NUMBER_UNREADABLE'],
    ['5abc', 'NUMBER_UNREADABLE'],
    ['abc', 'NUMBER_UNREADABLE'],
    ['+5', 'NUMBER_UNREADABLE'],
    ['--1', 'NUMBER_UNREADABLE'],
    ['1,00', 'NUMBER_UNREADABLE'],
    ['1,0000', 'NUMBER_UNREADABLE'],
    ['0,001', 'NUMBER_UNREADABLE'],
    ['1,000 000', 'NUMBER_UNREADABLE'],
    ['10 00', 'NUMBER_UNREADABLE'],
    ['1.000.000', 'NUMBER_UNREADABLE'],
    ["1'000", 'NUMBER_UNREADABLE'],
    ['1_000', 'NUMBER_UNREADABLE'],
    ['１２', 'NUMBER_UNREADABLE'],
    ['١٢', 'NUMBER_UNREADABLE'],
    ['½', 'NUMBER_UNREADABLE'],
    ['Infinity', 'NUMBER_UNREADABLE'],
    ['NaN', 'NUMBER_UNREADABLE'],
    ['null', 'NUMBER_UNREADABLE'],
    ['__proto__', 'NUMBER_UNREADABLE'],
    ['\ud800', 'NUMBER_UNREADABLE'],
    ['5\u00005', 'NUMBER_UNREADABLE'],
    ['1.5', 'NUMBER_NOT_WHOLE'],
    ['.5', 'NUMBER_NOT_WHOLE'],
    ['12.0', 'NUMBER_NOT_WHOLE'],
    ['-1.5', 'NUMBER_NOT_WHOLE'],
    ['1,000.50', 'NUMBER_NOT_WHOLE'],
    ['1.000', 'NUMBER_AMBIGUOUS'],
    ['1.234', 'NUMBER_AMBIGUOUS'],
    ['-1', 'NUMBER_OUT_OF_RANGE'],
    ['100001', 'NUMBER_OUT_OF_RANGE'],
    ['100,001', 'NUMBER_OUT_OF_RANGE'],
    ['9'.repeat(400), 'NUMBER_OUT_OF_RANGE'],
  ])('%j is none: %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test('says its range in every error', () => {
    for (const text of ['', '5abc', '1.5', '1.000', '-1']) {
      expect(parseNumber(text, { min: 2, max: 9 })).toMatchObject({ fault: { min: 2, max: 9 } });
    }
  });

  test.each([
    ['1.000', ['1000', '1']],
    ['12.000', ['12000', '12']],
    ['1.234', ['1234']],
    ['999.000', ['999']],
    ['12.0', ['12']],
    ['100.000', ['100000', '100']],
    ['1.5', []],
    ['1e3', []],
  ])('%j can be repaired to %j', (text, fixes) => {
    expect(parseNumber(text, NODES)).toMatchObject({ fixes });
  });

  test('1.000 names both readings', () => {
    expect(parseNumber('1.000', NODES)).toMatchObject({ fault: { readings: ['1000', '1'] } });
    expect(parseNumber('1.234', NODES)).toMatchObject({ fault: { readings: ['1234', '1.234'] } });
  });

  test('a megabyte of digits, groups or dots is refused', () => {
    for (const unit of ['9', '9,', '999,', '1.', '1.000', ' ', '-', '0']) {
      expect(parseNumber(`${unit.repeat(1_000_000 / unit.length)}x`, NODES).ok).toBe(false);
    }
  });
});
