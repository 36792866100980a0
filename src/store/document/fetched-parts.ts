import type { Planner, PlannerActions } from './planner';
import { fetchPart, missingParts, type SourcePart } from './read-plan';

/**
 * Fetches what reads a maxPodsExpression, works out live counts, or knows the rarer types, once a plan has
 * them, and reads the plan again.
 * @returns when the plan that is there now has been read: whether anything was fetched for it
 */
export async function readWithParts(
  planner: Planner,
  { reread }: Pick<PlannerActions, 'reread'>,
): Promise<boolean> {
  let isOwn = false;
  /** @param lost what could not be had just now: it is not asked for again at once */
  const look = async (lost: readonly SourcePart[] = []): Promise<boolean> => {
    const missing = missingParts(planner.getState().reading);
    const asked = missing.filter((part) => !lost.includes(part));
    if (asked.length === 0) {
      tell(lost.filter((part) => missing.includes(part)));
      return false;
    }
    const fetched = await Promise.allSettled(asked.map(fetchPart));
    const isAnyThere = fetched.some(({ status }) => status === 'fulfilled');
    if (isAnyThere) {
      isOwn = true;
      reread();
      isOwn = false;
    }
    const alsoLost = asked.filter((_, index) => fetched[index]?.status === 'rejected');
    return (await look([...lost, ...alsoLost])) || isAnyThere;
  };
  const tell = (lost: readonly SourcePart[]) => {
    const before = planner.getState().partsLost;
    const isAgain = lost.some((part) => before?.parts.includes(part));
    const partsLost = lost.length > 0 ? { parts: lost, isAgain } : undefined;
    if (partsLost !== before) planner.setState({ partsLost });
  };
  planner.subscribe((state, before) => {
    if (state.reading !== before.reading && !isOwn) void look();
  });
  return look();
}
