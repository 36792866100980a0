import { EMPTY_PLAN_TEXT, type FieldPath } from '@/plan';
import { useMessages, usePlanner } from '@/store';
import type { CardFooterProps } from '@/ui/inputs/card-footer';
import { lazyPart } from '@/ui/shared/lazy';
import { useAddonsOn } from './use-addons-on';

const EveryNodeFields = lazyPart(
  () => import('./every-node-fields').then((module) => module.EveryNodeFields),
  { part: 'panel' },
);

export function isEveryNodeField(path: FieldPath): boolean {
  return (
    path.part === 'addon' ||
    (path.part === 'plan' && (path.field === 'systemPods' || path.field === 'hostNetworkPods'))
  );
}

/** What is on every node beside the pods of its group: it opens from the foot of the card. */
export function useEveryNode(): CardFooterProps['fold'] {
  const systemPods = usePlanner((state) => state.text.systemPods);
  const hostNetworkPods = usePlanner((state) => state.text.hostNetworkPods);
  const managedCap = usePlanner((state) => state.text.managedCap);
  const needsLook = usePlanner((state) =>
    state.reading.errors.some((error) => isEveryNodeField(error.field)),
  );
  const addons = useAddonsOn();
  const words = useMessages().form.groups;
  const isAsShipped =
    systemPods === EMPTY_PLAN_TEXT.systemPods &&
    hostNetworkPods === EMPTY_PLAN_TEXT.hostNetworkPods &&
    managedCap === EMPTY_PLAN_TEXT.managedCap;
  const inShort = isAsShipped ? [] : [words.everyNode(systemPods, hostNetworkPods, managedCap)];
  if (addons > 0) inShort.push(`${words.addons}: ${words.addonsInShort(addons)}`);
  return {
    title: words.clusterWide,
    summary: inShort.join(', '),
    needsLook,
    body: <EveryNodeFields />,
  };
}
