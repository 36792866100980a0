// ENIConfigs, CNINodes and node pools as kubectl prints them in columns.
import type { PodSubnetFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { type ColumnsTable, readColumns } from '@/import/tables/read-columns';
import { isSubnetId, isWhole, isZone } from '@/import/tables/value-forms';
import type { Block } from '@/import/text/block';
import { asksFor } from '@/import/text/command';
import { eniConfigReading } from './cni-objects';

/** `kubectl get eniconfig` with a column of its subnets. */
export const eniConfigTable: Format = {
  name: 'kubectl get eniconfig',
  recognise: (block) => podSubnetsIn(block).length > 0,
  read: (block) => eniConfigReading(podSubnetsIn(block)),
};

/** Only a list of ENIConfigs has a column of names and one of subnets alone. */
function podSubnetsIn(block: Block): readonly PodSubnetFact[] {
  if (block.kind !== 'columns') return [];
  const { headings, rows } = tableOf(block);
  const isAsked = asksFor(block.command, 'eniconfig', 'eniconfigs');
  if (!isAsked && (headings.length > 3 || !headings.includes('NAME'))) return [];
  return rows.flatMap((row) => {
    const id = [...row.values()].find(isSubnetId);
    const zone = [...row.values()].find(isZone);
    return id === undefined ? [] : [{ zone, id }];
  });
}

/** `kubectl get nodepools`: how many nodes each has now, and nothing of their types. */
export const nodePoolsTable: Format = {
  name: 'NodePool',
  recognise: (block) => block.kind === 'columns' && hasPools(tableOf(block)),
  read: (block) => {
    const { rows, unread } = tableOf(block);
    const groups = rows.map((row) => {
      const nodes = row.get('NODES') ?? '';
      return { name: row.get('NAME'), types: [], count: isWhole(nodes) ? Number(nodes) : null };
    });
    return { groups, unread, warnings: [{ code: 'TYPE_MISSING' }] };
  },
};

function hasPools({ headings }: ColumnsTable): boolean {
  return ['NAME', 'NODECLASS', 'NODES'].every((name) => headings.includes(name));
}

function tableOf({ lines, isLast }: Block): ColumnsTable {
  return readColumns(lines, isLast);
}
