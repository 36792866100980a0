// Findings: what a run noticed, as codes and values; the sentences are in i18n.
import { CLUSTER_FINDING_SEVERITY, type ClusterFinding } from './cluster-finding';
import { GROUP_FINDING_SEVERITY, type GroupFinding } from './group-finding';
import { PLACEMENT_FINDING_SEVERITY, type PlacementFinding } from './placement-finding';
import type { Severity } from './severity';
import { SUBNET_FINDING_SEVERITY, type SubnetFinding } from './subnet-finding';

export type Finding = SubnetFinding | PlacementFinding | GroupFinding | ClusterFinding;
export type FindingCode = Finding['code'];

/** How much a finding weighs. */
export const FINDING_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  ...SUBNET_FINDING_SEVERITY,
  ...PLACEMENT_FINDING_SEVERITY,
  ...GROUP_FINDING_SEVERITY,
  ...CLUSTER_FINDING_SEVERITY,
};
