import {
  amountOf,
  asTightest,
  blocksWanted,
  capital,
  count,
  findNoPlace,
  listOf,
  noneToSpare,
  subnetNamed,
  subnetsNamed,
  whereScarce,
  wholeBlocks,
  withoutPlace,
} from '@/i18n/en/wording/counts';
import { KINDS } from '@/i18n/en/wording/verdict-kinds';
import type {
  LastNode,
  NotRun,
  PendingWhy,
  PodsTold,
  Room,
  SaidAtRest,
  ScenarioName,
  Tight,
  TitleVerdict,
  WaitTold,
} from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { theScenario } from './scenarios';

const PENDING_WHY: Readonly<Record<PendingWhy, string>> = {
  'max-pods': 'the nodes are at their max pods',
  'address-supply': 'the nodes’ ENIs have no more addresses',
  'pool-frozen': 'the pool stops at MINIMUM_IP_TARGET',
  'branch-enis': 'the nodes have no more branch ENIs',
  'not-ready': 'their nodes never get ready',
  'no-node': 'no node takes them',
};

const NOT_RUN: Readonly<Record<NotRun, string>> = {
  'not-run': 'the scenario was not run',
  faulty: 'the scenario can’t be read',
  required: 'not all that is required was checked',
};

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

/** `subnet c is 19 warm addresses short` */
function warmLack(room: Room): string {
  if (room.blocks) return roomOf(room);
  return `${subnetNamed(room.subnet)} is **${amount(room).replace(' ', ' warm ')} short**`;
}

function isQuota({ unit }: Room): boolean {
  return unit === 'nau' || unit === 'enis';
}

function roomOf(room: Room): string {
  const place = whereScarce(room.unit, room.subnet);
  if (isQuota(room)) return `${place} is **${amount(room)} over its quota**`;
  if (room.left >= 0) return `${place} has **${amount(room)} free**`;
  return room.blocks
    ? `${place} has **${wholeBlocks(room.blocks)}**, ${blocksWanted(room.blocks)}`
    : `${place} is **${amount(room)} short**`;
}

function noPlace({ asked, pending }: PodsTold): string {
  return findNoPlace(pending, asked);
}

function why({ why: reasons, maxPods }: PodsTold): string {
  const of = maxPods === undefined ? '' : ` of ${formatCount(maxPods)}`;
  const told = reasons.map((reason) => PENDING_WHY[reason] + (reason === 'max-pods' ? of : ''));
  return told.length === 0 ? '' : `: ${listOf(told)}`;
}

/** `5 of 90 pods find no place: …` on a line of its own, or nothing. */
function andPending(pods: PodsTold): string {
  return pods.pending === 0 ? '' : `\n${noPlace(pods)}${why(pods)}.`;
}

/** `All 90 pods run`, `85 of 90 pods run` */
function run({ asked, pending }: PodsTold): string {
  if (pending > 0) return `${formatCount(asked - pending)} of ${count(asked, 'pod')} run`;
  if (asked === 0) return 'No pod waits';
  return asked === 1 ? 'The pod runs' : `All ${count(asked, 'pod')} run`;
}

export function runTogether(pods: PodsTold): string {
  return `${run(pods)} if nodes start together`;
}

function nodeNamed({ group, instanceType }: LastNode): string {
  if (instanceType === '') return group === 'Fargate' ? 'Fargate pod' : `Fargate pod of ${group}`;
  return group.startsWith(instanceType) ? group : `${instanceType} of ${group}`;
}

/** Of a Fargate pod it is said already. */
function itsPodsWait({ pods, instanceType }: LastNode): string {
  return pods === 0 || instanceType === ''
    ? ''
    : `, and its ${pods === 1 ? 'pod waits' : `${count(pods, 'pod')} wait`}`;
}

/** What becomes of the node that comes last, or of the only one. */
function end(node: LastNode, { onOneNode }: PodsTold): string {
  const { code, pods } = node;
  const last = onOneNode ? `the ${nodeNamed(node)}` : `one ${nodeNamed(node)} that comes last`;
  switch (code) {
    case 'LAST_NODE_WAITS':
      return `${last} there leaves ${count(pods, 'pod')} waiting`;
    case 'LAST_NODE_NOT_LAUNCHED':
      return `${last} there finds no address to start${itsPodsWait(node)}`;
    case 'LAST_NODE_NOT_READY':
      return `${last} gets no ENI there and never gets ready${itsPodsWait(node)}`;
  }
}

function andEnd(node: LastNode, pods: PodsTold): string {
  return `\n${capital(end(node, pods))}.${andPending(pods)}`;
}

const NOT = 'Does not fit: ';
const MAY_NOT = 'May not fit: ';

/** Behind what is short; of one node nothing. */
function orderDecides({ onOneNode }: PodsTold): string {
  return onOneNode ? '' : '; the order of nodes decides';
}

/** `at least 73 of 714 pods wait` */
function wait({ asked }: PodsTold, told: WaitTold | undefined): string {
  return told === undefined
    ? 'pods wait in any order'
    : `${waiting(told)} of ${count(asked, 'pod')} ${told.pods === 1 ? 'waits' : 'wait'}`;
}

function waiting({ pods, isLeast }: WaitTold): string {
  return `${isLeast ? 'at least ' : ''}${formatCount(pods)}`;
}

export const verdict = {
  /** Before a verdict on the high ends of ranges. */
  ofHighEnd: 'High end · ',
  /** In tables and files. */
  kinds: KINDS,
  title: ({ kind, pending, wait: told, when }: TitleVerdict) => {
    const wait = told ? `, ${waiting(told)} ${told.pods === 1 ? 'waits' : 'wait'}` : '';
    const pods = pending > 0 ? `, ${withoutPlace(pending)}` : '';
    switch (when) {
      case 'settled':
        return capital(KINDS[kind]) + wait + pods;
      case 'checking':
        return `${capital(KINDS[kind])} at rest${wait}${pods}, checking`;
      case 'at-rest-only':
        return `${capital(KINDS[kind])} at rest${wait}${pods}`;
      case 'not-met':
        return `Does not meet a requirement${pods}`;
    }
  },

  fits: (room: Room, tight: Tight, pods: PodsTold) => {
    if (pods.pending > 0) return `Fits, but **${noPlace(pods)}**${why(pods)}.`;
    const { left, unit } = room;
    const free = left === 0 ? `, with **${noneToSpare(unit)}` : `. **${amount(room)} free`;
    return `Fits${free}** in ${asTightest(tight)}.`;
  },
  // Of the others what they come to, and what says so: behind a graver scenario that stands alone.
  warmShort: (room: Room, pods: PodsTold): SaidAtRest => {
    const lead = `${run(pods)}${pods.pending > 0 ? ', and' : ', but'} `;
    if (isQuota(room)) {
      return [lead, `the warm pool does not fit: ${roomOf(room)}.${andPending(pods)}`];
    }
    const short =
      room.left < 0
        ? warmLack(room)
        : `in ${subnetNamed(room.subnet)} **some nodes never fill their warm pool**`;
    return [lead, `${short}.${andPending(pods)}`];
  },
  /** `together`: a run has shown that all pods run where all nodes start at once. */
  lastNode: (room: Room, node: LastNode, pods: PodsTold, together: boolean): SaidAtRest =>
    together
      ? [`${runTogether(pods)}; `, `${roomOf(room)}.${andEnd(node, pods)}`]
      : [MAY_NOT, `${roomOf(room)}${orderDecides(pods)}.${andEnd(node, pods)}`],
  branchesComeLate: (room: Room, pods: PodsTold): SaidAtRest => [
    MAY_NOT,
    `${roomOf(room)}.\nPods on branch ENIs come after the warm addresses of all nodes.${andPending(pods)}`,
  ],
  blocksByLayout: (room: Room, pods: PodsTold): SaidAtRest => [
    MAY_NOT,
    `${roomOf(room)}.\nWhether pods wait depends on where single addresses lie.${andPending(pods)}`,
  ],
  discoveryOrder: (subnets: readonly string[], pods: PodsTold): SaidAtRest => [
    MAY_NOT,
    `with subnet discovery, nodes that come first can take **what later ones need** in ${subnetsNamed(subnets)}.${andPending(pods)}`,
  ],
  doesNotFit: (room: Room, pods: PodsTold, told: WaitTold | undefined): SaidAtRest => [
    NOT,
    pods.asked === 0
      ? `${roomOf(room)}.`
      : `**${wait(pods, told)}**; ${roomOf(room).replaceAll('**', '')}.${andPending(pods)}`,
  ],
  othersDoNotFit: (room: Room, pods: PodsTold): SaidAtRest => [
    NOT,
    `${roomOf(room)} for its other users alone; no pod waits for it.${andPending(pods)}`,
  ],
  cannotWork: (clause: string, pods: PodsTold) => `Cannot work: **${clause}**.${andPending(pods)}`,

  // The plan fits at rest; what is known of its scenario.
  checking: (scenario: ScenarioName | 'required', pods: PodsTold, room: Room, tight: Tight) =>
    pods.pending > 0
      ? `At rest **${noPlace(pods)}**${why(pods)}.\nChecking ${theScenario(scenario)}…`
      : `Fits at rest with ${amount(room)} free in ${asTightest(tight)}, **checking ${theScenario(scenario)}…**`,
  atRestOnly: (because: NotRun, pods: PodsTold) =>
    pods.pending > 0
      ? `At rest **${noPlace(pods)}**${why(pods)}; ${NOT_RUN[because]}.`
      : `Fits at rest; **${NOT_RUN[because]}**.`,
  // Beside a verdict that does not simply fit.
  checkingOnly: (scenario: ScenarioName | 'required') => `Checking ${theScenario(scenario)}…`,
  notRun: (because: NotRun) => `${capital(NOT_RUN[because])}.`,
  /** What is lacking follows, and then … */
  notMet: 'Does not meet a requirement:',
  /** … what finds no place. */
  stayPending: andPending,
  whyPending: why,

  /** Of an answer that is of the last plan that could be read. */
  stale: (fields: number) => `From before: ${count(fields, 'field')} can’t be read.`,
  goToFirst: 'Go to the first',
  why: 'Why?',
};
