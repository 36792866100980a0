// Rows of subnets in a sheet or a console's table.
import type { SubnetFact } from '@/import/facts/facts';
import { readSheetNumber } from './cells/sheet-number';
import type { CellLine } from './cells/split-cells';
import { cellOf, type Sheet } from './sheet';

const RANGE = /^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/;
const SIZE = /^\/(\d{1,2})$/;
const YES = /^(?:yes|true|ja|wahr|예|네|on)$/i;
const RESERVED_BY_AWS = 5;

/** The subnets of all rows that have a range, or a size alone. */
export function subnetRows(sheet: Sheet): readonly SubnetFact[] {
  const { columns, lines } = sheet;
  if (columns === undefined) return [];
  return lines.flatMap((line) => {
    const range = cellOf(line, columns, 'cidr');
    const [, size] = SIZE.exec(range) ?? [];
    if (!RANGE.test(range) && size === undefined) return [];
    const filled = (kind: Parameters<typeof cellOf>[2]) => nothing(cellOf(line, columns, kind));
    const fact: SubnetFact = {
      id: filled('subnetId'),
      name: filled('name'),
      zone: filled('zone'),
      zoneId: filled('zoneId'),
      cidr: size === undefined ? range : undefined,
      size: size === undefined ? undefined : Number(size),
      available: availableIn(line, sheet, range),
      role: YES.test(cellOf(line, columns, 'autoPublic')) ? 'public' : undefined,
    };
    return [fact];
  });
}

/** Free now; where a sheet has what is in use, the rest. */
function availableIn(line: CellLine, sheet: Sheet, range: string): number | undefined {
  const usable = 2 ** (32 - Number(range.split('/')[1])) - RESERVED_BY_AWS;
  const free = countIn(line, sheet, 'available', usable);
  if (free !== undefined) return free;
  const used = countIn(line, sheet, 'inUse', usable);
  return used === undefined ? undefined : usable - used;
}

/** No more than the range can give: so `1.234` free is no 1. */
function countIn(
  line: CellLine,
  { columns, mark }: Sheet,
  kind: 'available' | 'inUse',
  most: number,
): number | undefined {
  if (columns === undefined) return undefined;
  const reading = readSheetNumber(cellOf(line, columns, kind), mark);
  if (reading.kind === 'none' || reading.kind === 'unreadable') return undefined;
  return reading.value <= most ? reading.value : undefined;
}

function nothing(cell: string): string | undefined {
  return /^[-–—]?$/.test(cell) ? undefined : cell;
}
