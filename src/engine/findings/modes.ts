// What a group's way of taking addresses gives to notice.
import { type EffectiveGroup, isUnknownToController } from '@/engine/cluster/effective-group';
import { formulaMaxPods } from '@/engine/cluster/max-pods';
import type { Finding, GroupUsage, NodeClass, NodeGroup } from '@/engine/model';
import { lacksPodSubnet } from './network';
import type { PlanResult } from './plan-result';

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
    ...noEniForPods(result, spec, usage),
    ...windowsFindings(spec),
    ...securityGroupFindings(group),
    ...awsNodeEnds(group),
    ...ipv6Findings(group),
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

/** Where only the subnet for pods is missing, that is said alone. */
function noEniForPods(
  result: PlanResult,
  { label, kind }: NodeGroup,
  { classes, mode }: GroupUsage,
): readonly Finding[] {
  if (mode === 'ipv6' || kind === 'windows') return [];
  const stuck = classes.find(
    (each) =>
      (!each.atRest.isReady || (each.atRest.usableEnis === 0 && each.atRest.supply === 0)) &&
      !(kind === 'linux' && lacksPodSubnet(result, each)),
  );
  if (stuck === undefined) return [];
  return [{ code: 'NO_ENI_FOR_PODS', group: label, usableEnis: stuck.atRest.usableEnis }];
}

/** Its pods get no address, however many its ENI could have (R33). */
function windowsFindings(spec: NodeGroup): readonly Finding[] {
  const { label, instanceType, kind } = spec;
  if (kind !== 'windows' || !isUnknownToController(spec)) return [];
  return [{ code: 'WINDOWS_TYPE_UNKNOWN', group: label, instanceType }];
}

function securityGroupFindings({
  spec: { label, instanceType, limits, kind },
  trunk,
  hasPodEni,
  branchLimit,
  branchPodsAsked: asked,
}: EffectiveGroup): readonly Finding[] {
  if (trunk === 'slot-kept') return [{ code: 'TRUNK_SLOT_IDLE', group: label, instanceType }];
  if (asked === 0) return [];
  if (!hasPodEni) return [{ code: 'POD_ENI_OFF', group: label }];
  if (kind !== 'linux' || trunk === 'none') {
    return [{ code: 'TRUNK_NOT_CAPABLE', group: label, instanceType }];
  }
  if (branchLimit === 0) return [{ code: 'TRUNK_NO_ATTACHMENT', group: label }];
  if (asked <= branchLimit) return [];
  return [{ code: 'BRANCH_LIMIT', group: label, asked, limit: limits.branchEnis ?? 0 }];
}

function awsNodeEnds({ lacksAwsNode, spec: { label } }: EffectiveGroup): readonly Finding[] {
  return lacksAwsNode ? [{ code: 'AWS_NODE_ENDS', group: label }] : [];
}

function ipv6Findings({
  canJoin,
  spec: { label, instanceType },
}: EffectiveGroup): readonly Finding[] {
  return canJoin ? [] : [{ code: 'IPV6_NOT_CAPABLE', group: label, instanceType }];
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
