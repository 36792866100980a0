// Where in a text the cells of a sheet begin and end.

import { isTextWord } from '@/import/printed/text-value';
import { beginsHtml } from './cells/html-cells';
import { isMarkdown } from './cells/markdown-cells';
import { type ColumnKind, readHeadings } from './headings';

const WORKBOOK = /^"?(?:EKS Subnet IP Usage Calculator|Subnet CIDR Size)\b/i;
const LONGEST_HEADING = 4_000;

/**
 * Whether the cells of a sheet begin at a line, and behind which line they end: at an empty line where
 * another table could follow, or where lines have no more cells. AWS's workbook goes on to its end.
 */
export function sheetEnd(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? '';
  if (line === '') return undefined;
  if (line.startsWith('<')) return htmlEnd(lines, at);
  if (line.length > LONGEST_HEADING) return undefined;
  if (isMarkdown(lines, at)) return markdownEnd(lines, at);
  if (WORKBOOK.test(line)) return workbookEnd(lines, at);
  const mark = delimiterOf(line);
  if (mark === undefined || isOfAwsText(line)) return undefined;
  const next = (lines[at + 1] ?? '').split(mark);
  if (!isHeading(line.split(mark)) && !isOverRanges(line.split(mark), next)) return undefined;
  let end = at + 1;
  let isQuoted = hasOpenQuote(line, mark);
  while (end < lines.length) {
    const own = lines[end] ?? '';
    if (!isQuoted && !own.includes(mark) && !isBetween(lines, end, mark)) break;
    if (!isQuoted && own !== line && isNextHeading(lines, end, mark)) break;
    if (isQuoted || own.includes('"')) isQuoted = isQuoted !== hasOpenQuote(own, mark);
    end += 1;
  }
  return end;
}

/** A cell in quotes goes on in the next line: as Excel writes a cell of several lines. */
function hasOpenQuote(line: string, mark: string): boolean {
  const isCells =
    line.includes(`${mark}"`) || line.startsWith('"') || /"(?:\s*$|[\t;,])/.test(line);
  return isCells && (line.split('"').length - 1) % 2 === 1;
}

function markdownEnd(lines: readonly string[], at: number): number | undefined {
  const cells = (lines[at] ?? '').split('|').map((cell) => cell.replace(/[`*]/g, ''));
  const next = (lines[at + 2] ?? '').split('|');
  if (!isHeading(cells) && !isOverRanges(cells, next)) return undefined;
  let end = at + 2;
  while (end < lines.length && lines[end]?.includes('|')) end += 1;
  return end;
}

/** Words that head ranges of subnets, though they don't say so. */
function isOverRanges(words: readonly string[], below: readonly string[]): boolean {
  const { at } = readHeadings(
    words.map((word) => word.trim()),
    () => false,
  );
  const isRange = (cell: string) => /^(?:\d{1,3}(?:\.\d{1,3}){3})?\/\d{1,2}$/.test(cell.trim());
  return Object.keys(at).length > 1 && below.some(isRange);
}

/** An empty line within the rows. */
function isBetween(lines: readonly string[], at: number, mark: string): boolean {
  return (
    lines[at]?.trim() === '' &&
    lines[at + 1]?.includes(mark) === true &&
    !isHeading(lines[at + 1]?.split(mark) ?? [])
  );
}

/** A line of the AWS CLI's text: the name of a list, then values. */
export function isOfAwsText(line: string): boolean {
  const [word = '', ...values] = line.split('\t');
  if (isTextWord(word)) return true;
  return /^[A-Z0-9]{4,}$/.test(word) && values.some((value) => /^arn:|\d{3}/.test(value));
}

/** Another table may stand below in the same sheet, behind a row of empty cells or without. */
function isNextHeading(lines: readonly string[], at: number, mark: string): boolean {
  const own = lines[at] ?? '';
  const isAfterNothing = (lines[at - 1] ?? '').split(mark).every((cell) => cell.trim() === '');
  const hasDigits = /\d/.test(own.replace(/ipv[46]/gi, ''));
  return (
    (isAfterNothing || !hasDigits) && own.length < LONGEST_HEADING && isHeading(own.split(mark))
  );
}

function delimiterOf(line: string): string | undefined {
  return ['\t', ';', ','].find((mark) => line.includes(mark));
}

const KEYS: readonly ColumnKind[] = ['type', 'cidr', 'subnetId'];

/** At least two columns that a plan has a use for, and no sentence. */
function isHeading(cells: readonly string[]): boolean {
  const words = cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  if (words.some((word) => word.split(/\s+/).length > 8)) return false;
  const { at } = readHeadings(words, () => false);
  const isTypeList = words.includes('API Name') || words.includes('Max ENIs');
  return isTypeList || (KEYS.some((kind) => at[kind] !== undefined) && Object.keys(at).length > 1);
}

/** All of it: notes stand between its cells, and empty lines. */
function workbookEnd(lines: readonly string[], at: number): number | undefined {
  const table = lines.findIndex((line, index) => index > at && /^"?instance type"?\t/i.test(line));
  if (table === -1) return undefined;
  let end = table + 1;
  while (end < lines.length && lines[end]?.includes('\t')) end += 1;
  return end;
}

function htmlEnd(lines: readonly string[], at: number): number | undefined {
  if (!beginsHtml(lines.slice(at, at + 5).join('\n'))) return undefined;
  const { cell, tag } = lastTags(lines);
  return cell < at ? undefined : tag + 1;
}

interface LastTags {
  /** The last line with a cell, and that with any tag of a table; -1: none. */
  readonly cell: number;
  readonly tag: number;
}

const tags = new WeakMap<readonly string[], LastTags>();

/** Looked for once in a text: any of its lines may begin with a tag. */
function lastTags(lines: readonly string[]): LastTags {
  const known = tags.get(lines);
  if (known !== undefined) return known;
  const found = {
    cell: lines.findLastIndex((line) => /<t[dh]\b/i.test(line)),
    tag: lines.findLastIndex((line) => /<\/?(?:html|body|table|tr|td)\b/i.test(line)),
  };
  tags.set(lines, found);
  return found;
}
