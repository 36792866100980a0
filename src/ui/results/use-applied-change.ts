import { useCallback, useDeferredValue, useState } from 'react';
import type { PlanText } from '@/plan';
import { actions, planner, usePlanner } from '@/store';

interface AppliedChange {
  readonly label: string;
  /** The form right after the change: as long as it stands, one step back takes it away. */
  readonly after: PlanText;
}

/** A change made with a click, which a second click on the same place takes back. */
export function useAppliedChange() {
  const [last, setLast] = useState<AppliedChange | undefined>();
  const stands = usePlanner(({ text }) => (last?.after === text ? last : undefined));
  const apply = useCallback((label: string, change: () => void) => {
    change();
    setLast({ label, after: planner.getState().text });
  }, []);
  return {
    // Deferred like the answer beside it, so that the button never belongs to another plan's numbers.
    applied: useDeferredValue(stands),
    apply,
    takeBack: () => {
      if (planner.getState().text === last?.after) actions.undo();
    },
  };
}
