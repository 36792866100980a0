import type { because as english } from '@/i18n/en/answer/because';
import {
  amountOf,
  asTightest,
  fromTo,
  listOf,
  machines,
  pieces,
  subnetNamed,
} from '@/i18n/ko/wording/counts';
import { lasting } from '@/i18n/ko/wording/times';
import type { HeldThere, NodesThere } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';

function nodesThere(groups: readonly NodesThere[]): string {
  return listOf(
    groups.map(({ type, isFargate, nodes }) =>
      isFargate ? `Fargate 파드 ${pieces(nodes)}` : `${type || '노드'} ${machines(nodes)}`,
    ),
  );
}

/** What is not all there is wanted, not held: to go on from. */
function holds(who: string, { held, left }: Pick<HeldThere, 'held' | 'left'>): string {
  return held > left
    ? `${who}에 IP ${pieces(held)}가 필요하며`
    : `${withParticle(who, '이/가')} IP ${pieces(held)}를 점유하며`;
}

/** Of what is not all there. */
function warmPart({ warm, held, left }: HeldThere): string {
  return held <= left || warm === 0 ? '' : ` 이 중 ${pieces(warm)}는 웜 풀용입니다.`;
}

/** Of many no names. */
function subnetsThere(labels: readonly string[]): string {
  return labels.length > 2
    ? `이 서브넷 ${pieces(labels.length)}`
    : `${subnetNamed(listOf(labels))}`;
}

export const because: typeof english = {
  nodes: (groups, there) => {
    const { subnets, left, others } = there;
    const room =
      others === 0
        ? `사용 가능한 IP는 ${pieces(left)}입니다.`
        : `다른 사용자의 ${pieces(others)}를 빼면 사용 가능한 IP는 ${pieces(left)}입니다.`;
    return `${subnetsThere(subnets)}: ${holds(nodesThere(groups), there)}, ${room}${warmPart(there)}`;
  },
  noNodes: (subnet, others, usable) =>
    `${subnetNamed(subnet)}: 놓인 노드가 없고, IP ${pieces(usable)} 중 ${pieces(others)}를 다른 사용자가 씁니다.`,
  enis: (subnet, held, left) =>
    `${subnetNamed(subnet)}: ${holds('노드의 ENI', { held, left })}, 사용 가능한 IP는 ${pieces(left)}입니다.`,
  reserved: (subnet, short) =>
    `${subnetNamed(subnet)}의 여유 IP는 접두사용 예약 안에 있어, 접두사가 아닌 IP ${pieces(short)}가 들어갈 자리가 없습니다.`,
  blocks: (groups, subnet, wanted, worst, best) =>
    `${subnetNamed(subnet)}: ${nodesThere(groups)}에 접두사 ${pieces(wanted)}가 필요하고, 온전한 /28은 ${
      worst === best ? '' : '개별 IP의 위치에 따라 '
    }${fromTo(worst, best)}입니다.`,
  pending: ({ left, unit }, tight) =>
    `${asTightest(tight)}의 여유는 ${amountOf(unit, left)}입니다.`,
  warmShort: (who) => {
    const all = who && who.asking < who.of ? `${machines(who.of)} 중 ` : '';
    const told = who
      ? `${who.type || '노드'} ${all}${machines(who.asking)}가 ${lasting(who.everySeconds)}마다 EC2에`
      : '이 서브넷의 노드는 EC2에 계속';
    return `${told} 다시 요청하지만 받지 못하고, 꽉 찬 노드에 오는 파드는 대기합니다.`;
  },
  /** Of a quota above the subnets. */
  ofQuota: {
    nau: ({ used, quota }) =>
      `IP, 접두사, 노드의 두 번째 이후 ENI는 네트워크 주소 사용량(NAU)에 각각 1로 계산됩니다. 합계는 ${formatCount(used)}, VPC 할당량은 ${formatCount(quota)}입니다.`,
    enis: ({ used, quota }) =>
      `노드와, 이름을 적은 다른 사용자의 네트워크 인터페이스는 ${pieces(used)}, 리전 할당량은 ${pieces(quota)}입니다.`,
  },
  moreRefusals: (more) => `진단에 오류가 ${pieces(more)} 더 있습니다.`,
};
