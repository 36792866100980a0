import type { verdict as english } from '@/i18n/en/answer/verdict';
import {
  asTightest,
  findNoPlace,
  fromTo,
  listOf,
  pieces,
  subnetNamed,
  withoutPlace,
} from '@/i18n/ko/wording/counts';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
import type { LastNode, NotRun, PendingWhy, PodsTold, Room, WaitTold } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { theScenario } from './scenarios';

const PENDING_WHY: Readonly<Record<PendingWhy, string>> = {
  'max-pods': '노드가 최대 파드 수에 이르렀습니다.',
  'address-supply': '노드의 ENI에 사용 가능한 IP가 더 없습니다.',
  'pool-frozen': '풀이 MINIMUM_IP_TARGET에서 멈춥니다.',
  'branch-enis': '노드에 브랜치 ENI가 더 없습니다.',
  'not-ready': '노드가 Ready 상태가 되지 못합니다.',
  'no-node': '받을 노드가 없습니다.',
};

const NOT_RUN: Readonly<Record<NotRun, string>> = {
  'not-run': '시나리오는 실행되지 않았습니다',
  faulty: '시나리오를 읽을 수 없습니다',
  required: '확인하지 못한 요구 사항이 있습니다',
};

const NOT = '수용되지 않습니다. ';
const MAY_NOT_FIT = '수용되지 않을 수 있습니다. ';

function unitOf({ unit }: Room): string {
  return unit === 'blocks' ? '/28 블록' : 'IP';
}

/** `IP가`, `/28 블록이` */
function unitIs({ unit }: Room): string {
  return unit === 'blocks' ? '/28 블록이' : 'IP가';
}

/** `VPC의 **NAU 할당량을 30,500 초과**`, to end in a verb. */
function overQuota({ unit, left }: Room): string {
  return unit === 'nau'
    ? `VPC의 **NAU 할당량을 ${formatCount(-left)} 초과`
    : `리전의 **네트워크 인터페이스 할당량을 ${pieces(-left)} 초과`;
}

function isQuota({ unit }: Room): boolean {
  return unit === 'nau' || unit === 'enis';
}

/** The reason for what follows: `서브넷 c의 IP가 19개 부족하여,` */
function since(room: Room): string {
  const { subnet, left, blocks } = room;
  if (isQuota(room)) return `${overQuota(room)}하여**,`;
  if (left < 0 && blocks) {
    return `${subnetNamed(subnet)}에 /28이 ${pieces(blocks.wanted)} 필요하지만 **온전한 /28이 ${fromTo(blocks.freeWorst, blocks.freeBest)}여서**,`;
  }
  return left < 0
    ? `${subnetNamed(subnet)}의 **${unitIs(room)} ${pieces(-left)} 부족하여**,`
    : `${subnetNamed(subnet)}의 **여유가 ${unitOf(room)} ${pieces(left)}뿐이어서**,`;
}

/** The same as a sentence. */
function roomIs(room: Room): string {
  return room.left < 0 || isQuota(room)
    ? lack(room)
    : `${subnetNamed(room.subnet)}의 **여유가 ${unitOf(room)} ${pieces(room.left)}뿐입니다**.`;
}

function lack(room: Room): string {
  const { subnet, blocks } = room;
  if (isQuota(room)) return `${overQuota(room)}합니다**.`;
  return blocks
    ? `${subnetNamed(subnet)}에 필요한 /28은 ${pieces(blocks.wanted)}, **온전한 /28은 ${fromTo(blocks.freeWorst, blocks.freeBest)}입니다**.`
    : `${subnetNamed(room.subnet)}의 **${unitIs(room)} ${pieces(-room.left)} 부족합니다**.`;
}

function warmLack(room: Room): string {
  return room.blocks || isQuota(room)
    ? lack(room)
    : `${subnetNamed(room.subnet)}의 **웜 ${unitIs(room)} ${pieces(-room.left)} 부족합니다**.`;
}

function noPlace({ asked, pending }: PodsTold): string {
  return findNoPlace(pending, asked);
}

function why({ why: reasons, maxPods }: PodsTold): string {
  const told = reasons.map((reason) =>
    reason === 'max-pods' && maxPods !== undefined
      ? `노드가 최대 파드 수 ${pieces(maxPods)}에 이르렀습니다.`
      : PENDING_WHY[reason],
  );
  return told.map((sentence) => ` ${sentence}`).join('');
}

function andPending(pods: PodsTold): string {
  return pods.pending === 0 ? '' : `\n${noPlace(pods)}.${why(pods)}`;
}

function enoughBut(pods: PodsTold): string {
  return `IP는 충분하지만 **${noPlace(pods)}**.${why(pods)}`;
}

/** What runs, to go on from: `파드 90개는 모두 실행되지만` */
function runBut({ asked, pending }: PodsTold): string {
  if (pending > 0) return `파드 ${pieces(asked)} 중 ${pieces(asked - pending)}가 실행되며`;
  return asked === 0 ? '대기하는 파드는 없지만' : `파드 ${pieces(asked)}는 모두 실행되지만`;
}

function lastNode(
  { group, instanceType }: LastNode,
  { onOneNode }: PodsTold,
  after: '는' | '에서는',
): string {
  const ofGroup = group === 'Fargate' ? '' : `노드 그룹 ${group}의 `;
  const node = group.startsWith(instanceType) ? group : `노드 그룹 ${group}의 ${instanceType}`;
  const one = instanceType === '' ? `${ofGroup}Fargate 파드 1개` : `${node} 1대`;
  return `${onOneNode ? '' : '마지막에 시작하는 '}${one}${after}`;
}

function end(node: LastNode, told: PodsTold): string {
  const { code, pods } = node;
  const wait =
    pods === 0 || node.instanceType === ''
      ? '못합니다.'
      : `못하고, 파드 ${pieces(pods)}가 대기합니다.`;
  switch (code) {
    case 'LAST_NODE_WAITS':
      return `${lastNode(node, told, '에서는')} 파드 ${pieces(pods)}가 대기합니다.`;
    case 'LAST_NODE_NOT_LAUNCHED':
      return `${lastNode(node, told, '는')} IP를 받지 못해 시작하지 ${wait}`;
    case 'LAST_NODE_NOT_READY':
      return `${lastNode(node, told, '는')} 그 서브넷에서 ENI를 받지 못해 Ready 상태가 되지 ${wait}`;
  }
}

/** What is short, and what that leaves open; of one node nothing. */
function shortByOrder(room: Room, { onOneNode }: PodsTold): string {
  return onOneNode ? roomIs(room) : `${since(room)} 결과가 노드 순서에 따라 다릅니다.`;
}

export function runTogetherBut(pods: PodsTold): string {
  return `노드가 동시에 시작하면 ${runBut(pods)}`;
}

function waitOf({ asked }: PodsTold, told: WaitTold | undefined): string {
  if (told === undefined) return '노드가 시작하는 순서와 관계없이 파드가 대기합니다';
  return `파드 ${pieces(asked)} 중 ${pieces(told.pods)}${told.isLeast ? ' 이상이' : '가'} 대기합니다`;
}

export const verdict: typeof english = {
  ofHighEnd: '큰 값 기준: ',
  kinds: KINDS,
  title: ({ kind, pending, wait: told, when }) => {
    const wait = told ? `, 대기 ${pieces(told.pods)}${told.isLeast ? ' 이상' : ''}` : '';
    const pods = pending > 0 ? `, ${withoutPlace(pending)}` : '';
    switch (when) {
      case 'settled':
        return KINDS[kind] + wait + pods;
      case 'checking':
        return `평소 ${KINDS[kind]}${wait}${pods}, 확인 중`;
      case 'at-rest-only':
        return `평소 ${KINDS[kind]}${wait}${pods}`;
      case 'not-met':
        return `요구 사항 미충족${pods}`;
    }
  },

  fits: (room, tight, pods) => {
    if (pods.pending > 0) return enoughBut(pods);
    return room.left === 0
      ? `모두 수용되지만, ${asTightest(tight)}에 **남는 ${unitIs(room)} 없습니다**.`
      : `모두 수용됩니다. ${asTightest(tight)}의 **여유는 ${unitOf(room)} ${pieces(room.left)}입니다**.`;
  },
  warmShort: (room, pods) => {
    const lead = `${runBut(pods)}, `;
    const short =
      room.left < 0
        ? warmLack(room)
        : `${subnetNamed(room.subnet)}에 **웜 풀을 다 채우지 못하는 노드가 있습니다**.`;
    return [lead, `${short}${andPending(pods)}`];
  },
  lastNode: (room, node, pods, together) =>
    together
      ? [`${runTogetherBut(pods)}, `, `${roomIs(room)}\n${end(node, pods)}${andPending(pods)}`]
      : [MAY_NOT_FIT, `${shortByOrder(room, pods)}\n${end(node, pods)}${andPending(pods)}`],
  branchesComeLate: (room, pods) => [
    MAY_NOT_FIT,
    `${roomIs(room)}\n모든 노드가 웜 IP를 채운 뒤에 시작하는 브랜치 ENI 파드는 IP를 받지 못할 수 있습니다.${andPending(pods)}`,
  ],
  blocksByLayout: (room, pods) => [
    MAY_NOT_FIT,
    `${lack(room)}\n파드가 대기하는지는 개별 IP의 위치에 따라 다릅니다.${andPending(pods)}`,
  ],
  discoveryOrder: (subnets, pods) => [
    MAY_NOT_FIT,
    `서브넷 검색을 쓰면, 나중에 시작하는 노드에 필요한 **${subnetNamed(listOf(subnets))}의 IP를 먼저 시작한 노드가 차지할 수 있습니다**.${andPending(pods)}`,
  ],
  doesNotFit: (room, pods, told) => [
    NOT,
    pods.asked === 0
      ? lack(room)
      : `**${waitOf(pods, told)}**. ${lack(room).replaceAll('**', '')}${andPending(pods)}`,
  ],
  othersDoNotFit: (room, pods) => [
    NOT,
    `다른 사용자만으로도 ${lack(room)} 이 서브넷을 기다리는 파드는 없습니다.${andPending(pods)}`,
  ],
  cannotWork: (clause, pods) => `이대로는 작동하지 않습니다. **${clause}**.${andPending(pods)}`,

  checking: (scenario, pods, room, tight) =>
    pods.pending > 0
      ? `평소 ${enoughBut(pods)}\n${theScenario(scenario)} 확인 중입니다…`
      : `평소 ${asTightest(tight)}의 여유는 ${unitOf(room)} ${pieces(room.left)}이며, **${theScenario(scenario)} 확인 중입니다…**`,
  atRestOnly: (because, pods) =>
    pods.pending > 0
      ? `평소 ${enoughBut(pods)} ${NOT_RUN[because]}.`
      : `평소에는 수용됩니다. **${NOT_RUN[because]}**.`,
  checkingOnly: (scenario) => `${theScenario(scenario)} 확인 중입니다…`,
  notRun: (because) => `${NOT_RUN[because]}.`,

  notMet: '요구 사항을 충족하지 못합니다.',
  stayPending: andPending,
  whyPending: why,

  stale: (fields) => `이전 결과: 읽을 수 없는 항목 ${formatCount(fields)}개.`,
  goToFirst: '첫 항목으로',
  why: '계산 근거',
};
