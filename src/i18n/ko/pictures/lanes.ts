import type { lanes as english, ShortageTold } from '@/i18n/en/pictures/lanes';
import { findNoPlace, listOf, machines, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { nodesAndPods } from '@/i18n/ko/wording/nodes-and-pods';
import { often } from '@/i18n/ko/wording/often';
import { nodesFindNone } from '@/i18n/ko/wording/stuck';
import { ends, exact, lasting, stretch } from '@/i18n/ko/wording/times';
import { formatCount } from '@/i18n/wording/number-format';

const minutes = (seconds: number) => formatCount(Math.round(seconds / 60));

function waiting({ waits, pods, longestSeconds }: ShortageTold): string {
  switch (waits) {
    case 'long':
      return 'IP가 부족해 파드가 대기합니다.';
    case 'perhaps':
      return 'IP가 부족해 파드가 대기할 수 있습니다.';
    case 'shortly':
      return `IP가 부족해 파드 ${pieces(pods)}가 최장 ${lasting(longestSeconds)} 대기합니다.`;
    case 'elsewhere':
      return 'IP 요청을 거부하지만, 다른 서브넷이 바로 제공합니다.';
    case 'none':
      return '웜 IP만 부족합니다.';
    case 'nodes':
      return '노드가 IP를 받지 못합니다.';
  }
}

export const lanes: typeof english = {
  label: '실행 과정, 서브넷마다 한 줄',
  quiet: (subnet, free, isOnly, runs) => {
    const least = runs === undefined ? '' : `(${formatCount(runs)}회 실행의 최저)`;
    return isOnly
      ? `언제나 IP ${pieces(free)} 이상이 여유로 남습니다${least}.`
      : `가장 빠듯한 ${subnetNamed(`**${subnet}**`)}: IP ${pieces(free)} 이상이 여유로 남습니다${least}.`;
  },
  unplaced: (pods) => `실행이 끝날 때 **${findNoPlace(pods)}**.`,
  byLuck: ([first, ...more]) =>
    first === undefined
      ? '경우에 따라 다릅니다.'
      : `${subnetNamed(listOf([`**${first}**`, ...more]))}에서는 경우에 따라 다릅니다.`,
  refused: (clause) =>
    `${clause === undefined ? '실행에서 노드가 작동하지 않습니다' : `이대로는 작동하지 않습니다. **${clause}**`}. 그림은 노드가 받을 IP를 나타냅니다.`,
  short: (subnet, shortage, others, last) => {
    const [start, end] = ends(shortage.from, shortage.until);
    const what = waiting(shortage);
    const too = others.length > 3 ? `다른 서브넷 ${pieces(others.length)}` : listOf(others);
    const also =
      others.length === 0
        ? ''
        : ` 함께 부족한 서브넷: ${too}${last === undefined ? '' : `, ${ends(0, last)[1]}까지`}`;
    const when = start === end ? `${start}에` : `${start}부터 ${end}까지`;
    return `${subnetNamed(`**${subnet}**`)}: ${when}${often(shortage.times, ' ')} ${what}${also}`;
  },
  stuck: (stuck) => `**업그레이드가 완료되지 않습니다.** ${nodesFindNone(stuck)}.`,
  scale: (most) => `서브넷별 여유 IP, 같은 눈금 ${formatCount(most)}까지`,
  blocksNote: '/28 ≥: 확실히 온전한 블록',
  tints: {
    pods: '빨간색: 파드가 IP를 대기',
    nodes: '빨간색: 노드가 IP를 받지 못함',
    shortly: '주황색: 1분 넘게 거부된 파드 없음',
    noPod: '주황색: 대기하는 파드 없음',
    elsewhere: '주황색: 거부되지만 다른 서브넷이 제공',
    warm: '주황색: 웜 IP만 부족',
    worst: '주황색: 최악의 실행',
    chance: '주황색: 경우에 따라 다름',
  },
  sameInRuns: (runs) => `${formatCount(runs)}회 실행 모두 같음`,
  gravest: (runs) => `제목은 ${formatCount(runs)}회 실행의 최악, 그림은 첫 번째`,
  band: (runs) => `${formatCount(runs)}회 실행의 범위와 최저`,
  lowest: (free) => `최저 ${formatCount(free)}`,
  shortFor: (from, until, isElsewhere) => {
    const what = isElsewhere ? '거부' : '부족';
    const when = stretch(from, until);
    return when.includes('→') ? `${what} ${when}` : `${when}에 ${what}`;
  },
  often,
  byChance: '부족할 수 있음',
  byChanceFor: (from, until) => `${stretch(from, until)} 부족할 수 있음`,
  lowestBlocks: (blocks) => `/28 ≥ ${formatCount(blocks)}`,
  blocks: (blocks) => `/28 ${pieces(blocks)}`,
  end: (free) => `여유 ${pieces(free)}`,
  isShort: '부족',
  waiting: '대기 중인 파드',
  forAddress: 'IP 대기',
  onTheWay: 'ENI 준비 중',
  mostWaiting: (pods, forAddress) =>
    forAddress === 0 || forAddress === pods
      ? `최대 ${pieces(pods)}`
      : `최대 ${pieces(pods)}, IP 대기 ${pieces(forAddress)}`,
  nodes: '노드',
  fargatePods: 'Fargate 파드',
  mostFargatePods: (first, most) => `${pieces(first)}, 최대 ${pieces(most)}`,
  mostNodes: (first, most) => `${machines(first)}, 최대 ${machines(most)}`,
  calls: '분당 EC2 호출',
  mostCalls: (calls) => `최대 ${formatCount(calls)}회`,
  tick: (seconds, isFirst, areHours) => {
    const time = areHours ? formatCount(seconds / 3_600) : minutes(seconds);
    return isFirst ? `${time}${areHours ? '시간' : '분'}` : time;
  },
  moment: exact,
  time: '시각',
  wholeRun: '전체 보기',
  more: (amount) => `서브넷 ${pieces(amount)} 더 보기`,
  fewer: '가장 빠듯한 것만 보기',
  keys: '← → 5초, ⇧ 1분',
  whatOpens: (nodes, waiting, forAddress, subnet, fargatePods = 0) =>
    `${nodesAndPods({ nodes, fargatePods })}, 파드 ${pieces(waiting)} 대기${
      forAddress === 0 || forAddress === waiting ? '' : ` (그중 IP 대기 ${pieces(forAddress)})`
    } · ${nodes === 0 && fargatePods > 0 ? '파드와' : '노드와'} ENI, ${subnetNamed(subnet)}의 /28`,
};
