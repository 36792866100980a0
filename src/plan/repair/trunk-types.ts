// Instance types with a trunk ENI in place of those that can't have one.
import { gravity, judge, type Repair } from '@/engine';
import type { Answered } from '@/plan/answer-plan';
import type { TypeLookup } from '@/plan/fields/instance-type';
import { groupLabels } from '@/plan/labels';
import { toCluster } from '@/plan/to-cluster';
import { SIZES } from './instance-sizes';
import { repairedPlan } from './repaired-plan';

type TypesRepair = Extract<Repair, { kind: 'types' }>;
type Find = Pick<TypeLookup, 'findInstanceType'>;

/**
 * For each group whose pods ask for branch ENIs that its type can't have, a type with as many vCPUs that
 * can. `undefined` where that is not what is wrong, where there is no such type, and where nothing gets
 * better by it.
 */
export function trunkTypes({ plan, usage }: Answered, lookup: Find): TypesRepair | undefined {
  const lacking = new Set(
    usage.findings.flatMap((found) => (found.code === 'TRUNK_NOT_CAPABLE' ? [found.group] : [])),
  );
  if (lacking.size === 0) return undefined;
  const labels = groupLabels(plan.groups);
  const changed = plan.groups.flatMap(({ instanceType }, index) => {
    const group = labels[index];
    if (group === undefined || !lacking.has(group)) return [];
    const found = typeWithTrunk(instanceType, lookup);
    return found === undefined ? [] : [{ group, instanceType: found }];
  });
  if (changed.length < lacking.size) return undefined;
  const repair: TypesRepair = { kind: 'types', changed, verdict: usage.verdict };
  const { verdict } = judge(toCluster(repairedPlan(plan, repair), lookup));
  return gravity(verdict.kind) < gravity(usage.verdict.kind) ? { ...repair, verdict } : undefined;
}

/** Of the same architecture and purpose, with no fewer vCPUs, the smallest. */
function typeWithTrunk(instanceType: string, { findInstanceType }: Find): string | undefined {
  const vcpus = findInstanceType(instanceType)?.vcpus;
  if (vcpus === undefined) return undefined;
  return SIZES.map((size) => findInstanceType(`${familyFor(instanceType)}.${size}`)).find(
    (type) => type !== undefined && (type.branchEnis ?? 0) > 0 && (type.vcpus ?? 0) >= vcpus,
  )?.name;
}

/** `t4g` is Graviton: its successor has to be too. */
function familyFor(instanceType: string): string {
  const [family = ''] = instanceType.split('.');
  const purpose = family.startsWith('c') || family.startsWith('r') ? family.charAt(0) : 'm';
  return /^[a-z]+\d+g/.test(family) ? `${purpose}6g` : `${purpose}5`;
}
