import {
  fromTo,
  listOf,
  machines,
  pieces,
  piecesEach,
  subnetNamed,
} from '@/i18n/ko/wording/counts';
import { groups, subnets, types, zones } from '@/i18n/ko/wording/finding-names';
import type {
  FindingOf,
  FindingSentences,
  FoundTogether,
} from '@/i18n/texts/findings/finding-text';
import { withTexts } from '@/i18n/texts/refusal-text';
import { formatCount } from '@/i18n/wording/number-format';
import { refusalTexts } from './refusal-texts';
import { refusals } from './refusals';

/** Of one row of load balancers. */
function notMade({
  consumer,
  zones: leftOut,
  isMade,
}: FindingOf<'LOAD_BALANCER_NOT_MADE'>): string {
  return isMade
    ? `${consumer}: ${zones(leftOut.map((zone) => ({ zone })))} 제외`
    : `${consumer}: 쓸 수 있는 서브넷이 있는 가용 영역이 부족하여 만들지 않음`;
}

/** What is said of ways of taking addresses that a plain cluster does not have. */
type OfQuota = FoundTogether<'QUOTA_EXCEEDED' | 'QUOTA_NEAR'>;

function quotaNamed([{ quota }]: OfQuota): string {
  return quota === 'nau' ? 'VPC의 네트워크 주소 사용량(NAU)' : '리전의 네트워크 인터페이스';
}

function quotaSum([{ quota, used, most, underPrefixes }]: OfQuota): string {
  const raise =
    quota === 'nau'
      ? 'AWS는 최대 256,000까지 늘려 줍니다.'
      : '리전의 다른 사용분을 할당량에서 빼거나 AWS에 증설을 요청하십시오(L-DF5E4CA3).';
  const prefixes =
    underPrefixes === undefined ? '' : ` 접두사 위임을 쓰면 ${formatCount(underPrefixes)}입니다.`;
  return `할당량 ${formatCount(most)} 중 ${formatCount(used)}. ${raise}${prefixes}`;
}

export const modeFindings = {
  ...withTexts(refusals, refusalTexts),
  POD_SUBNET_UNUSED: (found) => ({
    head: `${subnets(found)}: 쓰는 노드 없음`,
    text: `. ${zones(found)}에 이 서브넷을 쓰는 노드가 없습니다. ENI는 노드와 같은 가용 영역의 서브넷만 씁니다.`,
  }),
  POD_SUBNET_OFF: (found) => ({
    head: `${subnets(found)}: 파드용이지만 쓰이지 않음`,
    text: '. 사용자 지정 네트워킹을 켜거나, 서브넷 검색을 켜고 kubernetes.io/role/cni 태그를 붙이십시오.',
  }),
  NODES_KEEP_ENIS: () => ({
    head: '실행 중인 노드는 기존 ENI를 유지',
    text: '. 사용자 지정 네트워킹은 노드를 만들 때 적용됩니다. 켠 뒤에 노드를 교체하십시오.',
  }),
  MAX_PODS_ABOVE_SUPPLY: (found) => ({
    head: `${groups(found)}: 최대 파드 수가 노드의 IP 수보다 많음`,
    text: `. 최대 파드 수는 ${piecesEach(found.map((one) => one.maxPods))}, 노드가 IP를 줄 수 있는 파드는 ${piecesEach(
      found.map((one) => one.supply),
    )}입니다. 나머지 파드는 ContainerCreating에 머뭅니다. 최대 파드 수를 ${piecesEach(
      found.map((one) => one.advised),
    )}로 설정하십시오.`,
  }),
  TRUNK_SLOT_IDLE: (found) => ({
    head: `${groups(found)}: 오지 않을 트렁크 ENI의 자리를 비워 둠`,
    text: `. AWS의 리소스 컨트롤러가 ${types(found)} 유형을 알지 못합니다. 그 자리는 파드가 쓰지 못합니다.`,
  }),
  BRANCH_LIMIT: (found) => ({
    head: `${groups(found)}: 보안 그룹을 쓰는 파드에 브랜치 ENI가 더 많은 유형 또는 노드당 파드 수 축소 필요`,
    text: `. 이런 파드는 노드마다 ${piecesEach(found.map((one) => one.asked))}, 유형의 한도는 ${piecesEach(
      found.map((one) => one.limit),
    )}입니다.`,
  }),
  MULTUS_SUBNETS_MISSING: (found) => ({
    head: `${groups(found)}: ${zones(found)}에 추가 ENI의 서브넷 부족`,
    text: '. Multus가 쓰는 ENI는 저마다 다른 서브넷에 놓입니다. ENI마다, 가용 영역마다 서브넷을 하나씩 추가하십시오. 없으면 노드의 서브넷에서 셉니다.',
  }),
  HOST_LOCAL_SHARED: (found) => ({
    head: `${subnets(found)}: host-local 범위를 함께 쓰는 노드 ${listOf(found.map((one) => machines(one.nodes)))}`,
    text: '. host-local은 노드마다 따로 세므로 두 파드가 같은 IP를 받습니다. 노드마다 다른 범위를 주거나 whereabouts를 사용하십시오.',
  }),
  HOST_LOCAL_NOT_RESERVED: (found) => ({
    head: `${subnets(found)}: EC2가 host-local 범위의 IP를 쓸 수 있음`,
    text: '. explicit 유형의 서브넷 CIDR 예약으로 막으십시오.',
  }),
  LOAD_BALANCER_ROOM: (found) => ({
    head: `${subnets(found)}: 로드 밸런서를 두기에 여유 부족`,
    text: `. 여유 IP는 ${piecesEach(found.map((one) => one.free))}이고 AWS는 8개를 요구합니다.`,
  }),
  LOAD_BALANCER_NOT_MADE: (found) => ({
    head: `${listOf(found.map((one) => one.consumer))}: 컨트롤러가 계획대로 만들지 않음`,
    text: `. ${found.map(notMade).join(', ')}. 컨트롤러는 가용 영역마다 로드 밸런서를 만들 때 여유 IP가 ${pieces(
      found[0].room,
    )} 이상인 서브넷 하나를 쓰고, Application Load Balancer에는 가용 영역 두 곳이 필요합니다. IP는 그대로 계산됩니다.`,
  }),
  RESERVATION_CROWDS: (found) => ({
    head: `${subnets(found)}: 예약 안에만 자리가 남음`,
    text: `. prefix 유형의 예약은 접두사만 내주므로 개별 IP ${piecesEach(
      found.map((one) => one.short),
    )}가 부족합니다. 예약을 줄이십시오.`,
  }),
  LIVE_DISAGREES: (found) => ({
    head: `${subnetNamed(listOf(found.flatMap((one) => one.subnets)))}: 운영 중 여유 IP가 계획과 맞지 않음`,
    text: `. 계획대로면 점유 IP는 ${piecesEach(found.map((one) => one.comesTo))}, 실제 사용 중인 IP는 ${piecesEach(
      found.map((one) => one.inUse),
    )}로 ${piecesEach(
      found.map((one) => one.beyond),
    )} 적습니다. 다른 사용자는 0개로 셉니다. 노드의 IP가 설정이 원하는 것보다 적거나, 실행 중인 노드가 더 적거나, 클러스터의 설정이 다를 수 있습니다.`,
  }),
  LIVE_UNDECIDED: (found) => ({
    head: `${subnets(found)}: 운영 중 여유 IP만으로는 다른 사용자의 IP를 알 수 없음`,
    text: `. 다른 사용자가 ${piecesEach(found.map((one) => one.others))}일 때도, 노드가 덜 받는 ${piecesEach(
      found.map((one) => one.orOthers),
    )}일 때도 여유는 ${piecesEach(
      found.map((one) => one.available),
    )}입니다. 계획은 가장 적은 쪽으로 셉니다. 다른 사용자의 IP를 안다면 계획 중에서 입력한 뒤 운영 중으로 바꾸십시오.`,
  }),
  LIVE_RESERVED: (found) => ({
    head: `${subnets(found)}: 쓰이지 않는 예약 IP ${piecesEach(found.map((one) => one.reserved))}`,
    text: '. 한 보고에 따라 운영 중 여유 IP에 들어 있지 않은 것으로 봅니다. AWS 문서에는 없는 내용입니다. 들어 있다면 다른 사용자가 그만큼 더 쓰고 있습니다.',
  }),
  AUTO_MODE_RANGE: (found) => ({
    head: `${groups(found)}: 점유 IP ${listOf(found.map((one) => fromTo(one.low, one.high)))}`,
    text: '. AWS는 EKS Auto Mode가 유지하는 웜 접두사 수를 공개하지 않습니다. 계획은 최댓값으로 계산합니다.',
  }),
  QUOTA_EXCEEDED: (found) => ({
    head: `${quotaNamed(found)} 할당량 초과`,
    text: `. ${quotaSum(found)}`,
  }),
  QUOTA_NEAR: (found) => ({
    head: `${quotaNamed(found)} 할당량을 대부분 사용`,
    text: `. ${quotaSum(found)}`,
  }),
  AUTO_MODE_MAX_PODS: (found) => ({
    head: `${groups(found)}: 최대 파드 수는 가정`,
    text: `. EKS Auto Mode가 접두사를 계산에 넣는지 AWS는 밝히지 않습니다. 계획에서는 ${piecesEach(
      found.map((one) => one.maxPods),
    )}로 보며, 접두사를 빼면 ${piecesEach(found.map((one) => one.other))}입니다.`,
  }),
  OWN_SETTINGS: (found) => ({
    head: `${groups(found)}: 자체 설정으로 계산`,
    text: `. 비교용일 뿐입니다. 클러스터에는 aws-node DaemonSet이 하나이고 그 설정이 모든 노드에 적용됩니다. 대상 그룹은 ${pieces(found.length)}입니다.`,
  }),
} satisfies Partial<FindingSentences>;
