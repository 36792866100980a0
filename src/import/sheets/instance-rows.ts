// Rows of a console's table of instances, or of another list with one instance a row.
import type { NodeFact } from '@/import/facts/facts';
import { isTypeName } from '@/import/tables/value-forms';
import { findTypedType, type TypeLookup } from '@/plan';
import { cellOf, type Sheet } from './sheet';

const INSTANCE = /^i-[0-9a-f]{8,17}$/;
const NODE_NAME = /^(?:ip-\d{1,3}(?:-\d{1,3}){3}|i-[0-9a-f]{8,17})\./;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Those are no nodes, or not now. */
const NOT_RUNNING = /terminat|shutting|stopp|beendet|angehalten|herunter|종료|중지/i;

export interface InstanceRows {
  readonly nodes: readonly NodeFact[];
  /** Instances that do not run, which were left out. */
  readonly stopped: number;
}

/** The nodes of all rows that name an instance or a node. */
export function instanceRows({ columns, lines }: Sheet, lookup: TypeLookup): InstanceRows {
  if (columns === undefined || columns.at.type === undefined) return { nodes: [], stopped: 0 };
  let stopped = 0;
  const nodes = lines.flatMap((line) => {
    const instance = line.cells.find((cell) => INSTANCE.test(cell));
    const name = line.cells.find((cell) => NODE_NAME.test(cell));
    if (instance === undefined && name === undefined) return [];
    const typed = cellOf(line, columns, 'type');
    const type = findTypedType(typed, lookup)?.name ?? (isTypeName(typed) ? typed : undefined);
    if (NOT_RUNNING.test(cellOf(line, columns, 'state'))) {
      stopped += 1;
      return [];
    }
    const address = line.cells.find((cell) => ADDRESS.test(cell) && isPrivate(cell));
    const zone = cellOf(line, columns, 'zone') || undefined;
    return [{ instance, name, type, zone, address }];
  });
  return { nodes, stopped };
}

function isPrivate(address: string): boolean {
  return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
    address,
  );
}
