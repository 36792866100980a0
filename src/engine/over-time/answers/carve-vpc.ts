import type { CarvedSubnet } from '@/engine/answers/sizes/carve';
import { type PlacedInVpc, placeInVpc } from '@/engine/answers/sizes/place-in-vpc';
import { planInZones, zonesLeft } from '@/engine/answers/sizes/plan-in-zones';
import { furtherSubnets } from '@/engine/answers/sizes/smallest-block';
import type { Cidr, ZoneId } from '@/engine/model';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { sizesByUse, wantedByUse } from './needed/size-rung';
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
      readonly movedFrom: readonly ZoneId[];
    }
  | (Extract<PlacedInVpc, { ok: false }> & {
      /** Whether it fits with the pods in a second range, where they are not there yet. */
      readonly podsApart: boolean;
      /** Zones of the plan that the VPC is not to have: their nodes are counted in those that it has. */
      readonly movedFrom: readonly ZoneId[];
    });

/** Stands for a subnet that needs more than a /16. */
const BEYOND_A_SUBNET = 15;

/**
 * A VPC range split into subnets for a plan: those for nodes and pods in the sizes of `subnetSizes` with
 * the upgrade, of each use one size in every zone, the largest that one of them needs, and one for load
 * balancers and one for the control plane's interfaces in each zone.
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
  const lengths = sizes.withUpgrade.map(({ prefixLength }) => prefixLength ?? BEYOND_A_SUBNET);
  const ofPlan = wantedByUse(plan, sizesByUse(plan, lengths));
  const { customNetworking, ipFamily } = plan.networking;
  const podsApart = customNetworking && ipFamily === 'ipv4';
  const wanted = [...ofPlan, ...furtherSubnets(zones, wishes)];
  const placed = placeInVpc(wanted, { vpc, taken, podsApart });
  const movedFrom = zonesLeft(scenario.plan, zones);
  if (!placed.ok) return { ...placed, podsApart: false, movedFrom };
  const { subnets, left, pods } = placed;
  return { ok: true, subnets, left, pods, blocked: sizes.blocked, movedFrom };
}
