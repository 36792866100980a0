import {
  compareSettings,
  furtherSettings,
  type Grown,
  type Repair,
  repairs,
  type SettingsOutcome,
} from '@/engine';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { withRequiredGrowth } from '@/plan/required';
import { largerTypes } from './larger-types';
import { trunkTypes } from './trunk-types';

/**
 * What would help, one of a kind of change, as it holds at rest, with what is required there.
 *
 * @param compared `compareSettings` of the plan
 */
export function repairsAtRest(
  answered: Answered,
  compared: readonly SettingsOutcome[],
  lookup: ClusterSources,
): readonly Repair[] {
  const { cluster, usage } = answered;
  const types = [trunkTypes(answered, lookup), largerTypes(answered, lookup)];
  const { requirements } = answered.plan;
  const found = repairs(cluster, usage, compared, requirements);
  const hasSettings = found.some(({ kind }) => kind === 'settings');
  return [
    ...(hasSettings ? [] : furtherAtRest(answered, compared)),
    ...found,
    ...types.filter((each) => each !== undefined),
  ];
}

/** The first of those that the table of settings looks for, where none of the usual ones makes a plan fit. */
function furtherAtRest(
  { cluster, usage }: Answered,
  compared: readonly SettingsOutcome[],
): readonly Repair[] {
  const { kind, podsPending } = usage.verdict;
  if (kind === 'fits' && podsPending === 0) return [];
  const outcome = furtherSettings(cluster, usage, compared).find(
    ({ verdict }) => kind !== 'fits' || verdict.podsPending < podsPending,
  );
  return outcome === undefined ? [] : [{ kind: 'settings', outcome }];
}

/** The same nodes and pods with something else changed, judged at rest. */
export interface ChangesAtRest {
  /** `compareSettings` of the plan. */
  readonly compared: readonly SettingsOutcome[];
  /** What would help, one of a kind of change; none where the plan fits. */
  readonly repairs: readonly Repair[];
  /** The plan with the growth that it must have room for; `undefined`: for none. */
  readonly grown: Grown | undefined;
}

/**
 * What would make the plan fit at rest, before anything is run.
 *
 * @throws PlanError as `judge` does
 */
export function changesAtRest(answered: Answered, lookup: ClusterSources): ChangesAtRest {
  const compared = compareSettings(answered.cluster);
  const grown = withRequiredGrowth(answered);
  return { compared, repairs: repairsAtRest(answered, compared, lookup), grown };
}
