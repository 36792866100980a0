import type { Planner, PlannerActions } from './planner';
import { fetchPart, missingParts } from './read-plan';

/**
 * Fetches what reads a maxPodsExpression, works out live counts, or knows which types are like one that
 * the table lacks, once a plan has them, and reads the plan again.
 * @returns when the plan that is there now has been read
 */
export async function readWithParts(
  planner: Planner,
  { reread }: Pick<PlannerActions, 'reread'>,
): Promise<void> {
  const look = async () => {
    const parts = missingParts(planner.getState().reading);
    if (parts.length === 0) return;
    try {
      await Promise.all(parts.map(fetchPart));
      reread();
    } catch {
      // The plan says that it waits, and to reload.
    }
  };
  planner.subscribe((state, before) => {
    if (state.reading !== before.reading) void look();
  });
  await look();
}
