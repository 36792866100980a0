import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRows } from '@/import/sheets/parse-rows';
import type { RowsReading } from '@/import/sheets/rows-reading';
import { LOOKUP } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

const LONG = 999_000;
const fill = (unit: string, length = LONG) => unit.repeat(Math.floor(length / unit.length));

describe('A pasted megabyte is read or refused:', () => {
  test.each([
    ['one cell of quotes', `"${fill('""')}`],
    ['empty quoted cells', fill('"",')],
    ['quotes that close nothing', fill('"a""b,')],
    ['quotes in quotes behind tabs', fill('"""\t')],
    ['empty cells', fill(',')],
    ['headings', `type\tnodes\tpods${fill('\tnodes', 900_000)}`],
    ['words', fill('a ')],
    ['white space between type and number', `m5.large${fill(' ', 900_000)}1,2`],
    ['rows of unknown types', fill('x,1,2\n', 29_000)],
    ['lines', fill('\r')],
    ['brackets', fill('[')],
    ['digits', `m5.large,${fill('1', 900_000)},${fill('1,', 50_000)}`],
  ])('%s', (_what, text) => {
    expectWhole(parseRows(text, LOOKUP));
  });
});

/** Each row is taken or refused with its reason. */
function expectWhole(reading: RowsReading): void {
  if (reading.ok) expect(reading.groups.length + reading.refused.length).toBe(reading.rows);
  else expect(reading.error.code).toMatch(/^ROWS_/);
}

test('Whatever is pasted, each row is taken or refused with its reason', () => {
  const piece = fc.oneof(
    fc.constantFrom('m5.large', 'type', 'nodes', 'pods per node', '__proto__', 'constructor'),
    fc.constantFrom('\t', ';', ',', ' ', '\n', '\r\n', '"', '""', '"\n', '\ufeff', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.nat().map(String),
    fc.constantFrom('%E0%A4%A', '\ud800', '=1+1', '**b**', '1e3', '1.000'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expectWhole(parseRows(pieces.join(''), LOOKUP));
    }),
    runs({ seed: 20261128, numRuns: 80 }),
  );
});
