import type { SubnetUse } from '@/engine/model';

/** A subnet that is kept for others says nothing of the nodes, however full it is; all where there is none else. */
export function clusterSubnets<Each>(
  subnets: readonly Each[],
  useOf: (subnet: Each, index: number) => SubnetUse | undefined,
): readonly Each[] {
  const own = subnets.filter((subnet, index) => useOf(subnet, index) !== 'other');
  return own.length > 0 ? own : subnets;
}
