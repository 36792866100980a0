import { SHIPPED_SETTINGS } from '@/engine';
import {
  type GroupField,
  type GroupText,
  LINUX_EXTRA_FIELDS,
  type LinuxExtra,
  SETTING_FIELDS,
  SETTING_KEYS,
} from '@/plan';
import { planner, useAllMessages, usePlanner } from '@/store';
import { fieldNotes } from '@/store/document';
import { Fold, Switch } from '@/ui/shared/controls';
import { PlanField } from '@/ui/shared/plan-field';
import { patchGroup } from './patch';

/** What few Linux nodes have: more interfaces, or settings of their own for comparison. */
export function GroupExtras({ row }: { readonly row: GroupText }) {
  const { problems, modes } = useAllMessages();
  const words = modes.group;
  const path = (field: GroupField) => ({ part: 'group', row: row.id, field }) as const;
  const help: Readonly<Partial<Record<LinuxExtra, string>>> = words.extrasHelp;
  const needsLook = usePlanner((state) =>
    LINUX_EXTRA_FIELDS.some((field) => fieldNotes(state.reading, path(field)).error !== undefined),
  );
  const isUsed = LINUX_EXTRA_FIELDS.some((field) => row[field] !== '');
  return (
    <div className="grid grid-cols-1 gap-2">
      <Fold title={words.interfaces} isUsed={isUsed} needsLook={needsLook}>
        <div className="grid grid-cols-1 gap-3">
          {LINUX_EXTRA_FIELDS.map((field) => (
            <PlanField
              key={field}
              path={path(field)}
              label={problems.fieldName(path(field))}
              {...(help[field] === undefined ? {} : { help: help[field] })}
              placeholder="0"
              layout="row"
              numeric
            />
          ))}
        </div>
      </Fold>
      <OwnSettings row={row} />
    </div>
  );
}

function OwnSettings({ row: { id, ownSettings } }: { readonly row: GroupText }) {
  const { form, modes } = useAllMessages();
  const words = modes.group;
  const turn = (isOn: boolean) => {
    const { prefixDelegation, settings } = planner.getState().text;
    patchGroup(id, { ownSettings: isOn ? { ...settings, prefixDelegation } : undefined });
  };
  return (
    <div>
      <Switch
        label={words.own}
        help={words.ownHelp}
        checked={ownSettings !== undefined}
        onChange={turn}
      />
      {ownSettings !== undefined && (
        <div className="mt-2 grid grid-cols-1 gap-2 border-l-2 border-line pl-3">
          <Switch
            label={words.prefixes}
            checked={ownSettings.prefixDelegation}
            onChange={(prefixDelegation) =>
              patchGroup(id, { ownSettings: { ...ownSettings, prefixDelegation } })
            }
          />
          {SETTING_FIELDS.map((field) => (
            <PlanField
              key={field}
              path={{ part: 'own-settings', row: id, field }}
              label={
                <>
                  <span className="sr-only">{words.own}: </span>
                  {field}
                </>
              }
              labelClassName="font-mono text-12"
              placeholder={String(SHIPPED_SETTINGS[SETTING_KEYS[field]] ?? form.unset)}
              layout="row"
              numeric
              inputMode="text"
            />
          ))}
        </div>
      )}
    </div>
  );
}
