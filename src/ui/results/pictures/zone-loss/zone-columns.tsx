import type { ReactNode } from 'react';
import type { Counted, ZoneId } from '@/engine';
import { podsWithoutPlace } from '@/engine/over-time';
import { lossCell } from '@/i18n/questions';
import type { LostZone } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { barEndTold, END_TONE } from '@/ui/results/pictures/subnets/bar-end';
import { PlainBar } from '@/ui/results/pictures/subnets/bars/plain-bar';
import { ScrollFrame } from '@/ui/shared/controls';
import {
  CutName,
  classes,
  ShortZones,
  SubnetSquare,
  TONE_TEXT,
  useShortZones,
  VerdictMark,
} from '@/ui/shared/look';
import { barsExtent, type ZoneBar, zoneBarRows } from './zone-bars';
import { isRefused, isTold, isUnplaced } from './zone-told';

interface ZoneColumnsProps {
  readonly losses: readonly LostZone[];
  readonly hardest: readonly ZoneId[];
  readonly counted: Counted;
  readonly colourOf: (label: string) => string;
}

/**
 * A column has room for `121 short`: three of them on a phone of 360 px, and in narrower windows without
 * their marks, in two lines.
 */
const WIDTHS =
  '[--names:5rem] [--column:4.5rem] max-[22rem]:[--names:4.25rem] max-[22rem]:[--column:3.875rem]';
const CELL = 'border-t border-line py-1.5 pl-1.5 align-top';

/** The zones side by side where cards have no room for it: a column each, more of them scroll. */
export function ZoneColumns({ losses, hardest, counted, colourOf }: ZoneColumnsProps) {
  const { zoneLoss: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const short = useShortZones();
  const extent = barsExtent(losses);
  const watched = losses[0]?.run.watchedSeconds ?? 0;
  const ofRun = (told: (run: LostZone['run']) => string) => (loss: LostZone) =>
    isTold(loss) ? told(loss.run) : NOTHING;
  const row = (name: string, told: (loss: LostZone) => ReactNode) => (
    <Row key={name} name={name} cells={losses.map((loss) => [loss.zone, told(loss)])} />
  );
  return (
    <ScrollFrame label={words.description(counted)} className="-mx-4 px-4">
      <table
        className={classes('w-full table-fixed text-12', WIDTHS)}
        style={{ minWidth: `calc(var(--names) + ${losses.length} * var(--column))` }}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className="text-left font-medium text-muted"
              style={{ width: 'var(--names)' }}
            >
              {words.columns.zone}
            </th>
            {losses.map(({ zone }) => (
              <th
                key={zone}
                scope="col"
                className="pb-1 pl-1.5 text-left font-semibold break-words"
              >
                <ShortZones text={zone} />
                {hardest.includes(zone) && (
                  <span className="block font-normal text-muted">{words.hardest}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(words.run, (loss) => (
            <Told loss={loss} />
          ))}
          {row(
            words.atEnd(watched),
            ofRun(({ waits }) => format.count(waits.atEnd)),
          )}
          {row(
            words.longest,
            ofRun(({ waits }) => words.longestWait(waits)),
          )}
          {isRefused(losses) && (
            <>
              {row(words.refusedLaunches, ({ launches }) => format.count(launches.refused))}
              {counted !== 'pods' &&
                row(words.missingNodes, ({ launches }) => format.count(launches.missing))}
            </>
          )}
          {isUnplaced(losses) &&
            row(words.unplaced, (loss) => format.count(podsWithoutPlace(loss.atRest, loss.run)))}
          {row(words.lowest, (loss) => {
            const { room } = loss;
            return isTold(loss) && room !== undefined ? short(words.lowestIn(room)) : NOTHING;
          })}
          <tr>
            <th
              scope="rowgroup"
              colSpan={losses.length + 1}
              className="border-t border-line pt-2 text-left font-medium text-muted"
            >
              {words.atRest}
            </th>
          </tr>
          {zoneBarRows(losses).map(({ label, bars }) => (
            <Row
              key={label}
              name={
                <span className="flex items-center gap-1.5">
                  <SubnetSquare colour={colourOf(label)} />
                  <CutName name={label} className="font-semibold text-text" />
                </span>
              }
              cells={losses.map((loss, index) => [
                loss.zone,
                <Left key={loss.zone} bar={bars[index]} extent={extent} />,
              ])}
            />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const NOTHING = '–';

interface RowProps {
  readonly name: ReactNode;
  readonly cells: readonly (readonly [zone: string, told: ReactNode])[];
}

function Row({ name, cells }: RowProps) {
  return (
    <tr>
      <th
        scope="row"
        className="border-t border-line py-1.5 text-left align-top font-normal text-muted"
      >
        {name}
      </th>
      {cells.map(([zone, told]) => (
        <td key={zone} className={CELL}>
          {told}
        </td>
      ))}
    </tr>
  );
}

function Told({ loss }: { readonly loss: LostZone }) {
  const { tone, number, unit = '' } = lossCell(loss, useAllMessages());
  return (
    <span className={classes('flex items-center gap-1 font-semibold', TONE_TEXT[tone])}>
      <VerdictMark tone={tone} className="size-3.5 shrink-0 max-[22rem]:hidden" />
      {number} {unit}
    </span>
  );
}

interface LeftProps {
  readonly bar: ZoneBar | undefined;
  readonly extent: number;
}

function Left({ bar, extent }: LeftProps) {
  const { subnets } = useAllMessages().charts;
  if (bar === undefined) return NOTHING;
  const { tone, text } = barEndTold(bar, false, subnets);
  return (
    <>
      <PlainBar bar={bar} extent={extent} />
      <span className={classes('font-semibold', END_TONE[tone])}>{text}</span>
    </>
  );
}
