// Which sentence the verdict is.
import type { PlanAnswer, Verdict, VerdictReasonCode } from '@/engine';
import type { Messages } from '@/i18n/messages';
import type { LowEndView } from '@/i18n/verdict/low-end-told';
import { podsTold, roomOf, waitTold } from '@/i18n/verdict/pods-told';
import { refusalOf } from '@/i18n/verdict/refusal';
import { NOTHING_REQUIRED, openRequirement, type RequiredTold } from '@/i18n/verdict/required-told';
import { allRunTogether, type RunTold } from '@/i18n/verdict/run-told';
import { tightOf } from '@/i18n/verdict/tight';
import type { Tone } from '@/i18n/verdict/tone/tone';
import type { NotMet, Room, SaidAtRest, Tight, WaitTold } from '@/i18n/verdict-values';
import { withoutMarks } from '@/i18n/wording/marks';
import { besidesRequirement, headlineOf, restTold } from './headline';
import { overTimeWords, type VerdictWords } from './over-time-words';
import { verdictTone } from './verdict-tone';

export interface HeadlineView {
  readonly tone: Tone;
  /** With the strong part that carries the colour. */
  readonly sentence: string;
  /** The same in lines: what is said first, and what is said in smaller letters. */
  readonly lines: readonly string[];
  /** That nothing is known of the scenario yet, where the sentence leaves it unsaid; or nothing. */
  readonly scenario: string;
}

export interface ViewOptions {
  readonly required?: RequiredTold;
  /** Where some of its numbers are ranges: the answer is of their high ends. */
  readonly lowEnd?: LowEndView | undefined;
}

/** The graver of the verdict at rest and that of the scenario, in one sentence. */
export function headlineView(
  answer: PlanAnswer,
  run: RunTold,
  messages: VerdictWords,
  { required = NOTHING_REQUIRED, lowEnd }: ViewOptions = {},
): HeadlineView {
  const told = headline(answer, run, messages, required);
  const words = messages.results.verdict;
  const high = lowEnd === undefined ? told : words.ofHighEnd + told;
  const low = lowEnd?.line();
  const lines = (low ? `${low}.\n${high}` : high).split('\n');
  return {
    tone: verdictTone(answer.verdict, run, required, lowEnd),
    sentence: lines.join(' '),
    lines,
    scenario: scenarioLine(answer, run, messages, required),
  };
}

/** The verdict as it is spoken: without the marks of its coloured part. */
export function spokenSentence(sentence: string): string {
  return withoutMarks(sentence);
}

function headline(
  answer: PlanAnswer,
  run: RunTold,
  messages: VerdictWords,
  required: RequiredTold,
): string {
  const words = messages.results.verdict;
  const pods = podsTold(answer);
  const { verdict } = answer;
  const told = headlineOf(verdict, run, required);
  switch (told.told) {
    case 'at-rest':
      return saidAtRest(answer, run, messages).join('');
    case 'checking':
      return words.checking(
        told.what === 'required' ? told.what : run.scenario,
        pods,
        limitOf(verdict),
        tightOf(answer),
      );
    case 'at-rest-only':
      return words.atRestOnly(told.because, pods);
    case 'over-time': {
      const { but, withoutPlace, both, together, atRest } = overTimeWords(messages);
      const { kind, subnet } = verdict;
      if (kind === 'fits') {
        return restTold(verdict, told.run) === 'kind'
          ? but(told.run, run.scenario)
          : withoutPlace(told.run, run.scenario, pods, words.whyPending(pods));
      }
      const isTogether = LAST_NODE.has(verdict.reason.code) && allRunTogether(run);
      const first = isTogether
        ? together(pods, told.run, run.scenario, subnet)
        : both(kind, told.run, run.scenario, subnet);
      const [, lack] = saidAtRest(answer, run, messages);
      return `${first}\n${atRest(withoutMarks(lack))}`;
    }
    case 'not-met': {
      const lacks = `${words.notMet} ${required.say(told.failed, run.scenario)}${words.stayPending(pods)}`;
      return `${lacks}${besides(answer, run, messages, told.failed)}`;
    }
  }
}

/** Below a requirement that is not met what is wrong without it: a line, or nothing. */
function besides(answer: PlanAnswer, run: RunTold, messages: VerdictWords, failed: NotMet): string {
  if (besidesRequirement(answer.verdict, run, failed) === undefined) return '';
  const [line = ''] = headline(answer, run, messages, NOTHING_REQUIRED).split('\n');
  return `\n${withoutMarks(line)}`;
}

function scenarioLine(
  { verdict }: PlanAnswer,
  run: RunTold,
  messages: VerdictWords,
  required: RequiredTold,
): string {
  const words = messages.results.verdict;
  const { told } = headlineOf(verdict, run, required);
  if (verdict.kind === 'cannot-work' || told !== 'at-rest') return '';
  if (run.status === 'done') {
    const open = openRequirement(required);
    if (open === undefined) return '';
    return open === 'checking' ? words.checkingOnly('required') : words.notRun('required');
  }
  return run.status === 'checking' ? words.checkingOnly(run.scenario) : words.notRun(run.status);
}

const LAST_NODE: ReadonlySet<VerdictReasonCode> = new Set([
  'LAST_NODE_WAITS',
  'LAST_NODE_NOT_LAUNCHED',
  'LAST_NODE_NOT_READY',
]);

function saidAtRest(answer: PlanAnswer, run: RunTold, messages: VerdictWords): SaidAtRest {
  const words = messages.results.verdict;
  const { verdict } = answer;
  const pods = podsTold(answer);
  if (verdict.reason.code === 'REFUSED') {
    return [words.cannotWork(refusalOf(answer, messages).clause, pods), ''];
  }
  const wait = waitTold(answer, run);
  if (wait !== undefined && wait.subnets.length > 0) {
    const [lead, waits] = overTimeWords(messages).waits(pods.asked, wait);
    return [lead, waits + words.stayPending(pods)];
  }
  return byLimit(verdict.reason, limitOf(verdict), pods, {
    tight: tightOf(answer),
    together: allRunTogether(run),
    wait,
    words,
  });
}

/** The room that decides, of a plan that can work. */
function limitOf(verdict: Verdict): Room {
  const room = roomOf(verdict);
  if (room === undefined) throw new Error(`${verdict.reason.code} names no limit`);
  return room;
}

type LimitReason = Exclude<Verdict['reason'], { code: 'REFUSED' }>;
interface Telling {
  readonly tight: Tight;
  /** A run has shown that all pods run where all nodes start at once. */
  readonly together: boolean;
  readonly wait: WaitTold | undefined;
  readonly words: Messages['results']['verdict'];
}

function byLimit(
  reason: LimitReason,
  room: Room,
  pods: ReturnType<typeof podsTold>,
  { tight, together, wait, words }: Telling,
): SaidAtRest {
  switch (reason.code) {
    case 'ENOUGH':
      return [words.fits(room, tight, pods), ''];
    case 'WARM_POOL_SHORT':
      return words.warmShort(room, pods);
    case 'LAST_NODE_WAITS':
    case 'LAST_NODE_NOT_LAUNCHED':
    case 'LAST_NODE_NOT_READY':
      return words.lastNode(room, reason, pods, together);
    case 'BRANCHES_COME_LATE':
      return words.branchesComeLate(room, pods);
    case 'BLOCKS_BY_LAYOUT':
      return words.blocksByLayout(room, pods);
    case 'DISCOVERY_ORDER':
      return words.discoveryOrder(reason.subnets, pods);
    case 'OTHERS_DO_NOT_FIT':
      return words.othersDoNotFit(room, pods);
    case 'PODS_DO_NOT_FIT':
    case 'PODS_EXCEED_QUOTA':
      return words.doesNotFit(room, pods, wait);
  }
}
