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

type MaxPodsRepair = Extract<Repair, { kind: 'max-pods' }>;

/**
 * Max pods as AWS recommends them, on nodes whose pods find no place and that have a lower number:
 * with the settings as they are, else with prefixes. Those with which the plan fits at rest and
 * fewer pods are pending, the fewest first.
 */
export function raisedMaxPods(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly MaxPodsRepair[] {
  const { podsPending } = usage.verdict;
  if (podsPending === 0) return [];
  const prefixes = compared.flatMap(({ variant, settings }) =>
    variant !== 'as-planned' && settings.prefixDelegation ? [settings] : [],
  );
  const others = plan.settings.prefixDelegation ? [] : prefixes;
  return [undefined, ...others]
    .flatMap((settings) => withRaised(plan, usage, settings) ?? [])
    .filter(({ verdict }) => verdict.kind === 'fits' && verdict.podsPending < podsPending)
    .toSorted((a, b) => a.verdict.podsPending - b.verdict.podsPending);
}

/** `undefined` where no number is to be raised: the settings alone are another repair. */
function withRaised(
  plan: ClusterPlan,
  usage: PlanAnswer,
  settings: CniSettings | undefined,
): MaxPodsRepair | undefined {
  const changed = { ...plan, settings: settings ?? plan.settings };
  const raised = plan.groups.flatMap((group): RaisedMaxPods[] => {
    if (!isRaisable(group) || !lacksPlaces(group, usage)) return [];
    const { maxPods: now, maxPodsBasis } = effectiveGroup(changed, group);
    const most = managedMaxPodsCap(group.limits.vcpus);
    const maxPods = Math.min(most, formulaMaxPods(group.limits, maxPodsBasis));
    return maxPods > now ? [{ group: group.label, maxPods }] : [];
  });
  if (raised.length === 0) return undefined;
  const groups = plan.groups.map((group) => {
    const of = raised.find(({ group: label }) => label === group.label);
    const { maxPods } = of ?? {};
    return maxPods === undefined
      ? group
      : { ...group, maxPods: { kind: 'fixed' as const, maxPods } };
  });
  const { verdict } = judge({ ...changed, groups });
  return { kind: 'max-pods', raised, settings, verdict };
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
