import type { notices as english } from '@/i18n/en/page/notices';

export const notices: typeof english = {
  draftsLost: '이 브라우저는 계획을 보관하지 않습니다. 나가기 전에 링크를 복사하세요.',
  dismiss: '닫기',

  empty: {
    title: '서브넷과 노드 그룹부터 시작하세요',
    orExample: '또는 예시로 시작',
  },
};
