import type { SubnetUse } from '@/engine/model';

/**
 * A subnet that is kept for others, or from which no node ever took an address, says nothing of the nodes, however
 * full it is; all where there is none else.
 */
export function clusterSubnets<Each extends { readonly isUsed: boolean }>(
  subnets: readonly Each[],
  useOf: (subnet: Each, index: number) => SubnetUse | undefined,
): readonly Each[] {
  const own = subnets.filter((subnet, index) => useOf(subnet, index) !== 'other');
  const used = own.filter(({ isUsed }) => isUsed);
  return [used, own].find((some) => some.length > 0) ?? subnets;
}
