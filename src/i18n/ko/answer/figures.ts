import type { figures as english, sumTitles as titles } from '@/i18n/en/answer/figures';
import { fromTo, pieces, subnetNamed, withoutPlace } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { shortNote } from './results';

export const figures: typeof english = {
  held: '점유 IP',
  wanted: '필요 IP',
  heldNote: (available, others) =>
    others ? `다른 사용자를 뺀 ${pieces(available)} 중` : `사용 가능한 ${pieces(available)} 중`,
  heldOf: (wanted) => `필요한 ${pieces(wanted)} 중`,
  remaining: '여유 IP',
  wouldBeFree: '예상 여유 IP',
  short: '부족 IP',
  more: '추가로 필요한 IP',
  shortNote,
  whole: '온전한 /28',
  wholeNote: (wanted) => `필요 ${pieces(wanted)}`,
  pods: '실행 파드',
  podsAtMost: '최대 실행 파드',
  podsPerhaps: '1회 시작 시 실행 파드',
  podsAsked: '요청 파드',
  podsNote: (asked, pending) =>
    pending === 0
      ? `요청 ${pieces(asked)} 중`
      : `요청 ${pieces(asked)} 중, ${withoutPlace(pending)}`,
  idle: '유휴(웜) IP',
  warm: '그중 웜 IP',
  idleNote: (percent) => `${formatCount(percent)}%, 새 파드용`,
};

export const sumTitles: typeof titles = {
  heldTitle: (held) => `점유 IP ${pieces(held)}`,
  wantedTitle: (held) => `필요 IP ${pieces(held)}`,
  remainingTitle: (remaining) =>
    remaining < 0 ? `전체 IP ${pieces(-remaining)} 부족` : `전체 여유 IP ${pieces(remaining)}`,
  subnetTitle: (subnet, left) =>
    left < 0
      ? `${subnetNamed(subnet)}: IP ${pieces(-left)} 부족`
      : `${subnetNamed(subnet)}: 여유 IP ${pieces(left)}`,
  blocksTitle: (subnet, left, { freeWorst, freeBest, wanted }) =>
    left < 0
      ? `${subnetNamed(subnet)}: 온전한 /28 ${fromTo(freeWorst, freeBest)}, 필요 ${pieces(wanted)}`
      : `${subnetNamed(subnet)}: 여유 /28 블록 ${pieces(left)}`,
  shortTitle: (short) => `IP ${pieces(short)} 부족`,
  moreTitle: (more) => `추가로 필요한 IP ${pieces(more)}`,
  podsRunTitle: (pods, isMost, isChance = false) =>
    `${isChance ? '1회 시작 시 ' : ''}파드 ${isMost ? '최대 ' : ''}${pieces(pods)} 실행`,
  podsAskedTitle: (asked) => `요청 파드 ${pieces(asked)}`,
  podsTitle: (hosted) => `노드에 자리가 있는 파드 ${pieces(hosted)}`,
  idleTitle: (idle) => `유휴(웜) IP ${pieces(idle)}`,
  warmTitle: (warm) => `필요한 웜 IP ${pieces(warm)}`,
};
