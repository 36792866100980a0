import { actions, useAllMessages, usePlanner } from '@/store';
import { AddonList } from '@/ui/inputs/modes/addon-list';
import { Fold, Switch } from '@/ui/shared/controls';
import { PlanField } from '@/ui/shared/plan-field';
import { useAddonsOn } from './use-addons-on';

/** The fields for what is on every node. */
export function EveryNodeFields() {
  const managedCap = usePlanner((state) => state.text.managedCap);
  const { everyNode: help } = useAllMessages();
  const { labels: words } = help;
  return (
    <>
      <div className="grid grid-cols-1 gap-3">
        <PlanField
          path={{ part: 'plan', field: 'systemPods' }}
          label={words.systemPods}
          labelClassName="text-13"
          help={help.systemPods}
          layout="row"
          numeric
          inputMode="decimal"
        />
        <PlanField
          path={{ part: 'plan', field: 'hostNetworkPods' }}
          label={words.hostNetworkPods}
          labelClassName="text-13"
          help={help.hostNetworkPods}
          layout="row"
          numeric
        />
        <Switch
          label={words.managedCap}
          help={help.managedCap}
          checked={managedCap}
          onChange={(checked) => actions.edit((text) => ({ ...text, managedCap: checked }))}
        />
      </div>
      <Addons />
    </>
  );
}

function Addons() {
  const on = useAddonsOn();
  const needsLook = usePlanner((state) =>
    state.reading.errors.some((error) => error.field.part === 'addon'),
  );
  const words = useAllMessages().form.groups;
  return (
    <Fold
      className="mt-3"
      title={words.addons}
      summary={words.addonsInShort(on)}
      isUsed={on > 0}
      needsLook={needsLook}
    >
      <AddonList />
    </Fold>
  );
}
