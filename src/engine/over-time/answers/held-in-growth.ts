// What nodes hold at each count of a growing plan: counted where all that they want is there, else as a
// run of that count starts.
import { isHeldAsWanted, isToldByStart } from '@/engine/held/held-in-all';
import { whatIsHeld } from '@/engine/held/what-is-held';
import { judge } from '@/engine/judge';
import type { ClusterPlan, Growth, HeldAtCount } from '@/engine/model';
import { startsBegin } from '@/engine/over-time/run-work';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { startOnly } from '@/engine/over-time/simulate';

/** How a plan grows, and the run that tells what its nodes have come to hold when all have started. */
export interface Growing {
  readonly planOf: (nodes: number) => ClusterPlan;
  /** Of the plan itself, with the seed of its run; `undefined`: it has none that could start. */
  readonly scenario: Scenario | undefined;
  readonly seed: number;
}

/**
 * What is free at each count, and who waits for a subnet, by the rule of `whatIsHeld`; in the order of
 * the points. `undefined` where that is not known: a plan that cannot work, one over a quota above the
 * subnets, and where the starts of all counts together would take long.
 *
 * @throws Error as `judge` does.
 */
export function heldInGrowth(
  { points }: Pick<Growth, 'points'>,
  { planOf, scenario, seed }: Growing,
): readonly (HeldAtCount | undefined)[] {
  const judged = points.map(({ nodes }) => {
    const plan = planOf(nodes);
    return { plan, answer: judge(plan) };
  });
  const started = judged.filter(({ answer }) => !isHeldAsWanted(answer) && isToldByStart(answer));
  const isAffordable = startsBegin(started.map(({ plan }) => plan));
  return judged.map((each) => {
    const isStarted = isAffordable && scenario !== undefined && started.includes(each);
    const start = isStarted ? startOnly({ ...scenario, plan: each.plan }, seed) : undefined;
    const held = whatIsHeld(each.answer, start);
    if (held === undefined) return undefined;
    const { subnets, waiting } = held;
    const [free, waitingIn] = [
      subnets.map((each) => each.free),
      subnets.map((each) => each.waiting),
    ];
    return { free, waiting, waitingIn };
  });
}
