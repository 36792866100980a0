import { useState } from 'react';
import { IP_FAMILIES } from '@/engine';
import { formatCount } from '@/i18n';
import { EMPTY_PLAN_TEXT, type PlanText, QUOTA_FIELDS, WINDOWS_FIELDS } from '@/plan';
import { planner, useAllMessages, usePlanner } from '@/store';
import { Fold, optionsOf, Segmented, Switch } from '@/ui/shared/controls';
import { PlanField } from '@/ui/shared/plan-field';
import { patchNetworking } from './patch';

/** AWS's shipped ConfigMap, where nothing is typed. */
const WINDOWS_SHIPPED = { warmIpTarget: '1', minimumIpTarget: '3', warmPrefixTarget: '0' };

/** What of a cluster's network a plan may use, in the order in which it stands. */
const PARTS = [
  'ipv6',
  'customNetworking',
  'subnetDiscovery',
  'podEni',
  'multiNic',
  'windows',
  'quotas',
] as const;
type Part = (typeof PARTS)[number];

/**
 * What a cluster has once, beside the warm pool; each mode says what it changes.
 *
 * @param isUsed it stands open for what the plan uses of it: the rest is folded until somebody wants it
 */
export function NetworkingFields({ isUsed }: { readonly isUsed: boolean }) {
  const words = useAllMessages().modes.networking;
  // As it was when it opened: nothing moves where something is switched on.
  const [used] = useState(() => {
    const found = isUsed ? usedOf(planner.getState().text) : [];
    return found.length > 0 ? found : PARTS;
  });
  const rest = PARTS.filter((part) => !used.includes(part));
  // Another plan may use what the one before did not.
  const isRestUsed = usePlanner(({ text }) => usedOf(text).some((part) => rest.includes(part)));
  const hasErrors = usePlanner(({ reading }) => reading.errors.length > 0);
  return (
    // As high as its place at least, which is that of custom networking: what stands below stays where it is.
    <div className="grid min-h-28 grid-cols-1 content-start gap-2.5">
      <p className="-mt-2 text-12 text-muted">{words.unsetHelp}</p>
      {used.map((part) => (
        <NetworkingPart key={part} part={part} />
      ))}
      {rest.length > 0 && (
        <Fold title={words.others} isUsed={isRestUsed} needsLook={isRestUsed && hasErrors}>
          <div className="grid grid-cols-1 gap-2.5">
            {rest.map((part) => (
              <NetworkingPart key={part} part={part} />
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}

/** Those in which something is not as AWS ships it, or that have a say. */
function usedOf(text: PlanText): readonly Part[] {
  const { networking, groups } = text;
  const shipped = EMPTY_PLAN_TEXT.networking;
  return PARTS.filter((part) => {
    switch (part) {
      case 'ipv6':
        return networking.ipFamily !== shipped.ipFamily;
      case 'windows':
        return groups.some(({ kind }) => kind === 'windows') || isTouched(networking.windows);
      case 'quotas':
        return QUOTA_FIELDS.some((field) => text[field] !== EMPTY_PLAN_TEXT[field]);
      default:
        return networking[part] !== shipped[part];
    }
  });
}

function NetworkingPart({ part }: { readonly part: Part }) {
  const networking = usePlanner((state) => state.text.networking);
  const words = useAllMessages().modes.networking;
  const mode = (
    field: Exclude<Part, 'ipv6' | 'windows' | 'quotas'>,
    label: string,
    help: string,
  ) => (
    <Switch
      label={label}
      help={help}
      checked={networking[field]}
      onChange={(isOn) => patchNetworking({ [field]: isOn })}
    />
  );
  switch (part) {
    case 'ipv6':
      return (
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
      );
    case 'customNetworking':
      return mode(part, words.customNetworking, words.customHelp);
    case 'subnetDiscovery':
      return mode(part, words.subnetDiscovery, words.discoveryHelp);
    case 'podEni':
      return (
        <>
          {mode(part, words.podEni, words.podEniHelp)}
          <BranchEniCooldown />
        </>
      );
    case 'multiNic':
      return mode(part, words.multiNic, words.multiNicHelp);
    case 'windows':
      return <WindowsFields />;
    case 'quotas':
      return <QuotaFields />;
  }
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

function isTouched(windows: PlanText['networking']['windows']): boolean {
  return windows.prefixDelegation || WINDOWS_FIELDS.some((field) => windows[field] !== '');
}

function WindowsFields() {
  const windows = usePlanner((state) => state.text.networking.windows);
  const hasWindows = usePlanner((state) =>
    state.text.groups.some((group) => group.kind === 'windows'),
  );
  const { modes, problems } = useAllMessages();
  const words = modes.networking;
  if (!hasWindows && !isTouched(windows)) return null;
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
