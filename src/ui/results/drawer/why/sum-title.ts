import { type PlanAnswer, type PlanNumbers, sumInReach } from '@/engine';
import type { AllMessages } from '@/i18n';
import {
  heldTold,
  isShortOfBlocks,
  NOTHING_REQUIRED,
  podsRun,
  type RequiredTold,
  type RunTold,
  toneOf,
} from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SummedNumber } from '@/ui/results/drawer/drawer-state';
import { whyRun } from './why-run';

/** What opens with a number is called: its sum, or for the verdict what that tells. */
export function whyTitle(
  { usage }: Pick<AnswerWithNumbers, 'usage'>,
  of: SummedNumber,
  messages: AllMessages,
  run: RunTold,
  required: RequiredTold = NOTHING_REQUIRED,
): string {
  const told = of === 'worst-subnet' ? whyRun(usage, run, required, messages) : undefined;
  return told?.title ?? sumTitle({ usage }, of, messages, run);
}

/** What the sum of a number is called: `720 addresses held`. */
export function sumTitle(
  { usage }: Pick<AnswerWithNumbers, 'usage'>,
  of: SummedNumber,
  messages: AllMessages,
  run: RunTold,
): string {
  const { sumTitles: why } = messages;
  const { totals, subnets, verdict } = usage;
  const { held } = heldTold(usage, run);
  const worst = subnets.find(({ label }) => label === verdict.subnet);
  switch (of) {
    case 'held':
      return held ? why.heldTitle(held.held) : why.wantedTitle(totals.held);
    case 'pods':
      return podsTitle(usage, run, why);
    case 'idle':
      return held ? why.idleTitle(held.warm) : why.warmTitle(totals.idle);
    case 'worst-subnet':
      if (verdict.blocks)
        return why.blocksTitle(verdict.subnet ?? '', verdict.left ?? 0, verdict.blocks);
      return worst === undefined
        ? why.remainingTitle(sumInReach(subnets, ({ free }) => free))
        : why.subnetTitle(worst.label, worst.free);
    case 'remaining':
      if (isShortOfBlocks(verdict)) return sumTitle({ usage }, 'worst-subnet', messages, run);
      if (totals.short > 0) {
        return toneOf(verdict) === 'bad'
          ? why.moreTitle(totals.short)
          : why.shortTitle(totals.short);
      }
      return why.remainingTitle(sumInReach(subnets, ({ free }) => free));
  }
}

function podsTitle(
  { totals, verdict }: PlanNumbers & Pick<PlanAnswer, 'verdict'>,
  run: RunTold,
  why: AllMessages['sumTitles'],
): string {
  const running = podsRun({ totals, verdict }, run);
  if (running === undefined) return why.podsAskedTitle(totals.podsAsked);
  const { pods, isMost, isChance } = running;
  return pods === totals.podsHosted
    ? why.podsTitle(pods)
    : why.podsRunTitle(pods, isMost, isChance);
}
