// What a plan's result gives to notice, as codes and values. Each function looks for one kind.

import { unplacedReason } from '@/engine/at-rest/plan-totals';
import { settingsOf, takesReplicas } from '@/engine/cluster/effective-cluster';
import { formulaMaxPods, maxPods } from '@/engine/cluster/max-pods';
import {
  type ClusterPlan,
  type CniSettings,
  type Finding,
  type GroupUsage,
  type NodeGroup,
  PENDING_REASONS,
  type PendingReason,
  type PlanNumbers,
  PREFIX_SIZE,
  type SubnetUsage,
  usableAddresses,
} from '@/engine/model';
import { ignoredTargets, sizesBy } from './ignored-targets';
import { modeFindings, networkFindings } from './mode-findings';
import { findSpreadRemainders } from './spread-remainder';

/** A plan with its numbers. */
export interface PlanResult extends PlanNumbers {
  readonly plan: ClusterPlan;
}

/** Below this share of its usable addresses a subnet is nearly full, in percent. */
const NEARLY_FULL_PERCENT = 10;
/** Points above the mean use from which a subnet counts as uneven. */
const UNEVEN_POINTS = 20;
/** Addresses that a control-plane upgrade wants free (R24), and in how many zones. */
const UPGRADE_ADDRESSES = 5;
const UPGRADE_ZONES = 2;
/** The longest subnet that has a block which a prefix can take. */
const LONGEST_WITH_BLOCKS = 26;

/** Everything worth a word about a result, in the order in which it was looked for. */
export function planFindings(plan: ClusterPlan, numbers: PlanNumbers): readonly Finding[] {
  const result = { plan, ...numbers };
  return [
    ...subnetFindings(result),
    ...findSpreadRemainders(result),
    ...pendingFindings(result),
    ...result.groups.flatMap((group, index) =>
      groupFindings(result.plan, result.plan.groups[index] as NodeGroup, group),
    ),
    ...settingFindings(result),
    ...networkFindings(result),
    ...evenness(result.subnets),
    ...controlPlaneRoom(result.subnets),
  ];
}

function subnetFindings({ subnets }: PlanResult): readonly Finding[] {
  return subnets.flatMap((subnet): Finding[] => {
    const { label, free, prefixLength } = subnet;
    const usable = usableAddresses(prefixLength);
    const blocks = blockFindings(subnet);
    if (free < 0) return [{ code: 'SUBNET_SHORT', subnet: label, short: -free }, ...blocks];
    const isNearlyFull = free * 100 < usable * NEARLY_FULL_PERCENT;
    return isNearlyFull
      ? [...blocks, { code: 'SUBNET_NEARLY_FULL', subnet: label, free, usable }]
      : blocks;
  });
}

function blockFindings({ label, prefixLength, blocks }: SubnetUsage): Finding[] {
  if (blocks === undefined) return [];
  const { wanted, freeWorst, freeBest } = blocks;
  if (prefixLength > LONGEST_WITH_BLOCKS) {
    return [{ code: 'PREFIX_IMPOSSIBLE_SUBNET', subnet: label, prefixLength }];
  }
  if (wanted > freeBest) return [{ code: 'BLOCKS_SHORT', subnet: label, wanted, free: freeBest }];
  if (wanted <= freeWorst) return [];
  return [{ code: 'BLOCKS_MAY_BE_SHORT', subnet: label, wanted, freeWorst, freeBest }];
}

function pendingFindings({ groups, totals }: PlanResult): readonly Finding[] {
  const ofGroups = groups.flatMap((group) =>
    PENDING_REASONS.flatMap((reason) => pendingOfGroup(group, reason)),
  );
  if (totals.clusterPodsUnplaced === 0) return ofGroups;
  const hosts = groups.filter(takesReplicas);
  return [
    ...ofGroups,
    {
      code: 'PODS_PENDING',
      group: undefined,
      pods: totals.clusterPodsUnplaced,
      reason: unplacedReason(groups),
      maxPods: hosts.reduce((sum, group) => sum + group.nodes * group.maxPods, 0),
      supply: hosts.reduce((sum, group) => sum + group.nodes * supplyPerNode(group), 0),
    },
  ];
}

function pendingOfGroup(group: GroupUsage, reason: PendingReason): Finding[] {
  const pods = group.pending[reason];
  if (pods === 0) return [];
  const { label, maxPods } = group;
  return [
    { code: 'PODS_PENDING', group: label, pods, reason, maxPods, supply: supplyPerNode(group) },
  ];
}

function supplyPerNode({ classes }: GroupUsage): number {
  return classes[0]?.atRest.supply ?? 0;
}

function groupFindings(plan: ClusterPlan, group: NodeGroup, usage: GroupUsage): Finding[] {
  return [
    ...typeFindings(plan, group),
    ...maxPodsFindings(plan, group),
    ...(group.kind === 'linux'
      ? [...heldBeyondMaxPods(usage), ...poolFindings(settingsOf(plan, group), usage)]
      : []),
    ...modeFindings(plan, group, usage),
  ];
}

function typeFindings({ settings, networking }: ClusterPlan, group: NodeGroup): Finding[] {
  if (group.kind !== 'linux') return [];
  const { label, instanceType, limits, maxPods: policy } = group;
  const findings: Finding[] = [];
  if (settings.prefixDelegation && !limits.prefixCapable && networking.ipFamily === 'ipv4') {
    findings.push({ code: 'NOT_PREFIX_CAPABLE', group: label, instanceType });
  }
  if (policy.kind === 'formula' && policy.managedCap && limits.vcpus === undefined) {
    findings.push({ code: 'VCPUS_UNKNOWN', group: label, instanceType });
  }
  return findings;
}

/** Prefixes are on, but max pods was set by hand to the number of secondary IP mode. */
function maxPodsFindings(plan: ClusterPlan, group: NodeGroup): Finding[] {
  const settings = settingsOf(plan, group);
  const { label, limits, maxPods: policy } = group;
  if (!settings.prefixDelegation || !limits.prefixCapable || policy.kind !== 'fixed') return [];
  const secondary = formulaMaxPods(limits, { ...settings, prefixDelegation: false });
  const isOld =
    policy.maxPods === secondary || policy.maxPods === formulaMaxPods(limits, OLD_SETTINGS);
  const possible = maxPods(limits, settings, { kind: 'formula', managedCap: true });
  if (!isOld || possible <= policy.maxPods) return [];
  return [{ code: 'PREFIX_MAX_PODS_LOW', group: label, maxPods: policy.maxPods, possible }];
}

const OLD_SETTINGS = { prefixDelegation: false, maxEni: undefined };

/** Whole slots in the pool for which there can never be a pod. */
function heldBeyondMaxPods({ label, mode, maxPods, classes }: GroupUsage): Finding[] {
  const pool = Math.max(0, ...classes.map((kind) => kind.footprint.state.pool));
  const perNode = pool - maxPods;
  if (perNode < (mode === 'prefix' ? PREFIX_SIZE : 1)) return [];
  return [{ code: 'HELD_BEYOND_MAX_PODS', group: label, perNode, pool, maxPods }];
}

function poolFindings(settings: CniSettings, { label, mode, classes }: GroupUsage): Finding[] {
  const findings: Finding[] = [];
  const variable = sizesBy(settings, mode);
  const flapping = classes.find((kind) => !kind.atRest.comesToRest);
  if (flapping) {
    const { heldAtLeast: low, held: high } = flapping.footprint;
    findings.push({ code: 'POOL_FLAPS', group: label, low, high, variable });
  }
  const byChance = classes.find(
    ({ atRest, footprint }) => atRest.comesToRest && footprint.heldAtLeast < footprint.held,
  );
  if (byChance) {
    const { heldAtLeast: low, held: high } = byChance.footprint;
    findings.push({ code: 'CHANCE_DECIDES', group: label, low, high });
  }
  const cut = classes.find(({ atRest }) => atRest.isReady && atRest.stop === 'eni-limit');
  const warmEniTarget = settings.warmEniTarget ?? 1;
  if (cut && variable === 'WARM_ENI_TARGET' && warmEniTarget > 0) {
    const { usableEnis } = cut.atRest;
    findings.push({ code: 'WARM_ENI_CUT', group: label, warmEniTarget, usableEnis });
  }
  return findings;
}

function settingFindings({ plan, groups }: PlanResult): readonly Finding[] {
  const { settings } = plan;
  // No target sizes anything in an IPv6 cluster (R32).
  if (plan.networking.ipFamily === 'ipv6') return [];
  const findings: Finding[] = [];
  const rules = sizesBy(settings, settings.prefixDelegation ? 'prefix' : 'secondary-ip');
  if (rules === 'MINIMUM_IP_TARGET') {
    findings.push({ code: 'POOL_FROZEN', minimumIpTarget: settings.minimumIpTarget ?? 0 });
  }
  if (rules === 'WARM_PREFIX_TARGET' && (settings.warmPrefixTarget ?? 0) === 0) {
    findings.push({ code: 'WARM_PREFIX_UNSET' });
  }
  return [...findings, ...ignoredTargets(settings, groups)];
}

function evenness(subnets: readonly SubnetUsage[]): readonly Finding[] {
  const shares = subnets.map((subnet) => usedPercent(subnet));
  const meanPercent = Math.round(shares.reduce((sum, share) => sum + share, 0) / shares.length);
  return subnets.flatMap((subnet, index): Finding[] => {
    const percent = shares[index] as number;
    if (percent - meanPercent <= UNEVEN_POINTS) return [];
    return [{ code: 'SUBNET_UNEVEN', subnet: subnet.label, usedPercent: percent, meanPercent }];
  });
}

function usedPercent({ prefixLength, usedByOthers, held }: SubnetUsage): number {
  return Math.round(((usedByOthers + held) * 100) / usableAddresses(prefixLength));
}

function controlPlaneRoom(subnets: readonly SubnetUsage[]): readonly Finding[] {
  const zones = new Set(
    subnets.filter((subnet) => subnet.free >= UPGRADE_ADDRESSES).map((subnet) => subnet.zone),
  );
  return zones.size < UPGRADE_ZONES ? [{ code: 'CONTROL_PLANE_ROOM', zones: zones.size }] : [];
}
