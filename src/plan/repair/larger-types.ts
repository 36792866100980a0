// Larger instance types of the same family, in place of those that have too little for their pods.
import { judge, type PlanAnswer, type Repair } from '@/engine';
import type { Answered } from '@/plan/answer-plan';
import { groupLabels } from '@/plan/labels';
import type { ClusterSources } from '@/plan/plan-sources';
import type { PlanGroup } from '@/plan/rows/group';
import { toCluster } from '@/plan/to-cluster';
import { sizesAbove } from './instance-sizes';
import { repairedPlan } from './repaired-plan';

type TypesRepair = Extract<Repair, { kind: 'types' }>;

/** So many sizes up are no small change. */
const MOST_STEPS = 4;

/**
 * For each group with pods that its type has no place, no address or no branch ENI for, a larger type of the
 * family: as few sizes up as leave no pod pending, else as few as leave fewest. `undefined` where the plan
 * does not fit with them, where the family has no larger one, and where no more pods run.
 */
export function largerTypes(
  { plan, usage }: Answered,
  lookup: ClusterSources,
): TypesRepair | undefined {
  const labels = groupLabels(plan.groups);
  const lacking = plan.groups.filter((group, i) => lacksRoom(group, labels[i], usage));
  let best: TypesRepair | undefined;
  for (let steps = 1; steps <= MOST_STEPS && lacking.length > 0; steps += 1) {
    const changed = lacking.flatMap((group) => {
      const label = labels[plan.groups.indexOf(group)];
      const instanceType = sizesUp(group.instanceType, steps, lookup);
      return label === undefined || instanceType === undefined
        ? []
        : [{ group: label, instanceType }];
    });
    if (changed.length < lacking.length) break;
    const repair: TypesRepair = { kind: 'types', changed, verdict: usage.verdict };
    const { verdict } = judge(toCluster(repairedPlan(plan, repair), lookup));
    const { podsPending } = best?.verdict ?? usage.verdict;
    if (verdict.kind === 'fits' && verdict.podsPending < podsPending) best = { ...repair, verdict };
    if (best?.verdict.podsPending === 0) break;
  }
  return best;
}

function lacksRoom(
  { kind, nodes }: PlanGroup,
  label: string | undefined,
  { groups }: PlanAnswer,
): boolean {
  const pending = groups.find((group) => group.label === label)?.pending;
  const reasons = ['max-pods', 'address-supply', 'branch-enis'] as const;
  const isLacking = reasons.some((reason) => (pending?.[reason] ?? 0) > 0);
  return kind !== 'fargate' && nodes > 0 && isLacking;
}

/** `undefined`: the family has none. */
function sizesUp(
  type: string,
  steps: number,
  { findInstanceType }: ClusterSources,
): string | undefined {
  const [family = '', size = ''] = type.split('.');
  const larger = sizesAbove(size).flatMap(
    (each) => findInstanceType(`${family}.${each}`)?.name ?? [],
  );
  return larger[steps - 1];
}
