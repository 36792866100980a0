// The subnets of a plan with the addresses that others hold in them.
import { tallyPlan } from '@/engine/at-rest/consumers';
import { isLoadBalancer } from '@/engine/at-rest/load-balancers/is-load-balancer';
import {
  type ClusterPlan,
  PREFIX_SIZE,
  reservedBeside,
  reservedBlocks,
  type Subnet,
  subnetSize,
} from '@/engine/model';
import { knownPlan } from '@/engine/over-time/known-plan';
import type { Random } from '@/engine/over-time/random';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { SimSubnet } from './sim-subnet';

export function simSubnets(
  { addressChoice, othersLie, plan }: Scenario,
  random: Random,
): readonly SimSubnet[] {
  return othersIn(plan).map(({ subnet: spec, usedByOthers }) => {
    const { prefixLength } = spec;
    const space = new SubnetSpace(prefixLength, {
      choice: addressChoice,
      random,
      reservations: reservationsOf(spec),
      reservedBeside: reservedBeside(spec),
    });
    space.takeForOthers(usedByOthers, othersLie);
    return new SimSubnet(spec, space);
  });
}

/** Where load balancers lie depends on the nodes (R37). */
function othersIn(
  plan: ClusterPlan,
): readonly { readonly subnet: Subnet; readonly usedByOthers: number }[] {
  if (!plan.consumers.some(isLoadBalancer)) return tallyPlan(plan);
  const { subnets } = knownPlan(plan).numbers;
  return plan.subnets.map((subnet, index) => {
    return { subnet, usedByOthers: subnets[index]?.usedByOthers ?? 0 };
  });
}

/**
 * Where the reservation covers an end block, from there on. Else blocks at the end of a subnet, before the
 * last one, which AWS's reserved address spoils.
 */
function reservationsOf(
  subnet: Subnet,
): readonly { readonly firstBlock: number; readonly blocks: number }[] {
  const { whole, ends } = reservedBlocks(subnet);
  const blocks = whole + (ends.first ? 1 : 0) + (ends.last ? 1 : 0);
  if (blocks === 0) return [];
  const all = subnetSize(subnet.prefixLength) / PREFIX_SIZE;
  if (ends.first) return [{ firstBlock: 0, blocks }];
  return [{ firstBlock: all - blocks - (ends.last ? 0 : 1), blocks }];
}
