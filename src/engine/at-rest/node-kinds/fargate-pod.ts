import type { NodeFootprint, NodeState } from '@/engine/model';
import type { NodeKind, NodeSurroundings } from './node-surroundings';
import { EMPTY_FOOTPRINT, NO_OTHER_ENIS, plainKind, singleState } from './plain-node';

/** A Fargate pod is a node of its own with one address, that of the pod (R36). */
export function fargatePod({ group }: NodeSurroundings): NodeKind {
  const state: NodeState = {
    enis: [],
    otherEnis: NO_OTHER_ENIS,
    pool: 1,
    prefixes: 0,
    assigned: 1,
    held: 1,
    inNodeSubnet: 1,
    inPodSubnet: 0,
  };
  const footprint: NodeFootprint = {
    ...EMPTY_FOOTPRINT,
    state,
    held: 1,
    heldAtLeast: 1,
    assigned: 1,
    hosted: 1,
    ledger: [{ term: 'pods', addresses: 1, rules: ['R36'] }],
  };
  return plainKind(1, singleState(group, state, 1), footprint);
}
