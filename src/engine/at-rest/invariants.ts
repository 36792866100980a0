import type { NodeClass, PlanNumbers } from '@/engine/model';
import { leftToNodes } from './shortage';

/**
 * What must hold in every result. Checked in the shipped page too: a result that breaks one is
 * withheld, never shown.
 *
 * @throws Error naming the first sum that does not hold.
 */
export function checkInvariants({ subnets, groups, totals }: PlanNumbers): void {
  for (const subnet of subnets) {
    const { label, held, free, keptForPrefixes } = subnet;
    must(leftToNodes(subnet) === held + free + keptForPrefixes, `subnet ${label} adds up`);
  }
  for (const { label, nodes, classes } of groups) {
    const placed = classes.reduce((sum, each) => sum + each.nodes, 0);
    must(placed === nodes, `all nodes of ${label} are placed`);
    // Equal nodes in several subnets have one footprint.
    const distinct = new Map(classes.map((each) => [each.footprint, each]));
    for (const nodes of distinct.values()) checkNode(nodes);
  }
  const heldInSubnets = subnets.reduce((sum, subnet) => sum + subnet.held, 0);
  must(heldInSubnets === totals.held, 'subnets and groups hold the same');
  must(totals.held === totals.primaries + totals.assigned + totals.idle, 'the total adds up');
  const pending = Object.values(totals.pending).reduce((sum, pods) => sum + pods, 0);
  must(totals.podsAsked === totals.podsHosted + pending, 'every pod is hosted or pending');
}

function checkNode({ group, atRest, footprint }: NodeClass): void {
  const { state, held, ledger } = footprint;
  must(state.assigned <= state.pool, `${group} gives out no more than it has`);
  must(state.pool <= atRest.supply, `${group} holds no more than its limits`);
  must(state.enis.length <= atRest.usableEnis, `${group} keeps its ENI limit`);
  must(ledger.reduce((sum, term) => sum + term.addresses, 0) === held, `${group} is explained`);
  must(
    ledger.every((term) => term.addresses >= 0),
    `${group} has no negative term`,
  );
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Invariant broken: ${what}`);
}
