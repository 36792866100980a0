import { Fragment } from 'react';
import { IP_FAMILIES } from '@/engine';
import { formatCount } from '@/i18n';
import { EMPTY_PLAN_TEXT, QUOTA_FIELDS, WINDOWS_FIELDS } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { optionsOf, Segmented, Switch } from '@/ui/shared/controls';
import { PlanField } from '@/ui/shared/plan-field';
import { patchNetworking } from './patch';

/** AWS's shipped ConfigMap, where nothing is typed. */
const WINDOWS_SHIPPED = { warmIpTarget: '1', minimumIpTarget: '3', warmPrefixTarget: '0' };

/** What a cluster has once, beside the warm pool; each mode says what it changes. */
export function NetworkingFields() {
  const networking = usePlanner((state) => state.text.networking);
  const words = useAllMessages().modes.networking;
  const switches = [
    ['customNetworking', words.customNetworking, words.customHelp],
    ['subnetDiscovery', words.subnetDiscovery, words.discoveryHelp],
    ['podEni', words.podEni, words.podEniHelp],
    ['multiNic', words.multiNic, words.multiNicHelp],
  ] as const;
  return (
    <div className="grid grid-cols-1 gap-2.5">
      <div>
        <p className="mb-1 text-12 text-muted">{words.ipFamily}</p>
        <Segmented
          small
          label={words.ipFamily}
          options={optionsOf(IP_FAMILIES, words.families)}
          value={networking.ipFamily}
          onChange={(ipFamily) => patchNetworking({ ipFamily })}
        />
        {networking.ipFamily === 'ipv6' && (
          <p className="mt-1 text-12 text-muted">{words.ipv6Help}</p>
        )}
      </div>
      {switches.map(([field, label, help]) => (
        <Fragment key={field}>
          <Switch
            label={label}
            help={help}
            checked={networking[field]}
            onChange={(isOn) => patchNetworking({ [field]: isOn })}
          />
          {field === 'podEni' && <BranchEniCooldown />}
        </Fragment>
      ))}
      <WindowsFields />
      <QuotaFields />
    </div>
  );
}

/** AWS's defaults stand in the fields, so that the plan says what it counts with. */
function QuotaFields() {
  const { modes, problems } = useAllMessages();
  const words = modes.networking;
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-2.5">
      <p className="text-13 font-medium">{words.quotas}</p>
      <p className="text-12 text-muted">{words.quotasHelp}</p>
      {QUOTA_FIELDS.map((field) => (
        <PlanField
          key={field}
          path={{ part: 'plan', field }}
          label={problems.fieldName({ part: 'plan', field })}
          layout="row"
          numeric
          shown={(text) => (text === EMPTY_PLAN_TEXT[field] ? formatCount(Number(text)) : text)}
        />
      ))}
    </div>
  );
}

/** Shown where it has a say, or was typed. */
function BranchEniCooldown() {
  const isShown = usePlanner(
    ({ text }) =>
      text.networking.podEni || text.branchEniCooldown !== EMPTY_PLAN_TEXT.branchEniCooldown,
  );
  const { modes, problems } = useAllMessages();
  if (!isShown) return null;
  const path = { part: 'plan', field: 'branchEniCooldown' } as const;
  return (
    <PlanField
      path={path}
      label={problems.fieldName(path)}
      labelClassName="font-mono text-12"
      help={modes.networking.cooldownHelp}
      layout="row"
      numeric
    />
  );
}

function WindowsFields() {
  const windows = usePlanner((state) => state.text.networking.windows);
  const hasWindows = usePlanner((state) =>
    state.text.groups.some((group) => group.kind === 'windows'),
  );
  const { modes, problems } = useAllMessages();
  const words = modes.networking;
  const isTouched =
    windows.prefixDelegation || WINDOWS_FIELDS.some((field) => windows[field] !== '');
  if (!hasWindows && !isTouched) return null;
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-2.5">
      <p className="text-13 font-medium">{words.windows}</p>
      <p className="text-12 text-muted">{words.windowsHelp}</p>
      <Switch
        label={words.windowsPrefix}
        checked={windows.prefixDelegation}
        onChange={(prefixDelegation) =>
          patchNetworking({ windows: { ...windows, prefixDelegation } })
        }
      />
      {WINDOWS_FIELDS.map((field) => (
        <PlanField
          key={field}
          path={{ part: 'windows', field }}
          label={problems.fieldName({ part: 'windows', field })}
          labelClassName="font-mono text-12"
          placeholder={WINDOWS_SHIPPED[field]}
          layout="row"
          numeric
          inputMode="text"
        />
      ))}
    </div>
  );
}
