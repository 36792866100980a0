// How a plan grows under other settings than its own.
import {
  type ClusterPlan,
  compareSettings,
  distinctSettings,
  type Growth,
  type SettingsOutcome,
} from '@/engine';
import { byFit } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { repairedPlan } from '@/plan/repair/repaired-plan';
import { toCluster } from '@/plan/to-cluster';

/** The growth of a plan under other settings. */
export interface GrownSettings {
  readonly outcome: SettingsOutcome;
  readonly growth: Growth;
}

const MOST_OTHERS = 2;

/** How the plan grows under the settings that do best at rest as it is planned, other than its own. */
export function grownSettings(
  { plan, cluster }: Pick<Answered, 'plan' | 'cluster'>,
  lookup: ClusterSources,
  grow: (of: ClusterPlan) => Growth,
): readonly GrownSettings[] {
  const [, ...others] = distinctSettings(compareSettings(cluster));
  return others
    .filter(({ verdict }) => verdict.kind !== 'cannot-work')
    .toSorted((a, b) => byFit(a, b) || a.held - b.held)
    .slice(0, MOST_OTHERS)
    .map((outcome) => ({
      outcome,
      growth: grow(toCluster(repairedPlan(plan, { kind: 'settings', outcome }), lookup)),
    }));
}
