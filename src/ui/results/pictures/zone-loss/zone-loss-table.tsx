import { podsWithoutPlace } from '@/engine/over-time';
import { lossRestCell, lossRunCell, type ToldCell } from '@/i18n/questions';
import type { LostZone } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { isRefused, isTold, isUnplaced } from './zone-told';

/** The numbers of the zones side by side. */
export function ZoneLossTable({ losses }: { readonly losses: readonly LostZone[] }) {
  const { zoneLoss: words } = useAllMessages().charts;
  const { columns } = words;
  const unplaced = isUnplaced(losses);
  const refused = isRefused(losses);
  // All runs are watched for as long.
  const watched = losses[0]?.run.watchedSeconds ?? 0;
  const heads = [
    columns.zone,
    columns.ended,
    columns.into,
    words.run,
    words.peak,
    words.atEnd(watched),
    words.longest,
    ...(refused ? [words.refusedLaunches, words.missingNodes] : []),
    ...(unplaced ? [words.unplaced] : []),
    words.lowest,
    words.atRest,
  ];
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {losses.map((loss) => (
          <ZoneRow key={loss.zone} loss={loss} unplaced={unplaced} refused={refused} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface ZoneRowProps {
  readonly loss: LostZone;
  readonly unplaced: boolean;
  readonly refused: boolean;
}

function ZoneRow({ loss, unplaced, refused }: ZoneRowProps) {
  const { zone, moved, run, atRest, launches, room } = loss;
  const messages = useAllMessages();
  const { zoneLoss: words } = messages.charts;
  const format = useNumberFormat();
  const { waits } = run;
  const ofRun = (text: string | undefined) => (
    <td className={CELL}>{isTold(loss) && text !== undefined ? text : '–'}</td>
  );
  const into = moved.into.map(({ subnet, nodes }) => `${subnet} ${format.count(nodes)}`);
  return (
    <tr>
      <th scope="row" className={CELL}>
        {zone}
      </th>
      <td className={CELL}>{format.count(moved.ended)}</td>
      <td className={CELL}>{into.length === 0 ? '–' : into.join(', ')}</td>
      <Told cell={lossRunCell(loss, messages)} />
      {ofRun(format.count(waits.pods))}
      {ofRun(format.count(waits.atEnd))}
      {ofRun(words.longestWait(waits))}
      {refused && ofRun(format.count(launches.refused))}
      {refused && ofRun(format.count(launches.missing))}
      {unplaced && ofRun(format.count(podsWithoutPlace(atRest, run)))}
      {ofRun(room && words.lowestIn(room))}
      <Told cell={lossRestCell(loss, messages)} />
    </tr>
  );
}

function Told({ cell: { tone, number, unit = '', line } }: { readonly cell: ToldCell }) {
  return (
    <td className={CELL}>
      <span className={classes('inline-flex items-center gap-1 font-semibold', TONE_TEXT[tone])}>
        <VerdictMark tone={tone} className="size-3.5 shrink-0" />
        {number} {unit}
      </span>{' '}
      <span className="text-12 text-muted">{line}</span>
    </td>
  );
}
