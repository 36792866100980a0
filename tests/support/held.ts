// What a plan's nodes hold, as far as the engine tells it, with the start of a run of the simulator.
import { answer, type ClusterPlan, type WhatIsHeld, whatIsHeld } from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';

export const startScenario = (of: ClusterPlan) =>
  plainScenario(of, { events: [], durationSeconds: 1 });

export const startOf = (of: ClusterPlan, seed = 1) => simulate(startScenario(of), seed).start;

/** `undefined` where the engine does not know it. */
export const heldBy = (of: ClusterPlan, seed = 1) => whatIsHeld(answer(of), startOf(of, seed));

export function heldOf(of: ClusterPlan): WhatIsHeld {
  const held = heldBy(of);
  if (held === undefined) throw new Error('what is held is not known');
  return held;
}
