import {
  type ClusterPlan,
  compareSettings,
  distinctSettings,
  type Growth,
  growth,
  growthOfGroup,
  type SettingsOutcome,
} from '@/engine';
import { byFit } from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { repairedPlan } from '@/plan/repair/repaired-plan';
import { toCluster } from '@/plan/to-cluster';
import type { RoomToGrow } from './room-to-grow';

/** The growth of a plan under other settings. */
export interface GrownSettings {
  readonly outcome: SettingsOutcome;
  readonly growth: Growth;
}

/** The growth of a plan, and of the same nodes and pods under other settings. */
export interface ComparedGrowth extends Growth {
  /** The best first; `undefined` while they are being worked out. */
  readonly others: readonly GrownSettings[] | undefined;
  /** More nodes that hold in the scenario too, `not-run` where they are not sought; left out while they are. */
  readonly room?: RoomToGrow | 'none' | 'not-run';
}

const MOST_OTHERS = 2;

/**
 * How the plan grows in one group alone, and then the same under other settings.
 *
 * @throws Error where the plan has no group of that label.
 */
export function* grownGroup(
  plan: Plan,
  group: string,
  lookup: ClusterSources,
): Generator<ComparedGrowth> {
  const answered = answerPlan(plan, lookup);
  const grow = (cluster: ClusterPlan) => growthOfGroup(cluster, group, plan.requirements.keepFree);
  const own = grow(answered.cluster);
  yield { ...own, others: undefined };
  yield { ...own, others: grownSettings(answered, lookup, grow) };
}

/** How the plan grows under the settings that do best at rest as it is planned, other than its own. */
export function grownSettings(
  { plan, cluster }: Pick<Answered, 'plan' | 'cluster'>,
  lookup: ClusterSources,
  grow = (of: ClusterPlan) => growth(of, undefined, plan.requirements.keepFree),
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
