// The sum that the drawer shows of a number, and the same as a text.
import type { AllMessages, NumberFormat } from '@/i18n';
import { heldTold, podsRun, type RunTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SummedNumber } from '@/ui/results/drawer/drawer-state';
import { heldSum, idleSum, podsSum, remainingSum, shortSum } from './plan-sums';
import { subnetSum } from './subnet-sum';
import type { WhySum } from './why-row';

/** `undefined`: the number is not a sum, such as of a verdict that no subnet decides. */
export function whySum(
  { cluster, usage }: Pick<AnswerWithNumbers, 'cluster' | 'usage'>,
  of: SummedNumber,
  messages: AllMessages,
  run: RunTold,
): WhySum | undefined {
  const { held } = heldTold(usage, run);
  switch (of) {
    case 'held':
      return heldSum(usage, messages, held);
    case 'remaining':
      return usage.totals.short > 0 ? shortSum(usage, messages) : remainingSum(usage, messages);
    case 'pods':
      return podsSum(cluster, usage, messages, podsRun(usage, run));
    case 'idle':
      return usage.totals.idle === 0 ? undefined : idleSum(usage, messages, held);
    case 'worst-subnet': {
      const subnet = usage.subnets.find(({ label }) => label === usage.verdict.subnet);
      return subnet && subnetSum(usage, subnet, messages);
    }
  }
}

/** A line each row, its amount behind a tab and its rules behind another. */
export function sumText({ rows, total }: WhySum, format: Pick<NumberFormat, 'count'>): string {
  return [...rows, total]
    .map(({ label, amount, rules }) => [label, format.count(amount), rules.join(' ')])
    .map((cells) => cells.join('\t').trimEnd())
    .join('\n');
}
