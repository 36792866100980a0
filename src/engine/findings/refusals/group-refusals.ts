// What AWS or the VPC CNI refuses of a group's way of taking addresses.
import { type EffectiveGroup, isUnknownToController } from '@/engine/cluster/effective-group';
import type { PlanResult } from '@/engine/findings/plan-result';
import type { Finding, GroupUsage, NodeGroup } from '@/engine/model';
import { lacksPodSubnet } from './network-refusals';

/** Why nodes of a group can't work; of pods with security groups also what goes on all the same. */
export function groupRefusals(
  result: PlanResult,
  group: EffectiveGroup,
  usage: GroupUsage,
): readonly Finding[] {
  const { spec } = group;
  return [
    ...noEniForPods(result, spec, usage),
    ...windowsFindings(spec),
    ...securityGroupFindings(group),
    ...awsNodeEnds(group),
    ...ipv6Findings(group),
  ];
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
