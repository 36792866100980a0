import type { Block } from '@/import/block/block';
import { asksFor } from '@/import/block/command';
import type { PodFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import { factsOfName, isNodeName } from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { type ColumnsRow, type ColumnsTable, readColumns } from '@/import/tables/read-columns';
import { customColumns } from './custom-columns';
import { addonOf, isOnEveryHost, isOnHostByName } from './workloads';

/** `kubectl get pods`, `-A` or not; with `-o wide` it says which node. */
export const podsTable: Format = {
  name: 'kubectl get pods',
  recognise: (block) => block.kind === 'columns' && isPods(tableOf(block), block),
  read: (block) => {
    const { headings, rows: all, unread, isCut } = tableOf(block);
    const rows = headings.includes('READY') ? all.filter(isWholeRow) : all;
    const hosts = hostAddresses(rows);
    const warnings: ImportWarning[] = [{ code: 'HOST_NETWORK_GUESSED' }];
    if (isCut) warnings.push({ code: 'TRUNCATED' });
    return {
      pods: rows.map((row) => podFact(row, hosts)),
      unread: unread + all.length - rows.length,
      warnings,
    };
  },
};

/** A part of a row that a terminal broke is none. */
function isWholeRow(row: ColumnsRow): boolean {
  return /^\d+\/\d+$/.test(row.get('READY') ?? '') && row.has('NAME');
}

/** STATUS of pods whose containers have ended. */
const ENDED =
  /^(?:Completed|Succeeded|Error|Failed|Evicted|OOMKilled|ContainerStatusUnknown|DeadlineExceeded|NodeLost|Shutdown|Terminated|StartError|ContainerCannotRun|ExitCode:\d+)$/;

/** Columns of one's own, under the headings that kubectl has for them. */
const BY_PATH: readonly (readonly [RegExp, string])[] = [
  [/metadata\.namespace$/, 'NAMESPACE'],
  [/metadata\.name$/, 'NAME'],
  [/spec\.nodeName$/, 'NODE'],
  [/spec\.hostNetwork$/, 'HOSTNETWORK'],
  [/status\.phase$/, 'STATUS'],
  [/status\.podIP$/, 'IP'],
];

/** What people call them where no command says what they are. */
const SAME: Readonly<Record<string, string>> = {
  NS: 'NAMESPACE',
  POD: 'NAME',
  POD_NAME: 'NAME',
  PHASE: 'STATUS',
  HOST: 'HOSTNETWORK',
  HOSTNET: 'HOSTNETWORK',
  HOST_NETWORK: 'HOSTNETWORK',
  PODIP: 'IP',
  POD_IP: 'IP',
  NODENAME: 'NODE',
  NODE_NAME: 'NODE',
};

function tableOf({ lines, isLast, command }: Block): ColumnsTable {
  const table = readColumns(lines, isLast);
  const own = customColumns(command);
  const renamed = (heading: string) => {
    const path = own.get(heading);
    const found = path === undefined ? undefined : BY_PATH.find(([form]) => form.test(path));
    return found?.[1] ?? (Object.hasOwn(SAME, heading) ? (SAME[heading] ?? heading) : heading);
  };
  const rows = table.rows.map(
    (row) => new Map([...row].map(([heading, cell]) => [renamed(heading), cell])),
  );
  return { ...table, headings: table.headings.map(renamed), rows };
}

function isPods({ headings, rows }: ColumnsTable, { command }: Block): boolean {
  const has = (name: string) => headings.includes(name);
  if (has('READY') && has('STATUS') && rows.some(isWholeRow)) return true;
  if (!has('NODE')) return false;
  const isOnNode = (row: ColumnsRow) => isNodeName(row.get('NODE') ?? '');
  const isListed = has('NAME') && (has('NAMESPACE') || has('STATUS')) && !has('ZONE');
  return asksFor(command, 'po', 'pod', 'pods') || (isListed && rows.some(isOnNode));
}

/**
 * The addresses that nodes have themselves: `ip-10-20-1-17…` says its own, else it is the one that
 * aws-node and kube-proxy share there.
 */
export function hostAddresses(rows: readonly ColumnsRow[]): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  for (const row of rows) {
    const node = row.get('NODE');
    if (node === undefined || hosts.has(node)) continue;
    const named = factsOfName(node).address;
    const shared = isOnEveryHost(row.get('NAME') ?? '') ? row.get('IP') : undefined;
    const address = named ?? shared;
    if (address !== undefined) hosts.set(node, address);
  }
  return hosts;
}

/** Of Fargate each pod has a node of its own, and that its address. */
export function podFact(row: ColumnsRow, hosts: ReadonlyMap<string, string>): PodFact {
  const name = row.get('NAME') ?? '';
  const namespace = row.get('NAMESPACE');
  const node = row.get('NODE');
  const address = row.get('IP');
  const host = node === undefined ? undefined : hosts.get(node);
  const isOnHost =
    row.get('HOSTNETWORK') === 'true' ||
    (node?.startsWith('fargate-') !== true && host !== undefined && address !== undefined
      ? host === address
      : isOnHostByName(namespace ?? 'kube-system', name));
  const status = row.get('STATUS') ?? '';
  const isWaiting = node === undefined && /^(?:Pending|SchedulingGated)$/.test(status);
  return {
    key: `${namespace ?? ''}/${name}`,
    node,
    network: isOnHost ? 'host' : 'pool',
    state: ENDED.test(status) ? 'ended' : isWaiting ? 'waiting' : 'holds',
    addon: addonOf(name),
  };
}
