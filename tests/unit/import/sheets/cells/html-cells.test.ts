import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsHtml, htmlCells } from '@/import/sheets/cells/html-cells';
import { runs } from '../../../../support/runs';

function cells(html: string): readonly (readonly string[])[] {
  return htmlCells(html).map((line) => line.cells);
}

describe('A table that was copied as HTML', () => {
  test('is read row by row, whatever stands round its words', () => {
    const html =
      '<html><body><!--StartFragment--><table class="x"><thead><tr><th>Name</th><th scope=col>Range</th></tr></thead>' +
      '<tbody><tr data-x="a>b"><td><span><a href="https://console.example/">one</a></span></td>\n<td>10.0.0.0/24</td></tr></tbody></table>';
    expect(beginsHtml(html)).toBe(true);
    expect(cells(html)).toEqual([
      ['Name', 'Range'],
      ['one', '10.0.0.0/24'],
    ]);
  });

  test('may leave its cells and rows open', () => {
    expect(cells('<table><tr><td>a<td>b<tr><td>c')).toEqual([['a', 'b'], ['c']]);
  });

  test('keeps what is written with entities as text, and nothing that would run', () => {
    const html =
      '<table><tr><td><img src=x onerror="alert(1)">evil&lt;script&gt;<script>alert("<td>2")</script></td><td>a&nbsp;&amp;&#x41;&#66;&nope;</td></tr></table>';
    expect(cells(html)).toEqual([['evil<script>', 'a &AB&nope;']]);
  });

  test('gives the cells that were written into it', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', '<', '>', '&', '"', '가', '1', '.'),
      maxLength: 6,
    });
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const html = rows
            .map(
              (row) => `<tr>${row.map((cell) => `<td><b>${escaped(cell)}</b></td>`).join('')}</tr>`,
            )
            .join('\n');
          expect(cells(`<table>${html}</table>`)).toEqual(rows);
        },
      ),
      runs({ seed: 20261128 }),
    );
  });

  test.each(['<', '<td', '<td>', '</td>', '<!--', '<script>', '&', '&#', '<td "', "<td '"])(
    'is answered, however often %j stands in it',
    (part) => {
      const rows = htmlCells(`<table><tr>${part.repeat(Math.floor(300_000 / part.length))}`);
      expect(rows.length).toBeLessThan(2);
    },
  );
});
