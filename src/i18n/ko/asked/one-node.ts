import { type AddressingMode, heldWith, type NodeStairs } from '@/engine';
import type * as english from '@/i18n/en/asked/one-node';
import { pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';
import type { PodEnds } from '@/plan';

const MODES: Readonly<Record<AddressingMode, string>> = {
  'secondary-ip': '보조 IP',
  prefix: '접두사',
  ipv6: 'IPv6 파드',
};

export const maxPodsByMode: typeof english.maxPodsByMode = ({ planned, otherMode }) => {
  const all = [planned, ...(otherMode ? [otherMode] : [])];
  return `최대 파드 수: ${all.map(({ mode, maxPods }) => `${MODES[mode]} ${formatCount(maxPods)}`).join(', ')}.`;
};

export const heldAlone: typeof english.heldAlone = ({ steps }) => {
  const first = steps[0]?.held ?? 0;
  const last = steps.at(-1)?.held ?? first;
  return `파드가 없으면 노드가 IP ${pieces(first)}를, 자리가 있는 만큼인 파드 ${pieces(steps.length - 1)}면 ${pieces(last)}를 점유합니다.`;
};

function heldAtEnds(stairs: NodeStairs, ends: PodEnds | undefined): string {
  if (ends === undefined) return '';
  const held = (pods: number) => pieces(heldWith(stairs, pods));
  return ` 작은 쪽인 파드 ${pieces(ends.low)}면 IP ${held(ends.low)}, 큰 쪽인 파드 ${pieces(ends.high)}면 ${withParticle(held(ends.high), '을/를')} 점유합니다.`;
}

export const oneNode: typeof english.oneNode = (group, found, ends) => {
  if (found === undefined) return [`${group}: IP를 점유하는 노드가 없습니다.`];
  const { planned, otherMode } = found;
  return [
    `**${group}**: ${maxPodsByMode(found)}`,
    `${MODES[planned.mode]}: ${heldAlone(planned)}${heldAtEnds(planned, ends)}`,
    ...(otherMode
      ? [`${MODES[otherMode.mode]}: ${heldAlone(otherMode)}${heldAtEnds(otherMode, ends)}`]
      : []),
  ];
};
