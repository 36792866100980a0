import { podEnis } from '@/engine/cluster/effective-group';
import type { ClusterPlan } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { startCluster } from '@/engine/over-time/cluster/start-cluster';
import { verdictOf } from '@/engine/over-time/known-runs';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { queueEvents } from '@/engine/over-time/simulate';

/** Ends a run at the first refusal. */
class Refused extends Error {}

/**
 * Whether EC2 refuses an address, a block or a launch at any time of a run: what `simulate` tells as
 * RUNS_OUT or LAUNCHES_REFUSED, known as soon as it happens; a Fargate pod that another subnet takes at
 * once counts for nothing. With subnet discovery and subnets that are
 * tagged for it a node that is refused goes on to another subnet: there only a run counts in which pods
 * or launches come to nothing.
 *
 * @throws Error as `simulate` does.
 */
export function isRefused(scenario: Scenario, seed: number): boolean {
  return refusedIn(scenario, seed) !== undefined;
}

/** The label of the subnet that refuses first; `undefined`: none does. @throws Error as `simulate` does. */
export function refusedIn(scenario: Scenario, seed: number): string | undefined {
  if (goesOnElsewhere(scenario.plan)) return refusedForGood(scenario, seed);
  const cluster = startCluster(scenario, seed);
  if (refusing(cluster) === undefined) {
    queueEvents(cluster);
    try {
      cluster.runUntil(scenario.durationSeconds * 1000, () => {
        if (refusing(cluster) !== undefined) throw new Refused();
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return refusing(cluster);
}

/** A launch that finds no address is refused by the first subnet, where none tells of it. */
function refusing({ subnets, tally }: Cluster): string | undefined {
  const missed = subnets.find(({ space }) => space.supply.isMissed);
  const isUntold = tally.failedLaunches > 0 && !subnets.some(({ space }) => space.supply.refused);
  return missed?.label ?? (isUntold ? subnets[0]?.label : undefined);
}

function goesOnElsewhere({ networking, subnets }: ClusterPlan): boolean {
  return podEnis(networking) === 'discovered' && subnets.some(({ use }) => use === 'pods');
}

function refusedForGood(scenario: Scenario, seed: number): string | undefined {
  const { kind, subnet } = verdictOf(scenario, seed);
  const isRefusal = subnet !== undefined && kind !== 'fits' && kind !== 'warm-short';
  return isRefusal ? subnet : undefined;
}
