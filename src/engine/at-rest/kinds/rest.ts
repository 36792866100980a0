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
  const known = new Map<string, RestingNode>();
  // The same design is asked for zone by zone; its JSON is made once.
  const keys = new WeakMap<NodeDesign, string>();
  const keyOf = (design: NodeDesign) => {
    const key = keys.get(design) ?? JSON.stringify(design);
    keys.set(design, key);
    return key;
  };
  return (design, pods) => {
    const key = `${pods}${keyOf(design)}`;
    let node = known.get(key);
    if (node === undefined) {
      node = rest(design, pods);
      known.set(key, node);
    }
    return node;
  };
}
