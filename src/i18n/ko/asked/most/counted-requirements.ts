import type { CountedRequirements } from '@/engine';
import { requirements } from '@/i18n/ko/answer/requirements';
import { listOf, pieces } from '@/i18n/ko/wording/counts';
import { withParticle } from '@/i18n/wording/particles';

export function countedRequirements({
  required,
  counted,
  notCounted,
}: CountedRequirements): readonly string[] {
  const left = listOf(notCounted.map((name) => requirements.inShort(name, required)));
  return [
    ...(counted.includes('keep-free')
      ? [
          `계획의 요구 사항대로 서브넷마다 IP ${pieces(required.keepFree)}를 남겨 두고 계산했습니다.`,
        ]
      : []),
    ...(left === ''
      ? []
      : [
          `계획의 요구 사항 가운데 ${withParticle(left, '은/는')} 요구하는 대로 판정하지 않았습니다.`,
        ]),
  ];
}
