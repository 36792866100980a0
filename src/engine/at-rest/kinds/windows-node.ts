import { nodeFootprint } from '@/engine/at-rest/node/footprint';
import { poolAtRest } from '@/engine/at-rest/node/node-at-rest';
import type { NodeDesign } from '@/engine/model';
import { byRule, plainNode } from './plain-node';
import type { RestingNode } from './resting-node';

/** Windows: only the primary ENI, kept at its targets by AWS's resource controller (R33). */
export function windowsNode(design: NodeDesign, pods: number): RestingNode {
  const atRest = poolAtRest(design, pods);
  return plainNode(design, pods, atRest, byRule(nodeFootprint(atRest, design.target), 'R33'));
}
