import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import {
  type EventField,
  type EventKind,
  type EventText,
  groupLabels,
  MODE_CHANGES,
  SETTING_FIELDS,
} from '@/plan';
import { hasNumbers } from '@/store/document/answer';
import { withScenario } from '@/store/document/field-path';
import { actions, useAllMessages, usePlanner } from '@/store/use-planner';
import { TextButton } from '@/ui/shared/controls/button';
import { SelectBox } from '@/ui/shared/controls/select-box';
import { PlanField } from '@/ui/shared/plan-field/plan-field';

const FIELDS: Readonly<Record<EventKind, readonly EventField[]>> = {
  upgrade: ['at'],
  'scale-pods': ['to', 'over', 'at'],
  'scale-nodes': ['to', 'over', 'at'],
  'restart-pods': ['at'],
  'lose-zone': ['at'],
  churn: ['podsPerMinute', 'lasts', 'at'],
  'change-settings': [...SETTING_FIELDS, 'over', 'at'],
  'add-group': ['instanceType', 'nodes', 'podsPerNode', 'at'],
};

/** One event with what its kind asks for. */
export function EventInputs({
  event,
  canGo,
}: {
  readonly event: EventText;
  readonly canGo: boolean;
}) {
  const { scenario: words } = useAllMessages().timeline;
  const { kind, id } = event;
  const help = kind === 'upgrade' ? words.strategyHelp[event.strategy] : words.help[kind];
  return (
    <fieldset className="grid grid-cols-1 min-w-0 gap-2.5">
      <legend className={canGo ? 'mb-1 text-13 font-medium' : 'sr-only'}>
        {words.events[kind]}
      </legend>
      <Choices event={event} />
      {kind === 'upgrade' && <UpgradeFields event={event} />}
      {kind === 'change-settings' && <ModeChoice event={event} />}
      {FIELDS[kind].map((field) => (
        <EventInput key={field} id={id} field={field} />
      ))}
      <p className="text-12 text-pretty text-muted">{help}</p>
      {canGo && (
        <TextButton className="justify-self-start" onClick={() => removeEvent(id)}>
          {words.remove(words.events[kind])}
        </TextButton>
      )}
    </fieldset>
  );
}

function removeEvent(id: string): void {
  actions.edit((text) =>
    withScenario(text, { events: text.scenario.events.filter((event) => event.id !== id) }),
  );
}

/** What is chosen from the plan: its groups, its zones. */
function Choices({ event }: { readonly event: EventText }) {
  const { scenario: words } = useAllMessages().timeline;
  const plan = usePlanner((state) => (hasNumbers(state.answer) ? state.answer.plan : undefined));
  if (plan === undefined) return null;
  const { kind, id } = event;
  if (kind === 'lose-zone') {
    const zones = [...new Set(plan.subnets.map(({ zone }) => zone))];
    return (
      <SelectBox
        label={words.fields.zone ?? ''}
        value={event.zone === '' ? (zones[0] ?? '') : event.zone}
        layout="row"
        options={zones.map((zone) => ({ value: zone, label: zone }))}
        onChange={(zone) => patchEvent(id, { zone })}
      />
    );
  }
  if (kind !== 'upgrade' && kind !== 'scale-pods' && kind !== 'scale-nodes') return null;
  const labels = groupLabels(plan.groups);
  const groups = labels.map((label) => ({ value: label, label }));
  const options =
    kind === 'scale-pods' ? [{ value: '', label: words.replicas }, ...groups] : groups;
  const fallback = kind === 'scale-pods' ? '' : (labels[0] ?? '');
  return (
    <SelectBox
      label={words.fields.group ?? ''}
      value={event.group === '' ? fallback : event.group}
      layout="row"
      options={options}
      onChange={(group) => patchEvent(id, { group })}
    />
  );
}

function UpgradeFields({ event }: { readonly event: EventText }) {
  const { scenario: words } = useAllMessages().timeline;
  const { strategy, id } = event;
  const isManaged = strategy === 'default' || strategy === 'minimal';
  return (
    <>
      <SelectBox
        label={words.strategy}
        value={strategy}
        layout="row"
        options={UPGRADE_STRATEGIES.map((value) => ({ value, label: words.strategies[value] }))}
        onChange={(next) => patchEvent(id, { strategy: next })}
      />
      {isManaged && <EventInput id={id} field="maxUnavailable" />}
      {strategy === 'karpenter' && <EventInput id={id} field="budget" />}
    </>
  );
}

/** ENABLE_PREFIX_DELEGATION on nodes that run. */
function ModeChoice({ event }: { readonly event: EventText }) {
  const { scenario: words } = useAllMessages().timeline;
  return (
    <SelectBox
      label="ENABLE_PREFIX_DELEGATION"
      value={event.prefixDelegation}
      layout="row"
      options={MODE_CHANGES.map((value) => ({ value, label: words.modeChanges[value] }))}
      onChange={(next) => patchEvent(event.id, { prefixDelegation: next })}
    />
  );
}

function EventInput({ id, field }: { readonly id: string; readonly field: EventField }) {
  const { scenario: words } = useAllMessages().timeline;
  const label = words.fields[field];
  const isSetting = label === undefined;
  return (
    <PlanField
      path={{ part: 'event', row: id, field }}
      label={label ?? field}
      {...(isSetting
        ? { labelClassName: 'font-mono text-12', placeholder: words.settingsStay }
        : {})}
      unit={words.units[field]}
      layout="row"
      numeric={field !== 'instanceType'}
      {...(isSetting || field === 'instanceType' ? { inputMode: 'text' as const } : {})}
    />
  );
}

function patchEvent(id: string, change: Partial<EventText>): void {
  actions.edit((text) =>
    withScenario(text, {
      events: text.scenario.events.map((event) =>
        event.id === id ? { ...event, ...change } : event,
      ),
    }),
  );
}
