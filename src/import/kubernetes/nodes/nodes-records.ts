import type { Block } from '@/import/block/block';
import { asksFor } from '@/import/block/command';
import type { NodeFact } from '@/import/facts/facts';
import { factsOfName, firstKnown, isNodeName } from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { type Fields, ownText } from '@/import/structured/own-field';
import { recordsOf } from '@/import/structured/records';
import {
  isInstanceId,
  isInstanceType,
  isWhole,
  isZone,
  isZoneId,
} from '@/import/tables/value-forms';

/** Nodes as objects with keys of one's own: `kubectl get nodes -o json | jq '.items[] | {name: …}'`. */
export const nodeRecords: Format = {
  name: 'kubectl get nodes',
  recognise: (block) => block.kind === 'structured' && nodesIn(block).length > 0,
  read: (block) => {
    const nodes = nodesIn(block);
    return { nodes, unread: recordsOf(block).keyed.length - nodes.length };
  },
};

function nodesIn(block: Block): readonly NodeFact[] {
  const { command } = block;
  if (command?.tool === 'aws') return [];
  const isAsked = asksFor(command, 'no', 'node', 'nodes');
  const podsKey = keyOfMaxPods(command?.behind.join(' ') ?? '');
  return recordsOf(block).keyed.flatMap((fields) => {
    const texts = Object.keys(fields).flatMap((key) => ownText(fields, key) ?? []);
    const type = texts.find(isInstanceType);
    const name = texts.find(isNodeName);
    // What EC2 says of instances has their ids.
    const isNode = isAsked || (name !== undefined && !texts.some(isInstanceId));
    if (type === undefined || !isNode) return [];
    const zone = texts.find(isZone);
    const fact = { type, zone, zoneId: texts.find(isZoneId), group: groupIn(fields) };
    const maxPods = ownText(fields, podsKey ?? 'maxPods') ?? '';
    const own = { ...fact, maxPods: isWhole(maxPods) ? Number(maxPods) : undefined };
    return [firstKnown(own, factsOfName(name ?? ''))];
  });
}

/** The key under which a filter of jq puts the most pods: `pods: .status.capacity.pods`. */
function keyOfMaxPods(filter: string): string | undefined {
  return /"?(\w+)"?\s*:\s*\(?\.status\.(?:capacity|allocatable)\.pods\b/.exec(filter)?.[1];
}

function groupIn(fields: Fields): string | undefined {
  const key = Object.keys(fields).find((one) => /^node_?(?:group|pool)(?:_?name)?$/i.test(one));
  return key === undefined ? undefined : ownText(fields, key);
}
