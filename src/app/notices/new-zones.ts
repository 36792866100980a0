import { type PlanText, type SubnetText, USUAL_ZONES } from '@/plan';
import { nextSubnet } from '@/store/rows';

/** Of a VPC that is yet to be made: a subnet in each zone, to ask from how large they have to be. */
export function withNewZones(text: PlanText, zones = USUAL_ZONES): PlanText {
  let subnets: readonly SubnetText[] = [];
  for (const zone of zones) {
    const next = nextSubnet({ ...text, subnets }, subnets.at(-1));
    const range = subnets.length === 0 ? '10.0.0.0/24' : next.range;
    subnets = [...subnets, { ...next, range, zone }];
  }
  return { ...text, subnets };
}
