// What a node at rest takes from its subnet, with the sum behind it.
import type { PoolTarget } from '@/engine/model';
import {
  type GrowthStop,
  LEDGER_TERMS,
  type LedgerTerm,
  type LedgerTermName,
  type NodeAtRest,
  type NodeFootprint,
  type NodeState,
  PREFIX_SIZE,
} from '@/engine/model';
import type { RuleNumber } from '@/engine/rules';

/** The footprint that the plan counts with: the largest state, explained term by term. */
export function nodeFootprint(atRest: NodeAtRest, target: PoolTarget): NodeFootprint {
  const state = atRest.states[atRest.states.length - 1] as NodeState;
  const least = atRest.states[0] as NodeState;
  const unit = atRest.mode === 'prefix' ? PREFIX_SIZE : 1;
  const activeEnis = Math.ceil(state.assigned / (unit * atRest.slotsPerEni));
  return {
    state,
    held: state.held,
    primaries: state.held - state.pool,
    prefixes: state.prefixes,
    assigned: state.assigned,
    hosted: state.assigned,
    warm: state.pool - state.assigned,
    activeEnis,
    warmEnis: state.enis.length - activeEnis,
    heldAtLeast: least.held,
    heldInTurn: heldInTurn(atRest),
    ledger: ledger(atRest, state, target),
  };
}

function heldInTurn({ comesToRest, states }: NodeAtRest): readonly number[] {
  return comesToRest ? [] : [...new Set(states.map((state) => state.held))];
}

function ledger(atRest: NodeAtRest, state: NodeState, target: PoolTarget): readonly LedgerTerm[] {
  const warm = state.pool - state.assigned;
  const why = warmRules(target, atRest.stop);
  const terms: LedgerTerm[] = [
    ...eniTerms(state),
    { term: 'pods', addresses: state.assigned, rules: ['R14'] },
  ];
  if (atRest.mode !== 'prefix') {
    return [...terms, { term: 'warm-addresses', addresses: warm, rules: why }];
  }
  const occupied = state.enis.reduce((sum, eni) => sum + eni.occupied, 0);
  const remainder = occupied * PREFIX_SIZE - state.assigned;
  return [
    ...terms,
    { term: 'prefix-remainder', addresses: remainder, rules: ['R13'] },
    { term: 'warm-prefixes', addresses: warm - remainder, rules: ['R13', ...why] },
  ];
}

/** One address for each ENI, by what the ENI is for. */
function eniTerms({ enis, otherEnis }: NodeState): readonly LedgerTerm[] {
  const { primary, trunk, unmanaged } = otherEnis;
  const own: LedgerTerm = {
    term: 'eni-primaries',
    addresses: enis.length + primary,
    rules: primary > 0 ? ['R12', 'R25'] : ['R12'],
  };
  const others: readonly LedgerTerm[] = [
    { term: 'trunk-eni', addresses: trunk, rules: ['R27'] },
    { term: 'unmanaged-enis', addresses: unmanaged, rules: ['R28'] },
  ];
  return [own, ...others.filter(({ addresses }) => addresses > 0)];
}

/** The rules that ask for warm addresses, and the one that ended the growth. */
function warmRules(target: PoolTarget, stop: GrowthStop): readonly RuleNumber[] {
  const asks: RuleNumber = target.rule === 'ip-targets' ? 'R6' : 'R7';
  switch (stop) {
    case 'target':
      return [asks, 'R9'];
    case 'max-pods':
      return [asks, 'R8'];
    case 'eni-limit':
      return [asks, 'R11'];
  }
}

/** Adds ledgers up, each times a number of nodes: one term of a name, all its rules. */
export function sumLedgers(
  ledgers: ReadonlyMap<readonly LedgerTerm[], number>,
): readonly LedgerTerm[] {
  const sums = new Map<LedgerTermName, { addresses: number; rules: Set<RuleNumber> }>();
  for (const [ledger, times] of ledgers) {
    for (const { term, addresses, rules } of ledger) {
      const sum = sums.get(term) ?? { addresses: 0, rules: new Set() };
      sum.addresses += addresses * times;
      for (const rule of rules) sum.rules.add(rule);
      sums.set(term, sum);
    }
  }
  return LEDGER_TERMS.flatMap((term) => {
    const sum = sums.get(term);
    return sum ? [{ term, addresses: sum.addresses, rules: [...sum.rules] }] : [];
  });
}
