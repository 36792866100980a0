import type { Block } from '@/import/block/block';
import type { Format } from '@/import/format';
import type { ColumnsRow } from '@/import/tables/read-columns';
import { isAddress } from '@/import/tables/value-forms';
import { hostAddresses, podFact } from './pods-table';

/** A restart count may say when the last one was: `2 (3d4h ago)`. */
const CELLS = /\d+ \([^)]*\)|\S+/g;
const READY = /^\d{1,3}\/\d{1,3}$/;
const STATUS = /^[A-Z][A-Za-z]*(?::[\w./]+)?$/;

/** Rows of `kubectl get pods` without headings, as `--no-headers` prints them. */
export const podsRows: Format = {
  name: 'kubectl get pods',
  recognise: (block) => block.kind === 'text' && podRows(block).length > 0,
  read: (block) => {
    const rows = podRows(block);
    const hosts = hostAddresses(rows);
    const lines = block.lines.filter((line) => line.trim() !== '');
    return {
      pods: rows.map((row) => podFact(row, hosts)),
      unread: lines.length - rows.length,
      warnings: [{ code: 'HOST_NETWORK_GUESSED' }, { code: 'COLUMNS_GUESSED' }],
    };
  },
};

/** What stands before READY are namespace and name, or a name alone. */
function podRows({ lines }: Block): readonly ColumnsRow[] {
  return lines.flatMap((line) => {
    const cells = line.length > 1000 ? [] : (line.match(CELLS) ?? []);
    const at = cells.findIndex((cell) => READY.test(cell));
    const [status = '', restarts = ''] = cells.slice(at + 1);
    if (at < 1 || at > 2 || !STATUS.test(status) || !/^\d/.test(restarts)) return [];
    const [address, node] = cells.slice(at + 4);
    const row = new Map([
      ['NAME', cells[at - 1] ?? ''],
      ['STATUS', status],
    ]);
    if (at === 2) row.set('NAMESPACE', cells[0] ?? '');
    if (address !== undefined && isAddress(address)) row.set('IP', address);
    if (node !== undefined && node !== '<none>') row.set('NODE', node);
    return [row];
  });
}
