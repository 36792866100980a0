// What terminals, pagers, chats and mails add to a text.
import { beginsOutput } from './begins-output';

const ESCAPE = '\\u001b';
/** Colours and other sequences of terminals, titles of windows among them. */
const TERMINAL = new RegExp(
  `${ESCAPE}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\\u0007\\u001b]*(?:\\u0007|${ESCAPE}\\\\)|[()][A-Z0-9]|[=>])`,
  'g',
);
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const NO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;
/** More empty lines part nothing that two don't. */
const EMPTY_LINES = /\n{4,}/g;
const PAGER = /^(?:--\s?More\s?--.*|\(END\)|:|lines \d+-\d+(?:\/\d+)?(?: \(END\))?.*)$/;
const METER = [
  /^\s*% Total\s+% Received\s+% Xferd/,
  /^\s*Dload\s+Upload\s+Total\s+Spent/,
  /^\s*\d+\s+[\d.]+[kMG]?\s.*(?:--:--:--|\d+:\d\d:\d\d)/,
];

export interface CleanText {
  readonly lines: readonly string[];
  /** Lines of curl's meter were left out. */
  readonly hasMeter: boolean;
  /** More lines than any output has: none was kept. */
  readonly isTooLong: boolean;
}

/** The largest JSON text that is read has fewer lines when it is printed with indents. */
const MAX_LINES = 400_000;

/**
 * The lines of a text without what was not in the output: escape sequences, blanks of other widths,
 * pagers, curl's meter, and marks of quotes and comments before every line.
 */
export function cleanText(text: string): CleanText {
  const plain = text
    .replace(TERMINAL, '')
    .replace(NO_WIDTH, '')
    .replace(BLANKS, ' ')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(EMPTY_LINES, '\n\n\n');
  const split = plain.split('\n');
  const few = split.length > MAX_LINES ? withoutEmpty(split) : split;
  if (few.length > MAX_LINES) return { lines: [], hasMeter: false, isTooLong: true };
  const all = withoutEmpty(few).map(withoutTrailing);
  const lines = all.filter((line) => !PAGER.test(line.trim()) && !isMeter(line));
  return {
    lines: withoutIndent(withoutComments(withoutQuotes(lines))),
    hasMeter: all.some(isMeter),
    isTooLong: false,
  };
}

/** Lines of blanks alone, but two of those that follow each other. */
function withoutEmpty(lines: readonly string[]): readonly string[] {
  let run = 0;
  return lines.filter((line) => {
    run = line.length < 200 && /^ *$/.test(line) ? run + 1 : 0;
    return run < 3;
  });
}

/** Tabs at the end are empty cells, and stay. */
function withoutTrailing(line: string): string {
  const kept = line.trimEnd();
  const trail = line.slice(kept.length);
  return trail.includes('\t') ? kept + trail.replaceAll(/[^\t]/g, '') : kept;
}

function isMeter(line: string): boolean {
  return line.length < 200 && METER.some((form) => form.test(line));
}

/** Marks of a mail, as deep as they go. A prompt looks alike, and is taken off with them. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (/^(?:> ?)+/.test(line) ? line.replace(/^(?:> ?)+/, '') : line));
}

/** `# ` before an output that is kept as a comment: from a line that begins one, as far as it goes. */
function withoutComments(lines: readonly string[]): readonly string[] {
  let isInside = false;
  return lines.map((line, at) => {
    const bare = /^#(?: |$)/.test(line) ? line.slice(2) : undefined;
    if (bare === undefined) {
      isInside = false;
      return line;
    }
    isInside ||= (lines[at + 1] ?? '').startsWith('#') && beginsOutput(bare);
    return isInside ? bare : line;
  });
}

/** Outputs that stand indented under an empty line, as in Markdown, without what they all have before them. */
function withoutIndent(lines: readonly string[]): readonly string[] {
  let indent = 0;
  return lines.map((line, at) => {
    const own = line.search(/\S/);
    if (own === -1) return line;
    if (own < indent) indent = 0;
    const isStart = indent === 0 && own > 0 && (lines[at - 1] ?? '').trim() === '';
    if (isStart && beginsOutput(line.slice(own))) indent = own;
    return line.slice(indent);
  });
}
