import { type Cidr, type SubnetUse, subnetSize } from '@/engine/model';
import {
  CARVED_USES,
  type CarvedSubnet,
  type CarvedUse,
  CONTROL_PLANE_LENGTH,
  carve,
  LOAD_BALANCERS_LENGTH,
  type WantedSubnet,
} from './carve';
import { LARGEST_SUBNET, SMALLEST_SUBNET } from './smallest-subnets';

/** A range that holds some subnets. */
export interface VpcBlock {
  readonly range: Cidr;
  /** In the order of their addresses, if nothing is taken. */
  readonly subnets: readonly CarvedSubnet[];
  /** Addresses that nothing takes. */
  readonly left: number;
}

/**
 * The smallest range around an address that has room for all; `undefined`: no VPC range has.
 *
 * @param near its base; `undefined`: the sizes alone are asked for, and the range lies at 0.0.0.0
 * @param taken ranges that are not to be touched
 */
export function smallestBlock(
  wanted: readonly WantedSubnet[],
  near = 0,
  taken: readonly Cidr[] = [],
): VpcBlock | undefined {
  for (let prefixLength = SMALLEST_SUBNET; prefixLength >= LARGEST_SUBNET; prefixLength -= 1) {
    const size = subnetSize(prefixLength);
    const range = { base: near - (near % size), prefixLength };
    const carving = carve(range, wanted, taken);
    if (carving.ok) return { range, subnets: carving.subnets, left: carving.left };
  }
  return undefined;
}

/** What AWS asks for beside nodes and pods in each zone: for load balancers, and for the control plane. */
export function furtherSubnets(
  zones: readonly string[],
  { loadBalancers = LOAD_BALANCERS_LENGTH, controlPlane = CONTROL_PLANE_LENGTH } = {},
): readonly WantedSubnet[] {
  return zones.flatMap((zone): WantedSubnet[] => [
    { use: 'load-balancers', zone, prefixLength: loadBalancers },
    { use: 'control-plane', zone, prefixLength: controlPlane },
  ]);
}

/** Whether subnets of a use can be placed: all but those of others. */
export function isCarvedUse(use: SubnetUse): use is SubnetUse & CarvedUse {
  return CARVED_USES.some((each) => each === use);
}
