import type { NodeDesign, NodeFootprint, NodeState } from '@/engine/model';
import { EMPTY_FOOTPRINT, NO_OTHER_ENIS, plainNode, singleState } from './plain-node';
import type { RestingNode } from './resting-node';

/** A Fargate pod is a node of its own with one address, that of the pod (R36). */
export function fargatePod(design: NodeDesign): RestingNode {
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
  const atRest = { ...singleState(design, state, 1), mode: 'secondary-ip' } as const;
  return plainNode(design, 1, atRest, footprint);
}
