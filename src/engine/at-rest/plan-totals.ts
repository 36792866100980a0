// The sums over a plan at rest.
import type {
  GroupUsage,
  LedgerTerm,
  PendingReason,
  PlanTotals,
  QuotaUsages,
  SubnetUsage,
} from '@/engine/model';
import { sumLedgers } from './node/footprint';
import type { PodPlacement } from './placement/place-pods';
import { isWithinQuotas } from './quota-usage';
import { addressesShort, isShort, leftToNodes } from './shortage';

export function planTotals(
  groups: readonly GroupUsage[],
  subnets: readonly SubnetUsage[],
  placement: PodPlacement,
  quotas: QuotaUsages,
): PlanTotals {
  const sum = (value: (group: GroupUsage) => number) =>
    groups.reduce((total, group) => total + value(group), 0);
  const held = sum((group) => group.held);
  const unplaced = unplacedReason(groups);
  const pendingFor = (reason: PendingReason) =>
    sum((group) => group.pending[reason]) + (reason === unplaced ? placement.unplaced : 0);
  const inSubnets = (value: (subnet: SubnetUsage) => number) =>
    subnets.reduce((total, subnet) => total + value(subnet), 0);
  const available = inSubnets(leftToNodes);
  return {
    nodes: sum((group) => group.nodes),
    podsAsked: sum((group) => group.podsAsked) + placement.unplaced,
    podsHosted: sum((group) => group.podsHosted),
    pending: {
      'max-pods': pendingFor('max-pods'),
      'address-supply': pendingFor('address-supply'),
      'pool-frozen': pendingFor('pool-frozen'),
      'branch-enis': pendingFor('branch-enis'),
      'not-ready': pendingFor('not-ready'),
    },
    clusterPodsUnplaced: placement.unplaced,
    held,
    primaries: sum((group) => group.primaries),
    assigned: sum((group) => group.assigned),
    idle: sum((group) => group.warm),
    available,
    remaining: available - held,
    free: inSubnets(({ free }) => free),
    short: inSubnets(addressesShort),
    isShort: subnets.some(isShort) || !isWithinQuotas({ quotas }),
    ledger: sumLedgers(nodesByLedger(groups)),
  };
}

/** How many nodes have a ledger: equal ones, in whichever subnet, have the same. */
function nodesByLedger(groups: readonly GroupUsage[]): ReadonlyMap<readonly LedgerTerm[], number> {
  const nodesOf = new Map<readonly LedgerTerm[], number>();
  for (const { classes } of groups) {
    for (const { footprint, nodes } of classes) {
      nodesOf.set(footprint.ledger, (nodesOf.get(footprint.ledger) ?? 0) + nodes);
    }
  }
  return nodesOf;
}

/** Why replicas found no node with a place: for a place, or because no node that could have one is ready. */
export function unplacedReason(groups: readonly GroupUsage[]): PendingReason {
  const hosts = groups.filter(({ takesReplicas, classes }) => takesReplicas && classes.length > 0);
  const isNoneReady = hosts.every(({ classes }) => classes.every(({ atRest }) => !atRest.isReady));
  return hosts.length > 0 && isNoneReady ? 'not-ready' : 'max-pods';
}
