// What a group's type, max pods and pool give to notice.
import { startsAwsNode } from '@/engine/cluster/aws-node-start';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import { formulaMaxPods, maxPods } from '@/engine/cluster/max-pods';
import { type CniSettings, type Finding, type GroupUsage, PREFIX_SIZE } from '@/engine/model';
import { sizesBy } from './ignored-targets';
import { modeFindings } from './mode-findings';
import type { PlanResult } from './plan-result';

/** What each group gives to notice, in listed order: nothing where it has no node. */
export function groupFindings(result: PlanResult): readonly Finding[] {
  const { plan, cluster, groups } = result;
  return cluster.groups.flatMap((group, index) => {
    if (group.spec.nodes === 0) return [];
    const usage = groups[index] as GroupUsage;
    return [
      ...typeFindings(group, plan.settings.prefixDelegation),
      ...maxPodsFindings(group),
      ...(group.spec.kind === 'linux'
        ? [...heldBeyondMaxPods(usage), ...poolFindings(group.settings, usage)]
        : []),
      ...modeFindings(result, group, usage),
    ];
  });
}

function typeFindings(
  { spec, podAddresses }: EffectiveGroup,
  prefixDelegation: boolean,
): readonly Finding[] {
  const { label, instanceType, limits, kind, maxPods: policy, ipv4PrefixSize } = spec;
  const wantsPrefixes =
    (kind === 'linux' && prefixDelegation) || (kind === 'auto-mode' && ipv4PrefixSize === 'auto');
  const findings: Finding[] = [];
  if (wantsPrefixes && !limits.prefixCapable && podAddresses === 'ipv4') {
    findings.push({ code: 'NOT_PREFIX_CAPABLE', group: label, instanceType });
  }
  if (kind !== 'linux') return findings;
  if (policy.kind === 'formula' && policy.managedCap && limits.vcpus === undefined) {
    findings.push({ code: 'VCPUS_UNKNOWN', group: label, instanceType });
  }
  return findings;
}

/** Prefixes are on, but max pods was set by hand to the number of secondary IP mode. */
function maxPodsFindings({ spec, maxPodsBasis }: EffectiveGroup): readonly Finding[] {
  const { label, limits, maxPods: policy } = spec;
  const settings = { prefixDelegation: maxPodsBasis.prefixDelegation, maxEni: maxPodsBasis.maxEni };
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
  const pool = Math.max(0, ...classes.map((each) => each.footprint.state.pool));
  const perNode = pool - maxPods;
  if (perNode < (mode === 'prefix' ? PREFIX_SIZE : 1)) return [];
  return [{ code: 'HELD_BEYOND_MAX_PODS', group: label, perNode, pool, maxPods }];
}

function poolFindings(settings: CniSettings, { label, mode, classes }: GroupUsage): Finding[] {
  const findings: Finding[] = [];
  const variable = sizesBy(settings, mode);
  const flapping = classes.find((each) => !each.atRest.comesToRest);
  // Where aws-node does not start no pool flaps.
  if (flapping && startsAwsNode(settings)) {
    const { heldInTurn: held } = flapping.footprint;
    findings.push({ code: 'POOL_FLAPS', group: label, held, variable });
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
