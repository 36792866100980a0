import { ignoredTargets, SHIPPED_SETTINGS } from '@/engine';
import {
  EMPTY_PLAN_TEXT,
  type FieldPath,
  MODE_TARGETS,
  type PlanText,
  QUOTA_FIELDS,
  SETTING_FIELDS,
  SETTING_KEYS,
  type SettingField,
  WINDOWS_FIELDS,
} from '@/plan';
import { actions, useMessages, usePlanner } from '@/store';
import { Fold, Segmented } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';
import { PlanField } from '@/ui/shared/plan-field';
import { InputSection } from './input-section';

const NetworkingFields = lazyPart(
  () => import('./modes/networking-fields').then((module) => module.NetworkingFields),
  { part: 'panel', place: 'min-h-28' },
);

type Mode = keyof typeof MODE_TARGETS;

export function CniCard() {
  const mode = usePlanner((state): Mode => (state.text.prefixDelegation ? 'prefix' : 'secondary'));
  const settings = usePlanner((state) => state.text.settings);
  const { form } = useMessages();
  const words = form.cni;
  const shown: readonly SettingField[] = MODE_TARGETS[mode];
  const rare = SETTING_FIELDS.filter((field) => !shown.includes(field)).reverse();
  const inShort = (fields: readonly SettingField[]) =>
    fields
      .filter((field) => settings[field].trim() !== '')
      .map((field) => `${field} ${settings[field].trim()}`)
      .join(', ');
  const modeName = mode === 'prefix' ? words.prefixDelegation : words.secondaryIps;
  const modeNames = useModes().map((each) => words.modes[each]);
  return (
    <InputSection
      title={words.title}
      hint={words.hint}
      startsOpen
      summary={[modeName, ...modeNames, inShort(SETTING_FIELDS) || words.hint].join(' · ')}
      owns={(path) => path.part === 'settings' || isOfNetworking(path)}
    >
      <Segmented
        label={words.mode}
        options={[
          { value: 'secondary', label: words.secondaryIps },
          { value: 'prefix', label: words.prefixDelegation },
        ]}
        value={mode}
        onChange={(next) =>
          actions.edit((text) => ({ ...text, prefixDelegation: next === 'prefix' }))
        }
      />
      <div className="mt-2 grid grid-cols-1 gap-2">
        {shown.map((field) => (
          <SettingInput key={field} field={field} />
        ))}
      </div>
      <MoreOfTheNetwork rare={rare} />
    </InputSection>
  );
}

const OF_PLAN = ['branchEniCooldown', ...QUOTA_FIELDS] as const;

/** Whether a field stands among those of the cluster's network. */
function isOfNetworking(path: FieldPath): boolean {
  if (path.part === 'windows') return true;
  return path.part === 'plan' && OF_PLAN.some((each) => each === path.field);
}

/** The settings that most plans leave alone; unfolded once a plan uses what is in it. */
function MoreOfTheNetwork({ rare }: { readonly rare: readonly SettingField[] }) {
  const modes = useModes();
  const inPlan = usePlanner(({ text }) => rareOfPlan(text));
  const settings = usePlanner((state) => state.text.settings);
  const needsLook = usePlanner(({ reading }) =>
    reading.errors.some(
      ({ field }) =>
        isOfNetworking(field) || (field.part === 'settings' && rare.includes(field.field)),
    ),
  );
  const hasWindows = usePlanner(({ text }) => text.groups.some(({ kind }) => kind === 'windows'));
  const isUsed = hasWindows || modes.length > 0;
  const words = useMessages().form.cni;
  const names = modes.map((each) => words.modes[each]);
  const typed = rare.filter((field) => settings[field].trim() !== '');
  return (
    <Fold
      className="mt-1.5 -mb-1.5"
      title={words.moreModes}
      summary={words.moreInShort(names.length + typed.length + inPlan, [
        ...names,
        ...typed.map((field) => `${field} ${settings[field].trim()}`),
      ])}
      isUsed={isUsed}
      needsLook={needsLook}
    >
      <div className="mb-3 grid grid-cols-1 gap-2">
        {rare.map((field) => (
          <SettingInput key={field} field={field} />
        ))}
      </div>
      <div style={isUsed ? { minHeight: roomOf(modes, hasWindows) } : undefined}>
        <NetworkingFields isUsed={isUsed} />
      </div>
    </Fold>
  );
}

/** How many of the rarer fields, beside the modes, are not as AWS ships them. */
function rareOfPlan(text: PlanText): number {
  const { networking } = text;
  const shipped = EMPTY_PLAN_TEXT.networking;
  return (
    changed(text, EMPTY_PLAN_TEXT, OF_PLAN) +
    changed(networking, shipped, ['subnetDiscovery']) +
    changed(networking.windows, shipped.windows, ['prefixDelegation', ...WINDOWS_FIELDS])
  );
}

function changed<Part>(now: Part, shipped: Part, fields: readonly (keyof Part)[]): number {
  return fields.filter((field) => now[field] !== shipped[field]).length;
}

/** In rem, how high what is said of a mode is in the language that says most, with the gap above it. */
const ROOM = { ipv6: 6.375, customNetworking: 4.375, podEni: 10.125, multiNic: 4.375 };
const ROOM_OF_WINDOWS = 14.8125;

/** What is fetched for a plan that uses these takes so much room, and has it before. */
function roomOf(modes: ReturnType<typeof useModes>, hasWindows: boolean): string {
  const above = hasWindows ? ROOM_OF_WINDOWS : 0;
  return `${modes.reduce((sum, mode) => sum + ROOM[mode], 2.75 + above)}rem`;
}

/** What the cluster's network has beside the plain way. */
function useModes(): readonly (keyof typeof ROOM)[] {
  const networking = usePlanner((state) => state.text.networking);
  return [
    ...(networking.ipFamily === 'ipv6' ? ['ipv6' as const] : []),
    ...(['customNetworking', 'podEni', 'multiNic'] as const).filter((mode) => networking[mode]),
  ];
}

function SettingInput({ field }: { readonly field: SettingField }) {
  const { form } = useMessages();
  const words = form.cni;
  const ruler = usePlanner(({ answer }) => {
    if (answer.status !== 'current') return undefined;
    const { cluster, usage } = answer;
    return ignoredTargets(cluster.settings, usage.groups).find(({ ignored }) => ignored === field)
      ?.because;
  });
  const shipped = SHIPPED_SETTINGS[SETTING_KEYS[field]];
  return (
    <PlanField
      path={{ part: 'settings', field }}
      label={field}
      labelClassName="font-mono text-12/4 font-medium"
      help={ruler === undefined ? words.help[field] : words.ignored(ruler)}
      placeholder={shipped === undefined ? form.unset : String(shipped)}
      layout="row"
      numeric
      inputMode="text"
    />
  );
}
