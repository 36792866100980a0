// Node groups of an import as rows of the plan.
import { formulaMaxPods, type InstanceLimits, managedMaxPodsCap } from '@/engine';
import type { ImportedGroup } from '@/import/summary/imported';
import { findTypedType, type GroupText, newGroup, type TypeLookup } from '@/plan';
import type { AskedPods, ImportAnswers, PodsChoice } from './import-answers';
import { isName } from './subnet-texts';

/** What rows depend on beside their group. */
export interface GroupAround {
  readonly answers: ImportAnswers;
  readonly lookup: TypeLookup;
  /** Pods on each node that add-ons count. */
  readonly addonPods: number;
  readonly hostNetworkPods: number;
  readonly settings: {
    readonly prefixDelegation: boolean;
    readonly maxEni: number | undefined;
    readonly customNetworking: boolean;
  };
  /** Zones of the subnets; empty: none are known. */
  readonly zones: readonly string[];
}

export interface GroupTexts {
  readonly rows: readonly GroupText[];
  /** `undefined`: Fargate pods have no nodes to share. */
  readonly pods: AskedPods | undefined;
}

/** One row, or one for each zone where nodes are spread in a way that no single group would be. */
export function groupTexts(group: ImportedGroup, place: number, around: GroupAround): GroupTexts {
  const type = group.type ?? group.types?.[0] ?? '';
  const limits = findTypedType(type, around.lookup);
  const blank = newGroup('');
  const kind = kindOf(group);
  const pods = kind === 'fargate' ? undefined : podsOf(group, place, limits, around);
  const row: GroupText = {
    ...blank,
    kind,
    instanceType: kind === 'fargate' ? '' : type,
    nodes: countOf(group, around.answers),
    podsPerNode:
      pods === undefined ? '' : (around.answers.podsTyped?.[place] ?? String(pods.value ?? '')),
    name: group.name !== undefined && isName(group.name) ? group.name : '',
    maxPods: kind === 'fargate' ? '' : maxPodsText(group, limits, around),
  };
  return { rows: spread(row, group, around), pods };
}

function kindOf({ kind }: ImportedGroup): GroupText['kind'] {
  return kind === undefined || kind === 'hybrid' ? 'linux' : kind;
}

/** `''`: the text does not say. */
function countOf({ count, range, zones }: ImportedGroup, { size }: ImportAnswers): string {
  const isRunning = zones !== undefined;
  const wanted = size === 'max' ? range?.max : isRunning ? undefined : range?.desired;
  const nodes = wanted ?? count ?? range?.desired ?? range?.min;
  return nodes === undefined ? '' : String(nodes);
}

function podsOf(
  { name, type, types, podsBesideReplicas: pods, podsPerNode, count, ...group }: ImportedGroup,
  place: number,
  limits: InstanceLimits | undefined,
  around: GroupAround,
): AskedPods {
  const label = name ?? type ?? types?.[0];
  const less = (value: number) => Math.max(0, value - around.addonPods);
  if (pods !== undefined && count !== null && count > 0) {
    const mean = Math.ceil(pods.total / count);
    const seen = { most: less(pods.max), mean: less(mean), least: less(pods.min) };
    return { place, label, value: seen[around.answers.pods ?? 'most'], seen };
  }
  if (podsPerNode !== undefined) {
    const seen = { most: podsPerNode, mean: podsPerNode, least: podsPerNode };
    return { place, label, value: podsPerNode, seen };
  }
  const most = group.maxPods ?? (limits === undefined ? undefined : usualMaxPods(limits, around));
  const value = most === undefined ? undefined : Math.max(0, less(most - around.hostNetworkPods));
  return { place, label, value, seen: undefined };
}

function usualMaxPods(limits: InstanceLimits, { settings }: GroupAround): number {
  return Math.min(formulaMaxPods(limits, settings), managedMaxPodsCap(limits.vcpus));
}

/** Typed only where it is not what such nodes have anyway. */
function maxPodsText(
  { maxPods, kind }: ImportedGroup,
  limits: InstanceLimits | undefined,
  around: GroupAround,
): string {
  if (maxPods === undefined || kind === 'auto-mode') return '';
  const isUsual = limits !== undefined && usualMaxPods(limits, around) === maxPods;
  return isUsual && kind === undefined ? '' : String(maxPods);
}

/** The remainder of an even spread lies in the zones that are listed first. */
function spread(row: GroupText, group: ImportedGroup, around: GroupAround): readonly GroupText[] {
  const { zones, zonesAllowed } = group;
  const known = around.zones;
  const isThere = (zone: string) => known.length === 0 || known.includes(zone);
  const counts = Object.entries(zones ?? {}).filter(([zone]) => isThere(zone));
  counts.sort((one, other) => other[1] - one[1]);
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  const isAllKnown = sum === group.count && String(group.count) === row.nodes;
  const [most = 0, least = 0] = [counts[0]?.[1], counts.at(-1)?.[1]];
  if (isAllKnown && most - least > 1) {
    return counts.map(([zone, count]) => ({
      ...row,
      nodes: String(count),
      zones: zone,
      name: row.name === '' ? '' : `${row.name} ${zone}`.slice(0, 64),
    }));
  }
  const listed =
    counts.length > 0 ? counts.map(([zone]) => zone) : (zonesAllowed ?? []).filter(isThere);
  return [{ ...row, zones: zonesText(listed, known, most === least) }];
}

/** `''` where it is all zones of the plan, in whichever order. */
function zonesText(listed: readonly string[], known: readonly string[], isEven: boolean): string {
  const isAll = known.length > 0 && known.every((zone) => listed.includes(zone));
  return isAll && isEven ? '' : listed.join(',');
}

export function podsChoice({ pods }: ImportAnswers): PodsChoice {
  return pods ?? 'most';
}
