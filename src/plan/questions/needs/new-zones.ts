// A plan whose subnets are yet to be made: to ask how large they have to be.
import type { ZoneId } from '@/engine';
import type { PlanText } from '@/plan/plan';
import { newSubnet } from '@/plan/rows/subnet';

/** Those of a VPC of which nothing is known. */
export const USUAL_ZONES: readonly ZoneId[] = ['a', 'b', 'c'];

/** The form with a subnet of any size in each zone, under custom networking with one for pods too. */
export function newZonesText(text: PlanText, zones: readonly ZoneId[]): PlanText {
  const uses = text.networking.customNetworking
    ? (['nodes', 'pods'] as const)
    : (['nodes'] as const);
  const subnets = zones.flatMap((zone) =>
    uses.map((use) => ({ ...newSubnet(`${zone} ${use}`), zone, range: '/24', use })),
  );
  return { ...text, live: false, subnets };
}
