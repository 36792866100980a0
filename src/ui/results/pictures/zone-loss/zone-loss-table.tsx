import type { ReactNode } from 'react';
import type { Counted } from '@/engine';
import { podsWithoutPlace } from '@/engine/over-time';
import { lossRestCell, lossRunCell, type ToldCell } from '@/i18n/questions';
import type { LostZone } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { isRefused, isTold, isUnplaced } from './zone-told';

/** The numbers of the zones side by side: a column each, since zones are few and what is told of them is much. */
export function ZoneLossTable({
  losses,
  counted,
}: {
  readonly losses: readonly LostZone[];
  /** What the plan has. */
  readonly counted: Counted;
}) {
  const messages = useAllMessages();
  const { zoneLoss: words } = messages.charts;
  const { columns } = words;
  const format = useNumberFormat();
  // All runs are watched for as long.
  const watched = losses[0]?.run.watchedSeconds ?? 0;
  const row = (name: string, told: (loss: LostZone) => ReactNode) => (
    <tr key={name}>
      <th scope="row" className={classes(CELL, 'font-normal text-muted')}>
        {name}
      </th>
      {losses.map((loss) => (
        <td key={loss.zone} className={CELL}>
          {told(loss)}
        </td>
      ))}
    </tr>
  );
  const ofRun = (told: (loss: LostZone) => string | undefined) => (loss: LostZone) =>
    (isTold(loss) ? told(loss) : undefined) ?? '–';
  return (
    <ScrollTable label={words.description(counted)}>
      <HeadRow heads={[columns.zone, ...losses.map(({ zone }) => zone)]} />
      <tbody>
        {row(columns.ended(counted), ({ moved }) => words.ended(moved))}
        {row(columns.into, ({ moved }) =>
          moved.into.length === 0
            ? '–'
            : moved.into.map((each) => `${each.subnet} ${words.amounts(moved, each)}`).join(', '),
        )}
        {row(words.run, (loss) => (
          <Told cell={lossRunCell(loss, messages)} />
        ))}
        {row(
          words.peak,
          ofRun(({ run }) => format.count(run.waits.pods)),
        )}
        {row(
          words.atEnd(watched),
          ofRun(({ run }) => format.count(run.waits.atEnd)),
        )}
        {row(
          words.longest,
          ofRun(({ run: { waits } }) => (waits.pods > 0 ? words.longestWait(waits) : undefined)),
        )}
        {isRefused(losses) && (
          <>
            {row(
              words.refusedLaunches,
              ofRun(({ launches }) => format.count(launches.refused)),
            )}
            {counted !== 'pods' &&
              row(
                words.missingNodes,
                ofRun(({ launches }) => format.count(launches.missing)),
              )}
          </>
        )}
        {isUnplaced(losses) &&
          row(
            words.unplaced,
            ofRun(({ atRest, run }) => format.count(podsWithoutPlace(atRest, run))),
          )}
        {row(
          words.lowest,
          ofRun(({ room }) => room && words.lowestIn(room)),
        )}
        {row(words.atRest, (loss) => (
          <Told cell={lossRestCell(loss, messages)} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Told({ cell: { tone, number, unit = '', line } }: { readonly cell: ToldCell }) {
  return (
    <>
      <span className={classes('inline-flex items-center gap-1 font-semibold', TONE_TEXT[tone])}>
        <VerdictMark tone={tone} className="size-3.5 shrink-0" />
        {number} {unit}
      </span>{' '}
      <span className="text-12 text-muted">{line}</span>
    </>
  );
}
