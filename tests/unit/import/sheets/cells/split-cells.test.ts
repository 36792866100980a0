import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { splitCells } from '@/import/sheets/cells/split-cells';
import { runs } from '../../../../support/runs';

function cells(text: string): readonly (readonly string[])[] {
  return splitCells(text).map((line) => line.cells);
}

describe('Cells', () => {
  test('in quotes may hold what parts cells and lines, and quotes', () => {
    expect(cells('"1,000","a ""b"" c","two\nlines"')).toEqual([['1,000', 'a "b" c', 'two\nlines']]);
  });

  test('at the end of a line may be empty', () => {
    expect(cells('a,b,\n,,c\n')).toEqual([
      ['a', 'b', ''],
      ['', '', 'c'],
    ]);
  });

  test.each([
    ['m5.large,15" rack,3', ['m5.large', '15" rack', '3']],
    ['"cut off,12,22', ['"cut off', '12', '22']],
    ['"a"b,12', ['"a"b', '12']],
  ])('with a quote out of place stay as they are: %s', (text, expected) => {
    expect(cells(text)).toEqual([expected]);
  });

  const table = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', 'a', '1', '가') }), {
      minLength: 2,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('are those that another program wrote as CSV', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\t', '\r\n', '\n'),
        fc.boolean(),
        (rows, mark, quotes) => {
          const newline = mark === '\t' ? '\n' : mark;
          const delimiter = mark === '\t' ? '\t' : ',';
          // A tab anywhere, and else a semicolon, would decide how cells are parted.
          const plain = rows.map((row) => row.map((cell) => cell.replaceAll(';', ':')));
          const text = Papa.unparse(plain, { delimiter, newline, quotes });
          const wanted = plain
            .map((row) => row.map((cell) => cell.trim()))
            .filter((row) => row.some((cell) => cell !== ''));
          expect(cells(text)).toEqual(wanted);
        },
      ),
      runs({ seed: 20261133 }),
    );
  });

  test.each(['"', '""', ',"', '"",', '"""', '"a"b,', '"\n'])(
    'are read, however many quotes there are: a megabyte of %j',
    (part) => {
      const text = part.repeat(Math.floor(900_000 / part.length));
      expect(splitCells(`a,${text}`)[0]?.cells[0]).toBe('a');
    },
  );
});
