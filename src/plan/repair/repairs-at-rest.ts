import { type Repair, repairs, type SettingsOutcome } from '@/engine';
import type { Answered } from '@/plan/answer-plan';
import type { TypeLookup } from '@/plan/fields/instance-type';
import { trunkTypes } from './trunk-types';

/**
 * What would help, one of a kind of change, as it holds at rest.
 *
 * @param compared `compareSettings` of the plan
 */
export function repairsAtRest(
  answered: Answered,
  compared: readonly SettingsOutcome[],
  lookup: Pick<TypeLookup, 'findInstanceType'>,
): readonly Repair[] {
  const { cluster, usage } = answered;
  const types = trunkTypes(answered, lookup);
  return [...repairs(cluster, usage, compared), ...(types === undefined ? [] : [types])];
}
