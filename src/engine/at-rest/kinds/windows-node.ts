import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { poolAtRest } from '@/engine/at-rest/node/node-at-rest';
import type { NodeDesign } from '@/engine/model';
import { byRule, plainNode } from './plain-node';
import type { RestingNode } from './resting-node';
import { addShares, share } from './subnet-share';

/** Windows: only the primary ENI, kept at its targets by AWS's resource controller (R33). */
export function windowsNode(design: NodeDesign, pods: number): RestingNode {
  const atRest = poolAtRest(design, pods);
  const footprint = byRule(nodeFootprint(atRest, design.target), 'R33');
  const node = plainNode(design, pods, atRest, footprint);
  // Where the controller does not know the type, the primary ENI carries no pods.
  const { primary } = footprint.state.otherEnis;
  return {
    ...node,
    inNodeSubnet: addShares(node.inNodeSubnet, share({ primaries: primary })),
  };
}
