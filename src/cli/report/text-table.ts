// Text in a terminal: columns that line up, paragraphs that end before the right edge.

import { formatCount, withoutMarks } from '@/i18n';

export interface Column {
  /** A table of which no column has a head begins with its first row. */
  readonly head?: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
}

const GAP = '  ';

/** Lines of a table, heads first. Columns without anything in them are left out. */
export function tableLines(columns: readonly Column[]): readonly string[] {
  const shown = columns
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ head = '', align, cells }) => padded([head, ...cells], align));
  const lines = (shown[0] ?? []).map((_, row) =>
    shown
      .map((cells) => cells[row] ?? '')
      .join(GAP)
      .trimEnd(),
  );
  return lines[0] === '' ? lines.slice(1) : lines;
}

function padded(cells: readonly string[], align: Column['align']): readonly string[] {
  const width = Math.max(...cells.map(textWidth));
  return cells.map((cell) => {
    const space = ' '.repeat(width - textWidth(cell));
    return align === 'right' ? space + cell : cell + space;
  });
}

/** Figures with what they are called and a note, lined up. */
export function figureLines(
  rows: readonly (readonly [label: string, value: number | string, note: string])[],
): readonly string[] {
  return tableLines([
    { align: 'left', cells: rows.map(([label]) => label) },
    {
      align: 'right',
      cells: rows.map(([, value]) => (typeof value === 'string' ? value : formatCount(value))),
    },
    { align: 'left', cells: rows.map(([, , note]) => plainText(note)) },
  ]);
}

/** Blocks of lines as one text, with an empty line between two. */
export function reportText(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const PARAGRAPH_WIDTH = 100;

/** A sentence of the catalogue as lines that end before column 100. */
export function paragraph(sentence: string, indent = ''): readonly string[] {
  return wrapped(plainText(sentence), PARAGRAPH_WIDTH, indent);
}

/**
 * A paragraph as lines of at most `width` columns, broken at spaces; every line after the first is
 * indented. A word longer than that has a line of its own.
 */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

const WIDE =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes in a terminal: East Asian characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/**
 * A sentence of the catalogue with nothing strong in it, and nothing that a terminal would take for
 * a command.
 */
export function plainText(sentence: string): string {
  return withoutMarks(sentence)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
