// Rows of a console's table of instances, or of another list with one instance a row.
import type { NodeFact } from '@/import/facts/facts';
import { findTypedType, type TypeLookup } from '@/plan';
import { cellOf, type Sheet } from './sheet';

const INSTANCE = /^i-[0-9a-f]{8,17}$/;
const NODE_NAME = /^(?:ip-\d{1,3}(?:-\d{1,3}){3}|i-[0-9a-f]{8,17})\./;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Those hold no address any more. */
const GONE = /terminat|shutting|beendet|herunter|종료/i;

/** The nodes of all rows that name an instance or a node; those that were ended are left out. */
export function instanceRows({ columns, lines }: Sheet, lookup: TypeLookup): readonly NodeFact[] {
  if (columns === undefined || columns.at.type === undefined) return [];
  return lines.flatMap((line) => {
    const instance = line.cells.find((cell) => INSTANCE.test(cell));
    const name = line.cells.find((cell) => NODE_NAME.test(cell));
    const type = findTypedType(cellOf(line, columns, 'type'), lookup)?.name;
    if ((instance === undefined && name === undefined) || type === undefined) return [];
    if (GONE.test(cellOf(line, columns, 'state'))) return [];
    const address = line.cells.find((cell) => ADDRESS.test(cell) && isPrivate(cell));
    const zone = cellOf(line, columns, 'zone') || undefined;
    return [{ instance, name, type, zone, address }];
  });
}

function isPrivate(address: string): boolean {
  return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
    address,
  );
}
