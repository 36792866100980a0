import { useId, useState } from 'react';
import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { PARAMETER_FIELDS, type PlanText, SCENARIO_PRESETS } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { optionsOf, SelectBox, TextButton } from '@/ui/shared/controls';
import { AddEvent } from './add-event';
import { addEvent } from './edit-events';
import { EventProse, PROSE_LINE, PROSE_SELECT } from './event-prose';
import { Unpublished } from './unpublished';

/** What happens to the plan, as a line of prose for each event, and what is assumed. */
export function ScenarioProse() {
  const { scenario: words } = useAllMessages().timeline;
  const scenario = usePlanner((state) => state.text.scenario);
  const isFaulty = usePlanner(({ reading }) =>
    reading.scenarioErrors.some(({ field }) => field.part === 'scenario'),
  );
  const [wanted, setWanted] = useState(false);
  const isOpen = wanted || isFaulty;
  const panelId = useId();
  const { events } = scenario;
  const last = events.at(-1);
  return (
    <section
      aria-label={words.title}
      className="border-b border-line px-4 py-2 [@media(max-height:50rem)]:py-1"
      data-print="no"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="grid min-w-0 flex-1 basis-72 grid-cols-1 gap-1.5">
          {last === undefined ? (
            <NoEvent />
          ) : (
            events.map((event) => (
              <EventProse key={event.id} event={event} isOnly={events.length === 1}>
                {event === last && <AddEvent />}
              </EventProse>
            ))
          )}
        </div>
        <p className="flex min-h-8 items-center gap-2 text-12 text-muted">
          <TextButton
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            onClick={() => setWanted(!isOpen)}
          >
            {words.unpublished}
          </TextButton>
          <span className="hidden min-[85rem]:inline">
            {words.unpublishedSummary(changedAssumptions(scenario))}
          </span>
        </p>
      </div>
      {isOpen && (
        <div id={panelId} className="pt-2 pb-1.5">
          <Unpublished />
        </div>
      )}
    </section>
  );
}

function NoEvent() {
  const { scenario: words } = useAllMessages().timeline;
  return (
    <div className={PROSE_LINE}>
      <SelectBox
        className={PROSE_SELECT}
        label={words.choose}
        value="none"
        options={optionsOf(SCENARIO_PRESETS, words.presets)}
        onChange={(next) => {
          if (next !== 'none') addEvent(next);
        }}
      />
    </div>
  );
}

/** How many of the times that AWS does not publish are set otherwise than the planner assumes them. */
function changedAssumptions(scenario: PlanText['scenario']): number {
  return PARAMETER_FIELDS.filter((field) => {
    const typed = scenario[field].trim();
    return typed !== '' && typed !== String(DEFAULT_PARAMETERS[field]);
  }).length;
}
