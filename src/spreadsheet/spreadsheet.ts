import {
  type ClusterPlan,
  type CniSettings,
  type GroupUsage,
  isForNodes,
  NO_EXTRAS,
  type NodeClass,
  type NodeGroup,
  type PlanNumbers,
  planNumbers,
  podsOnEveryNode,
  SHIPPED_NETWORKING,
  subnetSize,
} from '@/engine';
import type { SpreadsheetComparison } from './comparison';
import { causeShares, type NodesAlike } from './spreadsheet-causes';

/** The sheet's cell "Host Networking IPs", as AWS ships it. */
const HOST_NETWORKING_IPS = 2;
/** The sheet takes two addresses off a subnet; AWS reserves five. */
const SHEET_RESERVED = 2;
const RESERVED_BEYOND_THE_SHEET = 3;

export type SpreadsheetSheet = 'WarmENI' | 'WarmIP';

/** The cells that a person fills in. */
export interface SpreadsheetInput {
  readonly sheet: SpreadsheetSheet;
  /** `ipv4PerEni` is the sheet's own, the ENI's primary address included. */
  readonly rows: readonly {
    readonly ipv4PerEni: number;
    readonly nodes: number;
    readonly podsPerNode: number;
  }[];
  /** Read by the sheet WarmENI only. WARM_IP_TARGET changes no total of the sheet WarmIP. */
  readonly warmEniTarget: number;
  /** "Subnet CIDR Size" of each subnet: 23 for a /23. The sheet knows one; several add up. */
  readonly subnetSizes: readonly number[];
}

/** Its cell "remaining" is available − used. */
export interface SpreadsheetUsage {
  readonly used: number;
  readonly available: number;
}

/**
 * What AWS's workbook "EKS Subnet IP Usage Calculator" (2022-06-22) computes, as its formulas do:
 * pods are divided by all addresses of an ENI, whole ENIs are charged on both sheets, max pods and
 * the ENI limit are not looked at.
 */
export function spreadsheetUsage(input: SpreadsheetInput): SpreadsheetUsage {
  const { sheet, rows, subnetSizes } = input;
  const warmEnis = sheet === 'WarmENI' ? input.warmEniTarget : 0;
  const used = sum(rows, ({ ipv4PerEni, nodes, podsPerNode }) => {
    const enis = Math.ceil(podsPerNode / ipv4PerEni) + warmEnis;
    return nodes * (enis * ipv4PerEni + HOST_NETWORKING_IPS);
  });
  const available = sum(subnetSizes, (size) => subnetSize(size) - SHEET_RESERVED);
  return { used, available };
}

/**
 * What the spreadsheet would say of the plan, and the causes of the difference.
 *
 * The sheet is the one that the settings ask for: WarmIP when WARM_IP_TARGET or MINIMUM_IP_TARGET
 * rules, otherwise WarmENI. Typed into it: the groups, their pods per node, WARM_ENI_TARGET; the
 * sheet has no place for system pods and replicas of the whole cluster.
 *
 * @param usage The same plan at rest.
 * @param sheetIpv4PerEni IPv4 addresses per ENI in the sheet's own table; `undefined` for a type
 *   that it lacks. One such group with nodes, and there is no comparison: the sheet shows #N/A.
 */
export function compareWithSpreadsheet(
  plan: ClusterPlan,
  usage: PlanNumbers,
  sheetIpv4PerEni: (instanceType: string) => number | undefined,
): SpreadsheetComparison {
  const groups: SheetGroup[] = [];
  const missingTypes = new Set<string>();
  for (const group of plan.groups.filter(isInSheet)) {
    const ipv4PerEni = sheetIpv4PerEni(group.instanceType);
    if (ipv4PerEni === undefined) missingTypes.add(group.instanceType);
    else groups.push({ ...group, ipv4PerEni });
  }
  if (missingTypes.size > 0) return { kind: 'no-comparison', missingTypes: [...missingTypes] };

  const sheet = ipTargetsRule(plan.settings) ? 'WarmIP' : 'WarmENI';
  const { used, available } = spreadsheetUsage({
    sheet,
    rows: groups,
    warmEniTarget: typedWarmEniTarget(plan.settings),
    subnetSizes: plan.subnets.map(({ prefixLength }) => prefixLength),
  });
  const { held: oursHeld, available: oursAvailable } = usage.totals;
  const plain = plainPlan(plan);
  const plainUsage = plain === plan ? usage : planNumbers(plain);
  const plainHeld = plainUsage.totals.held;
  const reserved = 0 - RESERVED_BEYOND_THE_SHEET * plan.subnets.length;
  return {
    kind: 'comparison',
    sheet,
    used,
    available,
    oursHeld,
    oursAvailable,
    shares: causeShares(nodesAlike(plain, groups, plainUsage), used, plainHeld, oursHeld),
    availableShares: [
      { cause: 'reserved-5-not-2', addresses: reserved },
      { cause: 'used-by-others', addresses: oursAvailable - available - reserved },
    ],
  };
}

/** A Fargate pod is not in a sheet of nodes. */
function isInSheet({ nodes, kind }: NodeGroup): boolean {
  return nodes > 0 && kind !== 'fargate';
}

/** The same nodes as the sheet knows them: Linux, their pods in their own subnets, no further ENIs. */
function plainPlan(plan: ClusterPlan): ClusterPlan {
  const isPlain =
    isPlainNetwork(plan) &&
    plan.subnets.every(({ use }) => use === 'nodes') &&
    plan.groups.every(isPlainGroup);
  if (isPlain) return plan;
  return {
    ...plan,
    networking: SHIPPED_NETWORKING,
    consumers: [],
    subnets: plan.subnets.map((subnet) => ({
      ...subnet,
      use: isForNodes(subnet) ? 'nodes' : 'other',
    })),
    groups: plan.groups.filter(isInSheet).map((group) => ({ ...group, ...PLAIN_NODES })),
  };
}

const PLAIN_NODES = {
  kind: 'linux',
  ...NO_EXTRAS,
  ownSettings: undefined,
} as const satisfies Partial<NodeGroup>;

function isPlainNetwork({ networking }: ClusterPlan): boolean {
  const { ipFamily, customNetworking, podEni, multiNic } = networking;
  return ipFamily === 'ipv4' && !customNetworking && !podEni && !multiNic;
}

function isPlainGroup(group: NodeGroup): boolean {
  return (Object.keys(PLAIN_NODES) as (keyof typeof PLAIN_NODES)[]).every(
    (key) => group[key] === PLAIN_NODES[key],
  );
}

/** A group of the plan with the sheet's own addresses per ENI. */
type SheetGroup = NodeGroup & { readonly ipv4PerEni: number };

function ipTargetsRule({ warmIpTarget, minimumIpTarget }: CniSettings): boolean {
  return (warmIpTarget ?? 0) !== 0 || (minimumIpTarget ?? 0) !== 0;
}

function typedWarmEniTarget(settings: CniSettings): number {
  return ipTargetsRule(settings) ? 0 : (settings.warmEniTarget ?? 1);
}

function nodesAlike(
  plan: ClusterPlan,
  groups: readonly SheetGroup[],
  usage: PlanNumbers,
): readonly NodesAlike[] {
  const usages = new Map(usage.groups.map((group) => [group.label, group]));
  return groups.flatMap((group) => {
    const groupUsage = usages.get(group.label);
    if (groupUsage === undefined) throw new Error(`usage of another plan: no group ${group.label}`);
    return groupUsage.classes.map((nodeClass) => nodesOfClass(plan, group, groupUsage, nodeClass));
  });
}

function nodesOfClass(
  plan: ClusterPlan,
  group: SheetGroup,
  { maxPods }: GroupUsage,
  { nodes, atRest, footprint }: NodeClass,
): NodesAlike {
  const { slotsPerEni, usableEnis, mode } = atRest;
  const { settings } = plan;
  const { hostNetwork: hostNetworkPods, system } = podsOnEveryNode(plan, group.kind);
  const ownPods = group.podsPerNode + system;
  return {
    nodes,
    model: {
      countedIn: 'whole-enis',
      pods: group.podsPerNode,
      slotsPerEni: group.ipv4PerEni,
      addressesPerEni: group.ipv4PerEni,
      warmEnis: typedWarmEniTarget(settings),
      maxEnis: Number.POSITIVE_INFINITY,
    },
    facts: {
      mode,
      ipTargetsRule: ipTargetsRule(settings),
      slotsPerEni,
      usableEnis,
      maxPods,
      hostNetworkPods,
      // More addresses in use than its own pods ask for: replicas of the whole cluster.
      podsWanted: Math.max(ownPods, footprint.assigned),
    },
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
