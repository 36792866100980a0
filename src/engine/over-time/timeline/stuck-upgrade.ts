// An upgrade that the end of a run finds waiting for nodes that EC2 gives no address.
import type { StuckUpgrade } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { launchRetryMs } from '@/engine/over-time/cluster/nodes/launch-retry';

/**
 * `undefined`: no upgrade waits for a node that was refused its launch, or its first ENI, more than once.
 *
 * @param end of the run in milliseconds
 */
export function stuckUpgrade(
  { groups, subnets, scenario }: Cluster,
  end: number,
): StuckUpgrade | undefined {
  const tried = end - launchRetryMs(scenario.parameters);
  const refusedBy = groups.flatMap(({ missing }) => missing.awaitedSince(tried));
  if (refusedBy.length === 0) return undefined;
  const refusing = new Set(refusedBy);
  return {
    nodes: refusedBy.length,
    subnets: subnets.filter(({ space }) => refusing.has(space)).map(({ label }) => label),
  };
}
