// The loss of a zone in one number and one line.
import { gravity } from '@/engine';
import type { ZoneLoss } from '@/engine/over-time';
import type { CellMessages, ToldCell } from '@/i18n/questions/cell';
import { withUnplaced } from '@/i18n/questions/with-unplaced';
import { refusalClause } from '@/i18n/texts/refusal-text';
import { tightOf } from '@/i18n/verdict/tight';
import { withoutMarks } from '@/i18n/wording/marks';
import { restCell } from './rest-cell';
import { runCell } from './run-cell';

/** The graver of what has come to rest without the zone and of the way there. */
export function lossCell(loss: ZoneLoss, messages: CellMessages): ToldCell {
  const { atRest, run } = loss;
  if (gravity(atRest.kind) <= gravity(run.kind)) {
    return withUnplaced(lossRunCell(loss, messages), atRest, run, messages);
  }
  const cell = lossRestCell(loss, messages);
  return cell.line === '' ? cell : { ...cell, line: messages.questions.atRestAgain(cell.line) };
}

/** The way there. */
export function lossRunCell(
  { run, atRest, room }: Pick<ZoneLoss, 'run' | 'atRest' | 'room'>,
  messages: CellMessages,
): ToldCell {
  return runCell(run, atRest, messages, room);
}

/** What has come to rest without the zone. */
export function lossRestCell(
  { atRest, subnets, zone }: Pick<ZoneLoss, 'atRest' | 'subnets' | 'zone'>,
  { questions, results }: CellMessages,
): ToldCell {
  const { reason } = atRest;
  const left = subnets.filter((subnet) => subnet.zone !== zone);
  const { labels } = tightOf({ verdict: atRest, subnets: left });
  return restCell(atRest, questions, {
    refusal:
      reason.code === 'REFUSED'
        ? withoutMarks(refusalClause(results.refusals, reason.finding))
        : '',
    pods: { asked: 0, pending: 0, waiting: 0, onOneNode: false, why: [] },
    tight: { labels, isEvery: left.length === 1 },
  });
}
