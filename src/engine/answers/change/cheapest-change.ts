import { judge } from '@/engine/judge';
import type { ClusterPlan, Verdict } from '@/engine/model';
import type { FittingChange, PlanChange } from './change';
import { type ChangingPlan, changingPlan } from './changing-plan';
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
 * What makes a plan fit at rest, one change of each kind, in the order of who notices it. Each was judged
 * as a plan of its own, and its subnets are the smallest of the kind. None hosts fewer pods, but custom
 * networking and IPv6, whose verdict says how many have no place.
 *
 * @throws PlanError for a plan that contradicts itself.
 */
export function cheapestChange(plan: ClusterPlan): CheapestChange {
  const usage = judge(plan);
  const { verdict } = usage;
  if (verdict.kind === 'fits' && verdict.podsPending === 0) return { now: verdict, changes: [] };
  const changing = changingPlan(plan, usage);
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
