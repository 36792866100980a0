import type { NodeFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { isInstanceType, isZone, isZoneId } from '@/import/tables/value-forms';
import type { Block } from '@/import/text/block';
import { factsOfName } from './node-labels';

const NODE = /^(?:fargate-)?ip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}\.\S+$|^i-[0-9a-f]{8,17}\.\S+$/;

/** Rows of `kubectl get nodes` without headings, as `--no-headers` and jsonpath print them. */
export const nodesRows: Format = {
  name: 'kubectl get nodes',
  recognise: (block) => nodeRows(block).length > 0,
  read: (block) => {
    const nodes = nodeRows(block);
    const lines = block.lines.filter((line) => line.trim() !== '');
    return { nodes, unread: lines.length - nodes.length, warnings: [{ code: 'COLUMNS_GUESSED' }] };
  },
};

function nodeRows({ kind, lines }: Block): readonly NodeFact[] {
  if (kind !== 'text' && kind !== 'tabbed') return [];
  return lines.flatMap((line) => {
    const cells = line.length > 1000 ? [] : line.trim().split(/\s+/);
    const [name = ''] = cells;
    const type = cells.find(isInstanceType);
    const zone = cells.find(isZone);
    const isNode =
      NODE.test(name) && (type !== undefined || /^(?:Not)?Ready\b/.test(cells[1] ?? ''));
    return isNode ? [{ ...factsOfName(name), type, zone, zoneId: cells.find(isZoneId) }] : [];
  });
}
