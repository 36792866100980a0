// Which of the groups that were read can be in one plan.
import type { Imported, ImportedGroup } from '@/import/summary/imported';
import { regionOf } from '@/import/tables/value-forms';
import type { ImportAnswers, ImportAssumption } from './import-answers';

/** Groups that can be in the plan: of its Region, with nodes that take addresses of the VPC. */
export function groupsHere(
  { nodes, doubtful }: Imported,
  zones: readonly string[],
  { doubtful: answer }: ImportAnswers,
  assumed: Set<ImportAssumption>,
): readonly ImportedGroup[] {
  const all = answer === 'leave' ? nodes : [...nodes, ...doubtful];
  const inVpc = all.filter(({ kind }) => kind !== 'hybrid');
  if (inVpc.length < all.length) assumed.add('HYBRID_LEFT_OUT');
  const region = mainRegion(inVpc, zones);
  const here = inVpc.filter((group) => {
    const own = regionsOf(group);
    return region === undefined || own.length === 0 || own.includes(region);
  });
  if (here.length < inVpc.length) assumed.add('ELSEWHERE_LEFT_OUT');
  return here;
}

function regionsOf({ zones, zonesAllowed }: ImportedGroup): readonly string[] {
  const names = zones === undefined ? (zonesAllowed ?? []) : Object.keys(zones);
  return names.flatMap((zone) => regionOf(zone) ?? []);
}

/** Of the subnets, else the one with most nodes. */
function mainRegion(
  groups: readonly ImportedGroup[],
  zones: readonly string[],
): string | undefined {
  const ofSubnets = zones.flatMap((zone) => regionOf(zone) ?? [])[0];
  if (ofSubnets !== undefined) return ofSubnets;
  const counts = new Map<string, number>();
  for (const group of groups) {
    const [region] = regionsOf(group);
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + (group.count ?? 0));
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
