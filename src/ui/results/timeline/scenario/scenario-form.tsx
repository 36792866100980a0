import { DEFAULT_PARAMETERS, UPGRADE_STRATEGIES } from '@/engine/over-time';
import {
  ADDRESS_CHOICES,
  EVENT_KINDS,
  type EventField,
  type EventKind,
  type EventText,
  groupLabels,
  OTHERS_LIE,
  PARAMETER_FIELDS,
  type Plan,
  presetEvent,
  presetEvents,
  SCENARIO_PRESETS,
  type ScenarioPreset,
  SETTING_FIELDS,
} from '@/plan';
import { hasNumbers } from '@/store/document/answer';
import { withScenario } from '@/store/document/field-path';
import { actions, planner, useAllMessages, usePlanner } from '@/store/use-planner';
import { TEXT_BUTTON, TextButton } from '@/ui/shared/controls/button';
import { Fold } from '@/ui/shared/controls/fold';
import { SelectBox } from '@/ui/shared/controls/select-box';
import { Menu } from '@/ui/shared/floating';
import { PlusIcon } from '@/ui/shared/look/icons';
import { PlanField } from '@/ui/shared/plan-field/plan-field';

/** What happens to the plan: one of a few scenarios with its numbers, or several events. */
export function ScenarioForm() {
  const { scenario: words } = useAllMessages().timeline;
  const events = usePlanner((state) => state.text.scenario.events);
  const [first] = events;
  const preset: ScenarioPreset | 'several' =
    events.length > 1 ? 'several' : (first?.kind ?? 'none');
  return (
    <section aria-label={words.title} className="px-4 pt-3.5 pb-3">
      <div className="grid grid-cols-1 gap-x-8 gap-y-3 wide:grid-cols-2">
        <div className="grid grid-cols-1 content-start gap-3">
          <SelectBox
            label={words.choose}
            value={preset}
            layout="row"
            options={[
              ...SCENARIO_PRESETS.map((value) => ({ value, label: words.presets[value] })),
              ...(preset === 'several' ? [{ value: preset, label: words.several }] : []),
            ]}
            onChange={(next) => {
              if (next !== 'several') choosePreset(next);
            }}
          />
          {events.map((event) => (
            <EventInputs key={event.id} event={event} canGo={events.length > 1} />
          ))}
          <AddEvent />
        </div>
        <div className="grid grid-cols-1 content-start gap-3">
          <Fold title={words.unpublished} summary={words.unpublishedSummary}>
            <Unpublished />
          </Fold>
        </div>
      </div>
    </section>
  );
}

function currentPlan(): Plan | undefined {
  const { answer } = planner.getState();
  return hasNumbers(answer) ? answer.plan : undefined;
}

function choosePreset(preset: ScenarioPreset): void {
  const events = presetEvents(preset, currentPlan());
  actions.edit((text) => withScenario(text, { events }));
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

function EventInputs({ event, canGo }: { readonly event: EventText; readonly canGo: boolean }) {
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

function AddEvent() {
  const { scenario: words } = useAllMessages().timeline;
  const add = (kind: EventKind) => {
    actions.edit((text) => {
      const { events } = text.scenario;
      const ids = new Set(events.map((event) => event.id));
      let number = events.length + 1;
      while (ids.has(`e${number}`)) number += 1;
      return withScenario(text, {
        events: [...events, presetEvent(kind, `e${number}`, currentPlan())],
      });
    });
  };
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={`${TEXT_BUTTON} justify-self-start`}>
          <PlusIcon className="size-3.5" />
          {words.addEvent}
        </button>
      }
      sections={() => [
        {
          id: 'events',
          items: EVENT_KINDS.map((kind) => ({
            id: kind,
            label: words.events[kind],
            onSelect: () => add(kind),
          })),
        },
      ]}
    />
  );
}

function Unpublished() {
  const { scenario: words } = useAllMessages().timeline;
  const { addressChoice, othersLie } = usePlanner((state) => state.text.scenario);
  return (
    <div className="grid grid-cols-1 gap-2.5">
      {PARAMETER_FIELDS.map((field) => (
        <PlanField
          key={field}
          path={{ part: 'scenario', field }}
          label={words.parameters[field]}
          placeholder={String(DEFAULT_PARAMETERS[field])}
          unit={words.seconds}
          layout="row"
          numeric
        />
      ))}
      <PlanField
        path={{ part: 'scenario', field: 'duration' }}
        label={words.duration}
        placeholder={words.durationAuto}
        unit={words.minutes}
        layout="row"
        numeric
      />
      <SelectBox
        label={words.addressChoice}
        value={addressChoice}
        layout="row"
        options={ADDRESS_CHOICES.map((value) => ({ value, label: words.addressChoices[value] }))}
        onChange={(next) => actions.edit((text) => withScenario(text, { addressChoice: next }))}
      />
      <SelectBox
        label={words.othersLie}
        value={othersLie}
        layout="row"
        options={OTHERS_LIE.map((value) => ({ value, label: words.othersLies[value] }))}
        onChange={(next) => actions.edit((text) => withScenario(text, { othersLie: next }))}
      />
      <PlanField
        path={{ part: 'scenario', field: 'runs' }}
        label={words.runs}
        layout="row"
        numeric
      />
      <PlanField
        path={{ part: 'scenario', field: 'seed' }}
        label={words.seed}
        layout="row"
        numeric
      />
      <p className="text-12 text-pretty text-muted">{words.chance}</p>
    </div>
  );
}
