import { describe, expect, test } from 'vitest';
import type { LedgerTerm, NodeClass, PlanAnswer } from '@/engine';
import { answer } from '@/engine';
import { checkInvariants } from '@/engine/at-rest/invariants';
import { smallProduction } from '../../../support/builders';

const usage = answer(smallProduction());

/** The result with the first kind of node of its first group changed. */
function withKind(change: (kind: NodeClass) => NodeClass): PlanAnswer {
  return {
    ...usage,
    groups: usage.groups.map((group, index) =>
      index === 0
        ? { ...group, classes: group.classes.map((kind, at) => (at === 0 ? change(kind) : kind)) }
        : group,
    ),
  };
}

function withLedger(change: (terms: readonly LedgerTerm[]) => readonly LedgerTerm[]): PlanAnswer {
  return withKind((kind) => ({
    ...kind,
    footprint: { ...kind.footprint, ledger: change(kind.footprint.ledger) },
  }));
}

function withState(change: Partial<NodeClass['footprint']['state']>): PlanAnswer {
  return withKind((kind) => ({
    ...kind,
    footprint: { ...kind.footprint, state: { ...kind.footprint.state, ...change } },
  }));
}

const withTotals = (change: Partial<PlanAnswer['totals']>): PlanAnswer => ({
  ...usage,
  totals: { ...usage.totals, ...change },
});

describe('A result that contradicts itself is never shown', () => {
  test('a sound one passes', () => {
    expect(() => checkInvariants(usage)).not.toThrow();
  });

  test.each<[string, PlanAnswer]>([
    [
      'subnet a adds up',
      {
        ...usage,
        subnets: usage.subnets.map((each, index) =>
          index === 0 ? { ...each, free: each.free + 1 } : each,
        ),
      },
    ],
    ['all nodes of m5.large are placed', withKind((kind) => ({ ...kind, nodes: kind.nodes + 1 }))],
    ['m5.large gives out no more than it has', withState({ assigned: 28 })],
    ['m5.large holds no more than its limits', withState({ pool: 28 })],
    [
      'm5.large keeps its ENI limit',
      withState({
        enis: [1, 2, 3, 4].map(() => ({ slots: 9, occupied: 5, isPrimary: false })),
      }),
    ],
    ['m5.large is explained', withLedger((terms) => terms.slice(1))],
    [
      'm5.large has no negative term',
      withLedger((terms) => [
        ...terms,
        { term: 'warm-prefixes', addresses: 1, rules: [] },
        { term: 'prefix-remainder', addresses: -1, rules: [] },
      ]),
    ],
    ['subnets and groups hold the same', withTotals({ held: 721 })],
    ['the total adds up', withTotals({ idle: 155 })],
    ['every pod is hosted or pending', withTotals({ podsHosted: 503 })],
  ])('unless %s', (what, broken) => {
    expect(() => checkInvariants(broken)).toThrow(`Invariant broken: ${what}`);
  });
});
