// The sum that the drawer shows of a number, and the same as a text.
import type { AllMessages, NumberFormat } from '@/i18n';
import { heldTold, isShortOfBlocks, podsRun, type RunTold, toneOf } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import type { SummedNumber } from '@/ui/results/drawer/drawer-state';
import { blocksSum } from './blocks-sum';
import { heldSum, idleSum, podsSum, remainingSum, shortSum } from './plan-sums';
import { subnetSum } from './subnet-sum';
import type { WhyRow, WhySum } from './why-row';

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
      if (isShortOfBlocks(usage.verdict))
        return whySum({ cluster, usage }, 'worst-subnet', messages, run);
      return usage.totals.short > 0
        ? shortSum(usage, toneOf(usage.verdict) === 'bad' ? 'more' : 'short', messages)
        : remainingSum(usage, messages);
    case 'pods':
      return podsSum(cluster, usage, messages, podsRun(usage, run));
    case 'idle':
      return usage.totals.idle === 0 ? undefined : idleSum(usage, messages, held);
    case 'worst-subnet': {
      const subnet = usage.subnets.find(({ label }) => label === usage.verdict.subnet);
      return (
        subnet && (blocksSum(usage.verdict, subnet, messages) ?? subnetSum(usage, subnet, messages))
      );
    }
  }
}

/** `16`; `−14 to −2` of what is not sure. */
export function amountText(
  { amount, upTo }: WhyRow,
  format: Pick<NumberFormat, 'count'>,
  { proof }: AllMessages,
): string {
  return upTo === undefined ? format.count(amount) : proof.why.range(amount, upTo);
}

/** A line each row, its amount behind a tab and its rules behind another. */
export function sumText(
  { rows, total }: WhySum,
  format: Pick<NumberFormat, 'count'>,
  messages: AllMessages,
): string {
  return [...rows, total]
    .map((row) => [row.label, amountText(row, format, messages), row.rules.join(' ')])
    .map((cells) => cells.join('\t').trimEnd())
    .join('\n');
}
