import type { NodeDesign } from '@/engine/model';
import { autoModeNode } from './auto-mode-node';
import { fargatePod } from './fargate-pod';
import { ipv6Node, linuxNode } from './linux-node';
import type { RestingNode } from './resting-node';
import { windowsNode } from './windows-node';

/** A node with so many pods that want an address, left alone, as if its subnets had no end. */
export function rest(design: NodeDesign, pods: number): RestingNode {
  switch (design.kind) {
    case 'linux':
      return design.mode === 'ipv6' ? ipv6Node(design, pods) : linuxNode(design, pods);
    case 'windows':
      return windowsNode(design, pods);
    case 'auto-mode':
      return autoModeNode(design, pods);
    case 'fargate':
      return fargatePod(design);
  }
}

export type RestMemory = typeof rest;

/** Nodes at rest by all that they depend on: many groups have the same. */
export function restMemory(): RestMemory {
  const byJson = new Map<string, Map<number, RestingNode>>();
  // The same design is asked for zone by zone: its JSON, a long key, is made and looked up once.
  const byDesign = new WeakMap<NodeDesign, Map<number, RestingNode>>();
  const nodesOf = (design: NodeDesign) => {
    const json = JSON.stringify(design);
    const nodes = byJson.get(json) ?? new Map<number, RestingNode>();
    byJson.set(json, nodes);
    byDesign.set(design, nodes);
    return nodes;
  };
  return (design, pods) => {
    const nodes = byDesign.get(design) ?? nodesOf(design);
    let node = nodes.get(pods);
    if (node === undefined) {
      node = rest(design, pods);
      nodes.set(pods, node);
    }
    return node;
  };
}
