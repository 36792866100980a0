import type { charts as english } from '@/i18n/en/pictures/charts';
import {
  amountOf,
  asTightest,
  fromTo,
  listOf,
  machines,
  pieces,
  subnetNamed,
  whereScarce,
} from '@/i18n/ko/wording/counts';
import type { Room } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

function isNone(free: readonly number[]): boolean {
  return free.every((each) => each === 0);
}

function freeIn(free: readonly number[]): string {
  if (free.length > MOST_NAMED) return `최대 ${pieces(Math.max(...free))}`;
  return `${free.map(formatCount).join(', ')}개`;
}

const MOST_NAMED = 4;

export const subnets: typeof english.subnets = {
  findsRoom: (room, tight, total) => {
    const { labels, isEvery } = tight;
    if (room.left === 0) {
      const none = `남는 ${room.unit === 'blocks' ? '/28 블록이' : 'IP가'} 없습니다`;
      return isEvery
        ? `${asTightest(tight)}에 ${none}.`
        : `부족한 서브넷은 없지만, ${subnetNamed(listOf(labels))}에 ${none}.`;
    }
    const lead = isEvery ? '' : `서브넷 ${pieces(total)} 모두 여유가 있고, `;
    return `${lead}${asTightest(tight)}의 여유는 ${amount(room)}입니다.`;
  },
  findsShort: (room, { subnets: past, isEach }, total, othersHaveRoom) => {
    const { subnet, left, unit } = room;
    if (unit === 'nau' || unit === 'enis') {
      return `서브넷의 여유와 관계없이 ${whereScarce(unit, subnet)} 할당량을 넘습니다. 초과분: ${amount(room)}.`;
    }
    if (past === 0) return `${subnetNamed(subnet)}: ${amount(room)} 부족.`;
    const by = pieces(-left);
    if (total === 1 || (past === 1 && !othersHaveRoom)) {
      return `${subnetNamed(subnet)}의 한도를 ${by} 넘습니다.`;
    }
    if (past === 1) {
      return `${subnetNamed(subnet)}만 한도를 ${by} 넘고, 나머지 ${pieces(total - 1)}에는 여유가 있습니다.`;
    }
    const some = past === total ? `${pieces(total)} 모두` : `${pieces(total)} 중 ${pieces(past)}가`;
    return `${subnetNamed(some)} 한도를 ${isEach ? `${by}씩 넘습니다.` : `넘습니다. ${subnetNamed(subnet)}의 경우 ${by}입니다.`}`;
  },
  findsLayout: (subnet, { wanted, freeWorst, freeBest }) =>
    `${subnetNamed(subnet)}에 필요한 /28은 ${pieces(wanted)}, 온전한 /28은 ${freeWorst === freeBest ? '' : '개별 IP의 위치에 따라 '}${fromTo(freeWorst, freeBest)}입니다.`,
  findsWarm: (subnet, short, { subnets: past, isEach }, total) => {
    const by = pieces(short);
    if (past === 1) return `웜 풀이 ${subnetNamed(subnet)}의 끝을 ${by} 넘습니다.`;
    const which =
      past === total ? `${pieces(total)} 모두의` : `${pieces(total)} 중 ${pieces(past)}의`;
    return `웜 풀이 ${subnetNamed(which)} 끝을 ${isEach ? `${by}씩 넘습니다.` : `넘습니다. ${subnetNamed(subnet)}의 경우 ${by}입니다.`}`;
  },
  findsWait: ({ waiting, isChance }, subnet, there) => {
    const wait = isChance ? '기다릴 수 있습니다' : '기다립니다';
    return waiting === there
      ? `파드 ${pieces(waiting)}가 ${subnetNamed(subnet)}의 IP를 ${wait}.`
      : `파드 ${pieces(waiting)}가 IP를 ${wait}. 그중 ${pieces(there)}는 ${subnetNamed(subnet)}의 IP입니다.`;
  },
  findsPool: (subnets, short, mayWait) =>
    `${subnetNamed(listOf(subnets))}의 IP가 모두 합해 ${pieces(short)} 부족합니다.${mayWait === 0 ? '' : ` 파드 ${pieces(mayWait)}가 대기할 수 있습니다.`}`,
  findsNodes: (nodes, of) => `노드 ${machines(of)} 중 ${machines(nodes)}에 시작할 IP가 없습니다.`,
  findsRefusal: '이 계획은 작동하지 않습니다. 막대는 노드가 점유할 IP를 나타냅니다.',
  description: '각 서브넷의 IP를 점유 주체별로 표시',
  heldAll: ({ held, prefixes, pods, idle, percent }) =>
    `IP ${pieces(held)} 점유${prefixes > 0 ? `(접두사 ${pieces(prefixes)} 포함)` : ''} · 파드 ${pieces(pods)} · 유휴 ${pieces(idle)}, 점유의 ${formatCount(percent)}%`,
  heldSome: (held, wanted) => `필요한 IP ${pieces(wanted)} 중 ${pieces(held)} 점유`,
  becauseEni: (type, atOnce, free) =>
    `. ${type}의 ENI 하나는 IP ${pieces(atOnce)}를 한 번에 받지만 여유는 ${isNone(free) ? '없습니다' : `${freeIn(free)}입니다`}`,
  becauseFree: (free) =>
    `. 더 필요한 서브넷의 여유는 ${isNone(free) ? '없습니다' : `${freeIn(free)}입니다`}`,
  toBeHeld: (wanted) => `IP ${pieces(wanted)} 필요. 점유할 IP를 계산하는 중…`,
  scaled: '막대의 길이는 각 서브넷의 크기를 기준으로 합니다.',
  reserved: 'AWS 예약',
  others: '다른 사용자',
  primaries: 'ENI 기본 IP',
  pods: '파드',
  warm: '유휴(웜)',
  forPrefixes: '접두사용 예약',
  free: '여유',
  warmShort: '추가로 필요한 IP',
  podsShort: '대기하는 파드',
  podsMayLack: '대기할 수 있는 파드',
  short: '부족',
  shortBeyond: '부족: 여유를 넘는 만큼',
  capacity: '서브넷의 끝',
  brief: {
    reserved: 'AWS',
    others: '다른 사용자',
    primaries: '기본 IP',
    pods: '파드',
    warm: '유휴',
    forPrefixes: '접두사용',
    free: '여유',
    warmShort: '추가 필요',
    podsShort: '대기',
    podsMayLack: '대기 가능',
    capacity: '끝',
  },
  endFree: (free, inUnits = false) => `여유 ${inUnits ? 'IP ' : ''}${pieces(free)}`,
  endWouldBeFree: (free, inUnits = false) => `예상 여유 ${inUnits ? 'IP ' : ''}${pieces(free)}`,
  endForPrefixes: (addresses) => `접두사용 ${pieces(addresses)}`,
  endWanted: (more, inUnits = false) => `${inUnits ? 'IP ' : ''}${pieces(more)} 추가 필요`,
  endShort: (short, inUnits = false) => `${inUnits ? 'IP ' : ''}${pieces(short)} 부족`,
  endWait: (pods) => `${pieces(pods)} 대기`,
  endMayWait: (pods) => `${pieces(pods)} 대기 가능`,
  endBlocks: (sure, perhaps) => `온전한 /28 ${fromTo(sure, perhaps)}`,
  blocks: '얇은 막대, /28 블록:',
  blockSure: '확실히 온전함',
  blockPerhaps: '개별 IP가 들어 있지 않으면 온전함',
  blockNever: '온전할 수 없음',
  blockWanted: '필요',
  columns: {
    subnet: '서브넷',
    range: '대역',
    size: '크기',
    left: '여유',
    wouldBeLeft: '예상 여유',
    nodes: '노드',
    warmWanted: '필요한 웜 IP',
    wait: '대기하는 파드',
    mayWait: '대기할 수 있는 파드',
    blocksWanted: '필요한 /28',
    blocksWorst: '온전한 /28, 최소',
    blocksBest: '온전한 /28, 최대',
  },
};

export const bridge: typeof english.bridge = {
  toPrefixes: (subnet) => `파드 → 접두사, ${subnetNamed(subnet)}`,
  prefixes: ({ kinds, prefixes: all, wanted }) =>
    `${kinds
      .map(
        ({ group, nodes, pods, prefixes }) =>
          `${group} 노드 ${machines(nodes)}: 파드 ${pieces(pods)}와 웜 IP에 ${nodes === 1 ? '' : '노드마다 '}/28 ${pieces(prefixes)}`,
      )
      .join(
        ', ',
      )}. 모두 ${pieces(all)}${wanted === all ? '' : `, 그중 이 서브넷에 ${pieces(wanted)}`}.`,
  toAddresses: '접두사 → IP',
  addresses: ({ wanted, inPrefixes, ofNodes, held, pods, warm, isShort }) => {
    const sum = `${formatCount(wanted)} × 16 = ${formatCount(inPrefixes)}, 노드의 개별 IP ${pieces(ofNodes)}를 더해 ${pieces(held)}`;
    return isShort
      ? `${sum} 필요. 파드 ${pieces(pods)}, 웜 ${pieces(warm)}.`
      : `${sum} 점유. 파드 ${pieces(pods)}, 유휴 ${pieces(warm)}.`;
  },
  toBlocks: '접두사 자리 → 온전한 /28',
  whole: ({ beside, singles, all, freeWorst, freeBest, wanted }) =>
    `접두사는 이어진 IP 16개입니다. 접두사가 쓸 수 있는 IP는 ${pieces(beside)}이지만, 개별 IP ${pieces(singles)}와 AWS 예약 5개가 /28 ${formatCount(all)}개 중 어디에 있는지에 따라 온전한 /28은 ${fromTo(freeWorst, freeBest)}, 필요한 /28은 ${pieces(wanted)}입니다.`,
};
