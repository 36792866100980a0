// Cells and lines of a CSV file as RFC 4180 has them, safe to open in a spreadsheet.

/** `undefined` is an empty cell. Numbers stay numbers, with a decimal point and a hyphen as minus. */
export type Cell = string | number | undefined;

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
// Control characters, line ends and characters without width (format characters), but for those that join
// what stands before them, in an emoji as in a word: nothing begins with one.
const INVISIBLE =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
// A spreadsheet may take a cell that begins with one of these for a formula, also behind blanks.
const FORMULA_START = /^[=+\-@|%\t'"]/;
const NEEDS_QUOTES = /[",;]|^ | $/;

/** The file: UTF-8 with a byte order mark, lines end with CRLF. An empty row is a blank line. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(csvCell).join(',') + LINE_END);
  return BYTE_ORDER_MARK + lines.join('');
}

/** One cell, quoted where it has to be. */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = withoutFormula(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that no spreadsheet runs: control and zero-width characters become spaces, but for joiners behind
 * what they join; then text whose first character behind white space could start a formula, in any of its
 * Unicode forms, gets an apostrophe before it.
 */
export function withoutFormula(text: string): string {
  const visible = text.toWellFormed().replace(INVISIBLE, ' ');
  const [first = ''] = visible.trimStart();
  return FORMULA_START.test(first.normalize('NFKC')) ? `'${visible}` : visible;
}
