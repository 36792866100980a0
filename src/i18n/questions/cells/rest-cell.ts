// A verdict at rest in one number and one line.
import { type BlockUsage, decidingQuota, type Verdict, type WaitTogether } from '@/engine';
import type { ToldCell } from '@/i18n/questions/cell';
import type { Count, QuestionWords } from '@/i18n/questions/question-words';
import { toneOf } from '@/i18n/verdict/tone/tone';
import type { PodsTold, Tight } from '@/i18n/verdict-values';
import { noneWaits } from './run-cell';

interface Beside {
  readonly pods: PodsTold;
  readonly tight: Tight;
  /** Pods that wait for a subnet when all nodes have started together, as far as that was run. */
  readonly waits?: WaitTogether;
  /** Nobody runs it: what waits in any order is all that is known. */
  readonly isNotRun?: boolean;
  /** Why AWS or the VPC CNI refuses the plan. */
  readonly refusal?: string;
}

export function restCell(verdict: Verdict, words: QuestionWords, beside: Beside): ToldCell {
  const { pods } = beside;
  const tone = toneOf({ ...verdict, podsPending: pods.pending });
  return { tone, unit: undefined, ...said(verdict, words, beside) };
}

const NONE_WAIT: WaitTogether = { pods: 0, subnets: [] };

type Said = Pick<ToldCell, 'number' | 'line'> & Partial<Pick<ToldCell, 'unit'>>;

function said(verdict: Verdict, words: QuestionWords, beside: Beside): Said {
  const { kind, subnet = '', left = 0 } = verdict;
  const { pods, tight, waits = NONE_WAIT, isNotRun = false, refusal = '' } = beside;
  switch (kind) {
    case 'fits': {
      if (pods.pending > 0) {
        const line = words.whyUnplaced(pods.why[0]);
        return { ...words.unplaced(pods.pending, pods.asked), line };
      }
      const left = room(verdict);
      const line = whereFree(verdict, tight, words);
      return { ...words.free(left), line: left.amount === 0 ? noneWaits(line, words) : line };
    }
    case 'warm-short': {
      const line = placeOf(verdict, words) ?? words.neverFilled(subnet);
      if (left >= 0 || decidingQuota(verdict) !== undefined) {
        return { number: words.kinds.warmShort, line };
      }
      if (verdict.blocks) return tooFewWhole(subnet, verdict.blocks, words);
      return { ...words.short(room(verdict)), line: words.inSubnet(subnet, pods) };
    }
    case 'may-not-fit':
      return mayNotFit(verdict, words);
    case 'does-not-fit':
      if (waits.pods > 0) {
        const line = placeOf(verdict, words) ?? words.waitFor(waits.subnets);
        return { number: words.podsWait(waits.pods), line };
      }
      return {
        number:
          isNotRun && pods.waiting > 0 ? words.waitAtLeast(pods.waiting) : words.kinds.doesNotFit,
        line: lackOf(verdict, words),
      };
    case 'cannot-work':
      return { number: words.kinds.cannotWork, line: refusal };
  }
}

function mayNotFit(verdict: Verdict, words: QuestionWords): Said {
  const { subnet = '', left = 0, blocks } = verdict;
  if (blocks && left < 0) return tooFewWhole(subnet, blocks, words);
  return { number: words.kinds.mayNotFit, line: lackOf(verdict, words) };
}

function tooFewWhole(subnet: string, blocks: BlockUsage, words: QuestionWords): Said {
  const { freeWorst, freeBest, wanted } = blocks;
  return { ...words.wholeBlocks(freeWorst, freeBest), line: words.blocksWanted(subnet, wanted) };
}

/**
 * What a subnet or a quota lacks; where it lacks nothing, the order of nodes decides. What is short is warm: of
 * pods that wait it is said where they do.
 */
function lackOf(verdict: Verdict, words: QuestionWords): string {
  const { kind, subnet = '', left = 0, blocks, reason } = verdict;
  if (blocks && left < 0) {
    const { number, unit, line } = tooFewWhole(subnet, blocks, words);
    return `${number} ${unit} ${line}`;
  }
  if (reason.code === 'OTHERS_DO_NOT_FIT') return words.othersTakeAll(subnet);
  const place = placeOf(verdict, words);
  if (reason.code === 'DISCOVERY_ORDER' && place === undefined) {
    const { subnets, short } = reason;
    return short > 0 ? words.areShort(subnets, short) : words.orderDecides(subnets);
  }
  if (place !== undefined || left >= 0) return place ?? words.orderDecides([subnet]);
  return kind === 'does-not-fit' ? words.waitFor([subnet]) : words.isShort(subnet, room(verdict));
}

/** Where a quota above the subnets decides; `undefined` where a subnet does. */
function placeOf(verdict: Verdict, words: QuestionWords): string | undefined {
  const quota = decidingQuota(verdict);
  return quota && words.overQuota(quota);
}

function whereFree(verdict: Verdict, tight: Tight, words: QuestionWords): string {
  const quota = decidingQuota(verdict);
  return quota ? words.underQuota(quota) : words.tightest(tight);
}

function room({ left = 0, constraint = 'addresses' }: Verdict): Count {
  return { amount: Math.abs(left), unit: constraint };
}
