import type { CarvedSubnet, CarvedUse, WantedSubnet } from '@/engine/answers/sizes/carve-vpc';
import { type PlacedInVpc, placeInVpc } from '@/engine/answers/sizes/place-in-vpc';
import { planInZones } from '@/engine/answers/sizes/plan-in-zones';
import { furtherSubnets } from '@/engine/answers/sizes/smallest-block';
import type { Cidr, ZoneId } from '@/engine/model';
import type { Scenario } from '@/engine/over-time/scenario';
import { type SizeWishes, type SubnetSizes, subnetSizes } from './subnet-sizes';

export interface VpcWishes extends SizeWishes {
  readonly vpc: Cidr;
  /** At least one. */
  readonly zones: readonly ZoneId[];
  /** Prefix lengths of the subnet for load balancers, and of that for the control plane, in each zone. */
  readonly loadBalancers: number;
  readonly controlPlane: number;
  /** Ranges that are not to be touched: existing subnets, peers, services, on-premises networks. */
  readonly taken: readonly Cidr[];
}

export type CarvedVpc =
  | {
      readonly ok: true;
      readonly subnets: readonly CarvedSubnet[];
      readonly left: number;
      /** Under custom networking, from a second range of the VPC; otherwise none. */
      readonly pods: readonly CarvedSubnet[];
      readonly blocked: SubnetSizes['blocked'];
    }
  | (Extract<PlacedInVpc, { ok: false }> & {
      /** Whether it fits with the pods in a second range, where they are not there yet. */
      readonly podsApart: boolean;
    });

/** Stands for a subnet that needs more than a /16. */
const BEYOND_A_SUBNET = 15;

/**
 * A VPC range split into subnets for a plan: those for nodes and pods in the sizes of `subnetSizes` with
 * the upgrade, and one for load balancers and one for the control plane's interfaces in each zone.
 *
 * @param seed of the runs that confirm the sizes
 * @throws Error as `simulate` does.
 */
export function carveVpc(scenario: Scenario, seed: number, wishes: VpcWishes): CarvedVpc {
  const { networking } = scenario.plan;
  const found = carvedWith(scenario, seed, wishes);
  const canSplit = !networking.customNetworking && networking.ipFamily === 'ipv4';
  if (found.ok || !canSplit) return found;
  const plan = { ...scenario.plan, networking: { ...networking, customNetworking: true } };
  return { ...found, podsApart: carvedWith({ ...scenario, plan }, seed, wishes).ok };
}

function carvedWith(scenario: Scenario, seed: number, wishes: VpcWishes): CarvedVpc {
  const { vpc, zones, taken } = wishes;
  const plan = planInZones(scenario.plan, zones);
  const sizes = subnetSizes({ ...scenario, plan }, seed, wishes);
  const ofPlan = plan.subnets.map(
    ({ use, zone }, index): WantedSubnet => ({
      use: use as CarvedUse,
      zone,
      prefixLength: sizes.withUpgrade[index]?.prefixLength ?? BEYOND_A_SUBNET,
    }),
  );
  const { customNetworking, ipFamily } = plan.networking;
  const podsApart = customNetworking && ipFamily === 'ipv4';
  const wanted = [...ofPlan, ...furtherSubnets(zones, wishes)];
  const placed = placeInVpc(wanted, { vpc, taken, podsApart });
  if (!placed.ok) return { ...placed, podsApart: false };
  const { subnets, left, pods } = placed;
  return { ok: true, subnets, left, pods, blocked: sizes.blocked };
}
