// A node with one state and nothing but what lies in its own subnet.
import type { NodeAtRest, NodeDesign, NodeFootprint, NodeState } from '@/engine/model';
import type { RuleNumber } from '@/engine/rules';
import type { RestingNode } from './resting-node';
import { addShares, poolShare, share } from './subnet-share';

/** A node that lies in its own subnet alone. */
export function plainNode(
  design: NodeDesign,
  pods: number,
  atRest: NodeAtRest,
  footprint: NodeFootprint,
): RestingNode {
  const { state } = footprint;
  const enis = share({ primaries: state.enis.length });
  return {
    design,
    pods,
    atRest,
    footprint,
    inNodeSubnet: addShares(enis, poolShare(state)),
    inPodSubnet: undefined,
    furtherEnis: [],
    inMultusSubnets: [],
  };
}

/** What AWS's own controllers hold, by the one rule that tells of them. */
export function byRule(footprint: NodeFootprint, rule: RuleNumber): NodeFootprint {
  return { ...footprint, ledger: footprint.ledger.map((term) => ({ ...term, rules: [rule] })) };
}

/** @param supply Pods that it can run: an IPv6 node has an address for each that kubelet takes. */
export function singleState(
  { mode, usableEnis, slotsPerEni, canJoin }: NodeDesign,
  state: NodeState,
  supply: number,
): NodeAtRest {
  return {
    mode,
    states: [state],
    comesToRest: true,
    isReady: canJoin,
    stop: 'target',
    usableEnis,
    slotsPerEni,
    supply,
  };
}

export const EMPTY_FOOTPRINT: Omit<NodeFootprint, 'state'> = {
  held: 0,
  primaries: 0,
  prefixes: 0,
  assigned: 0,
  hosted: 0,
  warm: 0,
  activeEnis: 0,
  warmEnis: 0,
  heldAtLeast: 0,
  heldInTurn: [],
  ledger: [],
};

/** A node whose pods take no IPv4 address: its ENIs alone do. */
export function ipv6State(trunk: number, unmanaged: number): NodeState {
  const held = 1 + trunk + unmanaged;
  return {
    enis: [],
    otherEnis: { primary: 1, trunk, unmanaged },
    pool: 0,
    prefixes: 0,
    assigned: 0,
    held,
    inNodeSubnet: 1 + trunk,
    inPodSubnet: 0,
  };
}

export function ipv6Footprint(state: NodeState, hosted: number): NodeFootprint {
  const { held } = state;
  const { primary, trunk, unmanaged } = state.otherEnis;
  return {
    ...EMPTY_FOOTPRINT,
    state,
    held,
    heldAtLeast: held,
    primaries: held,
    hosted,
    ledger: [
      { term: 'eni-primaries', addresses: primary, rules: ['R32'] },
      { term: 'trunk-eni', addresses: trunk, rules: ['R27'] },
      { term: 'unmanaged-enis', addresses: unmanaged, rules: ['R28'] },
    ],
  };
}

export const NO_OTHER_ENIS = { primary: 0, trunk: 0, unmanaged: 0 } as const;
