// What is offered where live counts and the plan can't be true together.
import type { Finding } from '@/engine';
import { addresses, subnetsNamed } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export type LiveDisagrees = Extract<Finding, { readonly code: 'LIVE_DISAGREES' }>;

/** Of each subnet; of many their sum. */
function numbers(values: readonly number[]): string {
  if (values.length <= MOST_LISTED) return values.map(formatCount).join(', ');
  return `${formatCount(values.reduce((sum, value) => sum + value, 0))} in all`;
}

const MOST_LISTED = 3;

export interface TurnedNumbers {
  readonly isLive: boolean;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly others: readonly number[] | undefined;
}

export const liveExplanations = {
  /** After a switch between planned and live. `others`: they use other numbers than before. */
  turned: ({ isLive, from, to, others }: TurnedNumbers) => {
    const now = others === undefined ? '' : `, others ${numbers(others)}`;
    return isLive
      ? `Others ${numbers(from)} → available ${numbers(to)}${now}`
      : `Available ${numbers(from)} → others ${numbers(to)}`;
  },

  /** Where they can. */
  follows: 'Others use = usable − available − held by nodes',
  title: 'These counts can’t be true together.',
  sum: ({ subnets, comesTo, inUse }: LiveDisagrees) =>
    `The plan comes to ${addresses(comesTo)} in ${subnetsNamed(subnets)}; only ${formatCount(inUse)} are in use there.`,
  short: 'They are short already: others use 0',
  settings: 'The cluster has other settings…',
  fewer: 'Fewer nodes or pods run now…',
  before: 'The counts are from before these nodes',
};
