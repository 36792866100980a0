import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDecimalMark, readSheetNumber } from '@/import/sheets/cells/sheet-number';
import { runs } from '../../../../support/runs';

describe('A whole number of a sheet', () => {
  test.each([
    ['14', 14],
    ['14대', 14],
    ['32 개', 32],
    ['6 EA', 6],
    ['3 Stück', 3],
    ['12 nodes', 12],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ["1'000", 1000],
    ['1’000’000', 1000000],
    ['1,234', 1234],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.234,00', 1234],
    ['1,234.0', 1234],
    ['32,0', 32],
    ['32.00', 32],
    ['1 000,0', 1000],
  ])('is read in %j', (text, value) => {
    expect(readSheetNumber(text, 'unknown')).toEqual({ kind: 'whole', value });
  });

  test.each(['', ' ', '-', '–', '—', '#N/A', 'n/a', '#VALUE!'])('is not there in %j', (text) => {
    expect(readSheetNumber(text, 'unknown')).toEqual({ kind: 'none' });
  });

  test.each([
    ['1.200', 'unknown', 1200],
    ['1.200', ',', 1200],
    ['1.000', '.', 1000],
    ['1,200', ',', 1200],
  ] as const)(
    'may mean a thousand times less in %j beside decimals with %j',
    (text, mark, value) => {
      expect(readSheetNumber(text, mark)).toEqual({ kind: 'doubtful', value });
    },
  );

  test.each([
    '2,5',
    '2.5',
    '-3',
    '1e3',
    '0x10',
    '1,00,000',
    '1.2345,1',
    '5abc',
    '0.200',
    '9'.repeat(20),
  ])('is never made of %j', (text) => {
    expect(readSheetNumber(text, 'unknown')).toEqual({ kind: 'unreadable' });
  });

  test('parted by thousands in any country is the number that was written', () => {
    const marks = fc.constantFrom(' ', '\u00a0', '\u202f', "'", '’');
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), marks, (value, mark) => {
        const text = String(value).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(readSheetNumber(text, 'unknown')).toEqual({ kind: 'whole', value });
      }),
      runs({ seed: 20261128 }),
    );
  });
});

describe('What a sheet parts decimals with', () => {
  test.each([
    [['14', '32,0', '0,214'], ','],
    [['14', '32.0', '0.214'], '.'],
    [['1.200', '1,200', '3'], 'unknown'],
    [['0,5', '0.5'], 'unknown'],
  ])('is told by cells that can be nothing else: %j', (cells, mark) => {
    expect(findDecimalMark(cells)).toBe(mark);
  });
});
