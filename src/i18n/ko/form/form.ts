import type { form as en } from '@/i18n/en/form/form';
import { machines, pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const SUBNET_USE = {
  'nodes-only': '노드만',
  pods: '파드만',
  multus: 'Multus 등의 ENI',
  other: '그 밖의 용도만',
};

const NODE_KIND = { windows: 'Windows', 'auto-mode': 'EKS Auto Mode', fargate: 'Fargate 파드' };

export const form: typeof en = {
  inputs: '계획',
  unset: '설정 없음',

  removeRow: (row) => `${row} 삭제`,
  rowMenu: (row) => `${row} 작업`,
  moreFields: (row) => `${row}의 나머지 항목`,
  rowMoved: (row, place, rows) => `${row}: ${rows}개 중 ${place}번째`,
  rowRemoved: (row) => `${row} 삭제됨`,

  subnets: {
    title: '서브넷',
    hint: '노드와 파드가 IP를 받는 곳',
    row: (place) => `서브넷 ${place}`,
    zone: '가용 영역',
    range: '대역',
    usableTitle: (addresses) => `사용 가능한 IP ${formatCount(addresses)}개, AWS 예약 5개 제외`,
    used: '다른 사용자',
    available: '지금 사용 가능',
    liveLabel: '노드의 상태',
    planned: '계획 중',
    liveNow: '운영 중',
    usedUnit: '사용',
    availableUnit: '여유',
    name: '이름',
    add: '서브넷',
    addNamed: '서브넷 추가',
    more: '서브넷 추가 작업',
    uses: SUBNET_USE,
    rowNote: ({ name, use }) =>
      [name.trim(), use === 'nodes' ? '' : SUBNET_USE[use]].filter(Boolean).join(', '),
    consumers: '다른 사용자…',
    consumersInShort: (rows) => (rows === 0 ? '' : pieces(rows)),
    summary: (ranges, used) => (used === 0 ? ranges : `${ranges}, 다른 사용자 ${pieces(used)}`),
  },

  cni: {
    title: 'Amazon VPC CNI',
    hint: '비우면 v1.23 기본값',
    mode: '파드가 IP를 받는 방식',
    secondaryIps: '보조 IP',
    prefixDelegation: '접두사 위임',
    help: {
      WARM_ENI_TARGET: '노드마다 통째로 남겨 두는 ENI',
      WARM_IP_TARGET: '노드마다 남겨 두는 IP',
      MINIMUM_IP_TARGET: '처음부터 점유하는 IP',
      WARM_PREFIX_TARGET: '노드마다 남겨 두는 /28 접두사',
      MAX_ENI: '노드가 가질 수 있는 ENI의 상한',
    },
    ignored: (because) =>
      because === 'ENABLE_PREFIX_DELEGATION'
        ? '무시됨: 이 모드에서 쓰이지 않음'
        : `무시됨: ${because} 우선`,
    moreModes: '나머지 설정',
    moreInShort: (set, names) => {
      if (set === 0) return '모두 AWS 기본값';
      return names.length === 0 ? `${set}개 설정됨` : `${set}개 설정됨: ${names.join(', ')}`;
    },
    modes: {
      ipv6: 'IPv6',
      customNetworking: '사용자 지정 네트워킹',
      podEni: '파드용 보안 그룹',
      multiNic: 'Multi-NIC',
    },
  },

  groups: {
    title: '노드',
    hint: (nodes, pods, unread) => {
      const all = `${nodes === undefined ? '' : `${machines(nodes)}, `}파드 ${pieces(pods)}`;
      return unread ? `${nodes || pods ? `${all}, ` : ''}읽을 수 없는 항목 ${pieces(unread)}` : all;
    },
    row: (place) => `노드 그룹 ${place}`,
    type: '인스턴스 유형',
    nodes: '노드',
    podsPerNode: '노드당 파드',
    typeHead: '유형',
    podsHead: '파드',
    limitsHead: 'ENI × IP · 최대 파드',
    limits: (enis, addresses, maxPods) => `${enis} × ${addresses} · ${formatCount(maxPods)}`,
    zones: '가용 영역',
    maxPods: '최대 파드 수',
    name: '이름',
    enterByHand: '한도 직접 입력',
    add: '노드 그룹',
    addNamed: '노드 그룹 추가',
    paste: '행 붙여넣기',
    clusterWide: '모든 노드에…',
    everyNode: (system, host, capped) =>
      `시스템 파드 ${system}개, hostNetwork 파드 ${host}개, 상한 ${capped ? '적용' : '미적용'}`,
    addons: '일반적인 추가 기능',
    addonsInShort: (on) => (on === 0 ? '' : `${pieces(on)} 포함`),
    kinds: NODE_KIND,
    rowNote: ({ kind, branchPods, unmanagedEnis, efaOnlyEnis, ownSettings }) =>
      [
        ...(kind === 'linux' ? [] : [NODE_KIND[kind]]),
        ...(branchPods.trim() === '' ? [] : [`보안 그룹 파드 +${branchPods}`]),
        ...(unmanagedEnis.trim() === '' ? [] : [`Multus ENI ${unmanagedEnis}`]),
        ...(efaOnlyEnis.trim() === '' ? [] : [`EFA 전용 ${efaOnlyEnis}`]),
        ...(ownSettings === undefined ? [] : ['자체 설정']),
      ].join(', '),
  },

  clusterPods: {
    title: '레플리카',
    of: '클러스터 전체',
    label: '클러스터 전체 레플리카',
    hint: '노드당 파드와 별도로 나누어 배치',
  },

  errors: {
    takeFix: (fix) => `${fix} 사용`,
    section: (fields) => `항목 ${formatCount(fields)}개 확인 필요`,
  },
};
