import type { FieldPath } from '@/plan';
import { actions, useMessages, usePlanner } from '@/store/use-planner';
import { Fold } from '@/ui/shared/fold';
import { lazyPart } from '@/ui/shared/lazy';
import { PlanField } from '@/ui/shared/plan-field';
import { Switch } from '@/ui/shared/switch';

const AddonList = lazyPart(async () => (await import('./modes/addon-list')).AddonList, {
  part: 'addons',
});

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
      <div className="grid grid-cols-1 gap-3">
        <PlanField
          path={{ part: 'plan', field: 'systemPods' }}
          label={words.systemPods}
          labelClassName="text-13"
          help={words.systemPodsHelp}
          layout="row"
          numeric
        />
        <PlanField
          path={{ part: 'plan', field: 'hostNetworkPods' }}
          label={words.hostNetworkPods}
          labelClassName="text-13"
          help={words.hostNetworkPodsHelp}
          layout="row"
          numeric
        />
        <Switch
          label={words.managedCap}
          help={words.managedCapHelp}
          checked={managedCap}
          onChange={(checked) => actions.edit((text) => ({ ...text, managedCap: checked }))}
        />
      </div>
      <Addons />
    </Fold>
  );
}

function useAddonsOn(): number {
  return usePlanner(
    (state) => Object.values(state.text.systemPodAddons).filter(({ isOn }) => isOn).length,
  );
}

function Addons() {
  const on = useAddonsOn();
  const needsLook = usePlanner((state) =>
    state.reading.errors.some((error) => error.field.part === 'addon'),
  );
  const words = useMessages().form.groups;
  return (
    <Fold
      className="mt-3"
      title={words.addons}
      summary={words.addonsInShort(on)}
      forceOpen={on > 0 || needsLook}
    >
      <AddonList />
    </Fold>
  );
}
