import type { Counted } from '@/engine';
import type { TimelineFinding, WaitReason } from '@/engine/over-time';
import type { timeline as english, WaitingFor } from '@/i18n/en/pictures/timeline';
import { DURING } from '@/i18n/ko/answer/during';
import { refusals } from '@/i18n/ko/findings/refusals';
import { listOf, machines, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { nodesAndPods } from '@/i18n/ko/wording/nodes-and-pods';
import { QUOTAS } from '@/i18n/ko/wording/quotas';
import { upgradeStuck } from '@/i18n/ko/wording/stuck';
import { exact, lasting, lastingExactly, since, stretch } from '@/i18n/ko/wording/times';
import { refusalClause } from '@/i18n/texts/refusal-text';
import { formatCount } from '@/i18n/wording/number-format';
import { lanes } from './lanes';
import { scenario } from './scenario';

const waits: Readonly<Record<WaitReason, string>> = {
  'no-place': '자리가 있는 노드가 없음',
  growing: 'ipamd가 IP를 가져오는 중',
  cooldown: 'IP가 쿨다운 중',
  'subnet-short': '서브넷에 IP가 없음',
  'address-supply': '노드의 ENI가 꽉 참',
  'pool-frozen': '풀이 MINIMUM_IP_TARGET에서 멈춤',
  cordoned: '노드가 cordon 상태라 IP를 더 받지 못함',
  'branch-eni': '브랜치 ENI 없음',
  'not-ready': '노드가 Ready 상태가 되지 못함',
};

function waitFor(reason: WaitingFor['reason']): string {
  switch (reason) {
    case 'subnet-short':
      return '서브넷에 IP가 부족함';
    case 'asks-again':
      return '서브넷에 다시 IP가 있으며 노드가 2분마다 요청함';
    default:
      return waits[reason];
  }
}

function refusal({ of, free, isReserved }: Extract<TimelineFinding, { code: 'RUNS_OUT' }>): string {
  if (of === 'blocks') return 'EC2가 온전한 /28 블록을 찾지 못합니다.';
  const outside = isReserved ? '예약 밖에서 ' : '';
  if (free === 0) return `EC2가 ${outside}IP를 찾지 못합니다.`;
  return `EC2가 ${outside}찾는 여유 IP가 많아야 ${pieces(free)}로, ENI 하나가 한 번에 요청하는 수보다 적습니다.`;
}

function forAddress({
  pods: all,
  podsForSubnets,
}: Extract<TimelineFinding, { code: 'PODS_WAIT' }>): string {
  if (podsForSubnets === all) return '';
  return podsForSubnets === 0
    ? ', IP 부족 때문은 아님'
    : `, 그중 IP 대기는 최대 ${pieces(podsForSubnets)}`;
}

function asksAgain({
  fargateRetry,
  doAllPause,
  isGivenElsewhere,
}: Extract<TimelineFinding, { code: 'RUNS_OUT' }>): string {
  if (isGivenElsewhere) return '거부된 IP는 다른 서브넷이 바로 제공합니다.';
  if (fargateRetry !== undefined) {
    return `IP를 받지 못한 Fargate 파드는 ${lasting(fargateRetry)} 뒤에 다시 시도됩니다.`;
  }
  return doAllPause
    ? '거부된 노드는 2분 뒤에 다시 요청합니다.'
    : '거부된 노드 중 ENI를 더 연결할 수 있는 노드는 2분 뒤에 다시 요청합니다.';
}

function finding(found: TimelineFinding): { readonly head: string; readonly text: string } {
  switch (found.code) {
    case 'NODES_CANNOT_WORK':
      return {
        head: found.isRestart
          ? `노드 그룹 ${found.group}: 바뀐 설정으로는 노드가 작동하지 않음`
          : `노드 그룹 ${found.group}: 작동할 수 없는 노드 시작`,
        text: `. 첫 노드는 ${since(found.at)}에 ${found.isRestart ? '다시 ' : ''}시작됩니다. ${refusalClause(refusals, found.finding)}.`,
      };
    case 'UPGRADE_STUCK':
      return upgradeStuck(found);
    case 'RUNS_OUT': {
      const when = found.during === undefined ? '' : `${DURING[found.during.kind]} `;
      return {
        head: `${subnetNamed(found.subnet)}: ${when}IP 부족`,
        text: `, ${stretch(found.at, found.until)}. ${found.isNowAndThen ? '때때로 ' : ''}${refusal(found)} ${asksAgain(found)}`,
      };
    }
    case 'QUOTA_PEAK': {
      const { quota, used, most, during: event } = found;
      const when = event === undefined ? '' : `${DURING[event.kind]} `;
      const peak = `. 할당량 ${formatCount(most)} 중 ${formatCount(used)}까지 씁니다(${since(found.at)}).`;
      return used > most
        ? {
            head: `${when}${QUOTAS[quota]} 할당량 초과`,
            text: `${peak} 이때 EC2는 새 인스턴스, 네트워크 인터페이스, IP 주소 요청을 거부합니다. 실행에서는 받은 것으로 셉니다.`,
          }
        : { head: `${when}${QUOTAS[quota]} 할당량을 거의 다 사용`, text: peak };
    }
    case 'PODS_WAIT':
      return {
        head: `파드가 최대 ${pieces(found.pods)} 대기${forAddress(found)}`,
        text: `. ${since(found.at)}에 가장 많습니다. 가장 긴 ${found.reason === 'subnet-short' ? 'IP ' : ''}대기는 ${lastingExactly(found.longestSeconds)}입니다. 이유: ${waits[found.reason]}.${found.reason === 'subnet-short' ? '' : ` 이 이유로 대기하는 파드는 최대 ${pieces(found.podsForReason)}입니다.`}${
          found.atEnd > 0 ? ` 끝까지 ${pieces(found.atEnd)}가 대기합니다.` : ''
        }`,
      };
    case 'STARVING_CALLS':
      return {
        head: `${subnetNamed(found.subnet)}의 일부 노드가 확인할 때마다 EC2를 호출합니다`,
        text: `: 거부된 요청 ${pieces(found.refusals)}. 서브넷 검색이 켜져 있으면 ENI를 더 연결할 수 없는 노드는 쉬지 않습니다.`,
      };
    case 'MODE_LEFTOVERS':
      return found.of === 'prefixes'
        ? {
            head: `이전 접두사 유지: 노드 ${machines(found.nodes)}, 접두사 ${pieces(found.slots)}`,
            text: '. 파드가 쓰는 접두사는 통째로 남고, 개별 IP를 따로 점유합니다. 새 노드에는 남지 않습니다.',
          }
        : {
            head: `이전 개별 IP 유지: 노드 ${machines(found.nodes)}, IP ${pieces(found.slots)}`,
            text: `. 실행 중인 파드는 쓰던 IP를 유지하고, 그 슬롯에는 접두사가 들어갈 수 없습니다. 이 IP는 파드가 끝난 뒤 ipamd가 다시 시작되거나 남는 접두사를 반납할 때 함께 반납됩니다.${
              found.full > 0
                ? ` 노드 ${machines(found.full)}에는 접두사가 들어갈 자리가 없어 새 파드가 IP를 받지 못합니다.`
                : ''
            } 새 노드는 접두사만 씁니다.`,
          };
    case 'OWN_SETTINGS_KEPT':
      return {
        head: `${listOf(found.groups)}: 자체 설정 유지`,
        text: '. 바뀐 설정은 이 노드에 적용되지 않습니다.',
      };
    case 'LAUNCHES_REFUSED':
      return {
        head: `IP 주소가 없어 ${found.areLost ? '' : '처음에 '}시작하지 못한 ${found.areFargate ? 'Fargate 파드' : '노드'}: ${formatCount(found.launches)}회`,
        text: !found.areLost
          ? '. 모두 다른 서브넷에서 바로 시작했습니다.'
          : found.areFargate
            ? '. Fargate 파드는 시작하기 전에 IP 주소 1개가 필요합니다.'
            : '. 인스턴스는 시작하기 전에 IP 주소 1개가 필요합니다.',
      };
  }
}

/** `40초`, `12분`, `3시간` */
function lasts(seconds: number): string {
  if (seconds < 120) return `${formatCount(seconds)}초`;
  if (seconds < 7_200) return `${formatCount(Math.round(seconds / 60))}분`;
  return `${formatCount(Math.round(seconds / 3_600))}시간`;
}

const KINDS: Readonly<Record<Counted, string>> = {
  nodes: '노드',
  pods: 'Fargate 파드',
  both: '노드와 Fargate 파드',
};

export const timeline: typeof english = {
  /** To the second. */
  at: exact,
  tab: { description: '서브넷별 여유 IP 주소, 시작부터 분 단위' },
  scenario,
  lanes,
  run: {
    progress: (percent) => `시뮬레이션 ${percent}%`,
    cancel: '취소',
    run: '시뮬레이션 실행',
    large: ({ nodes, pods, runs, seconds, megabytes }) =>
      `노드 ${machines(nodes)}, 파드 ${pieces(pods)}, 실행 ${formatCount(runs)}회: 약 ${lasts(seconds)}, ${formatCount(megabytes)} MB가 필요합니다. 준비되면 실행하십시오.`,
    isLarge: ({ nodes, pods, runs, seconds }) =>
      `노드 ${machines(nodes)}, 파드 ${pieces(pods)}, 실행 ${formatCount(runs)}회: 시나리오의 예상 시간은 약 ${lasts(seconds)}입니다.`,
    cancelled: (isShown) =>
      `취소했습니다. ${isShown ? '마지막으로 끝난 실행을 보여 줍니다.' : '아직 끝난 실행이 없습니다.'}`,
    nothing: '입력이 멈추면 시뮬레이션을 시작합니다.',
    stale: '마지막으로 시뮬레이션한 계획의 수치입니다.',
    failed: {
      WORKER_UNAVAILABLE: '브라우저가 시뮬레이션을 시작하지 못했습니다.',
      RUN_FAILED: '시뮬레이션이 오류로 멈췄습니다.',
      RUN_STALLED: '시뮬레이션이 더 진행되지 않아 중단했습니다. 계획이 아니라 플래너의 오류입니다.',
    },
    retry: '다시 시도',
    faulty: '시나리오에 읽을 수 없는 항목이 있습니다.',
  },
  figures: {
    lowest: (when) => `최저, ${since(when)}`,
    lowestNote: (subnet) => `${subnetNamed(subnet)}의 여유`,
    waiting: '대기 파드, 최대',
    longest: (seconds) =>
      seconds > 0 ? `가장 긴 대기 ${lastingExactly(seconds)}` : '오래 기다리는 파드 없음',
    nodes: '노드, 최대',
    fargatePods: 'Fargate 파드, 최대',
    nodesNote: (atRest) => `평소 ${machines(atRest)}`,
  },
  chart: {
    time: '시각',
    free: (subnet) => `${subnet}: 여유`,
    blocks: (subnet) => `${subnet}: 온전한 /28`,
    csv: '타임라인 CSV',
  },
  moment: {
    heading: (time) => `${exact(time)} 시점`,
    summary: (nodes, withAddress, all, others, fargatePods = 0) => {
      const why = others.map((each) => `${pieces(each.pods)}: ${waitFor(each.reason)}`);
      const told = why.length === 0 ? '' : ` · 나머지 ${why.join(', ')}`;
      return `${nodesAndPods({ nodes, fargatePods })}, 파드 ${pieces(all)} 중 ${pieces(withAddress)}에 IP 주소가 있음${told}`;
    },
    subnet: '서브넷',
    map: (subnet) => `${subnetNamed(subnet)}: 타일 하나가 /28, 타일 안에 IP 주소 16개`,
    mapCoarse: (subnet) => `${subnetNamed(subnet)}: 타일 하나가 /28, 찰수록 짙음`,
    mapSpoken: (subnet, uses) => `${subnetNamed(subnet)}의 IP 주소: ${uses}`,
    uses: {
      free: '여유',
      reserved: 'AWS 예약',
      others: '다른 사용자',
      primary: 'ENI 기본 IP',
      pod: '파드',
      cooling: '쿨다운',
      warm: '유휴',
      kept: '접두사용',
    },
    amount: (use, amount) => `${use} ${pieces(amount)}`,
    nodesIn: (subnet, counted = 'nodes') => `${subnetNamed(subnet)}의 ${KINDS[counted]}`,
    node: (group, number) => `${group} ${formatCount(number)}`,
    phases: {
      booting: '시작 중',
      ready: 'Ready',
      cordoned: 'cordon됨',
      tainted: '새 파드 받지 않음',
      leaving: '떠나는 중',
    },
    waiting: (amount) => `파드 ${pieces(amount)} 대기`,
    slots: (enis, used, warm) =>
      used === undefined
        ? `ENI ${pieces(enis)}, 파드는 IPv6 사용`
        : `ENI ${pieces(enis)}: 파드 ${pieces(used)}, 유휴 ${pieces(warm)}`,
    more: (amount, counted = 'nodes') =>
      `외 ${counted === 'nodes' ? machines(amount) : pieces(amount)}`,
    none: (counted = 'nodes') =>
      `지금 이 서브넷에는 ${counted === 'nodes' ? '노드가' : counted === 'pods' ? 'Fargate 파드가' : '노드와 Fargate 파드가'} 없습니다.`,
  },
  wholeBlocks: {
    title: '실행 중 온전한 /28 블록과 예약할 대역',
    fewest: (subnet, sure, blocks, when) =>
      sure === blocks
        ? `${subnetNamed(subnet)}: 온전한 /28 최소 ${pieces(blocks)}, ${since(when)} 시점`
        : `${subnetNamed(subnet)}: 확실히 온전한 /28 ${pieces(sure)}, 이 실행에서는 최소 ${pieces(blocks)}, ${since(when)} 시점`,
    noneAtRest:
      '평소에는 접두사를 점유하는 노드가 없습니다. 새 설정을 계획에 입력하면 예약할 대역이 여기에 표시됩니다.',
  },
  findings: {
    title: '실행 결과',
    ofFirst: (runs) =>
      `숫자는 ${formatCount(runs)}회 실행의 첫 번째, 문장은 가장 나쁜 실행의 것입니다.`,
    none: 'IP가 부족한 서브넷도, 오래 기다리는 파드도 없습니다.',
    noneByLuck: (subnets) =>
      `이 실행에서는 IP가 부족한 서브넷이 없지만 ${subnets.length === 0 ? '' : `${subnetNamed(listOf(subnets))}에서는 `}경우에 따라 다릅니다.`,
    finding,
  },
};
