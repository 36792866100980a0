import { presetEvents, SCENARIO_PRESETS, type ScenarioPreset } from '@/plan';
import { withScenario } from '@/store/document/field-path';
import { actions, useAllMessages, usePlanner } from '@/store/use-planner';
import { Fold } from '@/ui/shared/controls/fold';
import { SelectBox } from '@/ui/shared/controls/select-box';
import { AddEvent } from './add-event';
import { currentPlan } from './current-plan';
import { EventInputs } from './event-inputs';
import { Unpublished } from './unpublished';

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

function choosePreset(preset: ScenarioPreset): void {
  const events = presetEvents(preset, currentPlan());
  actions.edit((text) => withScenario(text, { events }));
}
