import type { spreadsheet as english } from '@/i18n/en/findings/spreadsheet';
import { listOf } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export const spreadsheet: typeof english = {
  hint: '같은 계획을 넣은 subnet-calc.xlsx',
  head: (used, available, ours, oursAvailable) =>
    used === ours && available === oursAvailable
      ? `스프레드시트의 값도 **사용 ${formatCount(used)}개, 사용 가능 ${formatCount(available)}개**입니다.`
      : `스프레드시트의 값은 **사용 ${formatCount(used)}개, 사용 가능 ${formatCount(available)}개**입니다. ipamd 규칙으로는 **필요 ${formatCount(ours)}개, 사용 가능 ${formatCount(oursAvailable)}개**이며, 이유는 다음과 같습니다.`,
  sheet: (name) => `시트 ${name}`,
  usedStart: '스프레드시트의 사용 IP',
  usedEnd: 'ipamd 규칙에 따라 필요한 IP',
  availableStart: '스프레드시트의 사용 가능 IP',
  availableEnd: '노드가 쓸 수 있는 IP',
  usedCaption: '사용 IP',
  availableCaption: '사용 가능 IP',
  causes: {
    'host-network-addresses': 'hostNetwork 파드에도 IP를 따로 셉니다. 실제로는 노드의 IP를 씁니다.',
    'pods-per-eni': 'ENI의 모든 IP에 파드를 놓습니다. 실제로는 하나가 ENI 자신의 것입니다.',
    'whole-enis': 'ENI를 통째로 셉니다. IP 목표가 있으면 ipamd는 필요한 IP만 가져옵니다.',
    prefixes: 'IP를 하나씩 셉니다. 접두사 모드에서는 슬롯 하나가 16개를 차지합니다.',
    'system-and-cluster-pods': '시스템 파드와 클러스터 전체 파드를 세지 않습니다.',
    'max-pods': '최대 파드 수에서 멈추지 않습니다.',
    'eni-limit': '인스턴스 유형의 한도보다 많은 ENI를 연결합니다.',
    'warm-settings': 'ipamd가 웜 설정을 단계별로 적용한 결과입니다.',
    'further-modes':
      '일반 Linux 노드만 압니다. 사용자 지정 네트워킹, 추가 ENI, IPv6, Windows, Fargate는 없습니다.',
  },
  availableCauses: {
    'reserved-5-not-2': 'AWS는 서브넷마다 2개가 아니라 5개를 예약합니다.',
    'used-by-others': '서브넷에서 다른 사용자의 IP를 묻지 않습니다.',
  },
  noComparison: (types) =>
    `비교할 수 없습니다. 스프레드시트의 표에 없는 유형: **${listOf(types)}**`,
};
