// What keeps an upgrade from getting through.
import type { StuckUpgrade } from '@/engine/over-time';
import { listOf, machines, subnetNamed } from './counts';

/** `서브넷 a-1, b-1에서 새 노드 4대가 IP를 받지 못합니다` */
export function nodesFindNone({ nodes, subnets }: StuckUpgrade): string {
  return `${subnetNamed(listOf(subnets))}에서 새 노드 ${machines(nodes)}가 IP를 받지 못합니다`;
}

/** Among what a run gives to notice. */
export function upgradeStuck(stuck: StuckUpgrade): {
  readonly head: string;
  readonly text: string;
} {
  return {
    head: `업그레이드가 완료되지 않음: 새 노드 ${machines(stuck.nodes)}, 받을 IP 없음`,
    text: `. ${nodesFindNone(stuck)}. 업그레이드는 실행이 끝날 때까지 이 노드를 기다립니다.`,
  };
}
