import type { NodesAndPods } from '@/i18n/en/wording/nodes-and-pods';
import { machines, pieces } from './counts';

/** `노드 2대, Fargate 파드 60개`, `노드 2대`, `Fargate 파드 60개` */
export function nodesAndPods({ nodes, fargatePods }: NodesAndPods): string {
  if (fargatePods === 0) return `노드 ${machines(nodes)}`;
  const pods = `Fargate 파드 ${pieces(fargatePods)}`;
  return nodes === 0 ? pods : `노드 ${machines(nodes)}, ${pods}`;
}
