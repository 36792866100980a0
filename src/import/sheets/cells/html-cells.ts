// A table that was copied as HTML, as cells. The text is only scanned: nothing of it is ever made
// into elements, so nothing in it runs or is fetched.
import type { CellLine } from './split-cells';

/** What stands in these is no text of the table. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'textarea', 'select']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/** Whether a text begins as HTML does that may have a table in it. */
export function beginsHtml(text: string): boolean {
  const start = text.slice(0, 2_000).trimStart();
  return /^<(?:!doctype|html|meta|body|table|!--|div|style|span|thead|tr)\b|^<!--/i.test(start);
}

/** The cells of all rows of all tables, one line a row. A cell that is not closed ends at the next. */
export function htmlCells(html: string): readonly CellLine[] {
  const rows: string[][] = [];
  let row: string[] | undefined;
  let cell: string | undefined;
  const endCell = () => {
    if (cell !== undefined) row?.push(plain(cell));
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (row !== undefined && row.length > 0) rows.push(row);
    row = undefined;
  };
  for (const { text, name, isEnd } of pieces(html)) {
    if (cell !== undefined) cell += text;
    if (name === 'tr' || name === 'table') {
      endRow();
      if (name === 'tr' && !isEnd) row = [];
    } else if (name === 'td' || name === 'th') {
      endCell();
      row ??= [];
      if (!isEnd) cell = '';
    } else if (name === 'br' && cell !== undefined) cell += ' ';
  }
  endRow();
  return rows.map((cells, index) => ({ line: index + 1, cells }));
}

interface Piece {
  /** What stands before the tag. */
  readonly text: string;
  /** In small letters; `''` at the end of the text. */
  readonly name: string;
  readonly isEnd: boolean;
}

function* pieces(html: string): Generator<Piece> {
  const name = /(\/?)([a-z][a-z0-9]*)/iy;
  const small = html.toLowerCase();
  let at = 0;
  let text = '';
  while (at < html.length) {
    const open = html.indexOf('<', at);
    // Without an end no tag can follow: the rest is text.
    if (open === -1 || html.indexOf('>', open) === -1) break;
    text += html.slice(at, open);
    if (html.startsWith('<!--', open)) {
      at = past('-->', html, open);
      continue;
    }
    name.lastIndex = open + 1;
    const [, slash, rawName] = name.exec(html) ?? [];
    if (rawName === undefined) {
      text += '<';
      at = open + 1;
      continue;
    }
    const tag = rawName.toLowerCase();
    at = tagEnd(html, name.lastIndex);
    yield { text, name: tag, isEnd: slash === '/' };
    text = '';
    if (slash === '' && SILENT.has(tag)) at = endOf(tag, small, at);
  }
  yield { text: text + html.slice(at), name: '', isEnd: true };
}

const LONGEST_TAG = 5_000;

/** Behind the `>` that ends a tag; one between quotes ends none, in tags of usual length. */
function tagEnd(html: string, from: number): number {
  const parts = /[^"'>]|"[^"]*"|'[^']*'|["']/y;
  const tag = html.slice(from, from + LONGEST_TAG);
  while (parts.test(tag)) if (tag[parts.lastIndex] === '>') return from + parts.lastIndex + 1;
  return past('>', html, from);
}

function past(mark: string, html: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function endOf(name: string, html: string, from: number): number {
  const close = html.indexOf(`</${name}`, from);
  return close === -1 ? html.length : close;
}

function plain(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (name !== undefined)
        return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
