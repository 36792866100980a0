import { describe, expect, test } from 'vitest';
import { plainText, tableLines, textWidth, wrapped } from '@/cli/report/text-table';
import { withMarks } from '@/i18n/wording/marks';

describe('A table in a terminal', () => {
  test('lines up words on the left and numbers on the right', () => {
    const lines = tableLines([
      { head: 'Subnet', align: 'left', cells: ['a', 'private-b'] },
      { head: 'Left', align: 'right', cells: ['7', '1,234'] },
    ]);
    expect(lines).toEqual(['Subnet      Left', 'a              7', 'private-b  1,234']);
  });

  test('leaves out columns in which nothing stands', () => {
    const lines = tableLines([
      { head: 'Subnet', align: 'left', cells: ['a'] },
      { head: '/28', align: 'right', cells: [''] },
    ]);
    expect(lines).toEqual(['Subnet', 'a']);
  });

  test('begins with its first row when no column has a head', () => {
    expect(tableLines([{ align: 'left', cells: ['a', 'b'] }])).toEqual(['a', 'b']);
  });

  test('counts Korean letters as two columns, marks as none', () => {
    expect(textWidth('결제-a')).toBe(6);
    expect(textWidth('e\u0301')).toBe(1);
  });
});

describe('A paragraph', () => {
  test('breaks at spaces and is indented from its second line on', () => {
    expect(wrapped('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  });

  test('leaves a word that is too long whole', () => {
    expect(wrapped('a abcdefghij b', 5)).toEqual(['a', 'abcdefghij', 'b']);
  });
});

describe('A sentence of the catalogue', () => {
  const { short } = withMarks({ short: (subnet: string) => `Subnet ${subnet} is **19 short**.` });

  test('has nothing strong in it; stars in a name stay', () => {
    expect(plainText(short('**c**'))).toBe('Subnet **c** is 19 short.');
  });

  test('can’t move the cursor, colour the terminal or turn the line around', () => {
    expect(plainText('\u001b[31mred\u0007\u009b2J\u202egnp')).toBe(
      '\ufffd[31mred\ufffd\ufffd2J\ufffdgnp',
    );
  });
});
