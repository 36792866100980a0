import type { PartMessages } from '@/i18n/messages';
import { formatCount } from '@/i18n/wording/number-format';

export const drawer: PartMessages['drawer'] = {
  label: '근거와 더 알아 둘 것',
  close: '닫기',
  lines: '이 계획에 대해 더 보기',
  notes: (notes) => (notes === 0 ? '진단 없음' : `진단 ${formatCount(notes)}개`),
  spreadsheet: 'AWS 스프레드시트',
  mistakes: '흔한 오해',
  mistakesTouched: (mistakes) => `이 계획에 ${formatCount(mistakes)}개 해당`,
  sources: '근거',
  sourcesHint: '모든 숫자의 규칙과 출처',
  sourcesText:
    '모든 숫자는 Amazon VPC CNI의 데몬인 ipamd의 규칙을 따르며, AWS 코드를 기록한 결과와 대조했습니다. 이 계획의 IP 주소는 다음 규칙에서 나왔습니다.',
};
