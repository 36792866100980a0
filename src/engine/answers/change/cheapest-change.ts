import { judge } from '@/engine/judge';
import type { ClusterPlan, Verdict } from '@/engine/model';
import type { FittingChange, PlanChange } from './change';
import { type ChangeAim, type ChangingPlan, changeTrial, changingPlan } from './changing-plan';
import { customNetworking } from './custom-networking';
import { nodeSubnets } from './node-subnets';
import { settingsChanges } from './settings-changes';
import { taggedSubnets } from './tagged-subnets';

export interface CheapestChange {
  readonly now: Verdict;
  /** One of a kind, the one that fewest notice first; empty where nothing is wrong or none helps. */
  readonly changes: readonly FittingChange[];
}

/**
 * What makes a plan fit at rest, and hold what is required of it, one change of each kind, in the order of
 * who notices it. Each was judged as a plan of its own, and its subnets are the smallest of the kind. None
 * hosts fewer pods, but custom networking and IPv6, whose verdict says how many have no place.
 *
 * @param isHeldOverTime the plan as it stands holds over time what is required there
 * @throws PlanError for a plan that contradicts itself.
 */
export function cheapestChange(
  plan: ClusterPlan,
  aim: ChangeAim = {},
  isHeldOverTime = true,
): CheapestChange {
  const usage = judge(plan);
  const { verdict } = usage;
  const isWell = verdict.kind === 'fits' && verdict.podsPending === 0;
  if (isWell && isHeldOverTime && changeTrial(aim.required).judge(plan).holds) {
    return { now: verdict, changes: [] };
  }
  const changing = changingPlan(plan, usage, aim, isHeldOverTime);
  const changes = candidates(changing)
    .flatMap((change) => changing.fitting(change) ?? [])
    .toSorted((a, b) => a.rank - b.rank);
  return { now: verdict, changes };
}

/** Pods of an IPv6 cluster take no address of a subnet: only its nodes can be short there. */
function candidates(changing: ChangingPlan): readonly PlanChange[] {
  const { ipFamily } = changing.plan.networking;
  const always = [nodeSubnets(changing)];
  const inIpv4 =
    ipFamily === 'ipv6'
      ? []
      : [
          ...settingsChanges(changing),
          taggedSubnets(changing),
          customNetworking(changing),
          { kind: 'ipv6' as const },
        ];
  return [...always, ...inIpv4].filter((change) => change !== undefined);
}
