// Which sentence the verdict is, and its one line of because.
import type { PlanAnswer, Verdict } from '@/engine';

import { withoutMarks } from '@/i18n/marks';
import type { Messages } from '@/i18n/messages';
import type { Room } from '@/i18n/verdict-values';
import { because } from './because';
import { podsTold, roomOf } from './pods-told';
import { refusalOf } from './refusal';
import { graverRun, type RunTold } from './run-told';
import { type Tone, toneOf } from './tone';

export interface VerdictView {
  readonly tone: Tone;
  /** With the strong part that carries the colour. */
  readonly sentence: string;
  readonly because: string;
}

/** The graver of the verdict at rest and that of the scenario, in one sentence. */
export function verdictView(answer: PlanAnswer, run: RunTold, messages: Messages): VerdictView {
  return { ...headline(answer, run, messages), because: because(answer, messages) };
}

/** The verdict as it is spoken: without the marks of its coloured part. */
export function spokenSentence(sentence: string): string {
  return withoutMarks(sentence);
}

function headline(
  answer: PlanAnswer,
  run: RunTold,
  messages: Messages,
): Pick<VerdictView, 'tone' | 'sentence'> {
  const words = messages.results.verdict;
  const { kind } = answer.verdict;
  const pods = podsTold(answer);
  const graver = graverRun(answer.verdict, run);
  if (
    graver !== undefined &&
    (kind === 'fits' || kind === 'warm-short' || kind === 'may-not-fit')
  ) {
    return { tone: 'warn', sentence: words.overTime(kind, graver, run.scenario, pods) };
  }
  const atRest = { tone: toneOf(answer.verdict), sentence: sentenceAtRest(answer, messages) };
  // What fits at rest may still fail over time: no plain “Fits”, and no green, before that is known.
  if (kind !== 'fits' || run.status === 'done') return atRest;
  const tone = pods.pending > 0 ? 'warn' : 'neutral';
  return run.status === 'checking'
    ? { tone, sentence: words.checking(run.scenario, pods) }
    : { tone, sentence: words.atRestOnly(run.status, pods) };
}

function sentenceAtRest(answer: PlanAnswer, messages: Messages): string {
  const words = messages.results.verdict;
  const { verdict, subnets } = answer;
  const pods = podsTold(answer);
  if (verdict.reason.code === 'REFUSED') {
    return words.cannotWork(refusalOf(answer, messages).clause, pods);
  }
  const room = roomOf(verdict);
  if (room === undefined) throw new Error(`${verdict.reason.code} names no subnet`);
  return bySubnet(verdict.reason, room, pods, { alone: subnets.length === 1, words });
}

type SubnetReason = Exclude<Verdict['reason'], { code: 'REFUSED' }>;
interface Telling {
  readonly alone: boolean;
  readonly words: Messages['results']['verdict'];
}

function bySubnet(
  reason: SubnetReason,
  room: Room,
  pods: ReturnType<typeof podsTold>,
  { alone, words }: Telling,
): string {
  switch (reason.code) {
    case 'ENOUGH':
      return words.fits(room, alone, pods);
    case 'WARM_POOL_SHORT':
      return words.warmShort(room, pods);
    case 'LAST_NODE_WAITS':
      return words.lastNodeWaits(room, reason, reason.pods, pods);
    case 'LAST_NODE_NOT_READY':
      return words.lastNodeNotReady(room, reason, pods);
    case 'BRANCHES_COME_LATE':
      return words.branchesComeLate(room, pods);
    case 'BLOCKS_BY_LAYOUT':
      return words.blocksByLayout(
        room.subnet,
        reason.wanted,
        reason.freeWorst,
        reason.freeBest,
        pods,
      );
    case 'DISCOVERY_ORDER':
      return words.discoveryOrder(room.subnet, pods);
    case 'PODS_DO_NOT_FIT':
      return words.doesNotFit(room, pods);
  }
}
