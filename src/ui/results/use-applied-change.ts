import { useCallback, useDeferredValue, useState } from 'react';
import type { PlanText } from '@/plan';
import { actions, planner, usePlanner } from '@/store';

interface AppliedChange {
  readonly label: string;
  /** Where the change made a plan of a live one: what it has of others in each subnet. */
  readonly others: readonly string[] | undefined;
  /** The form right after the change: as long as it stands, one step back takes it away. */
  readonly after: PlanText;
}

/** What others hold as it stands in the form from now on; `undefined`: it is as live as it was. */
export function othersFixed(before: PlanText, after: PlanText): readonly string[] | undefined {
  return before.live && !after.live ? after.subnets.map(({ used }) => used) : undefined;
}

/** A change made with a click, which a second click on the same place takes back. */
export function useAppliedChange() {
  const [last, setLast] = useState<AppliedChange | undefined>();
  const stands = usePlanner(({ text }) => (last?.after === text ? last : undefined));
  const apply = useCallback((label: string, change: () => void) => {
    const before = planner.getState().text;
    change();
    const after = planner.getState().text;
    setLast({ label, others: othersFixed(before, after), after });
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
