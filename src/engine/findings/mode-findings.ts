// What a group's way of taking addresses gives to notice.
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import { formulaMaxPods } from '@/engine/cluster/max-pods';
import type { Finding, GroupUsage, NodeClass, NodeGroup } from '@/engine/model';
import type { PlanResult } from './plan-result';
import { groupRefusals } from './refusals/group-refusals';

/** What a group's way of taking addresses gives to notice. */
export function modeFindings(
  result: PlanResult,
  group: EffectiveGroup,
  usage: GroupUsage,
): readonly Finding[] {
  const { spec } = group;
  return [
    ...ownSettings(spec),
    ...maxPodsAboveSupply(group, usage),
    ...groupRefusals(result, group, usage),
    ...autoModeRange(spec, usage),
    ...autoModeMaxPods(spec, usage),
  ];
}

function ownSettings({ label, ownSettings: own }: NodeGroup): readonly Finding[] {
  return own === undefined ? [] : [{ code: 'OWN_SETTINGS', group: label }];
}

/** kubelet would take more pods than ipamd can ever have addresses for (R25, R27, R28, R35). */
function maxPodsAboveSupply(
  { spec: { label, kind }, hostNetworkPods }: EffectiveGroup,
  { maxPods, classes }: GroupUsage,
): readonly Finding[] {
  if (kind !== 'linux') return [];
  const supplies = classes.filter(({ atRest }) => atRest.isReady).map(supplyOf);
  if (supplies.length === 0) return [];
  const supply = Math.min(...supplies);
  const advised = supply + hostNetworkPods;
  if (maxPods <= advised) return [];
  return [{ code: 'MAX_PODS_ABOVE_SUPPLY', group: label, maxPods, supply, advised }];
}

/** Pods that the node can run, those on branch ENIs too. */
function supplyOf({ atRest, footprint, pods }: NodeClass): number {
  return atRest.supply + Math.max(0, footprint.hosted - pods);
}

function autoModeRange({ label, kind }: NodeGroup, usage: GroupUsage): readonly Finding[] {
  if (kind !== 'auto-mode' || usage.mode === 'ipv6') return [];
  const low = usage.classes.reduce(
    (sum, { nodes, footprint }) => sum + nodes * footprint.heldAtLeast,
    0,
  );
  return [{ code: 'AUTO_MODE_RANGE', group: label, low, high: usage.held }];
}

/** With prefixes or without: AWS does not say (R35). */
function autoModeMaxPods(
  { label, kind, limits, maxPods: policy }: NodeGroup,
  { mode, maxPods }: GroupUsage,
): readonly Finding[] {
  if (kind !== 'auto-mode' || policy.kind !== 'auto-mode' || mode === 'ipv6') return [];
  const plain = { prefixDelegation: false, maxEni: undefined };
  const other = Math.min(maxPods, formulaMaxPods(limits, plain));
  return other === maxPods ? [] : [{ code: 'AUTO_MODE_MAX_PODS', group: label, maxPods, other }];
}
