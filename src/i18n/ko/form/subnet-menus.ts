import type { subnetMenus as english } from '@/i18n/en/form/subnet-menus';
import { pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export const subnetMenus: typeof english = {
  namePlaceholder: '영역 이름',
  usedHelp: '다른 사용자가 점유한 IP, AWS 예약 5개 제외',
  availableHelp: (live) =>
    `describe-subnets의 AvailableIpAddressCount, ${live ? '이 노드들이 실행 중일 때' : '이 노드들이 생기기 전'}`,
  usedAs: '마지막 열의 뜻',
  moveTo: '다른 대역으로 계획 옮기기…',
  othersUse: (others) =>
    others < 0
      ? `노드가 점유할 IP가 사용 중인 IP보다 ${pieces(-others)} 많음`
      : `다른 사용자 ${pieces(others)}`,
  othersShown: (others) => (others < 0 ? `− ${formatCount(-others)}` : formatCount(others)),
};
