// What a repair costs, told as the figures of the plan tell it.
import { heldInAll, isToldByStart } from '@/engine';
import { startOnly } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';
import { once } from './try-out';

/** With the repair less without it, at rest. */
export interface RepairPrice {
  /** Addresses that nodes hold: the figure of the plan with it less that without it; `undefined` where one is not known. */
  readonly held: number | undefined;
  /** Addresses that they want: the same where nothing is refused. */
  readonly wanted: number;
  readonly nodes: number;
  /** Pods that have a place: negative when some lose theirs. */
  readonly pods: number;
}

/** What plans cost beside this one, which is started once for all of them. @throws Error as `simulate` does. */
export function pricesBeside(
  now: Answered,
  lookup: ClusterSources,
): (then: Answered) => RepairPrice {
  const heldNow = once(() => heldBy(now, lookup));
  return (then) => {
    const before = heldNow();
    const after = heldBy(then, lookup);
    const [a, b] = [now.usage.totals, then.usage.totals];
    return {
      held: before === undefined || after === undefined ? undefined : after - before,
      wanted: b.held - a.held,
      nodes: b.nodes - a.nodes,
      pods: b.podsHosted - a.podsHosted,
    };
  };
}

/** Nodes are started only where that has to show what they get. */
function heldBy({ plan, usage }: Answered, lookup: ClusterSources): number | undefined {
  const asWanted = heldInAll(usage, undefined);
  if (asWanted !== undefined || !isToldByStart(usage)) return asWanted?.held;
  const toRun = runOf(plan, lookup);
  return toRun && heldInAll(usage, startOnly(toRun.scenario, toRun.seeds.seed))?.held;
}
