import type { PodFact } from '@/import/facts/facts';
import type { Format } from '@/import/format';
import { lacksEnd } from '@/import/structured/lacks-end';
import { type Fields, ownFlag, ownText } from '@/import/structured/own-field';
import { kubernetesObjects } from '@/import/structured/records';
import { addonOf } from './workloads';

/** `kubectl get pods -o json` or `-o yaml`. */
export const podObjects: Format = {
  name: 'kubectl get pods',
  recognise: (block) => kubernetesObjects(block, 'Pod').length > 0,
  read: (block) => {
    const objects = kubernetesObjects(block, 'Pod');
    const isCut = lacksEnd(block, objects, 'metadata');
    const whole = isCut ? objects.slice(0, -1) : objects;
    return { pods: whole.map(podFact), warnings: isCut ? [{ code: 'TRUNCATED' }] : [] };
  },
};

function podFact(pod: Fields): PodFact {
  const name = ownText(pod, 'metadata', 'name') ?? '';
  const namespace = ownText(pod, 'metadata', 'namespace') ?? 'default';
  const node = ownText(pod, 'spec', 'nodeName');
  const phase = ownText(pod, 'status', 'phase');
  const isBranch =
    ownText(pod, 'metadata', 'annotations', 'vpc.amazonaws.com/pod-eni') !== undefined;
  const isOnHost = ownFlag(pod, 'spec', 'hostNetwork');
  return {
    key: `${namespace}/${name}`,
    node,
    network: isOnHost ? 'host' : isBranch ? 'branch' : 'pool',
    state: stateOf(phase, node),
    addon: addonOf(name),
  };
}

function stateOf(phase: string | undefined, node: string | undefined): PodFact['state'] {
  if (phase === 'Succeeded' || phase === 'Failed') return 'ended';
  return node === undefined ? 'waiting' : 'holds';
}
