import type { Block } from '@/import/block/block';
import type { NodeFact, PodFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import {
  factsOfLabels,
  factsOfName,
  factsOfProvider,
  firstKnown,
} from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { addonOf, isOnHostByName } from '@/import/kubernetes/workloads';
import { isAddress, isWhole } from '@/import/tables/value-forms';

/** `kubectl describe node`: labels, capacity, and its pods by name. */
export const describedNodes: Format = {
  name: 'kubectl describe node',
  recognise: (block) => block.kind === 'text' && descriptions(block).length > 0,
  read: (block) => {
    const all = descriptions(block);
    const isCut = block.isLast && !isWholeOne(all.at(-1) ?? []);
    const whole = isCut ? all.slice(0, -1) : all;
    const warnings: ImportWarning[] = [{ code: 'HOST_NETWORK_BY_NAME' }];
    if (isCut) warnings.push({ code: 'TRUNCATED' });
    return { nodes: whole.map(nodeFact), pods: whole.flatMap(podFacts), warnings };
  },
};

/** The lines of each node. Other objects that are described have no capacity. */
function descriptions({ lines }: Block): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const line of lines) {
    if (/^Name:\s+\S/.test(line)) found.push([]);
    found.at(-1)?.push(line);
  }
  return found.filter((one) =>
    one.some((line) => /^(?:Capacity|Allocatable|Non-terminated Pods):/.test(line)),
  );
}

function isWholeOne(lines: readonly string[]): boolean {
  return lines.some((line) => /^Allocated resources:/.test(line));
}

function nodeFact(lines: readonly string[]): NodeFact {
  const labels = new Map(
    section(lines, 'Labels').map((line) => {
      const pair = line.replace(/^Labels:/, '').trim();
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
  const capacity = fields(section(lines, 'Capacity'));
  const address = fields(section(lines, 'Addresses')).get('InternalIP') ?? '';
  const labelled = factsOfLabels((label) => labels.get(label));
  const own: NodeFact = {
    address: isAddress(address) ? address : undefined,
    maxPods: number(capacity.get('pods')),
    branchEnis: number(capacity.get('vpc.amazonaws.com/pod-eni')),
  };
  const top = fields(lines);
  const named = factsOfName(top.get('Name') ?? '');
  const fact = firstKnown(own, labelled, factsOfProvider(top.get('ProviderID')), named);
  return fact.kind === 'fargate' ? { ...fact, maxPods: undefined } : fact;
}

function number(text = ''): number | undefined {
  return isWhole(text) ? Number(text) : undefined;
}

/** The line of a key at the margin, and what is indented below it. */
function section(lines: readonly string[], key: string): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (from === -1) return [];
  const length = lines.slice(from + 1).findIndex((line) => /^\S/.test(line));
  return lines.slice(from, length === -1 ? undefined : from + 1 + length);
}

/** `key:  value` of each line; the first of a key counts. */
function fields(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, key = '', value = ''] = /^\s*([\w./-]+):\s+(\S+)/.exec(line) ?? [];
    if (!found.has(key)) found.set(key, value);
  }
  return found;
}

/** Pods that ended are not listed; those on the host's network are known by name alone. */
function podFacts(lines: readonly string[]): readonly PodFact[] {
  const node = fields(lines).get('Name');
  const rows = section(lines, 'Non-terminated Pods').slice(1);
  return rows.flatMap((row): PodFact[] => {
    const [namespace = '', name = ''] = row.trim().split(/\s+/);
    if (name === '' || namespace === 'Namespace' || /^-+$/.test(namespace)) return [];
    const network = isOnHostByName(namespace, name) ? 'host' : 'pool';
    return [{ key: `${namespace}/${name}`, node, network, state: 'holds', addon: addonOf(name) }];
  });
}
