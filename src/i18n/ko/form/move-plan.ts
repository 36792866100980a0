import type { movePlan as english } from '@/i18n/en/form/move-plan';
import { listOf } from '@/i18n/ko/wording/counts';

export const movePlan: typeof english = {
  title: '다른 대역으로 계획 옮기기',
  description: '서브넷을 VPC의 다른 대역으로 옮깁니다. 크기와 간격은 그대로입니다.',
  which: '옮길 서브넷의 대역',
  range: '새 VPC 대역',
  move: '옮기기',
  cancel: '취소',
  close: '닫기',
  problem: (found) => {
    switch (found.problem) {
      case 'range-unreadable':
        return '10.1.0.0/16처럼 /16~/28 크기의 VPC 대역을 입력합니다.';
      case 'subnets-unreadable':
        return `대역을 읽을 수 없는 서브넷: ${listOf(found.subnets)}`;
      case 'nothing-to-move':
        return '서브넷에 크기만 있어 옮길 대역이 없습니다.';
      case 'does-not-fit':
        return `새 대역을 벗어나는 서브넷: ${listOf(found.subnets)}. ${found.size === undefined ? '모두 들어가는 VPC 대역은 없습니다.' : `/${found.size}이면 모두 들어갑니다.`}`;
      case 'overlaps':
        return `옮기지 않는 서브넷과 겹침: ${listOf(found.subnets)}`;
      default:
        return found satisfies never;
    }
  },
};
