// Rows of subnets in a sheet or a console's table.
import type { SubnetFact } from '@/import/facts/facts';
import type { RefusedRow } from '@/import/facts/refused-row';
import { type DecimalMark, readSheetNumber } from './cells/sheet-number';
import type { ColumnKind } from './headings';
import { cellOf, type Sheet } from './sheet';

const RANGE = /^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/;
const SIZE = /^\/(\d{1,2})$/;
const YES = /^(?:yes|true|ja|wahr|예|네|on)$/i;
const RESERVED_BY_AWS = 5;

export interface SubnetRows {
  readonly subnets: readonly SubnetFact[];
  readonly refused: readonly RefusedRow[];
  /** Rows that were taken without a count that stands in them. */
  readonly uncounted: readonly RefusedRow[];
}

/** The subnets of all rows that have a range, or a size alone; the other rows with what is wrong. */
export function subnetRows({ columns, lines, mark }: Sheet): SubnetRows {
  const subnets: SubnetFact[] = [];
  const refused: RefusedRow[] = [];
  const uncounted: RefusedRow[] = [];
  for (const line of columns === undefined ? [] : lines) {
    const cell = (kind: ColumnKind) =>
      nothing(columns === undefined ? '' : cellOf(line, columns, kind));
    const range = cell('cidr') ?? '';
    const [, size] = SIZE.exec(range) ?? [];
    if (!RANGE.test(range) && size === undefined) {
      if (line.cells.some((text) => text !== ''))
        refused.push({ line: line.line, problem: { code: 'ROW_RANGE', text: range } });
      continue;
    }
    const { available, unread } = availableIn(range, mark, cell);
    if (unread !== undefined)
      uncounted.push({ line: line.line, problem: { code: 'ROW_ADDRESSES', text: unread } });
    subnets.push({
      id: cell('subnetId'),
      name: cell('name'),
      zone: cell('zone'),
      zoneId: cell('zoneId'),
      cidr: size === undefined ? range : undefined,
      size: size === undefined ? undefined : Number(size),
      available,
      role: YES.test(cell('autoPublic') ?? '') ? 'public' : undefined,
    });
  }
  return { subnets, refused, uncounted };
}

interface Available {
  readonly available: number | undefined;
  /** Stands in place of a number, and is none that this range can give: so `1.234` free is no 1. */
  readonly unread: string | undefined;
}

/** Free now; where a sheet has what is in use, the rest. */
function availableIn(
  range: string,
  mark: DecimalMark,
  cell: (kind: ColumnKind) => string | undefined,
): Available {
  const usable = 2 ** (32 - Number(range.split('/')[1])) - RESERVED_BY_AWS;
  const [freeText, usedText] = [cell('available'), cell('inUse')];
  const free = countIn(freeText, mark, usable);
  if (free !== undefined) return { available: free, unread: undefined };
  const used = countIn(usedText, mark, usable);
  if (used !== undefined) return { available: usable - used, unread: undefined };
  return { available: undefined, unread: freeText ?? usedText };
}

function countIn(text = '', mark: DecimalMark, most: number): number | undefined {
  const reading = readSheetNumber(text, mark);
  if (reading.kind === 'none' || reading.kind === 'unreadable') return undefined;
  return reading.value <= most ? reading.value : undefined;
}

function nothing(cell: string): string | undefined {
  return /^[-–—]?$/.test(cell) ? undefined : cell;
}
