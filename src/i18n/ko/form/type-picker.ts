import type { typePicker as english } from '@/i18n/en/form/type-picker';
import { formatCount } from '@/i18n/wording/number-format';

const QUANTITIES = { enis: 'ENI', ips: 'ENI당 IP', vcpus: 'vCPU', pods: '파드' };

export const typePicker: typeof english = {
  found: (found, all) => `전체 ${formatCount(all)}개 중 ${formatCount(found)}개 유형`,
  inOrder: (quantity, first) =>
    ` · ${QUANTITIES[quantity]} ${first === 'most' ? '많은' : '적은'} 순`,
  narrow: '목록 좁히기와 정렬',
  words: {
    arm: 'Arm',
    x86: 'x86',
    nitro: 'Nitro',
    'most pods': '파드 많은 순',
    'fewest pods': '파드 적은 순',
    'most eni': 'ENI 많은 순',
    'most ip': 'IP 많은 순',
    'fewest vcpu': 'vCPU 적은 순',
  },
  none: '일치하는 유형이 없습니다.',
  filterHelp: '단어와 숫자로 좁히기: m5 >=4 ENI, >=15 IP, >=58 파드, >=8 vCPU, Arm',
  unknownFilter: (filter) => `“${filter}” 제외됨: 숫자 옆에 ENI, IP, 파드, vCPU 중 하나 필요`,
  vcpus: (vcpus) => `${formatCount(vcpus)} vCPU`,
  byHandQuestion: '목록에 없습니까?',
  byHand: '한도 직접 입력',
  tableOf: (date) => `${date} 기준`,
};
