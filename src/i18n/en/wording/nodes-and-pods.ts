import type { Counted } from '@/engine';
import { count } from './counts';

/** On Fargate each pod is counted by itself: it is no node of EC2. */
export interface NodesAndPods {
  readonly nodes: number;
  readonly fargatePods: number;
}

export const ONE_COUNTED = { nodes: 'node', pods: 'Fargate pod' } as const;
export const COUNTED: Readonly<Record<Counted, string>> = {
  nodes: 'Nodes',
  pods: 'Fargate pods',
  both: 'Nodes and Fargate pods',
};

/** `2 nodes and 60 Fargate pods`, `2 nodes`, `60 Fargate pods` */
export function nodesAndPods({ nodes, fargatePods }: NodesAndPods): string {
  if (fargatePods === 0) return count(nodes, 'node');
  const pods = count(fargatePods, 'Fargate pod');
  return nodes === 0 ? pods : `${count(nodes, 'node')} and ${pods}`;
}
