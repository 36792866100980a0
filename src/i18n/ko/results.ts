import type { PendingReason } from '@/engine';
import type { results as english, NodesThere } from '@/i18n/en/results';
import { formatCount } from '@/i18n/number-format';
import { listOf, machines, pieces, rangeOf } from './counts';

const PENDING_WHY: Record<PendingReason, string> = {
  'max-pods': '노드가 최대 파드 수에 이르렀습니다.',
  'address-supply': '노드의 ENI에 줄 수 있는 IP가 더 없습니다.',
  'pool-frozen': '풀이 MINIMUM_IP_TARGET에서 멈춥니다.',
  'branch-enis': '노드에 남은 브랜치 ENI가 없습니다.',
  'not-ready': '노드에 파드용 ENI가 없어 Ready 상태가 되지 못합니다.',
};

function nodesThere(groups: readonly NodesThere[]): string {
  return listOf(groups.map(({ type, nodes }) => `${type} ${machines(nodes)}`));
}

function warmPart(warm: number): string {
  if (warm === 0) return ' 모두 파드나 ENI가 쓰고 있습니다.';
  return ` 이 중 ${pieces(warm)}는 웜 IP로, 쓰는 파드가 없습니다.`;
}

const verdict: typeof english.verdict = {
  label: '판정',
  fits: (subnet, left, alone) =>
    alone
      ? `모두 수용됩니다. 서브넷 ${subnet}에 **IP ${pieces(left)}가 남습니다**.`
      : `모두 수용됩니다. 가장 빠듯한 서브넷 ${subnet}에 **IP ${pieces(left)}가 남습니다**.`,
  fitsBlocks: (subnet, left, alone) =>
    alone
      ? `모두 수용됩니다. 서브넷 ${subnet}에 **/28 블록 ${pieces(left)}가 남습니다**.`
      : `모두 수용됩니다. 가장 빠듯한 서브넷 ${subnet}에 **/28 블록 ${pieces(left)}가 남습니다**.`,
  fitsPending: (pods, reason) =>
    `IP는 충분하지만 **파드 ${pieces(pods)}가 대기(Pending)합니다**.${
      reason === undefined ? '' : ` ${PENDING_WHY[reason]}`
    }`,
  mayNotFit: (subnet, wanted, worst, best) =>
    `수용되지 않을 수 있습니다. 서브넷 ${subnet}: /28 블록 ${pieces(wanted)}가 필요하지만 **온전히 빈 블록은 ${rangeOf(worst, best)}입니다**.`,
  short: (subnet, short) =>
    `수용되지 않습니다. 서브넷 ${subnet}에서 **IP ${pieces(short)}가 부족합니다**.`,
  shortBlocks: (subnet, short) =>
    `수용되지 않습니다. 서브넷 ${subnet}에서 **/28 블록 ${pieces(short)}가 부족합니다**.`,
  because: (groups, subnet, held, left, others, warm) =>
    `서브넷 ${subnet}: ${nodesThere(groups)}가 IP ${pieces(held)}를 점유하며, ${
      others === 0
        ? `줄 수 있는 IP는 ${pieces(left)}입니다.`
        : `이미 사용 중인 ${pieces(others)}를 빼면 ${pieces(left)}가 남습니다.`
    }${warmPart(warm)}`,
  becauseNoNodes: (subnet, others, usable) =>
    `서브넷 ${subnet}: 놓인 노드가 없고, IP ${pieces(usable)} 중 ${pieces(others)}가 이미 사용 중입니다.`,
  becauseEnis: (subnet, held, left) =>
    `서브넷 ${subnet}: 노드의 ENI가 IP ${pieces(held)}를 점유하며, 줄 수 있는 IP는 ${pieces(left)}입니다.`,
  becauseReserved: (subnet, short) =>
    `서브넷 ${subnet}의 빈 IP는 접두사용 예약 안에 있어, 접두사가 아닌 IP ${pieces(short)}가 들어갈 자리가 없습니다.`,
  becauseBlocks: (groups, subnet, wanted, worst, best) =>
    `서브넷 ${subnet}: ${nodesThere(groups)}에 접두사 ${pieces(wanted)}가 필요하고, 온전히 빈 /28 블록은 ${
      worst === best ? '' : '개별 IP의 위치에 따라 '
    }${rangeOf(worst, best)}입니다.`,
  becausePending: (hosted, asked, subnet, left, alone) =>
    `파드 ${pieces(asked)} 중 ${pieces(hosted)}가 실행됩니다. ${alone ? '' : '가장 빠듯한 '}서브넷 ${subnet}에는 IP ${pieces(left)}가 남습니다.`,
  pendingToo: (pods) => ` IP가 충분해도 파드 ${pieces(pods)}는 대기(Pending)합니다.`,
  becomesFits: (subnet, left) => `수용됨, ${subnet}에 ${pieces(left)} 여유`,
  becomesFitsBlocks: (subnet, left) => `수용됨, ${subnet}에 /28 블록 ${pieces(left)} 여유`,
  becomesMayNotFit: (subnet) => `수용 가능, ${subnet}의 블록에 달림`,
  becomesShort: (subnet, short) => `${subnet}에서 아직 ${pieces(short)} 부족`,
  addSubnets: (lengths, zones, everyZone) => {
    const [length] = lengths;
    const size =
      length !== undefined && lengths.every((other) => other === length)
        ? `/${length} 서브넷 추가`
        : '서브넷 추가';
    if (zones.length === 1) return `가용 영역 ${zones[0]}에 ${size}`;
    return everyZone ? `가용 영역마다 ${size}` : `가용 영역 ${listOf(zones)}에 ${size}`;
  },
  newSubnet: '새 서브넷',
  undo: (label) => `되돌리기: ${label}`,
  why: '계산 근거',
  stale: (fields) => `아직 계산되지 않았습니다. 확인할 항목이 ${pieces(fields)} 있습니다.`,
  backToVerdict: '판정으로 이동',
  goToFirst: '첫 항목으로 이동',
  withheldTitle: '결과를 표시하지 않습니다',
  withheldText:
    '플래너의 자체 검사에서 결과의 모순을 찾아 표시하지 않습니다. 계획은 그대로입니다. 마지막 변경을 되돌리거나, 링크를 복사해 알려 주십시오.',
};

const figures: typeof english.figures = {
  label: '주요 수치',
  held: '점유 IP',
  heldNote: (available, others) =>
    others ? `다른 사용자 몫을 뺀 ${pieces(available)} 중` : `줄 수 있는 ${pieces(available)} 중`,
  remaining: '남은 IP',
  remainingNote: (subnet, left, alone) =>
    alone ? `서브넷 ${subnet}` : `최소: 서브넷 ${subnet}, ${pieces(left)}`,
  pods: '실행 파드',
  podsNote: (asked, pending) =>
    pending === 0
      ? `요청 ${pieces(asked)} 중`
      : `요청 ${pieces(asked)} 중, 대기 ${pieces(pending)}`,
  podsIfSufficed: 'IP가 충분할 때',
  idle: '웜(유휴) IP',
  idleNote: (percent) => `점유 IP의 ${formatCount(percent)}%`,
};

const why: typeof english.why = {
  heldTitle: (held) => `점유 IP ${pieces(held)}`,
  heldOver: (nodes, subnets) => `노드 ${machines(nodes)}, 서브넷 ${pieces(subnets)}`,
  remainingTitle: (remaining) =>
    remaining < 0 ? `전체 IP ${pieces(-remaining)} 부족` : `전체 남은 IP ${pieces(remaining)}`,
  subnetTitle: (subnet, left) =>
    left < 0
      ? `서브넷 ${subnet}: IP ${pieces(-left)} 부족`
      : `서브넷 ${subnet}: 남은 IP ${pieces(left)}`,
  podsTitle: (hosted) => `실행 파드 ${pieces(hosted)}`,
  idleTitle: (idle) => `웜(유휴) IP ${pieces(idle)}`,
};

const settings: typeof english.settings = {
  prefixes: '접두사',
  secondaryIps: '보조 IP',
  unset: '설정 없음',
  minimumShort: 'MINIMUM',
};

export const results: typeof english = {
  label: '결과',
  verdict,
  figures,
  why,
  settings,
};
