import { ADDON_IDS, ADDONS, type AddonId } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { PlanField } from '@/ui/shared/plan-field';

/** The usual add-ons: ticked ones count, with as many pods as typed. */
export function AddonList() {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {ADDON_IDS.map((id) => (
        <AddonItem key={id} id={id} />
      ))}
    </ul>
  );
}

function AddonItem({ id }: { readonly id: AddonId }) {
  const addon = usePlanner((state) => state.text.systemPodAddons[id]);
  const words = useAllMessages().modes.addons;
  const { scope, takesAddress, pods } = ADDONS[id];
  const turn = (isOn: boolean) =>
    actions.edit((text) => ({
      ...text,
      systemPodAddons: { ...text.systemPodAddons, [id]: { ...addon, isOn } },
    }));
  const where = [
    scope === 'node' ? words.perNode : words.inCluster,
    ...(takesAddress ? [] : [words.noAddress]),
  ].join(', ');
  return (
    <li className="flex items-center justify-between gap-2">
      <label className="flex min-h-6 min-w-0 items-center gap-2 text-13 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={addon.isOn}
          onChange={(event) => turn(event.currentTarget.checked)}
          className="size-4 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          <span className="font-mono text-12">{id}</span>{' '}
          <span className="text-12 text-muted">{where}</span>
        </span>
      </label>
      {addon.isOn && (
        <PlanField
          path={{ part: 'addon', row: id, field: 'count' }}
          label={<span className="sr-only">{words.pods(id)}</span>}
          placeholder={String(pods)}
          layout="row"
          numeric
        />
      )}
    </li>
  );
}
