import { type CarvedUse, formatCidr } from '@/engine';
import type { vpc as english } from '@/i18n/en/pictures/vpc';
import { listOf, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';

const USES: Readonly<Record<CarvedUse | 'other', string>> = {
  nodes: '노드·파드',
  'nodes-only': '파드 없는 노드',
  pods: '파드',
  multus: 'Multus',
  'load-balancers': '로드 밸런서',
  'control-plane': '컨트롤 플레인',
  other: '기타',
};

export const vpc: typeof english = {
  title: 'VPC 나누기',
  open: 'VPC 나누기…',
  inMyVpc: '내 VPC에서…',
  description:
    '블록은 실제 비율로 그립니다. 모든 블록은 반의 반으로 나뉘므로 서로 겹치지 않습니다.',
  close: '닫기',
  cancel: '취소',
  range: 'VPC 대역',
  rangeShort: 'VPC',
  rangeFault: (fault) => {
    if (typeof fault === 'object')
      return `대역의 시작 주소가 아닙니다. 시작: ${formatCidr(fault.meant)}`;
    switch (fault) {
      case 'unreadable':
        return '대역을 입력하십시오. 예: 10.0.0.0/16';
      case 'ipv6':
        return 'IPv6 대역입니다. 서브넷은 IPv4 대역으로 나눕니다. 예: 10.0.0.0/16';
      case 'size':
        return 'VPC 대역은 /16부터 /28까지입니다.';
      case 'reserved':
        return 'VPC에 쓸 수 없는 대역입니다.';
      default:
        return fault satisfies never;
    }
  },
  zones: '영역',
  zonesFault: (fault) => {
    switch (fault.why) {
      case 'none':
        return '영역을 16개까지 입력하십시오. 예: a, b, c';
      case 'too-many':
        return '영역이 16개를 넘습니다.';
      case 'twice':
        return `영역 ${fault.zone}: 두 번 입력되었습니다.`;
      case 'not-a-zone':
        return `“${fault.zone}”: 영역 이름이 아닙니다. 영문 소문자, 숫자, 하이픈만 쓸 수 있습니다. 예: a, us-east-1a`;
      default:
        return fault satisfies never;
    }
  },
  podsApart: '파드는 100.64.0.0/16',

  loadBalancers: '로드 밸런서',
  controlPlane: '컨트롤 플레인',
  inEachZone: (what) => `영역별 ${what} 서브넷`,
  taken: '사용 중',
  takenField: '이미 사용 중인 대역',
  takenHint: '피어링, 서비스, 온프레미스 네트워크: 10.0.8.0/22, 172.17.0.0/16',
  takenUnread: (words) => `대역이 아닙니다: ${listOf(words)}`,
  start: '시작',
  proposal: '제안',
  ownSubnets: '계획의 서브넷',
  uses: USES,
  left: (left, all) => `IP ${pieces(all)} 중 **${pieces(left)}** 미사용`,
  holdsNow: '평소의 계획:',
  notCounted: '노드가 쓸 서브넷이 없어 계획을 계산할 수 없습니다.',
  waits: '필요한 서브넷 크기를 아직 모릅니다.',
  searching: '크기를 실행해 보는 중…',
  failed: '크기를 실행해 보지 못했습니다.',
  overlapping: (ranges) => `사용 중이지만 계획의 서브넷이 있는 대역: ${listOf(ranges)}`,
  outside: (labels) => `이 VPC에 없는 서브넷: ${listOf(labels)}`,
  hint: '← → 블록 이동, Alt ↑ ↓ 블록 옮기기',
  moveUp: '앞쪽 주소로 옮기기',
  moveDown: '뒤쪽 주소로 옮기기',
  moved: (name, range) => `${name}: 이제 ${range}`,
  blocks: '블록',
  row: (range, times) => (times === 1 ? range : `${range}, ${formatCount(times)}배 확대`),
  group: (subnets, range) => `${range}: 서브넷 ${pieces(subnets)}, 아래에 확대`,
  enlargedBelow: '아래에 확대',
  subnetsIn: (subnets) => `서브넷 ${pieces(subnets)}`,
  unused: '미사용',
  takenBlock: '사용 중',
  free: (free) => `여유 ${pieces(free)}`,
  short: (missing) => `${pieces(missing)} 부족`,
  usable: (usable) => `사용 가능 ${pieces(usable)}`,
  name: '이름',
  use: '용도',
  zone: '영역',
  split: '둘로 나누기',
  halve: (length) => `반으로 줄이기(/${length})`,
  join: (length) => `${withParticle(`/${length}`, '으로/로')} 합치기`,
  release: '비우기',
  refused: (refused) => {
    switch (refused.why) {
      case 'smallest':
        return '가장 작은 서브넷은 /28입니다.';
      case 'kept':
        return `다른 사용자의 IP와 예약: ${pieces(refused.kept)}`;
      case 'whole':
        return '대역 전체입니다.';
      case 'other-half':
        return refused.name === undefined
          ? '나머지 반은 사용 중입니다.'
          : `나머지 반: ${subnetNamed(refused.name)}`;
      case 'no-place':
        return '그쪽에는 같은 크기의 자리가 없습니다.';
      default:
        return refused satisfies never;
    }
  },
  useFree: '사용',
  takeBack: '실행 취소',
  wanted: '필요',
  columns: {
    subnet: '서브넷',
    zone: '영역',
    use: '용도',
    range: '대역',
    usable: '사용 가능',
    held: '점유',
    free: '여유',
  },
  table: '모든 블록',
  csv: 'CSV',
  csvSaved: '블록을 저장했습니다.',
  note: '계획의 서브넷은 행, 이름, 다른 사용자의 IP를 그대로 유지합니다.',
  apply: '이 서브넷으로 적용',
};
