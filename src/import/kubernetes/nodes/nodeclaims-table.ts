import type { NodeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import { factsOfName, firstKnown } from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { type ColumnsRow, readColumns } from '@/import/tables/read-columns';
import { isTypeName, isZone } from '@/import/tables/value-forms';

/** `kubectl get nodeclaims`: one row is one instance, also before its node is there. */
export const nodeClaimsTable: Format = {
  name: 'kubectl get nodeclaims',
  recognise: (block) => {
    if (block.kind !== 'columns') return false;
    const { headings } = readColumns(block.lines, block.isLast);
    return ['NAME', 'TYPE', 'ZONE', 'NODE'].every((name) => headings.includes(name));
  },
  read: (block) => {
    const { rows, unread, isCut } = readColumns(block.lines, block.isLast);
    const warnings: ImportWarning[] = [];
    if (rows.some((row) => row.get('READY') !== 'True')) warnings.push({ code: 'NODE_NOT_READY' });
    if (isCut) warnings.push({ code: 'TRUNCATED' });
    return { nodes: rows.map(claimFact), unread, warnings };
  },
};

function claimFact(row: ColumnsRow): NodeFact {
  const cell = (heading: string, form: (text: string) => boolean) => {
    const value = row.get(heading);
    return value !== undefined && form(value) ? value : undefined;
  };
  const claim: NodeFact = {
    type: cell('TYPE', isTypeName),
    zone: cell('ZONE', isZone),
    group: row.get('NODEPOOL'),
  };
  return firstKnown(claim, factsOfName(row.get('NODE') ?? row.get('NAME') ?? ''));
}
