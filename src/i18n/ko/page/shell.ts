import type { shell as en } from '@/i18n/en/page/shell';
import { pieces } from '@/i18n/ko/wording/counts';
import type { PartName } from '@/i18n/texts/part-name';

const PARTS: Readonly<Record<PartName, string>> = {
  chart: '그림',
  details: '나머지 항목',
  errors: '오류 목록',
  expression: 'maxPodsExpression 읽기',
  file: '파일 읽기와 쓰기',
  form: '계획 편집',
  keys: '글자 키',
  link: '링크',
  live: '여유 IP 계산',
  panel: '창',
  proof: '그림과 노드 그룹',
  repairs: '해결 방법',
  report: '보고서',
  runs: '질문 계산',
  types: '인스턴스 유형 목록',
  'up-to': '레플리카 수',
  'verdict-bar': '판정',
  why: '계산 과정',
};

export const shell: typeof en = {
  title: '서브넷 플래너',
  titleFor: 'Amazon EKS용',
  documentTitle: (plan) => `${plan} – Amazon EKS 서브넷 플래너`,
  skipToAnswer: '결과로 건너뛰기',
  presets: {
    't3-medium-nginx': 't3.medium 3대, nginx 50개',
    'spreadsheet-example': '스프레드시트 예시',
    'small-production': '/24 세 개의 작은 운영 환경',
    'prefix-delegation': '접두사 위임, 노드 50대',
    'custom-networking': '100.64.0.0/16의 파드',
    multus: 'c5.large의 Multus',
    'pod-security-groups': '파드용 보안 그룹',
    ipv6: 'IPv6 클러스터',
    windows: 'Windows 노드',
    'auto-mode': 'EKS Auto Mode',
  },
  example: '예시:',
  unnamedPlan: '제목 없는 계획',
  startBlank: '빈 계획',
  planMenu: '계획 목록',
  import: '가져오기',
  undo: '실행 취소',
  redo: '다시 실행',
  undone: '변경을 취소했습니다',
  redone: '변경을 다시 적용했습니다',
  more: '더 보기',
  otherLanguage: 'English',
  theme: {
    label: '테마',
    system: '시스템 설정',
    light: '밝게',
    dark: '어둡게',
  },

  later: {
    loading: '불러오는 중',
    failed: (part) => `불러오지 못했습니다: ${PARTS[part]}.`,
    retry: '다시 시도',
    askRetry: '다시 시도하시겠습니까?',
    failedAgain: (part) =>
      `불러오지 못했습니다: ${PARTS[part]}. 페이지를 새로 고치십시오. 입력한 내용은 그대로 남습니다.`,
    replaced: (part) =>
      `불러오지 못했습니다: ${PARTS[part]}. 플래너의 새 버전이 있습니다. 페이지를 새로 고치십시오. 입력한 내용은 그대로 남습니다.`,
    languageLost:
      'English could not be loaded. Reload the page.\n영어를 불러오지 못했습니다. 페이지를 새로 고치십시오.',
    reload: '페이지 새로 고침',
  },

  formSheet: {
    open: '계획 편집',
    summary: (subnets, counted) => `서브넷 ${pieces(subnets)} · ${counted}`,
    done: '완료',
  },
};
