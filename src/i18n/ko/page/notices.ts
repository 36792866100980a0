import type { notices as english } from '@/i18n/en/page/notices';
import { formatCount } from '@/i18n/wording/number-format';

export const notices: typeof english = {
  draftsLost: '이 브라우저는 계획을 보관하지 않습니다. 나가기 전에 링크를 복사하십시오.',
  dismiss: '닫기',

  empty: {
    title: '무엇부터 입력하시겠습니까?',
    nowSubnets: '이제 서브넷 입력',
    nowGroups: '이제 노드 입력',
    text: '서브넷과 노드 그룹이 하나씩 있으면 여기에 답이 나옵니다.',
    ways: {
      import: { title: '운영 중인 클러스터', text: '가져오기: aws와 kubectl의 출력 또는 표' },
      paste: { title: '스프레드시트의 행', text: '붙여넣기: 인스턴스 유형, 노드 수, 파드 수' },
      groups: { title: '노드와 파드', text: '직접 입력: 인스턴스 유형, 노드 수, 파드 수' },
      needs: {
        title: '아직 서브넷이 없음',
        text: '가용 영역 3개로 시작해 서브넷이 얼마나 커야 하는지 확인',
      },
      subnets: { title: '서브넷', text: '대역 또는 /24처럼 크기만 입력' },
    },
    orExample: '또는 예시:',
  },
  notCounted: (fields) =>
    `아직 계산되지 않았습니다. 확인할 항목이 ${formatCount(fields)}개 있습니다.`,
  moreFields: (fields) => `외 항목 ${formatCount(fields)}개`,
};
