import type { ReactNode } from 'react';
import type { SubnetTimeline, Timeline } from '@/engine/over-time';
import { useAllMessages } from '@/store';
import { CutName, SubnetSquare, useShortZones } from '@/ui/shared/look';
import { bandArea } from './band-area';
import { drawnParts } from './drawn-parts';
import { areaUnder, PLOT_WIDTH, type Stretch, sampleAt, stepLine } from './plot-path';
import { isGone, shortageOf } from './run-lanes';
import type { ToldLane } from './told-lane';

export interface LaneProps {
  readonly subnet: SubnetTimeline;
  readonly at: Timeline['at'];
  readonly shown: Stretch;
  /** Addresses at the top of every lane. */
  readonly most: number;
  readonly colour: string;
  /** Free at the least, in all runs. */
  readonly least: number;
  /** Blocks whole for sure in all runs; `undefined`: no prefix is asked for. */
  readonly sure: number | undefined;
  /** What the title tells of it; the run that is drawn alone, where that is not given. */
  readonly told?: ToldLane;
  /** Times and the least and the most of runs with other seeds, where they differ. */
  readonly band:
    | { readonly at: Timeline['at']; readonly low: Timeline['at']; readonly high: Timeline['at'] }
    | undefined;
}

const HEIGHT = 44;
const FLOOR = 3;
/** A name of more letters has its line alone. */
const LONG_NAME = 10;

/** The free addresses of one subnet, with the stretches in which it is short. */
export function Lane(props: LaneProps) {
  const { subnet, at, shown, most, colour, least, sure, band } = props;
  const words = useAllMessages().timeline.lanes;
  const told = props.told ?? { shortage: shortageOf(subnet), chance: undefined };
  const { shortage, chance } = told;
  const isNoted = shortage !== undefined || chance !== undefined;
  const scale = { most, height: HEIGHT };
  const line = stepLine({ at, values: subnet.free }, shown, scale);
  const parts = drawnParts(subnet, shown, told);
  const isLong = useShortZones()(subnet.label).length > LONG_NAME;
  return (
    <LaneRow
      name={
        <>
          <SubnetSquare colour={colour} />
          <CutName name={subnet.label} className="font-semibold" />
          {!isLong && <span className="shrink-0 text-muted">{words.lowest(least)}</span>}
        </>
      }
      note={
        (isLong || isNoted || sure !== undefined) && (
          <>
            {isLong && <span className="font-normal text-muted">{words.lowest(least)}</span>}
            {isLong && (isNoted || sure !== undefined) && ' · '}
            {shortage !== undefined && (
              <span className={isGone(shortage.waits) ? 'text-bad' : 'text-warn'}>
                <ShortFor {...shortage} />
              </span>
            )}
            {shortage === undefined && chance !== undefined && (
              <span className="text-warn">
                {chance === 'unseen'
                  ? words.byChance
                  : words.byChanceFor(chance.from, chance.until)}
              </span>
            )}
            {isNoted && sure !== undefined && ' · '}
            {sure !== undefined && (
              <span className="font-normal whitespace-nowrap text-muted">
                {words.lowestBlocks(sure)}
              </span>
            )}
          </>
        )
      }
      end={words.end(subnet.free[sampleAt(at, shown.until)] ?? 0)}
      height="h-11 [@media(max-height:50rem)]:@xl:h-5.5"
      viewHeight={HEIGHT}
    >
      {parts.map(({ x, width, isRed }) => (
        <rect
          key={x}
          x={x}
          y={0}
          width={width}
          height={HEIGHT}
          className={isRed ? 'fill-bad-soft' : 'fill-warn-soft'}
        />
      ))}
      {band !== undefined && (
        <path d={bandArea(band, shown, scale)} fill={colour} fillOpacity={0.16} />
      )}
      <path d={areaUnder(line, HEIGHT)} fill={colour} fillOpacity={0.22} />
      <path
        d={line}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={`M0 ${HEIGHT}H${PLOT_WIDTH}`}
        className={FLOOR_LINE}
        vectorEffect="non-scaling-stroke"
      />
      {parts.map(({ x, width, isRed }) => (
        <rect
          key={x}
          x={x}
          y={HEIGHT - FLOOR}
          width={width}
          height={FLOOR}
          className={isRed ? 'fill-chart-short' : 'fill-warn'}
        />
      ))}
    </LaneRow>
  );
}

/** When it is short; in a low window, where a lane has one line, without how often. */
function ShortFor({ from, until, waits, times }: NonNullable<ReturnType<typeof shortageOf>>) {
  const words = useAllMessages().timeline.lanes;
  const short = words.shortFor(from, until, waits === 'elsewhere');
  if (times < 2) return short;
  return (
    <>
      {short}
      <span className="[@media(max-height:50rem)]:@xl:hidden">{words.often(times)}</span>
    </>
  );
}

const FLOOR_LINE = 'fill-none stroke-chart-grid';

export interface LaneRowProps {
  readonly name: ReactNode;
  readonly note?: ReactNode;
  readonly end?: string;
  /** Class. */
  readonly height: string;
  readonly viewHeight: number;
  readonly children: ReactNode;
}

/** Name and note at the left, the plot, the last value at the right; above the plot where it is narrow. */
export function LaneRow({ name, note, end = '', height, viewHeight, children }: LaneRowProps) {
  return (
    <div className={LANE_GRID} aria-hidden="true">
      {/* Above the plots the words cover the line at which the scenario begins. */}
      <div className="relative flex min-w-0 flex-wrap gap-x-2 bg-surface @xl:static @xl:bg-transparent text-12 leading-tight @xl:block [@media(max-height:50rem)]:@xl:flex [@media(max-height:50rem)]:@xl:flex-nowrap [@media(max-height:50rem)]:@xl:items-center">
        <p className="flex max-w-full min-w-0 items-center gap-1.5">{name}</p>
        {note && (
          <p className="truncate font-medium @xl:mt-0.5 @xl:text-wrap [@media(max-height:50rem)]:@xl:mt-0 [@media(max-height:50rem)]:@xl:text-nowrap">
            {note}
          </p>
        )}
      </div>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${PLOT_WIDTH} ${viewHeight}`}
        preserveAspectRatio="none"
        className={`order-3 col-span-2 block w-full overflow-visible @xl:order-none @xl:col-span-1 ${height}`}
      >
        {children}
      </svg>
      <p className="pl-2 text-12 whitespace-nowrap text-muted">{end}</p>
    </div>
  );
}

export const LANE_GRID =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-y-0.5 @xl:grid-cols-[12rem_minmax(0,1fr)_5rem] [@media(max-height:50rem)]:@xl:grid-cols-[17.5rem_minmax(0,1fr)_5rem]';
/** Where the plots lie in a frame of lanes. */
export const PLOT_INSET =
  'absolute inset-y-0 right-0 left-0 @xl:right-[5rem] @xl:left-[12rem] [@media(max-height:50rem)]:@xl:left-[17.5rem]';
