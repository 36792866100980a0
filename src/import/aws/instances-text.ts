import type { NodeFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import {
  isAddress,
  isInstanceId,
  isInstanceType,
  isSubnetId,
  isZone,
} from '@/import/tables/value-forms';

/** Where an instance lies, what state it is in and its tags stand in lines of their own below it. */
interface TextInstance {
  readonly cells: readonly string[];
  zone?: string | undefined;
  state?: string | undefined;
  group?: string | undefined;
}

const GROUP = /^(?:eks:nodegroup-name|karpenter\.sh\/nodepool)$/;

/**
 * `aws ec2 describe-instances --output text` in full. Lines have no headings: cells are told by their
 * form.
 */
export const instancesText: Format = {
  name: 'aws ec2 describe-instances',
  recognise: ({ kind, lines }) =>
    kind === 'tabbed' && lines.some((line) => line.startsWith('INSTANCES\t')),
  read: ({ lines }) => {
    const all = textInstances(lines);
    const running = all.filter(({ state = 'running' }) => /^(?:running|pending)$/.test(state));
    const stopped = all.length - running.length;
    return {
      nodes: running.map(nodeFact),
      warnings: stopped > 0 ? [{ code: 'INSTANCES_NOT_RUNNING', count: stopped }] : [],
    };
  },
};

function textInstances(lines: readonly string[]): readonly TextInstance[] {
  const found: TextInstance[] = [];
  for (const line of lines) {
    const [word, ...cells] = line.split('\t').map((cell) => cell.trim());
    const last = found.at(-1);
    if (word === 'INSTANCES') found.push({ cells });
    if (last === undefined) continue;
    if (word === 'PLACEMENT') last.zone = cells.find(isZone);
    else if (word === 'STATE') last.state = cells.at(-1);
    else if (word === 'TAGS' && GROUP.test(cells[0] ?? '')) last.group = cells[1];
  }
  return found;
}

function nodeFact({ cells, zone, group }: TextInstance): NodeFact {
  return {
    name: cells.find((cell) => /^ip-[\d-]+\.|^i-[0-9a-f]+\./.test(cell)),
    address: cells.find(isAddress),
    instance: cells.find(isInstanceId),
    type: cells.find(isInstanceType),
    subnet: cells.find(isSubnetId),
    zone,
    group,
  };
}
