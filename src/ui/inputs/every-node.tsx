import type { FieldPath } from '@/plan';
import { actions, useMessages, usePlanner } from '@/store/use-planner';
import { Fold } from '@/ui/shared/fold';
import { PlanField } from '@/ui/shared/plan-field';
import { Switch } from '@/ui/shared/switch';

export function isEveryNodeField(path: FieldPath): boolean {
  return path.part === 'plan' && (path.field === 'systemPods' || path.field === 'hostNetworkPods');
}

/** What is on every node beside the pods of its group. */
export function EveryNode() {
  const systemPods = usePlanner((state) => state.text.systemPods);
  const hostNetworkPods = usePlanner((state) => state.text.hostNetworkPods);
  const managedCap = usePlanner((state) => state.text.managedCap);
  const needsLook = usePlanner((state) =>
    state.reading.errors.some((error) => isEveryNodeField(error.field)),
  );
  const words = useMessages().form.groups;
  return (
    <Fold
      className="mt-2"
      title={words.clusterWide}
      summary={words.everyNode(systemPods, hostNetworkPods, managedCap)}
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
    </Fold>
  );
}
