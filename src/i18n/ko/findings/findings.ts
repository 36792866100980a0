import type { findings as english } from '@/i18n/en/findings/findings';
import {
  fromTo,
  listOf,
  machines,
  pieces,
  piecesEach,
  subnetNamed,
  valuesOf,
} from '@/i18n/ko/wording/counts';
import { groups, subnets, types, zones } from '@/i18n/ko/wording/finding-names';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
import type { FindingSentences } from '@/i18n/texts/findings/finding-text';
import { zonesAlike } from '@/i18n/texts/findings/zones-alike';
import { formatCount } from '@/i18n/wording/number-format';
import { modeFindings } from './mode-findings';
import { pendingSentence } from './pending';

function ranges(found: readonly { readonly low: number; readonly high: number }[]): string {
  return valuesOf(found.map((one) => fromTo(one.low, one.high)));
}

function inTurn(found: readonly { readonly held: readonly number[] }[]): string {
  return valuesOf(found.map(({ held }) => listOf(held.map(pieces))));
}

const sentences: FindingSentences = {
  ...modeFindings,
  SUBNET_SHORT: (found) => ({
    head: `${subnets(found)}: IP ${piecesEach(found.map((one) => one.short))} 부족`,
    text: found[0].warmBySettings
      ? '. 웜 IP를 줄이거나, 해당 가용 영역에 서브넷을 추가하거나, 노드 수를 줄이십시오.'
      : '. 해당 가용 영역에 서브넷을 추가하거나 노드 수를 줄이십시오.',
  }),
  BLOCKS_SHORT: (found) => ({
    head: `${subnets(found)}: /28 블록 부족`,
    text: `. 접두사 ${piecesEach(found.map((one) => one.wanted))}가 필요한데 온전한 블록은 많아야 ${piecesEach(
      found.map((one) => one.free),
    )}입니다. ${
      found[0].warmBySettings ? '여분의 접두사를 줄이거나, ' : ''
    }해당 가용 영역에 서브넷을 추가하거나 노드 수를 줄이십시오.`,
  }),
  BLOCKS_MAY_BE_SHORT: (found) => ({
    head: `${subnets(found)}: /28 블록이 부족할 수 있음`,
    text: `. 접두사 ${piecesEach(found.map((one) => one.wanted))}가 필요하고, 온전한 블록은 개별 IP의 위치에 따라 ${valuesOf(
      found.map((one) => fromTo(one.freeWorst, one.freeBest)),
    )}입니다. prefix 유형의 서브넷 CIDR 예약으로 블록을 지킬 수 있습니다.`,
  }),
  PODS_PENDING: pendingSentence,
  SPREAD_REMAINDER: (found) => ({
    head: '노드를 다르게 나누면 수용되지 않음',
    text: `. 노드 그룹 ${listOf([...new Set(found.flatMap((one) => one.groups))])}의 나머지 노드가 놓이는 곳에 따라 IP가 부족합니다(${listOf(
      found.map(
        (one) => `가용 영역 ${one.zone}의 경우 ${subnetNamed(one.subnet)}에서 ${pieces(one.short)}`,
      ),
    )}). 영역은 Auto Scaling이 정하므로 그만큼 여유를 두십시오.`,
  }),
  SUBNET_SHARE: (found) => ({
    head: '서브넷을 다르게 나누면 수용되지 않음',
    text: `. Auto Scaling은 여유와 상관없이 가용 영역의 서브넷 중 아무 곳에나 노드 그룹 ${listOf([...new Set(found.flatMap((one) => one.groups))])}의 노드를 놓습니다(${listOf(
      found.map(
        (one) =>
          `${subnetNamed(one.subnet)}: 가용 영역 ${one.zone}의 노드 ${machines(one.ofZone)} 중 최대 ${machines(one.most)}, 여기서는 ${machines(one.nodes)}로 계산`,
      ),
    )}).`,
  }),
  KARPENTER_ZONES: (found) => ({
    head: `노드 그룹 ${listOf([...new Set(found.flatMap((one) => one.groups))])}의 가용 영역은 EC2 Fleet이 선택`,
    text: `. Karpenter는 파드가 요구할 때만 노드를 영역에 나누며, 이 계획은 고르게 나눈 값입니다. 영역별로 수용되는 최대 노드: ${listOf(
      zonesAlike(found).map((alike) => {
        const [{ nodes, most, kind }] = alike;
        const all = kind === 'fits' ? '' : `(모두 놓이면 ${KINDS[kind]})`;
        const each = alike.length > 1 ? ' 각각' : '';
        return `${zones(alike)}${each} ${machines(nodes)} 중 ${machines(most)}${all}`;
      }),
    )}.`,
  }),
  PODS_IGNORE_SIZE: ([{ held, heldByVcpu }]) => ({
    head: '클러스터 전체 파드는 노드 크기가 아니라 파드 수에 따라 배치된 것으로 계산',
    text: `. 작은 Deployment가 많아 kube-scheduler가 vCPU에 따라 나누면 노드가 쓰는 IP는 ${pieces(held)}가 아니라 ${pieces(heldByVcpu)}입니다.`,
  }),
  PREFIX_MAX_PODS_LOW: (found) => ({
    head: `${groups(found)}: 최대 파드 수가 보조 IP 모드의 값`,
    text: `. 현재 ${piecesEach(found.map((one) => one.maxPods))}, 접두사로는 ${piecesEach(
      found.map((one) => one.possible),
    )}까지 가능합니다. 접두사만으로는 파드 수가 늘지 않으므로 최대 파드 수도 올리십시오.`,
  }),
  HELD_BEYOND_MAX_PODS: (found) => ({
    head: `${groups(found)}: 파드가 쓸 수 없는 IP를 점유`,
    text: `. 노드마다 ${piecesEach(found.map((one) => one.perNode))}입니다. 풀은 ${piecesEach(
      found.map((one) => one.pool),
    )}, 최대 파드 수는 ${piecesEach(
      found.map((one) => one.maxPods),
    )}입니다. ipamd는 ENI와 접두사를 통째로 가져옵니다.`,
  }),
  POOL_FROZEN: ([found]) => ({
    head: `풀이 MINIMUM_IP_TARGET ${formatCount(found.minimumIpTarget)}에서 멈춤`,
    text: '. WARM_IP_TARGET이 없으면 풀이 더 늘지 않아 이후의 파드는 IP를 받지 못합니다. WARM_IP_TARGET을 1 이상으로 설정하십시오.',
  }),
  POOL_FLAPS: (found) => ({
    head: `${groups(found)}: 풀이 안정되지 않음`,
    text: `. ${found[0].variable} 값이 0이면 ipamd가 IP를 끝없이 추가하고 반납하여, 노드의 점유 IP가 번갈아 바뀝니다(${inTurn(found)}). 계획은 최댓값으로 계산합니다. ${found[0].variable} 값을 1 이상으로 설정하십시오.`,
  }),
  CHANCE_DECIDES: (found) => ({
    head: `${groups(found)}: 점유 IP가 경우에 따라 다름`,
    text: `. ipamd가 파드를 접두사에 무작위로 배치하므로 노드마다 ${ranges(found)}입니다. 계획은 최댓값으로 계산합니다.`,
  }),
  WARM_ENI_CUT: (found) => ({
    head: `${groups(found)}: 여분의 ENI를 모두 유지할 수 없음`,
    text: `. 노드가 쓸 수 있는 ENI는 모두 ${piecesEach(
      found.map((one) => one.usableEnis),
    )}로, 파드와 WARM_ENI_TARGET ${formatCount(
      found[0].warmEniTarget,
    )}에 부족합니다. 웜 IP가 줄어들 뿐 문제는 없습니다.`,
  }),
  PREFIX_IMPOSSIBLE_SUBNET: (found) => ({
    head: `${subnets(found)}: 접두사를 둘 수 없음`,
    text: `. ${listOf([
      ...new Set(found.map((one) => `/${one.prefixLength}`)),
    ])} 서브넷은 모든 /28 블록에 AWS 예약 IP가 있습니다. /26 이상의 큰 서브넷이나 보조 IP를 사용하십시오.`,
  }),
  NOT_PREFIX_CAPABLE: (found) => ({
    head: `${groups(found)}: 접두사를 쓸 수 없음`,
    text: `. ${types(found)} 유형은 Nitro가 아니므로 노드가 보조 IP 모드로 동작합니다. Nitro 또는 베어 메탈 유형을 사용하십시오.`,
  }),
  TARGET_IGNORED: (found) => ({
    head: `${listOf(found.map((one) => one.ignored))}: 효과 없음`,
    text:
      found[0].because === 'ENABLE_PREFIX_DELEGATION'
        ? `. ENABLE_PREFIX_DELEGATION이 ${
            found[0].ignored === 'WARM_PREFIX_TARGET' ? '꺼져' : '켜져'
          } 있으면 쓰이지 않습니다. 이 변수는 없어도 됩니다.`
        : `. ${found[0].because} 값이 있으면 IP 목표만 적용됩니다. 이 변수는 없어도 됩니다.`,
  }),
  SUBNET_UNEVEN: (found) => ({
    head: `${subnets(found)}: 다른 서브넷보다 사용률이 높음`,
    text: `. 사용률 ${valuesOf(found.map((one) => `${formatCount(one.usedPercent)}%`))}, 평균 ${formatCount(
      found[0].meanPercent,
    )}%입니다. 가장 많이 찬 서브넷이 클러스터의 확장을 멈춥니다.`,
  }),
  SUBNET_NEARLY_FULL: (found) => ({
    head: `${subnets(found)}${found[0].isTightestToo ? '도' : ':'} 거의 꽉 참`,
    text: `. 여유 IP는 ${valuesOf(
      found.map((one) => `${pieces(one.usable)} 중 ${pieces(one.free)}`),
    )}뿐입니다(10% 미만). 업그레이드와 스케일 아웃에는 여유가 필요합니다.`,
  }),
  CONTROL_PLANE_ROOM: ([{ free, wanted }]) => ({
    head: '컨트롤 플레인 업그레이드에 쓸 IP가 부족할 수 있음',
    text: `. 업그레이드할 때 EKS는 클러스터 서브넷의 IP를 최대 ${pieces(wanted)} 쓰는데, 여유 IP는 ${pieces(free)}입니다.`,
  }),
  SECOND_ZONE: (found) => ({
    head: 'EKS에는 가용 영역 두 곳의 서브넷이 필요함',
    text: `. 이 계획의 서브넷은 모두 ${zones(found)}에 있습니다. 노드를 한 영역에만 두더라도 다른 영역에 작은 서브넷이 하나 더 있어야 합니다.`,
  }),
  VCPUS_UNKNOWN: (found) => ({
    head: `${groups(found)}: 최대 파드 수를 낮게 추정`,
    text: `. 표에 ${types(found)} 유형의 vCPU 수가 없어 상한 110을 적용합니다. vCPU가 30개를 넘으면 상한은 250이므로 최대 파드 수를 직접 입력하십시오.`,
  }),
};

export const findings: typeof english = {
  noneBeside: '판정에서 말한 것 외에는 알릴 사항이 없습니다.',
  none: '알릴 사항이 없습니다. 한도에 가까운 곳도, 서로 부딪히는 설정도 없습니다.',
  severity: { error: '오류', warning: '경고', note: '참고' },
  sentences,
};
