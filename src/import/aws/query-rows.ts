import type { Block } from '@/import/block/block';
import { verbs } from '@/import/block/command';
import { INTERFACE_TYPE } from '@/import/printed/text-record';
import { recordsOf } from '@/import/structured/records';
import { readBox } from '@/import/tables/read-box';
import {
  isAddress,
  isCidr,
  isInstanceId,
  isInstanceType,
  isInterfaceId,
  isNothing,
  isSubnetId,
  isWhole,
  isZone,
  isZoneId,
} from '@/import/tables/value-forms';
import { fieldOfKey, type QueryFields, queryFields, type RowField } from './query-fields';

/** The cells of one row by what they hold. */
export type QueryRow = ReadonlyMap<RowField, string>;

export interface QueryRows {
  readonly rows: readonly QueryRow[];
  /** What a column holds was told by the form of its values, not by the command. */
  readonly isGuessed: boolean;
  readonly isCut: boolean;
}

interface RawRow {
  readonly cells: readonly string[];
  readonly keys: readonly string[] | undefined;
}

const FORMS: readonly (readonly [(text: string) => boolean, RowField])[] = [
  [isSubnetId, 'subnet'],
  [isInstanceId, 'instance'],
  [isInterfaceId, 'interface'],
  [isRange, 'cidr'],
  [isZone, 'zone'],
  [isZoneId, 'zoneId'],
  [isInstanceType, 'type'],
  [isAddress, 'address'],
  [(text) => /^(?:pending|running|shutting-down|stopped|stopping|terminated)$/.test(text), 'state'],
  [(text) => /^(?:in-use|available|associated|attaching|detaching)$/.test(text), 'status'],
  [(text) => /^ip-\d+-\d+-\d+-\d+\./.test(text), 'dnsName'],
  [(text) => INTERFACE_TYPE.test(text), 'interfaceType'],
  [(text) => /^(?:prefix|explicit)$/.test(text), 'reservationType'],
  [(text) => /^scr-[0-9a-f]{8,17}$/.test(text), 'reservation'],
];
/** Also one of a reservation, which may be smaller than a subnet's. */
function isRange(text: string): boolean {
  return isCidr(text) || /^\d{1,3}(?:\.\d{1,3}){3}\/(?:29|3[0-2])$/.test(text);
}

const FREE = /avail|free|left|여유|남은/i;

/**
 * Rows of what `--query` printed, as JSON, YAML, a table or text, with headings or without: each cell
 * under what it holds, by the command's query where it is known, else by its heading or its form.
 */
export function queryRows(block: Block): QueryRows {
  const before = known.get(block);
  if (before !== undefined) return before;
  const rows = readRows(block);
  known.set(block, rows);
  return rows;
}

/** Each format asks for the rows of a block. */
const known = new WeakMap<Block, QueryRows>();

function readRows(block: Block): QueryRows {
  const { raw: all, isCut } = rawRows(block);
  const raw = all.flatMap(oneEach);
  const query = queryFields(block.command);
  const read = raw.map((row) => readRow(row, query));
  const rows = read.map(({ cells }) => cells);
  const isOpen = block.isLast && (block.kind === 'tabbed' || block.kind === 'box');
  const lacksEnd = isOpen && !isCut && isShorter(rows, nothings(raw.at(-1)), query);
  return {
    rows: lacksEnd ? rows.slice(0, -1) : rows,
    isGuessed: read.some(({ isGuessed }) => isGuessed),
    isCut: isCut || lacksEnd,
  };
}

/** Whether the command above asks for something else. */
export function asksForOther({ command }: Block, ...verbsHere: readonly string[]): boolean {
  if (command?.tool === 'kubectl') return true;
  const [, own] = verbs(command);
  return command?.tool === 'aws' && own !== undefined && !verbsHere.includes(own);
}

/** A list of types alone has one for each instance. */
function oneEach(row: RawRow): readonly RawRow[] {
  const isTypes = row.cells.length > 1 && row.cells.every(isInstanceType);
  return isTypes ? row.cells.map((cell) => ({ ...row, cells: [cell] })) : [row];
}

/** Whether the last row lacks a field that every row above has, or that the command asks for. */
function isShorter(
  rows: readonly QueryRow[],
  nothings: number,
  query: QueryFields | undefined,
): boolean {
  const last = rows.at(-1);
  if (last === undefined) return false;
  const [first, ...others] = rows.slice(0, -1);
  const common = [...(first?.keys() ?? [])].filter((field) =>
    others.every((row) => row.has(field)),
  );
  const asked = [...(query?.order ?? []), ...(query?.byKey.values() ?? [])];
  const isId = (field: RowField) => field === 'subnet' || field === 'cidr' || field === 'zone';
  const wanted = first === undefined ? asked.filter(isId) : common;
  const isBroken = (field: RowField) => !isWholeValue(field, last.get(field) ?? '');
  return wanted.filter((field) => !last.has(field)).length > nothings || wanted.some(isBroken);
}

/** Cells that say that there is nothing. */
function nothings(row: RawRow | undefined): number {
  return row?.cells.filter(isNothing).length ?? 0;
}

/** What a column must look like, where its values have one form. */
function isWholeValue(field: RowField, value: string): boolean {
  const form = FORMS.find(([, known]) => known === field)?.[0];
  return form === undefined || form(value) || isNothing(value);
}

function rawRows(block: Block): { readonly raw: readonly RawRow[]; readonly isCut: boolean } {
  if (block.kind === 'structured') {
    const { rows, keyed } = recordsOf(block);
    const lists = rows.map((cells) => ({ cells: cells.map(cellText), keys: undefined }));
    const objects = keyed.map((fields) => ({
      cells: Object.values(fields).map(cellText),
      keys: Object.keys(fields),
    }));
    return { raw: [...lists, ...objects], isCut: false };
  }
  if (block.kind === 'box') {
    const { sections, isCut, isNarrow } = readBox(block.lines);
    const raw = sections.flatMap(({ objects, rows }) => [
      ...objects.map((object) => ({ cells: [...object.values()], keys: [...object.keys()] })),
      ...together(rows).map((cells) => ({ cells, keys: undefined })),
    ]);
    return { raw, isCut: isCut || isNarrow };
  }
  return tabbedRows(block);
}

/** Lists that hold lists are printed a cell a line: as many belong together as there are to each range. */
function together(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cells = rows.flat();
  const each = rows.length / cells.filter(isRange).length;
  if (cells.length > rows.length || !Number.isInteger(each) || each < 2) return rows;
  return cells.flatMap((_cell, at) => (at % each === 0 ? [cells.slice(at, at + each)] : []));
}

/** Lines of text have the keys of a query in the order of the alphabet. */
function tabbedRows(block: Block): { readonly raw: readonly RawRow[]; readonly isCut: boolean } {
  const query = queryFields(block.command);
  const keys = [...(query?.byKey.keys() ?? [])].sort();
  const lines = block.lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const asked = Math.max(keys.length, query?.order.length ?? 0);
  const most = lines.reduce((longest, cells) => Math.max(longest, cells.length), asked);
  const last = lines.at(-1);
  const isEmpty = last?.at(-1) === '' && lines.slice(0, -1).every((cells) => cells.at(-1) !== '');
  const isCut = block.isLast && last !== undefined && (last.length < most || isEmpty);
  const raw = (isCut ? lines.slice(0, -1) : lines).map((cells) => ({
    cells,
    keys: keys.length === cells.length ? keys : undefined,
  }));
  return { raw, isCut };
}

function cellText(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? 'None' : String(value);
}

function readRow(
  { cells, keys }: RawRow,
  query: QueryFields | undefined,
): { readonly cells: QueryRow; readonly isGuessed: boolean } {
  const asked = cells.map((_cell, at) => askedField(at, keys?.[at], cells.length, query));
  const isGuessed = !asked.every((field) => field !== undefined);
  const taken = new Map<RowField, string>();
  const numbers: number[] = [];
  cells.forEach((cell, at) => {
    const field = asked[at] ?? formOf(cell);
    if (field === undefined && isWhole(withoutThousands(cell))) numbers.push(at);
    else if (field === undefined && !taken.has('description')) taken.set('description', cell);
    else if (field !== undefined && !taken.has(field)) taken.set(field, cell);
  });
  const number =
    numbers.length === 1 ? numbers[0] : numbers.find((at) => FREE.test(keys?.[at] ?? ''));
  if (number !== undefined) taken.set('available', withoutThousands(cells[number] ?? ''));
  // Of two numbers of a network interface the first are its addresses.
  const [first, second] = keys === undefined && numbers.length === 2 ? numbers : [];
  if (first !== undefined && second !== undefined) {
    taken.set('addresses', cells[first] ?? '').set('prefixes', cells[second] ?? '');
  }
  const filled = [...taken].filter(([field, cell]) => !isNothing(cell) || field === 'description');
  return { cells: new Map(filled), isGuessed };
}

/** `3,511`, as consoles write it. */
function withoutThousands(cell: string): string {
  return /^\d{1,3}(?:,\d{3})+$/.test(cell) ? cell.replaceAll(',', '') : cell;
}

function askedField(
  at: number,
  key: string | undefined,
  length: number,
  query: QueryFields | undefined,
): RowField | undefined {
  if (key !== undefined) return query?.byKey.get(key) ?? fieldOfKey(key);
  return query?.order.length === length ? query.order[at] : undefined;
}

function formOf(cell: string): RowField | undefined {
  return FORMS.find(([form]) => form(cell))?.[1];
}
