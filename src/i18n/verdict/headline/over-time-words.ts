// The words of a run: they come with the run, behind the first sight.
import type { Messages, PartMessages } from '@/i18n/messages';

/** With those of the run where there is one. */
export type VerdictWords = Pick<Messages, 'results'> & Partial<Pick<PartMessages, 'overTime'>>;

/** To be asked of a run alone. */
export function overTimeWords({ overTime }: VerdictWords): PartMessages['overTime'] {
  if (overTime === undefined) throw new Error('no words for the run');
  return overTime;
}
