// One node of a group at rest: what it takes, and from which kind of subnet. Each kind of node has
// its own way to get addresses; whoever adds one is told here.
import { autoModeNode } from './auto-mode-node';
import { fargatePod } from './fargate-pod';
import { ipv6Node, linuxNode } from './linux-node';
import type { NodeKind, NodeSurroundings } from './node-surroundings';
import { windowsNode } from './windows-node';

export { furtherCards } from './further-cards';
export * from './node-surroundings';
export { addressesOf, type SubnetShare } from './subnet-share';
export { windowsSettings } from './windows-node';

/** A node with its pods, left alone. */
export function nodeKind(surroundings: NodeSurroundings, pods: number): NodeKind {
  const { group, plan } = surroundings;
  switch (group.kind) {
    case 'linux':
      return plan.networking.ipFamily === 'ipv6'
        ? ipv6Node(surroundings, pods)
        : linuxNode(surroundings, pods);
    case 'windows':
      return windowsNode(surroundings, pods);
    case 'auto-mode':
      return autoModeNode(surroundings, pods);
    case 'fargate':
      return fargatePod(surroundings);
  }
}
