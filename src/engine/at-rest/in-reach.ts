import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import { isForNodes, type Subnet, type ZoneId } from '@/engine/model';

/**
 * Whether nodes that are there, or their pods, can take addresses of a subnet: not in zones without them,
 * nor of a pod subnet that nothing makes ENIs use, nor of one for others. Without nodes of any.
 */
export function reachOf(
  groups: readonly EffectiveGroup[],
): (subnet: Pick<Subnet, 'zone' | 'use'>) => boolean {
  const running = groups.filter(({ spec }) => spec.nodes > 0);
  const zonesOf = (some: readonly EffectiveGroup[]): ReadonlySet<ZoneId> =>
    new Set(some.flatMap(({ spec }) => spec.zones));
  const ofNodes = zonesOf(running);
  const ofPods = zonesOf(
    running.filter(({ spec, podEnis, podAddresses }) => {
      const hasPodEnis = podEnis !== 'node-subnet' || spec.kind === 'auto-mode';
      return hasPodEnis && podAddresses === 'ipv4';
    }),
  );
  const ofMultus = zonesOf(running.filter(({ spec }) => spec.unmanagedEnis > 0));
  return ({ zone, use }) => {
    if (running.length === 0) return true;
    if (isForNodes({ use })) return ofNodes.has(zone);
    return use === 'pods' ? ofPods.has(zone) : use === 'multus' && ofMultus.has(zone);
  };
}
