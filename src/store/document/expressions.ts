import type { Planner, PlannerActions } from './planner';
import { fetchExpressions, waitsForExpressions } from './read-plan';

/**
 * Fetches what reads a maxPodsExpression once a plan has one, and reads the plan again.
 * @returns when the plan that is there now has been read
 */
export async function readExpressions(
  planner: Planner,
  { reread }: Pick<PlannerActions, 'reread'>,
): Promise<void> {
  const look = async () => {
    if (!waitsForExpressions(planner.getState().reading)) return;
    try {
      await fetchExpressions();
      reread();
    } catch {
      // The field says that it waits, and to reload.
    }
  };
  planner.subscribe((state, before) => {
    if (state.reading !== before.reading) void look();
  });
  await look();
}
