import type { Planner, PlannerActions } from './planner';
import { fetchPart, missingParts, type SourcePart } from './read-plan';

/**
 * Fetches what reads a maxPodsExpression, works out live counts, or knows which types are like one that
 * the table lacks, once a plan has them, and reads the plan again.
 * @returns when the plan that is there now has been read
 */
export async function readWithParts(
  planner: Planner,
  { reread }: Pick<PlannerActions, 'reread'>,
): Promise<void> {
  let isOwn = false;
  /** @param lost what could not be had just now: it is not asked for again at once */
  const look = async (lost: readonly SourcePart[] = []): Promise<void> => {
    const missing = missingParts(planner.getState().reading);
    const asked = missing.filter((part) => !lost.includes(part));
    if (asked.length === 0) return tell(lost.filter((part) => missing.includes(part)));
    const fetched = await Promise.allSettled(asked.map(fetchPart));
    if (fetched.some(({ status }) => status === 'fulfilled')) {
      isOwn = true;
      reread();
      isOwn = false;
    }
    return look([...lost, ...asked.filter((_, index) => fetched[index]?.status === 'rejected')]);
  };
  const tell = (lost: readonly SourcePart[]) => {
    const before = planner.getState().partsLost;
    // Types that are like one that is unknown only add to what is said.
    const parts = lost.filter((part) => part !== 'TYPE_UNKNOWN');
    const isAgain = parts.some((part) => before?.parts.includes(part));
    const partsLost = parts.length > 0 ? { parts, isAgain } : undefined;
    if (partsLost !== before) planner.setState({ partsLost });
  };
  planner.subscribe((state, before) => {
    if (state.reading !== before.reading && !isOwn) void look();
  });
  await look();
}
