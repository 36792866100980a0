import type { Trial } from '@/engine/answers/required/trial';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { formulaMaxPods, managedMaxPodsCap } from '@/engine/cluster/max-pods';
import { judge } from '@/engine/judge';
import type {
  ClusterPlan,
  CniSettings,
  NodeGroup,
  PlanAnswer,
  RaisedMaxPods,
  Repair,
  SettingsOutcome,
} from '@/engine/model';
import { otherSettings } from './settings-lane';

type MaxPodsRepair = Extract<Repair, { kind: 'max-pods' }>;

/**
 * Max pods as AWS recommends them, on nodes whose pods find no place and that have a lower number:
 * with the settings as they are, else with others. Those with which the plan fits at rest and
 * fewer pods are pending, the fewest first.
 */
export function raisedMaxPods(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  trial: Trial,
): readonly MaxPodsRepair[] {
  const { podsPending } = usage.verdict;
  const isOverTime = trial.podsLeft > 0;
  return raisedWithAny(plan, usage, compared, isOverTime)
    .filter(
      ({ verdict }) => verdict.kind === 'fits' && (isOverTime || verdict.podsPending < podsPending),
    )
    .filter((repair) => !trial.asksMore || trial.judge(withMaxPods(plan, repair)).holds)
    .toSorted((a, b) => a.verdict.podsPending - b.verdict.podsPending);
}

/** The same whatever it comes to. @param isOverTime a run leaves pods without a place: on any nodes */
export function raisedWithAny(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  isOverTime = false,
): readonly MaxPodsRepair[] {
  if (usage.verdict.podsPending === 0 && !isOverTime) return [];
  const lacks = (group: NodeGroup) => isOverTime || lacksPlaces(group, usage);
  const others = otherSettings(compared).map(({ settings }) => settings);
  return [undefined, ...others].flatMap((settings) => withRaised(plan, lacks, settings) ?? []);
}

/** `undefined` where no number is to be raised: the settings alone are another repair. */
function withRaised(
  plan: ClusterPlan,
  lacks: (group: NodeGroup) => boolean,
  settings: CniSettings | undefined,
): MaxPodsRepair | undefined {
  const changed = { ...plan, settings: settings ?? plan.settings };
  const raised = plan.groups.flatMap((group): RaisedMaxPods[] => {
    if (!isRaisable(group) || !lacks(group)) return [];
    const { maxPods: now, maxPodsBasis } = effectiveGroup(changed, group);
    const most = managedMaxPodsCap(group.limits.vcpus);
    const maxPods = Math.min(most, formulaMaxPods(group.limits, maxPodsBasis));
    return maxPods > now ? [{ group: group.label, maxPods }] : [];
  });
  if (raised.length === 0) return undefined;
  const repair = { kind: 'max-pods' as const, raised, settings };
  return { ...repair, verdict: judge(withMaxPods(plan, repair)).verdict };
}

/** The plan with these numbers by hand, and the settings that go with them. */
export function withMaxPods(
  plan: ClusterPlan,
  { raised, settings = plan.settings }: Pick<MaxPodsRepair, 'raised' | 'settings'>,
): ClusterPlan {
  const groups = plan.groups.map((group) => {
    const { maxPods } = raised.find(({ group: label }) => label === group.label) ?? {};
    return maxPods === undefined
      ? group
      : { ...group, maxPods: { kind: 'fixed' as const, maxPods } };
  });
  return { ...plan, settings, groups };
}

/** Karpenter's nodes are known by their policy, and a number would take its place. */
function isRaisable({ kind, nodes, maxPods, ownSettings }: NodeGroup): boolean {
  const isKarpenter = maxPods.kind === 'karpenter';
  return kind === 'linux' && nodes > 0 && !isKarpenter && ownSettings === undefined;
}

function lacksPlaces(
  { label, takesClusterPods }: NodeGroup,
  { groups, totals }: PlanAnswer,
): boolean {
  const own = groups.find((group) => group.label === label)?.pending['max-pods'] ?? 0;
  return own > 0 || (takesClusterPods && totals.clusterPodsUnplaced > 0);
}
