import type { AllMessages } from '@/i18n';
import type { HeldTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SummedNumber } from '@/ui/results/drawer/drawer-state';

/** What the sum of a number is called: `720 addresses held`. */
export function sumTitle(
  { usage }: AnswerWithNumbers,
  of: SummedNumber,
  { sumTitles: why }: AllMessages,
  { held }: Pick<HeldTold, 'held'>,
): string {
  const { totals, subnets, verdict } = usage;
  const worst = subnets.find(({ label }) => label === verdict.subnet);
  switch (of) {
    case 'held':
      return held ? why.heldTitle(held.held) : why.wantedTitle(totals.held);
    case 'pods':
      return why.podsTitle(totals.podsHosted);
    case 'idle':
      return held ? why.idleTitle(held.warm) : why.warmTitle(totals.idle);
    case 'worst-subnet':
      return worst === undefined
        ? why.remainingTitle(totals.remaining)
        : why.subnetTitle(worst.label, worst.free);
    case 'remaining':
      return why.remainingTitle(totals.remaining);
  }
}
