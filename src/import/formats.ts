import { describedNodes } from '@/import/kubernetes/nodes/described-nodes';
import { nodeClaimsTable } from '@/import/kubernetes/nodes/nodeclaims-table';
import { nodeObjects } from '@/import/kubernetes/nodes/nodes-objects';
import { nodeRecords } from '@/import/kubernetes/nodes/nodes-records';
import { nodesRows } from '@/import/kubernetes/nodes/nodes-rows';
import { nodesTable } from '@/import/kubernetes/nodes/nodes-table';
import { autoScalingGroups } from './aws/auto-scaling';
import { addon, cluster, nodegroup } from './aws/eks-objects';
import { queriedCluster, queriedNodegroups } from './aws/eks-queries';
import { eksctlNodegroups } from './aws/eksctl-nodegroups';
import { instances, queriedInstances } from './aws/instances';
import { interfaces, queriedInterfaces } from './aws/interfaces';
import { queriedReservations, reservations } from './aws/reservations';
import { queriedSubnets, subnets } from './aws/subnets';
import type { Format } from './format';
import { cniNode, eniConfig } from './kubernetes/cni/cni-objects';
import {
  cniNodeTable,
  daemonSetTable,
  eniConfigTable,
  nodePoolsTable,
} from './kubernetes/cni/cni-tables';
import { autoNodeClass, ec2NodeClass, nodeClaimObjects, nodePool } from './kubernetes/karpenter';
import { podObjects } from './kubernetes/pods-objects';
import { podsRows } from './kubernetes/pods-rows';
import { podsTable } from './kubernetes/pods-table';
import { configMap } from './settings/config-map';
import { configurationValues } from './settings/configuration-values';
import { daemonSet, variableList } from './settings/daemon-set';
import { describedDaemonSet } from './settings/described-daemon-set';
import { environmentLines } from './settings/environment-lines';
import { helmValues } from './settings/helm-values';
import { SHEET_FORMATS } from './sheets/sheet-formats';

/**
 * Kinds of values that may stand together in one block, a List of Kubernetes: each that is recognised
 * is read.
 */
export const OBJECT_FORMATS: readonly Format[] = [
  nodeObjects,
  podObjects,
  daemonSet,
  configMap,
  helmValues,
  nodePool,
  ec2NodeClass,
  autoNodeClass,
  nodeClaimObjects,
  eniConfig,
  cniNode,
  subnets,
  instances,
  interfaces,
  reservations,
  autoScalingGroups,
  nodegroup,
  addon,
  cluster,
];

/** Kinds of texts: the first that recognises a block reads it. */
export const TEXT_FORMATS: readonly Format[] = [
  configurationValues,
  eksctlNodegroups,
  queriedNodegroups,
  queriedCluster,
  ...SHEET_FORMATS,
  podsTable,
  nodeClaimsTable,
  nodePoolsTable,
  eniConfigTable,
  cniNodeTable,
  daemonSetTable,
  nodesTable,
  describedNodes,
  nodeRecords,
  nodesRows,
  podsRows,
  describedDaemonSet,
  configMap,
  queriedReservations,
  queriedInterfaces,
  queriedInstances,
  queriedSubnets,
  variableList,
  environmentLines,
];
