import { planQuestion } from '@/cli/ask/plan-question';
import { formatCidr, type PrefixReservation, prefixReservations } from '@/engine';
import { ENGLISH } from '@/i18n/english';

/** What to reserve for prefixes in each subnet, and how many /28 stay whole without. */
export const PREFIX_RESERVATION = planQuestion({
  name: 'prefix-reservation',
  inputs: {},
  answer: ({ cluster }) => {
    const rows = prefixReservations(cluster);
    return {
      json: rows.map(rowJson),
      sentences: ENGLISH.asked.prefixReservations(rows),
      isFound: rows.every(({ reserve }) => reserve.isPossible),
    };
  },
});

function rowJson({ reserve, ...row }: PrefixReservation): object {
  return reserve.isPossible
    ? { ...row, reserve: reserve.ranges.map(formatCidr), blocksInside: reserve.blocksInside }
    : { ...row, reserve: [], blocksInside: 0, smallestSubnet: reserve.smallest ?? null };
}
