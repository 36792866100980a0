// What is offered where live counts and the plan can't be true together.
import type { Finding } from '@/engine';
import { addresses, subnetsNamed } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

export type LiveDisagrees = Extract<Finding, { readonly code: 'LIVE_DISAGREES' }>;

export const liveExplanations = {
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
