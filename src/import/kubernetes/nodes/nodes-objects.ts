import type { NodeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import {
  factsOfLabels,
  factsOfName,
  factsOfProvider,
  firstKnown,
} from '@/import/facts/node-labels';
import type { Format } from '@/import/format';
import { lacksEnd } from '@/import/structured/lacks-end';
import { type Fields, ownCount, ownList, ownText } from '@/import/structured/own-field';
import { kubernetesObjects } from '@/import/structured/records';

/** `kubectl get nodes -o json` or `-o yaml`. */
export const nodeObjects: Format = {
  name: 'kubectl get nodes',
  recognise: (block) => kubernetesObjects(block, 'Node').length > 0,
  read: (block) => {
    const objects = kubernetesObjects(block, 'Node');
    const isCut = lacksEnd(block, objects, 'metadata', 'status');
    const whole = isCut ? objects.slice(0, -1) : objects;
    const warnings: ImportWarning[] = [];
    if (isCut) warnings.push({ code: 'TRUNCATED' });
    if (!whole.every(isReady)) warnings.push({ code: 'NODE_NOT_READY' });
    return { nodes: whole.map(nodeFact), warnings };
  },
};

/** Whether a node or a NodeClaim is ready; one that does not say is. */
export function isReady(node: Fields): boolean {
  const conditions = ownList(node, 'status', 'conditions');
  const ready = conditions.find((one) => ownText(one, 'type') === 'Ready');
  return ready === undefined || ownText(ready, 'status') === 'True';
}

function nodeFact(node: Fields): NodeFact {
  const addresses = ownList(node, 'status', 'addresses');
  const internal = addresses.find((one) => ownText(one, 'type') === 'InternalIP');
  const labelled = factsOfLabels((label) => ownText(node, 'metadata', 'labels', label));
  const named = factsOfName(ownText(node, 'metadata', 'name') ?? '');
  const own: NodeFact = {
    address: ownText(internal, 'address'),
    branchEnis: ownCount(node, 'status', 'capacity', 'vpc.amazonaws.com/pod-eni'),
    maxPods:
      (labelled.kind ?? named.kind) === 'fargate'
        ? undefined
        : ownCount(node, 'status', 'capacity', 'pods'),
  };
  return firstKnown(own, labelled, factsOfProvider(ownText(node, 'spec', 'providerID')), named);
}
