import type { PlanNumbers } from '@/engine/model';

/**
 * What must hold in every result. Checked in the shipped page too: a result that breaks one is
 * withheld, never shown.
 *
 * @throws Error naming the first sum that does not hold.
 */
export function checkInvariants({ subnets, groups, totals }: PlanNumbers): void {
  for (const subnet of subnets) {
    const { label, size, reserved, usedByOthers, held, free } = subnet;
    must(size === reserved + usedByOthers + held + free, `subnet ${label} adds up`);
  }
  for (const { label, nodes, classes } of groups) {
    const placed = classes.reduce((sum, kind) => sum + kind.nodes, 0);
    must(placed === nodes, `all nodes of ${label} are placed`);
    for (const { atRest, footprint } of classes) {
      const { state, held, ledger } = footprint;
      must(state.assigned <= state.pool, `${label} gives out no more than it has`);
      must(state.pool <= atRest.supply, `${label} holds no more than its limits`);
      must(state.enis.length <= atRest.usableEnis, `${label} keeps its ENI limit`);
      must(ledger.reduce((sum, term) => sum + term.addresses, 0) === held, `${label} is explained`);
      must(
        ledger.every((term) => term.addresses >= 0),
        `${label} has no negative term`,
      );
    }
  }
  const heldInSubnets = subnets.reduce((sum, subnet) => sum + subnet.held, 0);
  must(heldInSubnets === totals.held, 'subnets and groups hold the same');
  must(totals.held === totals.primaries + totals.assigned + totals.idle, 'the total adds up');
  const pending = Object.values(totals.pending).reduce((sum, pods) => sum + pods, 0);
  must(totals.podsAsked === totals.podsHosted + pending, 'every pod is hosted or pending');
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Invariant broken: ${what}`);
}
