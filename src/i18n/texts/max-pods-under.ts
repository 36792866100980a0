import { type ClusterPlan, type CniSettings, changedMaxPods } from '@/engine';
import type { AllMessages } from '@/i18n/messages';

/** What becomes of max pods under other settings of the plan; empty where nothing does. */
export function maxPodsUnder(
  settings: CniSettings,
  plan: Pick<ClusterPlan, 'settings' | 'networking' | 'groups'>,
  { lanes }: Pick<AllMessages, 'lanes'>,
): readonly string[] {
  const then = changedMaxPods(plan, settings).map((each) => each.then);
  return then.length === 0 ? [] : [lanes.maxPodsThen([...new Set(then)])];
}
