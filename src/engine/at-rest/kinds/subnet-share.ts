// What a node takes of one subnet, and how that adds up.
import { type NodeState, PREFIX_SIZE } from '@/engine/model';

/** Addresses of one node, or of one of its ENIs, in one subnet. */
export interface SubnetShare {
  /** ENIs' own addresses. */
  readonly primaries: number;
  readonly assigned: number;
  readonly warm: number;
  readonly prefixes: number;
  /** Of all these, addresses that are not in prefixes. */
  readonly singles: number;
}

export function share({ primaries = 0, assigned = 0 }: Partial<SubnetShare>): SubnetShare {
  return { primaries, assigned, warm: 0, prefixes: 0, singles: primaries + assigned };
}

/** Addresses of a share, whoever has them. */
export function addressesOf({ primaries, assigned, warm }: SubnetShare): number {
  return primaries + assigned + warm;
}

export function addShares(a: SubnetShare, b: SubnetShare): SubnetShare {
  return {
    primaries: a.primaries + b.primaries,
    assigned: a.assigned + b.assigned,
    warm: a.warm + b.warm,
    prefixes: a.prefixes + b.prefixes,
    singles: a.singles + b.singles,
  };
}

/** The pool of all ENIs, without the ENIs' own addresses. */
export function poolShare({ pool, prefixes, assigned }: NodeState): SubnetShare {
  const singles = prefixes > 0 ? 0 : pool;
  return { primaries: 0, assigned, warm: pool - assigned, prefixes, singles };
}

/** One ENI with its slots; pods are spread over occupied slots evenly enough for a sum. */
export function eniShare(state: NodeState, eni: NodeState['enis'][number]): SubnetShare {
  const isPrefix = state.prefixes > 0;
  const unit = isPrefix ? PREFIX_SIZE : 1;
  const occupied = state.enis.reduce((sum, each) => sum + each.occupied, 0);
  const before = state.enis
    .slice(0, state.enis.indexOf(eni))
    .reduce((sum, each) => sum + each.occupied, 0);
  const upTo = (slots: number) => Math.floor((state.assigned * slots) / Math.max(1, occupied));
  const assigned = upTo(before + eni.occupied) - upTo(before);
  const pool = eni.slots * unit;
  return {
    primaries: 1,
    assigned,
    warm: pool - assigned,
    prefixes: isPrefix ? eni.slots : 0,
    singles: 1 + (isPrefix ? 0 : pool),
  };
}
