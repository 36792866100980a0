// What keeps an upgrade from getting through.
import type { StuckUpgrade } from '@/engine/over-time';
import { listOf, machines, subnetNamed } from './counts';

/** `서브넷 a-1, b-1에서 새 노드 4대가 IP를 받지 못합니다` */
export function nodesFindNone({ nodes, subnets }: StuckUpgrade): string {
  return `${subnetNamed(listOf(subnets))}에서 새 노드 ${machines(nodes)}가 IP를 받지 못합니다`;
}
