import { useDeferredValue, useState } from 'react';
import type { PlanText } from '@/plan';
import { actions, planner, usePlanner } from '@/store';

interface AppliedChange<Before> {
  readonly label: string;
  /** What the page showed before the change. */
  readonly before: Before;
  /** The form right after the change: as long as it stands, one step back takes it away. */
  readonly after: PlanText;
}

/** A change made with a click, which a second click on the same place takes back. */
export function useAppliedChange<Before>() {
  const [newest, setLast] = useState<AppliedChange<Before> | undefined>();
  // Deferred like the answer beside it, so that the button never belongs to another plan's numbers.
  const text = useDeferredValue(usePlanner((state) => state.text));
  const last = useDeferredValue(newest);
  return {
    applied: last?.after === text ? last : undefined,
    apply: (label: string, before: Before, change: () => void) => {
      change();
      setLast({ label, before, after: planner.getState().text });
    },
    takeBack: () => {
      if (planner.getState().text === last?.after) actions.undo();
    },
  };
}
