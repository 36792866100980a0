import type { Block } from '@/import/block/block';
import { asksFor } from '@/import/block/command';
import type { NodeFact } from '@/import/facts/facts';
import { factsOfName, isNodeName } from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { isInstanceType, isWhole, isZone, isZoneId } from '@/import/tables/value-forms';

/** Rows of `kubectl get nodes` without headings, as `--no-headers`, `-o name` and jsonpath print them. */
export const nodesRows: Format = {
  name: 'kubectl get nodes',
  recognise: (block) => nodeRows(block).length > 0,
  read: (block) => {
    const nodes = nodeRows(block);
    const lines = block.lines.filter((line) => line.trim() !== '').length;
    const unread = Math.max(0, lines - nodes.length);
    return { nodes, unread, warnings: [{ code: 'COLUMNS_GUESSED' }] };
  },
};

function nodeRows({ kind, lines, command }: Block): readonly NodeFact[] {
  if (kind !== 'text' && kind !== 'tabbed') return [];
  const isAsked = asksFor(command, 'no', 'node', 'nodes');
  const hasMaxPods =
    isAsked && /(?:capacity|allocatable)\.pods/.test(command?.words.join(' ') ?? '');
  const rows = lines.map((line) => (line.length > 20_000 ? [] : line.trim().split(/\s+/)));
  // Beside nodes that are called by their addresses an instance is one of Auto Mode.
  const isList =
    isAsked ||
    rows.some(
      ([name = '', ...rest]) => /^ip-/.test(name) && isNodeName(name) && rest.some(isInstanceType),
    );
  let left = MOST_COUNTED;
  return rows.flatMap((cells): readonly NodeFact[] => {
    if (isAsked && cells.length > 1 && cells.every(isInstanceType)) {
      return cells.map((type) => ({ type }));
    }
    const counted = isAsked ? countedNodes(cells, left) : [];
    left -= counted.length;
    if (counted.length > 0) return counted;
    const fact = nodeFact(cells, isAsked, isList);
    const numbers = cells.filter(isWhole);
    const maxPods = hasMaxPods && numbers.length === 1 ? Number(numbers[0]) : undefined;
    return fact === undefined ? [] : [{ ...fact, maxPods }];
  });
}

const MOST_COUNTED = 100_000;

/** A count, then what so many nodes have in common, as `uniq -c` prints it. */
function countedNodes([count = '', ...rest]: readonly string[], most: number): readonly NodeFact[] {
  const type = rest.find(isInstanceType);
  const isCounted = /^[1-9]\d*$/.test(count) && Number(count) <= most;
  if (!isCounted || type === undefined) return [];
  const fact = { type, zone: rest.find(isZone), zoneId: rest.find(isZoneId) };
  return Array.from({ length: Number(count) }, () => fact);
}

/** An instance is a node where the command says so, or the cell behind says whether it is ready. */
function nodeFact(
  cells: readonly string[],
  isAsked: boolean,
  isList: boolean,
): NodeFact | undefined {
  const [first = '', second = ''] = cells;
  const name = first.replace(/^node\//, '');
  const type = cells.find(isInstanceType);
  const fact = { type, zone: cells.find(isZone), zoneId: cells.find(isZoneId) };
  const isReady = /^(?:Not)?Ready\b/.test(second);
  if (!isNodeName(name)) return isAsked && type !== undefined ? fact : undefined;
  const named = factsOfName(name);
  const isListed = isList || isReady || name !== first || named.kind !== undefined;
  const isInstance = named.instance !== undefined && !name.includes('.');
  const isNode = isListed || (type !== undefined && !isInstance);
  return isNode ? { ...named, ...fact } : undefined;
}
