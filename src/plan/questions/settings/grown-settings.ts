import { compareSettings, type Growth, gravity, growth, type SettingsOutcome } from '@/engine';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { repairedPlan } from '@/plan/repair/repaired-plan';
import { toCluster } from '@/plan/to-cluster';
import { withoutRepeats } from './tried-settings';

/** The growth of a plan under other settings. */
export interface GrownSettings {
  readonly outcome: SettingsOutcome;
  readonly growth: Growth;
}

/** The growth of a plan, and of the same nodes and pods under other settings. */
export interface ComparedGrowth extends Growth {
  /** The best first; `undefined` while they are being worked out. */
  readonly others: readonly GrownSettings[] | undefined;
}

const MOST_OTHERS = 2;

/** How the plan grows under the settings that do best at rest as it is planned, other than its own. */
export function grownSettings(
  { plan, cluster }: Pick<Answered, 'plan' | 'cluster'>,
  lookup: ClusterSources,
): readonly GrownSettings[] {
  const [, ...others] = withoutRepeats(compareSettings(cluster));
  return others
    .filter(({ verdict }) => verdict.kind !== 'cannot-work')
    .toSorted(byWorthAtRest)
    .slice(0, MOST_OTHERS)
    .map((outcome) => ({
      outcome,
      growth: growth(
        toCluster(repairedPlan(plan, { kind: 'settings', outcome }), lookup),
        undefined,
        plan.requirements.keepFree,
      ),
    }));
}

/** For `toSorted`, the best first: by verdict, by pods without a place, then what holds fewest. */
function byWorthAtRest(a: SettingsOutcome, b: SettingsOutcome): number {
  return (
    gravity(a.verdict.kind) - gravity(b.verdict.kind) ||
    a.verdict.podsPending - b.verdict.podsPending ||
    a.held - b.held
  );
}
