import { type CarvedSubnet, type CarvedUse, formatCidr } from '@/engine';
import type { CarvedVpc } from '@/engine/over-time';
import type * as english from '@/i18n/en/asked/sizes/carve-vpc';
import { comesTo } from '@/i18n/ko/asked/comes-to';
import { listOf, pieces } from '@/i18n/ko/wording/counts';

type Uses = Readonly<Record<CarvedUse, string>>;

const USES: Uses = {
  nodes: '노드',
  'nodes-only': '파드 없는 노드',
  pods: '파드',
  multus: 'Multus',
  'load-balancers': '로드 밸런서',
  'control-plane': '컨트롤 플레인',
};

/** Addresses of a /16. */
const MOST_OF_A_VPC = 2 ** 16;

export const carveVpc: typeof english.carveVpc = (found, zones = [], counted) => {
  const { movedFrom } = found;
  const moved = movedFrom.length === 0 ? [] : [nodesMoved(movedFrom, zones, counted)];
  const uses = counted === 'pods' ? { ...USES, nodes: USES.pods } : USES;
  return [...(found.ok ? carved(found, uses) : failed(found, uses)), ...moved];
};

export const newZones: typeof english.newZones = (zones) =>
  `링크에 서브넷이 없으므로 영역 ${listOf(zones)}에 새로 만드는 것으로 계산합니다.`;

export const nodesMoved: typeof english.nodesMoved = (left, zones, counted) =>
  `영역 ${listOf(left)}의 ${counted === 'pods' ? '파드는' : '노드는'} ${listOf(zones)}에 있는 것으로 계산합니다.`;

function carved({ subnets, left, pods, blocked }: Extract<CarvedVpc, { ok: true }>, uses: Uses) {
  return [
    `VPC에 모두 들어가며, 미사용 IP는 **${pieces(left)}**입니다.`,
    ...linesOf(subnets, uses),
    ...linesOf(pods, uses),
    ...(blocked === undefined ? [] : [`하지만 서브넷과 관계없이 ${comesTo(blocked)}.`]),
  ];
}

function linesOf(subnets: readonly CarvedSubnet[], words: Uses): readonly string[] {
  const uses = [...new Set(subnets.map(({ use }) => use))];
  return uses.map((use) => {
    const each = subnets
      .filter((subnet) => subnet.use === use)
      .map(({ zone, cidr }) => `${zone} ${formatCidr(cidr)}`);
    return `${words[use]}: ${listOf(each)}`;
  });
}

function failed(found: Extract<CarvedVpc, { ok: false }>, uses: Uses): readonly string[] {
  const { fails, needed, has, enough, podsApart } = found;
  const which = `영역 ${fails.zone}의 ${uses[fails.use]} 서브넷`;
  if (fails.prefixLength < 16) return [`${which}: /16보다 커야 합니다.`];
  if (needed <= has) {
    return [
      `**${which}(/${fails.prefixLength})이 들어갈 빈 구간이 없습니다.** 필요한 IP는 ${pieces(needed)}, 미사용 IP는 ${pieces(has)}이지만 사용 중인 대역이 사이에 있습니다.`,
      ...(enough === undefined ? [] : [`이 대역을 포함하는 /${enough} VPC에는 모두 들어갑니다.`]),
    ];
  }
  const ways = [
    ...(enough === undefined ? [] : [`/${enough} VPC를 쓰십시오.`]),
    ...(podsApart ? ['또는 파드를 100.64.0.0/16에 두십시오.'] : []),
  ];
  const none =
    needed > MOST_OF_A_VPC
      ? '이만큼 큰 VPC 대역은 없습니다.'
      : '사용 중인 대역을 빼면 이만큼 큰 대역이 주위에 없습니다.';
  return [
    `**필요한 IP는 ${pieces(needed)}, VPC의 IP는 ${pieces(has)}입니다.** ${ways.length === 0 ? none : ways.join(' ')}`,
    `처음으로 자리가 없는 것은 ${which}(/${fails.prefixLength})입니다.`,
  ];
}
