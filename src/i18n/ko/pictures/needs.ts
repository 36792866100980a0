import type { SubnetUse } from '@/engine';
import type { NeedsWishes, UseSize } from '@/engine/over-time';
import type { needs as english } from '@/i18n/en/pictures/needs';
import { comesTo } from '@/i18n/ko/asked/comes-to';
import { findNoPlace, listOf, machines, pieces } from '@/i18n/ko/wording/counts';
import { withParticle } from '@/i18n/wording/particles';

const FOR: Readonly<Record<SubnetUse, string>> = {
  nodes: '노드·파드용',
  'nodes-only': '노드용',
  pods: '파드용',
  multus: 'Multus용',
  other: '기타',
};

/** `/22 3개`; of several uses `노드용 /25 2개, 파드용 /21 2개` */
function sizesNamed(sizes: readonly UseSize[]): string {
  const hasPods = sizes.some(({ use }) => use === 'pods');
  const each = sizes.map(({ use, subnets, prefixLength }) => {
    const size = `/${prefixLength} ${pieces(subnets)}`;
    if (sizes.length === 1) return size;
    return `${use === 'nodes' && hasPods ? FOR['nodes-only'] : FOR[use]} ${size}`;
  });
  return listOf(each);
}

function planTimes(growth: number): string {
  return growth === 0 ? '계획' : `계획의 ${(100 + growth) / 100}배`;
}

function through({ upgrade, zoneLoss }: NeedsWishes): string {
  if (upgrade && zoneLoss) return '';
  if (upgrade) return ' 업그레이드 중에도';
  return zoneLoss ? ' 어느 영역을 잃어도' : ' 평소에';
}

const GROWING = { nodes: '노드', pods: '파드', both: '노드와 파드' } as const;

export const needs: typeof english = {
  knobs: '서브넷에 수용할 것',
  grow: '노드와 레플리카',
  times: (growth) => `× ${(100 + growth) / 100}`,
  otherTimes: '…',
  percent: '증가율(%)',
  percentUnit: '% 증가',
  upgrade: '업그레이드 여유',
  zoneLoss: '영역 상실 대비',
  no: '아니요',
  yes: '예',
  keepFree: '남겨 둘 여유',
  keepFreeIn: '서브넷마다 남겨 둘 여유 IP',
  holds: (own, wishes, other) => {
    const first = `**${sizesNamed(own)}**: ${planTimes(wishes.growth)} 전체가${through(wishes)} 수용됩니다.`;
    return other === undefined
      ? first
      : `${first} 설정을 바꾸면 ${withParticle(sizesNamed(other), '으로/로')} 충분합니다.`;
  },
  unplaced: (pods) => `크기와 관계없이 ${findNoPlace(pods)}.`,
  onlyWithSettings: (other, wishes) =>
    `지금 설정으로는 /16보다 커야 하지만, 설정을 바꾸면 ${withParticle(`**${sizesNamed(other)}**`, '으로/로')} ${planTimes(wishes.growth)} 전체가 수용됩니다.`,
  tooLarge: '**/16보다 커야 합니다.** 영역마다 같은 용도의 서브넷이 둘 이상 필요합니다.',
  noSize: (limit) => `**어떤 크기로도 충분하지 않습니다.** 서브넷을 키워도 ${comesTo(limit)}.`,
  searching: '크기를 실행해 보는 중…',
  noNodes: '수용할 노드나 레플리카가 없습니다.',
  description: (groups, replicas) => {
    const nodes = groups.map(({ label, nodes: amount }) => `${label} ${machines(amount)}`);
    const all = [...nodes, ...(replicas > 0 ? [`레플리카 ${pieces(replicas)}`] : [])];
    return `${listOf(all)} 기준, 행마다 따로. 여유: 가장 빠듯한 서브넷. 주황색: 대기 파드 없음, 빨간색: 파드 대기`;
  },
  asPlanned: '계획대로',
  otherSettings: '설정 변경',
  searchingOther: '다른 설정을 실행해 보는 중…',
  noneRead: '이 계획에는 VPC CNI 설정을 읽는 노드가 없습니다.',
  noOther: '시도한 다른 설정으로는 더 작아지지 않습니다.',
  strains: {
    'at-rest': '평소',
    upgrade: '그룹별 업그레이드',
    'zone-loss': '영역별 상실',
  },
  byItself: '업그레이드 제외',
  strain: '수용 조건',
  needed: '수용되는 가장 작은 크기',
  oneZone: '모두 한 영역에 있습니다.',
  leftFree: (left) => `나중을 위한 여유 ${pieces(left)}`,
  block: (length) => `모두 합해 /${length}`,
  free: '여유',
  further: (loadBalancers, controlPlane, zones) =>
    `로드 밸런서용 /${loadBalancers} ${pieces(zones)}, 컨트롤 플레인용 /${controlPlane} ${pieces(zones)}`,
  use: '이 크기로 적용',
  takeNamed: (sizes, settings) => `이 크기로 적용: ${[sizes, settings].filter(Boolean).join(', ')}`,
  inUse: '계획에 있음',
  table: '실행한 모든 크기',
  tableHeads: { settings: '설정', size: '크기', needed: '수용되는 가장 작은 크기' },
  nodesAlone: '노드',
  places: '필요한 서브넷',
  farTitle: '이 서브넷으로 어디까지',
  farHint: '지금 계획 기준',
  mostOfMix: (counted = 'nodes') => `최대 ${GROWING[counted]}, 같은 구성`,
  mostReplicas: '최대 레플리카',
  replicasUpTo: (replicas) => `${pieces(replicas)}까지`,
  noReplicas: '없음',
  moreReplicas: (more) => `${pieces(more)} 더`,
  maximum: (group) => `오토스케일링 최대, ${group}`,
  mostAtRest: (group, arePods = false) => `평소 최대 ${arePods ? '파드' : '노드'}, ${group}`,
  mostPods: (group) => `최대 파드, ${group}`,
  none: '없음',
  forecast: '계획이 커질 때의 /28 블록과 예약할 대역',
  forecastHint:
    '업그레이드로 늘어나는 노드까지 필요한 수. 예약하지 않을 때 온전한 수: 개별 IP가 가장 나쁘게, 임의로, 가장 좋게 놓일 때',
  forecastHeads: [
    '노드와 레플리카',
    '서브넷',
    '필요한 /28',
    '온전함: 최악',
    '임의',
    '최선',
    '예약',
  ],
  reserved: '이미 예약한 만큼으로 충분',
  noRoom: (smallest) =>
    smallest === undefined ? '서브넷 둘 이상 필요' : `자리 없음, /${smallest}부터 가능`,
};
