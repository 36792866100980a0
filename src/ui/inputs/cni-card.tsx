import { SETTING_FIELDS, type SettingField, SHIPPED_SETTINGS } from '@/plan';
import { SETTING_KEYS } from '@/plan/parse-setting';
import { actions, useMessages, usePlanner } from '@/store/use-planner';
import { Fold } from '@/ui/shared/fold';
import { PlanField } from '@/ui/shared/plan-field';
import { Segmented } from '@/ui/shared/segmented';
import { InputSection } from './input-section';

type Mode = 'secondary' | 'prefix';

const FIELDS_OF: Readonly<Record<Mode, readonly SettingField[]>> = {
  secondary: ['WARM_ENI_TARGET', 'WARM_IP_TARGET', 'MINIMUM_IP_TARGET'],
  prefix: ['WARM_PREFIX_TARGET', 'WARM_IP_TARGET', 'MINIMUM_IP_TARGET'],
};

export function CniCard() {
  const mode = usePlanner((state): Mode => (state.text.prefixDelegation ? 'prefix' : 'secondary'));
  const settings = usePlanner((state) => state.text.settings);
  const rareNeedLook = usePlanner((state) =>
    state.reading.errors.some(
      ({ field }) => field.part === 'settings' && !FIELDS_OF[mode].includes(field.field),
    ),
  );
  const { form } = useMessages();
  const words = form.cni;
  const shown = FIELDS_OF[mode];
  const rare = SETTING_FIELDS.filter((field) => !shown.includes(field)).reverse();
  const inShort = (fields: readonly SettingField[]) =>
    fields
      .filter((field) => settings[field].trim() !== '')
      .map((field) => `${field} ${settings[field].trim()}`)
      .join(', ');
  const modeName = mode === 'prefix' ? words.prefixSummary : words.secondarySummary;
  return (
    <InputSection
      title={words.title}
      hint={words.hint}
      summary={[modeName, inShort(SETTING_FIELDS) || words.hint].join(' · ')}
      owns={(path) => path.part === 'settings'}
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
      <div className="mt-3 grid grid-cols-1 gap-3">
        {shown.map((field) => (
          <SettingInput key={field} field={field} />
        ))}
      </div>
      <Fold
        className="mt-3"
        title={rare.join(', ')}
        summary={inShort(rare)}
        forceOpen={rareNeedLook}
      >
        <div className="grid grid-cols-1 gap-3">
          {rare.map((field) => (
            <SettingInput key={field} field={field} />
          ))}
          <p className="text-12 text-muted">{words.unsetHelp}</p>
        </div>
      </Fold>
    </InputSection>
  );
}

function SettingInput({ field }: { readonly field: SettingField }) {
  const { form } = useMessages();
  const words = form.cni;
  const ruler = usePlanner(({ answer }) => {
    if (answer.status !== 'current') return undefined;
    const finding = answer.usage.findings.find(
      (other) => other.code === 'TARGET_IGNORED' && other.ignored === field,
    );
    return finding?.code === 'TARGET_IGNORED' ? finding.because : undefined;
  });
  const shipped = SHIPPED_SETTINGS[SETTING_KEYS[field]];
  return (
    <PlanField
      path={{ part: 'settings', field }}
      label={field}
      labelClassName="font-mono text-12 font-medium"
      help={ruler === undefined ? words.help[field] : words.ignored(ruler)}
      placeholder={shipped === undefined ? form.unset : String(shipped)}
      layout="row"
      numeric
      inputMode="text"
    />
  );
}
