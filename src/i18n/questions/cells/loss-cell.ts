// The loss of a zone in one number and one line.
import { gravity, type Verdict } from '@/engine';
import type { ZoneLoss } from '@/engine/over-time';
import type { CellMessages, ToldCell } from '@/i18n/questions/cell';
import { withUnplaced } from '@/i18n/questions/with-unplaced';
import { refusalClause } from '@/i18n/texts/refusal-text';
import { withoutMarks } from '@/i18n/wording/marks';
import { restCell } from './rest-cell';
import { runCell } from './run-cell';

/** The graver of what has come to rest without the zone and of the way there. */
export function lossCell({ atRest, run, lowest }: ZoneLoss, messages: CellMessages): ToldCell {
  if (gravity(atRest.kind) <= gravity(run.kind)) {
    return withUnplaced(runCell({ ...run, lowest }, atRest, messages), atRest, run, messages);
  }
  const cell = lossRestCell(atRest, messages);
  return cell.line === '' ? cell : { ...cell, line: messages.questions.atRestAgain(cell.line) };
}

/** What has come to rest without the zone. */
export function lossRestCell(atRest: Verdict, { questions, results }: CellMessages): ToldCell {
  const { reason, subnet = '' } = atRest;
  return restCell(atRest, questions, {
    refusal:
      reason.code === 'REFUSED'
        ? withoutMarks(refusalClause(results.refusals, reason.finding))
        : '',
    pods: { asked: 0, pending: 0, waiting: 0, onOneNode: false, why: [] },
    tight: { labels: [subnet], isEvery: false },
  });
}
