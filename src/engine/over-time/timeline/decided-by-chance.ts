import { isByLuck, type Verdict } from '@/engine/model';
import type { Simulation } from '@/engine/over-time/simulate';

/**
 * Labels of the subnets where chance decides what a run that fits does not show: the one that decides at rest, then
 * those in which nodes held more /28 than are whole for sure. Empty where chance decides nothing.
 */
export function decidedByChance(
  atRest: Pick<Verdict, 'kind' | 'subnet'>,
  { verdict, timeline }: Pick<Simulation, 'verdict' | 'timeline'>,
): readonly string[] {
  if (!isByLuck(atRest, verdict)) return [];
  const unsure = timeline.subnets.flatMap(({ label, unsure: when }) => (when ? [label] : []));
  return [...new Set([...(atRest.subnet === undefined ? [] : [atRest.subnet]), ...unsure])];
}
