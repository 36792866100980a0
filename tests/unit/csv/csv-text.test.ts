import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell, csvText, withoutFormula } from '@/csv/csv-text';
import { runs } from '../../support/runs';

const FORMULA = '=HYPERLINK("https://example.com","x")';

/** Cells that a spreadsheet might run, each in many disguises. */
const HOSTILE: readonly string[] = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '|',
    '%',
    '\t',
    '"',
    "'",
    '＝',
    '＋',
    '－',
    '＠',
    '｜',
    '％',
    '﹦',
    '﹢',
    '﹣',
    '＂',
    '＇',
    '₌',
    '⁺',
    '⁻',
  ].flatMap((start) => [`${start}1+1`, `${start}cmd|' /C calc'!A0`, start]),
  '=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u3000\u2003 ＝1+1',
  '\u3164=1+1',
  '\u2800=1+1',
  FORMULA,
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1+1',
  '\u0000=1+1',
  '\u001b=1+1',
  '\u007f=1+1',
  '\u0085=1+1',
  '\u00ad=1+1',
  '\u200b=1+1',
  '\u200d=1+1',
  '\u200e=1+1',
  '\u2028=1+1',
  '\u202e=1+1',
  '\u2060=1+1',
  '\ufeff=1+1',
  'a\r\n=1+1',
  'a","=1+1',
  'a"\n"=1+1',
  'a;=1+1',
  'a\t=1+1',
  "''=1+1",
  '"=1+1"',
  '<img src=x onerror=alert(1)>',
  '\ud800=1+1',
];

describe('A cell of text', () => {
  test.each([
    ['web', 'web'],
    ['결제 서비스', '결제 서비스'],
    ['10.0.0.0/24', '10.0.0.0/24'],
    ['a-1', 'a-1'],
    ['x=1', 'x=1'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['|x', "'|x"],
    ['%x', "'%x"],
    ['"x"', `'"x"`],
    ["'x", "''x"],
    ['＝1+1', "'＝1+1"],
    ['﹣1', "'﹣1"],
    ['\t=1+1', "' =1+1"],
    [' =1+1', "' =1+1"],
    ['\u00a0\u3000 @x', "'\u00a0\u3000 @x"],
    ['\u2003＝1', "'\u2003＝1"],
    ['  a', '  a'],
    ['   ', '   '],
    ['a\u0000b', 'a b'],
    ['a\r\nb', 'a  b'],
    ['\u200b=1', "' =1"],
    ['a\u202eb', 'a b'],
    ['👩🏽\u200d💻', '👩🏽\u200d💻'],
    ['🏳\ufe0f\u200d🌈 web', '🏳\ufe0f\u200d🌈 web'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\u0915\u094d\u200d', '\u0915\u094d\u200d'],
    ['💻\u202e\u200d💻', '💻  💻'],
    ['\u200d💻', ' 💻'],
    ['a\u200d\u200d', 'a\u200d '],
    [' \u200c=1', "'  =1"],
    ['\u2066a\u200b\u2069', ' a  '],
    ['\ufeffa', ' a'],
    ['a\ud800', 'a\ufffd'],
    ['', ''],
  ])('%j is written as %j', (text, safe) => {
    expect(withoutFormula(text)).toBe(safe);
  });

  test.each(HOSTILE)('%j begins with nothing that could be a formula', (text) => {
    expect(withoutFormula(text).normalize('NFKC')).not.toMatch(/^\s*[=+\-@|%\t"]/);
    expect(withoutFormula(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('whatever it is, begins with nothing that could be a formula', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.string({ unit: fc.constantFrom(...'=+-@|%"\'\t\r\n,;＝－ a1\u200b\u00ad'), maxLength: 8 }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutFormula(text).normalize('NFKC')).not.toMatch(/^\s*[=+\-@|%\t"]/);
      }),
      runs({ seed: 20261106 }),
    );
  });
});

describe('A cell', () => {
  test('of a number is bare, also below zero', () => {
    expect([0, 1234567, -21].map(csvCell)).toEqual(['0', '1234567', '-21']);
  });

  test('without a value is empty', () => {
    expect(csvCell(undefined)).toBe('');
  });

  test('is quoted where RFC 4180 asks for it', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "a"')).toBe('"say ""a"""');
    expect(csvCell('a')).toBe('a');
  });
});

describe('A file', () => {
  test('has a byte order mark, and CRLF behind each line', () => {
    expect(csvText([['a', 1], [], ['b', undefined]])).toBe('\ufeffa,1\r\n\r\nb,\r\n');
  });

  test('read back has every cell where it was', () => {
    const anyRows = fc.array(
      fc.array(fc.string({ unit: 'binary', maxLength: 10 }), { minLength: 2, maxLength: 4 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(anyRows, (rows) => {
        const file = csvText(rows)
          .replace(/^\ufeff/, '')
          .replace(/\r\n$/, '');
        const read = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' });
        expect(read.data).toEqual(rows.map((row) => row.map(withoutFormula)));
      }),
      runs({ seed: 20261107 }),
    );
  });
});

describe('LibreOffice', () => {
  const soffice = ['soffice', 'libreoffice'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
  const unless = soffice === undefined ? ' (there is no soffice on the PATH)' : '';

  test.skipIf(soffice === undefined)(
    `opens hostile cells as text, and would run them without the escaping${unless}`,
    () => {
      const escaped = csvText(HOSTILE.map((cell) => [cell, 1]));
      const plain = HOSTILE.map((cell) => `"${cell.replaceAll('"', '""')}",1\r\n`).join('');
      expect(formulasIn(escaped, soffice ?? '')).toEqual([]);
      expect(formulasIn(`\ufeff${plain}`, soffice ?? '').length).toBeGreaterThan(0);
    },
    120_000,
  );
});

/** The formulas of a sheet that LibreOffice makes of a CSV file, told to evaluate what it can. */
function formulasIn(csv: string, soffice: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  try {
    writeFileSync(join(folder, 'plan.csv'), csv);
    const arguments_ = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      // Comma, quote, UTF-8; the last token tells it to evaluate formulas.
      '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true',
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, 'plan.csv'),
    ];
    execFileSync(soffice, arguments_, { stdio: 'ignore' });
    const sheet = readFileSync(join(folder, 'plan.fods'), 'utf8');
    return [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
