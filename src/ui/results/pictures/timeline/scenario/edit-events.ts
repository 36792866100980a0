import { type EventKind, type EventText, type Plan, presetEvent, presetEvents } from '@/plan';
import { actions, planner } from '@/store';
import { hasNumbers, withScenario } from '@/store/document';

export function patchEvent(id: string, change: Partial<EventText>): void {
  editEvents((events) =>
    events.map((event) => (event.id === id ? { ...event, ...change } : event)),
  );
}

export function removeEvent(id: string): void {
  editEvents((events) => events.filter((event) => event.id !== id));
}

/** Another kind of event in the place of one, with the numbers that follow from the plan. */
export function changeKind(id: string, kind: EventKind | 'none'): void {
  if (kind === 'none') removeEvent(id);
  else patchEvent(id, presetEvent(kind, id, currentPlan()));
}

export function addEvent(kind: EventKind): void {
  editEvents((events) => {
    const ids = new Set(events.map((event) => event.id));
    if (ids.size === 0) return presetEvents(kind, currentPlan());
    let number = events.length + 1;
    while (ids.has(`e${number}`)) number += 1;
    return [...events, presetEvent(kind, `e${number}`, currentPlan())];
  });
}

function editEvents(edit: (events: readonly EventText[]) => readonly EventText[]): void {
  actions.edit((text) => withScenario(text, { events: edit(text.scenario.events) }));
}

/** The plan as it could last be read. */
function currentPlan(): Plan | undefined {
  const { answer } = planner.getState();
  return hasNumbers(answer) ? answer.plan : undefined;
}
