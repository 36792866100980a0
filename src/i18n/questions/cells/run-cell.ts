// The verdict on a run over time in one number and one line.
import type { Verdict } from '@/engine';
import { type RoomInRun, type RunVerdict, roomInRun } from '@/engine/over-time';
import type { CellMessages, ToldCell } from '@/i18n/questions/cell';
import { refusalClause } from '@/i18n/texts/refusal-text';
import { toneOf } from '@/i18n/verdict/tone/tone';
import { withoutMarks } from '@/i18n/wording/marks';

const NO_ROOM: RoomInRun = { left: 0, unit: 'addresses', subnet: '' };

/**
 * Of a run that was made.
 *
 * @param atRest the plan that it is of: where /28s decide there, they are counted here
 * @param room what it leaves, where more is known of that
 */
export function runCell(
  run: RunVerdict,
  atRest: Pick<Verdict, 'constraint' | 'left' | 'subnet' | 'reason'>,
  messages: CellMessages,
  room: RoomInRun | undefined = roomInRun(run, atRest),
): ToldCell {
  const words = messages.questions;
  const { kind, subnet = '', waits, watchedSeconds, stuck } = run;
  const inUnits = atRest.constraint === 'blocks';
  if (kind === 'unknown') throw new Error('a run that was not made has no number');
  const tone = toneOf({ kind, podsPending: 0 });
  const { warmShort, mayNotFit, doesNotFit, cannotWork } = words.kinds;
  switch (kind) {
    case 'fits': {
      const { left: amount, unit, subnet: lowest, isAtRest } = room ?? NO_ROOM;
      const number = words.free({ amount, unit }, inUnits);
      const where = lowest === '' ? '' : words.lowestIn(lowest);
      const line = isAtRest ? words.atRestAgain(where) : where;
      const told = { tone, ...number, line: amount === 0 ? noneWaits(line, words) : line };
      return unit === 'addresses' && lowest !== '' ? { ...told, lowest: amount } : told;
    }
    case 'warm-short': {
      const { pods, longestSeconds } = waits;
      const line = pods === 0 ? words.noPodWaits : words.waitShortly(pods, longestSeconds);
      return { tone, number: warmShort, unit: undefined, line };
    }
    case 'may-not-fit': {
      // Where nothing is refused it is the plan at rest that chance decides, in all that the title names.
      const { unsure = [] } = run;
      const where = run.from === undefined && unsure.length > 0 ? unsure : [subnet];
      const line = run.quota ? words.overQuota(run.quota) : words.chanceDecides(where);
      return { tone, number: mayNotFit, unit: undefined, line };
    }
    case 'does-not-fit': {
      if (stuck) return { tone, unit: undefined, ...words.stuck(stuck.nodes) };
      if (waits.pods === 0) {
        return { tone, number: doesNotFit, unit: undefined, line: words.nodesFindNone(subnet) };
      }
      const { pods, atEnd, longestSeconds } = waits;
      const line =
        atEnd > 0 ? words.still(atEnd, pods, watchedSeconds) : words.upTo(longestSeconds);
      return { tone, number: words.podsWait(pods), unit: undefined, line };
    }
    case 'cannot-work':
      return { tone, number: cannotWork, unit: undefined, line: whyRefused(run, atRest, messages) };
  }
}

/** Before where none is left: that is enough. */
export function noneWaits(line: string, { noPodWaits }: CellMessages['questions']): string {
  return [noPodWaits, line].filter((part) => part !== '').join(' · ');
}

/** Why new nodes can’t work, or none can. */
function whyRefused(
  { refused }: RunVerdict,
  { reason }: Pick<Verdict, 'reason'>,
  messages: CellMessages,
): string {
  const finding = refused?.finding ?? (reason.code === 'REFUSED' ? reason.finding : undefined);
  return finding === undefined
    ? messages.questions.nodesCannotWork
    : withoutMarks(refusalClause(messages.results.refusals, finding));
}
