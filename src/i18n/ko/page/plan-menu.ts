import type { planMenu as english } from '@/i18n/en/page/plan-menu';

export const planMenu: typeof english = {
  thisPlan: '이 계획',
  kept: '이 브라우저에 보관된 계획',
  older: '더 오래된 계획',
  remove: '이 브라우저에서 삭제',
  removed: (title) => `${title} 삭제됨`,
  bringBack: (title) => `되살리기: ${title}`,
  rename: '이름 바꾸기',
  duplicate: '복제',
  name: '계획 이름',
  examples: '예시',
  back: '뒤로',
  noVerdict: '아직 결과 없음',
  unopened: { DRAFT_NEWER: '더 새로운 버전의 계획', DRAFT_UNREADABLE: '읽을 수 없는 계획' },
  copyLink: '링크 복사',
  copyLinkHint: '웹 호스트와 채팅 미리보기에 계획이 보입니다',
  copyHash: '# 링크 복사',
  copyHashHint: '계획이 브라우저 밖으로 나가지 않습니다',
};
