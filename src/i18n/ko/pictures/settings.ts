import type { charts as english } from '@/i18n/en/pictures/charts';
import { DURING } from '@/i18n/ko/answer/during';
import { amountOf, pieces, whereScarce } from '@/i18n/ko/wording/counts';
import { duration } from '@/i18n/wording/clock';
import { formatCount } from '@/i18n/wording/number-format';

export const settings: typeof english.settings = {
  bestFits: (name, held, fewer) =>
    fewer > 0
      ? `${name}: 평소 수용되며, 점유 IP는 지금보다 ${pieces(fewer)} 적은 ${pieces(held)}입니다.`
      : `${name}: 평소 수용되며, 점유 IP는 ${pieces(held)}입니다.`,
  bestHolds: (name, scenario, held, fewer) => {
    const than = fewer > 0 ? `지금보다 ${pieces(fewer)} 적은 ` : '';
    return `${name}: 평소와 ${DURING[scenario]} 모두 수용되며, 점유 IP는 ${than}${pieces(held)}입니다.`;
  },
  bestAtRestOnly: (name, scenario) =>
    `${DURING[scenario]} 수용되는 설정이 없습니다. 평소에 수용되는 설정: ${name}.`,
  noneFits: (name, kind, room) => {
    const short =
      room.left < 0
        ? `(${whereScarce(room.unit, room.subnet)}에서 ${amountOf(room.unit, -room.left)} 부족)`
        : '';
    switch (kind) {
      case 'warm-short':
        return `웜 풀까지 수용되는 설정이 없습니다. ${name}${short}의 경우 파드는 모두 실행됩니다.`;
      case 'fits':
      case 'may-not-fit':
        return `확실히 수용되는 설정이 없습니다. 가장 가까운 설정은 ${name}입니다.`;
      case 'does-not-fit':
        return `어떤 설정으로도 수용되지 않습니다. 가장 가까운 설정은 ${name}${short}입니다.`;
    }
  },
  noneWorks: '어떤 설정으로도 작동하지 않습니다.',
  hostsMore: (name, hosted, asked) =>
    `${name}: 평소 수용되며, 파드 ${pieces(asked)} 중 더 많은 ${pieces(hosted)}가 실행됩니다.`,
  noneHostsMore: (hosted, asked) =>
    `수용되는 다른 설정으로도 파드 ${pieces(asked)} 중 ${pieces(hosted)}보다 많이 실행되지 않습니다.`,
  fitsWithFewerPods: (name, hosted, now) =>
    `수용되는 설정은 자리가 있는 파드가 더 적습니다. ${name}: ${pieces(hosted)}, 현재 계획: ${pieces(now)}.`,
  nowFits: (held) =>
    `현재 설정으로 평소에는 수용되며, 점유 IP가 ${pieces(held)}보다 적은 설정은 없습니다.`,
  otherHoldsFewer: (name, held, fewer) =>
    `현재 설정으로 평소에는 수용됩니다. ${name}: 점유 IP가 ${pieces(fewer)} 적은 ${pieces(held)}입니다.`,
  nothing: {
    'none-there': '이 설정을 쓰는 노드가 0대이므로 비교할 것이 없습니다.',
    'none-of-ipamd': '이 계획에는 이 설정으로 웜 풀을 두는 노드가 없어 달라지는 것이 없습니다.',
  },
  setting: '설정, 좋은 순',
  held: '점유',
  heldOf: (held, wanted) =>
    held === wanted ? formatCount(held) : `${formatCount(wanted)} 중 ${formatCount(held)}`,
  ofWanted: (wanted) => `필요 ${formatCount(wanted)}`,
  calls: '분당 호출',
  wait: '최장 대기',
  minimal: '“minimal”',
  lasting: (seconds) => duration(seconds, '분', '초'),
  now: '현재',
  take: (name) => `적용: ${name}`,
  takeBack: '실행 취소',
  withThem: (changed) => `${changed}.`,
  whyTitle: '후보인 이유',
  why: (variant, { warmIpTarget = 0, minimumIpTarget = 0 }) => {
    switch (variant) {
      case 'as-planned':
        return '계획에 있는 설정입니다.';
      case 'warm-eni-1':
        return 'AWS가 배포하는 VPC CNI 기본값입니다. 노드마다 ENI 하나를 통째로 여분으로 둡니다.';
      case 'warm-ip-5-minimum':
      case 'warm-ip-2-minimum':
      case 'warm-ip-1-minimum':
        return `${formatCount(minimumIpTarget)} = 노드당 가장 적은 파드 ${pieces(minimumIpTarget - warmIpTarget)} + 여분 ${pieces(warmIpTarget)}. 노드가 처음부터 파드에 필요한 IP를 점유하므로 WARM_IP_TARGET ${formatCount(warmIpTarget)}만 둘 때보다 EC2 호출이 적습니다.`;
      case 'warm-ip-5':
      case 'warm-ip-2':
      case 'warm-ip-1':
        return `노드마다 파드 외에 여분 ${pieces(warmIpTarget)}만 두므로 점유가 적고, 파드가 오갈 때마다 EC2에 요청합니다.`;
      case 'prefix-warm-ip-5':
        return `노드가 IP 16개인 접두사를 하나씩 받고, 여분이 ${pieces(warmIpTarget)}보다 적어지면 하나 더 받습니다.`;
      case 'prefix-warm-prefix-1':
        return '노드가 IP 16개인 접두사를 하나씩 받고, 접두사 하나를 통째로 여분으로 둡니다.';
    }
  },
};
