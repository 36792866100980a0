// ENIConfigs, CNINodes, aws-node and node pools as kubectl prints them in columns.

import type { Block } from '@/import/block/block';
import { asksFor } from '@/import/block/command';
import type { PodSubnetFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { imageVersion } from '@/import/settings/image-version';
import { readJsonText } from '@/import/structured/read-json';
import { type ColumnsRow, type ColumnsTable, readColumns } from '@/import/tables/read-columns';
import { isSubnetId, isWhole, isZone } from '@/import/tables/value-forms';
import { cniNodeReading, eniConfigReading } from './cni-objects';

/** `kubectl get eniconfig` with a column of its subnets. */
export const eniConfigTable: Format = {
  name: 'kubectl get eniconfig',
  recognise: (block) => podSubnetsIn(block).length > 0,
  read: (block) => eniConfigReading(podSubnetsIn(block)),
};

/** Only a list of ENIConfigs has a column of names and one of subnets alone. */
function podSubnetsIn(block: Block): readonly PodSubnetFact[] {
  const isAsked = asksFor(block.command, 'eniconfig', 'eniconfigs');
  if (isAsked && (block.kind === 'text' || block.kind === 'tabbed')) {
    return block.lines.flatMap((line) => podSubnet(line.slice(0, LONGEST).split(/\s+/)));
  }
  if (block.kind !== 'columns') return [];
  const { headings, rows } = tableOf(block);
  if (!isAsked && (headings.length > 3 || !headings.includes('NAME'))) return [];
  return rows.flatMap((row) => podSubnet([...row.values()]));
}

const LONGEST = 1000;

function podSubnet(cells: readonly string[]): readonly PodSubnetFact[] {
  const id = cells.find(isSubnetId);
  return id === undefined ? [] : [{ zone: cells.find(isZone), id }];
}

/** `kubectl get cninode`: its column of features holds JSON, or is empty. */
export const cniNodeTable: Format = {
  name: 'kubectl get cninode',
  recognise: (block) => block.kind === 'columns' && hasFeatures(tableOf(block)),
  read: (block) => {
    const { rows, unread } = tableOf(block);
    return { ...cniNodeReading(rows.map(featuresIn)), unread };
  },
};

function hasFeatures({ headings }: ColumnsTable): boolean {
  return headings[0] === 'NAME' && headings[1] === 'FEATURES';
}

function featuresIn(row: ColumnsRow): readonly unknown[] {
  const features = readJsonText(row.get('FEATURES') ?? '[]');
  return Array.isArray(features) ? features : [];
}

/** `kubectl get daemonset aws-node`: on how many nodes it is; with `-o wide` its version. */
export const daemonSetTable: Format = {
  name: 'kubectl get daemonset aws-node',
  recognise: (block) => block.kind === 'columns' && awsNodeRow(tableOf(block)) !== undefined,
  read: (block) => {
    const table = tableOf(block);
    const row = awsNodeRow(table);
    const nodes = row?.get('DESIRED') ?? '';
    const images = (row?.get('IMAGES') ?? '').split(',').map(imageVersion);
    return {
      nodeCount: isWhole(nodes) ? Number(nodes) : undefined,
      cniVersion: images.find((version) => version !== undefined),
      unread: table.unread,
    };
  },
};

function awsNodeRow({ rows }: ColumnsTable): ColumnsRow | undefined {
  return rows.find((row) => row.get('NAME') === 'aws-node' && row.has('DESIRED'));
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
