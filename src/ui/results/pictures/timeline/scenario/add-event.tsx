import { EVENT_KINDS, type EventKind, presetEvent } from '@/plan';
import { withScenario } from '@/store/document/field-path';
import { actions, useAllMessages } from '@/store/use-planner';
import { TEXT_BUTTON } from '@/ui/shared/controls/button';
import { Menu } from '@/ui/shared/floating';
import { PlusIcon } from '@/ui/shared/look/icons';
import { currentPlan } from './current-plan';

export function AddEvent() {
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
