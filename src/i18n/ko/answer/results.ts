import type { results as english } from '@/i18n/en/answer/results';
import { refusals } from '@/i18n/ko/findings/refusals';
import { formatCount } from '@/i18n/wording/number-format';
import { because } from './because';
import { machines, pieces } from './counts';
import { verdict } from './verdict';

const figures: typeof english.figures = {
  held: '점유 IP',
  heldNote: (available, others) =>
    others ? `다른 사용자 몫을 뺀 ${pieces(available)} 중` : `줄 수 있는 ${pieces(available)} 중`,
  remaining: '여유 IP',
  pods: '실행 파드',
  podsNote: (asked, pending) =>
    pending === 0
      ? `요청 ${pieces(asked)} 중`
      : `요청 ${pieces(asked)} 중, 대기 ${pieces(pending)}`,
  idle: '웜(유휴) IP',
  idleNote: (percent) => `점유 IP의 ${formatCount(percent)}%`,
};

const figuresInLine: typeof english.figuresInLine = {
  label: '주요 수치',
  held: '점유',
  heldNote: (available) => `/ ${pieces(available)}`,
  remaining: '여유',
  pods: '파드',
  podsNote: (asked, pending) =>
    pending === 0 ? `/ ${pieces(asked)}` : `/ ${pieces(asked)}, 대기 ${pieces(pending)}`,
  idle: '유휴',
  idleNote: (percent) => `(${formatCount(percent)}%)`,
};

const why: typeof english.why = {
  heldTitle: (held) => `점유 IP ${pieces(held)}`,
  heldOver: (nodes, subnets) => `노드 ${machines(nodes)}, 서브넷 ${pieces(subnets)}`,
  remainingTitle: (remaining) =>
    remaining < 0 ? `전체 IP ${pieces(-remaining)} 부족` : `전체 여유 IP ${pieces(remaining)}`,
  subnetTitle: (subnet, left) =>
    left < 0
      ? `서브넷 ${subnet}: IP ${pieces(-left)} 부족`
      : `서브넷 ${subnet}: 여유 IP ${pieces(left)}`,
  podsTitle: (hosted) => `실행 파드 ${pieces(hosted)}`,
  idleTitle: (idle) => `웜(유휴) IP ${pieces(idle)}`,
};

export const results: typeof english = {
  label: '결과',
  verdict,
  because,
  refusals,
  figures,
  figuresInLine,
  why,
};
