import type { FieldPath } from '@/plan';
import { useMessages, usePlanner } from '@/store/use-planner';
import { Fold } from '@/ui/shared/controls/fold';
import { lazyPart } from '@/ui/shared/lazy';
import { useAddonsOn } from './use-addons-on';

const EveryNodeFields = lazyPart(
  async () => (await import('./every-node-fields')).EveryNodeFields,
  { part: 'every-node' },
);

export function isEveryNodeField(path: FieldPath): boolean {
  return (
    path.part === 'addon' ||
    (path.part === 'plan' && (path.field === 'systemPods' || path.field === 'hostNetworkPods'))
  );
}

/** What is on every node beside the pods of its group. */
export function EveryNode() {
  const systemPods = usePlanner((state) => state.text.systemPods);
  const hostNetworkPods = usePlanner((state) => state.text.hostNetworkPods);
  const managedCap = usePlanner((state) => state.text.managedCap);
  const needsLook = usePlanner((state) =>
    state.reading.errors.some((error) => isEveryNodeField(error.field)),
  );
  const addons = useAddonsOn();
  const words = useMessages().form.groups;
  const inShort = [words.everyNode(systemPods, hostNetworkPods, managedCap)];
  if (addons > 0) inShort.push(`${words.addons}: ${words.addonsInShort(addons)}`);
  return (
    <Fold
      className="mt-2"
      title={words.clusterWide}
      summary={inShort.join(', ')}
      forceOpen={needsLook}
    >
      <EveryNodeFields />
    </Fold>
  );
}
